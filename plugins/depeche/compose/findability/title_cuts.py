"""Titles cut at the end of a whole phrase, so that what is left stays true."""

from __future__ import annotations

import re

from ...french import quotemarks
from ...french.date_words import ANY_WEEKDAY
from .. import lexicon
from ..names.outlets import is_outlet

_FEWEST = 25
_FLAG = re.compile(r"^(?:VID[ÉE]OS?|PHOTOS?|DIRECT|EN DIRECT|INFOGRAPHIE|ENTRETIEN)\s*[.:]\s*")
_MEDIA = re.compile(r"\s*\((?:VID[ÉE]OS?|PHOTOS?|IMAGES?|TEST|DIRECT)\b[^)]*\)\s*$", re.IGNORECASE)
# "Paul Orveau, ancien patron du port, est mort": what stands between the commas may go.
_ASIDE = re.compile(
    r"^([^,:«»\"]{4,60}), ([^,:?«»\"]{3,80}), (?=(?:est|sont|a|ont|sera|seront|va|vont)\s)"
)
_PLACE = re.compile(r"\s*(?:en|à|au|aux|dans)\s")
_SWEEPING = re.compile(
    r"\b(?:premi[eè]re?s?|derni[eè]re?s?|seule?s?|uniques?|records?|jamais|tou(?:te?s?|s)"
    r"|plus|moins|mieux|pire|meilleure?s?)\b",
    re.IGNORECASE,
)
_TRANSITIVE = re.compile(r"\b(?:a|ont|avoir|avait|avaient|aura|auront)\s\w+(?:é|i|u|is|it|ert)$")
# "repris, sept mois | après la faillite"
_HOW_LONG = re.compile(r"\b(?:ans?|mois|semaines?|jours?|heures?|minutes?)$")
# "un mort", "un foyer confirmé", "52 malades": news in two words.
_COUNTED = re.compile(
    r"(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) [a-zà-ÿ]{4,}"
    r"|une? (?:mort|blessé|disparu)e?\b|une? [a-zà-ÿ]+ [a-zà-ÿ]+ée?$"
)
_COLON = re.compile(r"\s?:\s")
_BOUNDARY = re.compile(
    r",\s|\s[-–—]\s|\s(?=(?:alors qu['’]|après |à l['’]issue |à l['’]occasion |dans |lors d|sur |"
    r"en raison d|afin d|tandis qu|en marge d|au lendemain |depuis |pendant |durant |en vue d|"
    r"pour (?:son|sa|ses|leurs?|avoir)\s|pour \w{3,}(?:er|ir|re)\s|"
    r"par (?:le |la |les |l['’]|une? )|(?:en|à|au|aux) [A-ZÀ-Þ][\w’'-]+(?:$|,)|"
    r"à l['’][A-ZÀ-Þ][\w’'-]+$|"
    r"pour la (?:première|\w+ième) fois |qui |ce week-end$|"
    rf"ce (?:{ANY_WEEKDAY})$))"
)
# What must not be left behind, and what a cut would turn round.
_WEIGHTY = re.compile(
    r"\b(?:selon|d['’]après|si|s['’]il|sauf|mais|sans|ne|n['’]|pas|aucune?|ni|démen\w+|rejet\w+|"
    r"contest\w+|nie|refus\w+|exclu\w*|dénonc\w+|accus\w+|affirm\w+|assur\w+|annonc\w+|estim\w+|jug\w+|"
    r"prévien\w+|averti\w*|promet\w*|di(?:t|ts|re|sent|sait|saient)|déclar\w+|indiqu\w+|expliqu\w+|soulign\w+|alert\w+|rassur\w+|"
    r"lanc\w+|réclam\w+|requi\w+|demand\w+|plaid\w+|relax\w+|présum\w+|soupçonn\w+|contre|rapport\w+|pourrai\w+|serai\w+|aurai\w+|devrai\w+|peut-être|faux|fausse)\b",
    re.IGNORECASE,
)
# "…, l'archevêque de Paris s'inquiète": a second clause with its own subject, which the first
# doesn't need. "…, assure le patron" opens on its verb and stays.
_CLAUSE = re.compile(
    r",\s(?!selon|d['’]après|si\b|sauf|mais|dont|qui)(?:l[ea]s?\s|l['’]|une?\s|des\s|[A-ZÀ-Þ])"
)
# "Entreprise mise en cause dans l'affaire, Talvas placée …": who that is comes behind the comma.
_APPOSED = re.compile(
    r"^[A-ZÀ-Þ][\wà-ÿ’'-]+ (?:[a-zà-ÿ]+ )?(?:mis|placé|visé|soupçonné|accusé|poursuivi|condamné"
    r"|jugé|suspendu|touché|frappé|privé|menacé|ancien)e?s?\b"
)
_RELATIVE = re.compile(r"\squi\s")
_PLURAL = re.compile(r"\b(?:les|des|ces|aux|leurs)\s[\w’'-]+(?:\s[\w’'-]+)?$", re.IGNORECASE)
# "…, la femme qui fait parler les sacs": without what she does, it says nothing of her.
_APPOSITION = re.compile(r",\s(?:l[ea]s?\s|l['’])[\w’'-]+(?:\s[\w’'-]+)?$", re.IGNORECASE)
# "Face au risque de pluie, des alpinistes bâchent…": when, or after what.
_SETTING = re.compile(
    r"^(?:Face à|Face au|Après|Au lendemain|Depuis|À l['’]issue|En marge)[^,:«»\"?A-ZÀ-Þ]{5,70},\s"
    r"(?=(?:l[ea]s?\s|l['’]|une?\s|des\s|[A-ZÀ-Þ]))"
)
# What the lost part completes: verbs with "sur", and "for the first time" since when.
_LEANS_ON = re.compile(
    r"\b(?:mise|compte|table|repose|porte|débouche|revient|veille|travaille|appuie"
    r"|(?:première|dernière|\w+ième) fois|(?:la|le) (?:plus|moins) \w+)$"
)
_NEGATION = re.compile(
    r"\b(?:ne|n['’]|pas|aucune?|jamais|ni|sans|démen\w+|nie|rejet\w+|exclu\w*|refus\w+)\b",
    re.IGNORECASE,
)
# A ban loses its reason without harm, but not its date or its place.
_BAN = re.compile(r"\binterdi\w+", re.IGNORECASE)
_REASON = re.compile(r"[\s,]*(?:en raison|afin|en marge)\b")
_POINTS_BACK = re.compile(
    r"(?:il|elle|ils|elles|cela|ça|cet?|cette|ces|c['’]|son|sa|ses|leurs?|qui|que|dont|où|l['’]objectif)\b",
    re.IGNORECASE,
)


