"""What a brief says outside its demands: fields with their value, the date, and empty words.

All patterns are for text in small letters without accents, as in `demand_words`.
"""

from __future__ import annotations

import re

from ....french import date_english, due_dates, lists
from ....french.date_words import ANY_WEEKDAY
from ....model import Asked
from .demand_manners import MANNERS
from .demand_words import pattern

# A label with its value goes on to the end of its sentence or its line.
FIELDS: tuple[tuple[Asked, re.Pattern[str]], ...] = (
    (
        Asked.TITLE,
        pattern(
            r"(?:titre(?: (?:impose|propose|voulu|souhaite|suggere|provisoire|de travail))?|title"
            r"|headline)\s*[:=]"
            r"(?!\s*(?:(?:pas|sans|max\w*|moins|court|long|accrocheur|factuel|informatif"
            r"|percutant|avec"
            r"|contenant|de|en|oui|non|a trouver|libre|no|with|short|under)\b|[<>≤~]|\d+ (?:car"
            r"|sign|mot|char|word)))\s*"
        ),
    ),
    (
        Asked.JUDGED,
        pattern(
            r"(?:mots?[- ]cles? (?:secondaires?|associes?|complementaires?|lsi|obligatoires?"
            r"|a (?:placer|integrer|inclure|utiliser|caser|glisser))|(?:secondary|lsi"
            r"|related|other) key ?words?|requetes? secondaires?)\s*[:=]\s*"
        ),
    ),
    (
        Asked.AVOIDED,
        pattern(
            r"(?:mots? (?:interdits?|a eviter|a bannir|bannis?)|(?:a )?eviter|interdits?|bannir"
            r"|a ne pas (?:citer|nommer|mentionner|employer|utiliser)|forbidden words?|avoid)"
            r"\s*[:=]\s*(?=[«\"“])"
        ),
    ),
    (Asked.SLUG, pattern(r"(?:slug|url)\s*[:=]\s*(?=[a-z0-9-]+\b)")),
    (Asked.SECTION, pattern(r"(?:(?:rubrique|section|categorie|category)\s*[:=]\s*|rubrique\s+)")),
    (
        Asked.TAGS,
        pattern(
            r"(?:tags?|etiquettes?|mots?(?:\(s\))?[- ]cles?\(s\)|mots[- ]cles"
            r"|keywords)\s*[:=]\s*"
        ),
    ),
    (
        Asked.TAGS,  # "keywords port, quai": a list without its colon
        pattern(
            r"(?:mots[- ]cles|keywords) (?!(?:dans|in|en|au|a|of|de|principal\w*|secondaires?"
            r"|cibles?|seo|for|pour|must|should|doivent|sont|are|density)\b)"
            r"(?=[\w'-]+(?: [\w'-]+){0,3}, ?[\w'-])"
        ),
    ),
    (
        Asked.KEYPHRASE,
        pattern(
            r"(?:seo\s*[:/]\s*)?(?:mot[- ]?cle(?:\s*/\s*seo)?"
            r"|mots[- ]cles (?:principal\w*|cibles?)|expression[- ]cle"
            r"|kw|requete(?= ?(?:principale|cible)?\s*[:=])|focus key ?(?:phrase|word)|key"
            r" ?phrase|key ?word|focus)"
            r"(?: (?:principale?|cible|seo|vise))*\s*[:=]\s*"
        ),
    ),
    (
        Asked.KEYPHRASE,  # "SEO : bus hydrogène Valmorel"
        pattern(
            r"seo\s*[:=]\s*(?!(?:oui|non|yes|no|optimise\w*|ok|obligatoire|mots?|titre|title|meta"
            r"|expression|requete|key ?word|key ?phrase|focus)\b"
            r"|\d)(?=[\w'-]+ [\w'-])"
        ),
    ),
    (
        Asked.KEYPHRASE,  # "mot-clé Youssef Amrani transfert", the whole clause
        pattern(
            r"(?:mot[- ]cle|key ?word|focus key ?phrase|key ?phrase)(?: (?:principale?|cible"
            r"|seo))* "
            r"(?!(?:dans|dans|en|au|a|est|obligatoire|principale?|cible|seo|doit|in|is|must|density"
            r"|secondaire|present|repete|x ?\d|\d)\b)(?=[\w'-]+ [\w'-])"
        ),
    ),
    (
        Asked.SIGNATURE,
        pattern(
            r"(?:(?:signer|signez|signe|signature|auteurs?|author|byline|par)\s*[:=]\s*"
            r"|(?:signer|signez|signe|signature)\s+(?:l'article |le papier |le texte )?"
            r"(?:du nom de |par |comme )?(?=[«\"“a-z]))"
        ),
    ),
    (
        Asked.JUDGED,
        pattern(rf"(?:ton|style|registre|tone(?: of voice)?|voice)\s*[:=]\s*(?={MANNERS})"),
    ),
    (Asked.JUDGED, pattern(r"style\s*[:=]\s*(?=(?:depeche|afp|presse|magazine|blog)\b)")),
    (
        Asked.JUDGED,
        pattern(
            r"(?:angle|public(?: (?:cible|vise|principal))?|cible|audience|persona|sujet|topic"
            r"|subject|objectif|contexte|context|niveau(?: de (?:lecture|langue))?|ordre"
            r"|structure|plan|deroule)\s*[:=]\s*"
        ),
    ),
    (Asked.PHOTO, pattern(r"(?:photo|image|illustration|visuel|picture)\s*[:=]\s*")),
)
PUBLISHED = pattern(
    r"(?:(?:a |date de )?publi(?:er|ez(?:-le)?|e|cation|sh)|on (?:publie|met en ligne|sort"
    r"|diffuse)(?: ca)?|a paraitre|mise? en ligne|a mettre en ligne"
    r"|(?:date de )?parution"
    r"|(?:strict(?:ement|ly) )?(?:sous |under )?embargo(?:ed)?(?: strict| absolu)?"
    r"|not for (?:release|publication)(?= (?:before|until)))"
    r"\s*(?:[:=(]\s*)?(?:jusqu'?(?:au|a)|le|on|au|until|des|pour le|before|:)*\s*"
    r"(?P<when>(?:pas avant|apres|not before|\d(?!\d*\s?(?:mots|signes|feuillets))|demain"
    rf"|{ANY_WEEKDAY}|{'|'.join(date_english.WEEKDAY_NAMES)}|ce soir|tomorrow|1er|immediat"
    rf"|(?:{'|'.join(date_english.MONTHS)})\b)"
    rf"{due_dates.SIGN}{{0,60}}(?!\w))?"
)
# A greeting with its name, a close with its signature.
GREETING = pattern(
    r"\W*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|chere?s?|madame|monsieur)\b"
    r"(?:,? monsieur)?(?: (?:a )?(?:tou(?:te)?s"
    r"|vous|toi|\w+))?"
    r"(?=\s*(?:[,!.]|$))"
    r"|merci(?: (?:d'avance|beaucoup|bien))?\s?[,!.]+ ?\w+\W*$"
    r"|(?:(?:bien )?(?:cordialement|amicalement|fraternellement)|cdlt|bises?|best regards|regards"
    r"|cheers)\b[^:.!?]{0,40}$"
    r"|a (?:demain|bientot|plus|tres vite)\b[^:.?]{0,40}$)"
)
# What says nothing by itself.
PLAIN = pattern("|".join(lists.longest_first(lists.words("order_words"))))
