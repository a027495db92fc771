"""The words around a number that tell thousands from decimals, and numbers from labels."""

from __future__ import annotations

import re

_S = r"[ \u00a0\u202f]"
_MEASURES = (
    r"(?:m|mètres?|km|kilomètres?|cm|centimètres?|mm|millimètres?|kg|kilos?|kilogrammes?|g|grammes?"
    r"|mg|l|litres?|cl|ml|secondes?|s|degrés?|points?|minutes?|heures?|pouces?|pieds?|miles?|nœuds?"
    r"|bars?|volts?|[kMGT]?Hz|carats?|onces?)"
)
_MULTIPLES = r"(?:mill(?:e|ions?|iards?)|billions?|trillions?|points?\sde\s(?:base|pourcentage))"
_CURRENCIES = (
    r"(?:dollars?|euros?|livres?|francs?|yens?|yuans?|roubles?|roupies?|zlotys?|reais|réaux|réals?"
    r"|pesos?|couronnes?|dirhams?|dinars?|hryvnias?|lires?|shekels?|wons?|rands?|nairas?|TL|TRY|CHF"
    r"|USD|EUR|GBP|UAH|RUB|FCFA|centimes?|cents?)"
)
# What can only follow a decimal, when a point stands before one or two figures: never hours.
UNIT = re.compile(
    rf"{_S}?(?:[%‰$€£¥]|°)"
    rf"|{_S}?(?:[kMGT]W(?:h|c)?|[kMGT]o|[GMk]bps|[kMG]Hz|km(?:/h|²)?|kg|mm|cm)\b"
    rf"|{_S}(?:pour{_S}?cent|{_MULTIPLES}|{_CURRENCIES}|mètres?|kilomètres?|centimètres?"
    r"|millimètres?|kilos?|kilogrammes?|grammes?|litres?|secondes?|degrés?|points?|pouces?|pieds?"
    r"|miles?|hectares?|tonnes?|barils?|fois|mégawatts?|gigawatts?|kilowatts?"
    r"|(?:kilo|méga|giga|téra)wattheures?|gigaoctets?|téraoctets?|carats?|onces?)\b"
)
CURRENCY = re.compile(rf"(?:[$€£¥]|\b(?:CHF|USD|EUR|GBP)){_S}?$")
# Behind a comma and three figures: a measure, a share, a rate or a price by the litre has decimals.
MEASURED = re.compile(
    rf"{_S}?[%‰°]|{_S}pour{_S}?cent\b|{_S}?{_MEASURES}\b|{_S}{_MULTIPLES}\b"
    rf"|{_S}?(?:[$€£]|{_CURRENCIES})\s?(?:/|le\s|la\s|l['’]|par\s|du\s|pour\s(?:un|une|1)\s)"
)
SINGULAR = re.compile(
    rf"{_S}(?:dollar|euro|livre|franc|yen|yuan|rouble|real|peso|couronne|zloty|tonne|habitant"
    r"|enfant|personne)\b"
)
# "1,675 enfant(s) par femme"
RATE = re.compile(rf"{_S}[a-zà-ÿ]+{_S}(?:par|pour)\b")
PRICE = re.compile(rf"{_S}?(?:[$€£]|{_CURRENCIES})")
# A sum in dollars or euros has two decimals at most, and a plural counts things.
WHOLE = re.compile(
    rf"{_S}?[$€£]|{_S}(?:dollars|euros)\b"
    rf"|{_S}(?!(?:{_CURRENCIES}|{_MEASURES}|{_MULTIPLES}|fois|pas|plus|très|moins|dans|sans"
    rf"|vers)\b)"
    r"[a-zà-ÿ]{2,}[sx]\b"
)
# A number of an article, a version or a file is none of these.
LABEL = re.compile(
    r"(?:\b(?:articles?|art\.|alinéas?|numéros?|versions?|v\.?|chapitres?|sections?|points?"
    r"|figures?|fig\.|tableaux?|pages?|p\.|loi|lois|décrets?|directives?|règlements?|arrêtés?"
    r"|versets?|lots?|parcelles?|routes?|lignes?|bus|trams?|vols?|canal|codes?|réf\w*\.?|normes?"
    r"|iso|windows|ios|android|macos|python|chrome|firefox|web|industrie|gpt|usb|bluetooth|wi-fi"
    r"|saisons?|épisodes?|dossiers?|immatriculée?|fréquences?|fm|mhz|psaumes?)|n[°o]s?|№)\s?$",
    re.IGNORECASE,
)