def cut(title: str, limit: int) -> str:
    """A cut of `title` of at most `limit` characters that stays true; "" when there is none.

    The order is: the title itself, without a flag such as "VIDÉO."; its beginning up to
    a boundary, when nothing weighty is lost; what follows its colon, when that stands alone.
    """
    bare = _MEDIA.sub("", _FLAG.sub("", " ".join(title.split())))
    if len(bare) <= limit:
        return bare
    aside = _ASIDE.match(bare)
    if aside and not _WEIGHTY.search(aside[2]):
        bare = f"{aside[1]} {bare[aside.end() :]}"
        if len(bare) <= limit:
            return bare
    opening = _SETTING.match(bare)
    if opening and not _WEIGHTY.search(opening[0]):
        rest = bare[opening.end() :]
        rest = rest[0].upper() + rest[1:]
        if _FEWEST <= len(rest) <= limit and _paired(rest):
            return rest
    if "?" in bare or not _paired(bare):
        return after_colon(bare, limit)
    return _beginning(bare, limit) or after_colon(bare, limit)


def after_colon(title: str, limit: int) -> str:
    """What follows the colon of `title`, itself cut if need be, when it stands alone."""
    parts = _COLON.split(title, maxsplit=1)
    if len(parts) < 2:
        return ""
    before, rest = parts
    # "Le maire : « … »": the words need the one who says them
    teased = "«" in before  # "Un « symbole » voire une « renaissance » : le parvis rouvre"
    if rest[0] in '«"“' or (len(before.split()) > 5 and not teased) or _POINTS_BACK.match(rest):
        return ""
    # "Bloomberg : les négociations …": the medium answers for what follows
    if is_outlet(before):
        return ""
    if len(rest) > limit:
        rest = "" if "?" in rest or not _paired(rest) else _beginning(rest, limit)
    if len(rest) < _FEWEST or not _paired(rest):
        return ""
    return rest[0].upper() + rest[1:]


def _beginning(text: str, limit: int) -> str:
    ends = [m.start() for m in _BOUNDARY.finditer(text) if _FEWEST <= m.start() <= limit]
    for end in reversed(ends):
        kept, lost = text[:end].rstrip(" ,"), text[end:]
        clause = bool(_CLAUSE.match(lost)) and " et " not in lost
        relative = bool(_RELATIVE.match(lost)) and not (
            _PLURAL.search(kept) or _APPOSITION.search(kept)
        )
        weighty = _WEIGHTY.search(lost) and not relative
        if clause and _APPOSED.match(kept):
            continue
        if weighty or not _paired(kept) or not _whole(kept):
            continue
        if _RELATIVE.match(lost) and not relative:
            continue
        if _BAN.search(kept) and not _REASON.match(lost):
            continue
        if _HOW_LONG.search(kept) and re.match(r" (?:après|avant)\b", lost):
            continue
        if _TRANSITIVE.search(kept):
            continue  # "a décliné | dans un discours son ambition"
        if _PLACE.match(lost) and _SWEEPING.search(kept):
            continue  # "la première criée depuis la tempête | à Malvaux"
        if _NEGATION.search(kept) and not clause:
            continue
        if (_finite(lost) and not (clause or relative)) or _LEANS_ON.search(kept):
            continue
        return kept
    return ""


def _whole(text: str) -> bool:
    """Whether the cut ends on a word of weight and what stands after the colon says something."""
    last = re.search(r"[\w’'-]+$", text)
    *before, news = _COLON.split(text)
    opening = re.match(r"[\w-]+", news)
    return (
        last is not None
        and last[0].lower().rstrip("'’") not in lexicon.words("linking_words")
        and (len(news.split()) > 3 or (bool(before) and _COUNTED.match(news) is not None))
        and opening is not None
        and opening[0].lower() not in lexicon.words("prepositions")
    )


def _finite(lost: str) -> bool:
    """Whether the main verb may be in what is lost."""
    words = re.findall(r"[\w-]+", lost.lower())
    return any(word in lexicon.words("finite_verbs") for word in words)


def _paired(text: str) -> bool:
    return not quotemarks.pairs(text)[1]
