"""An order of a few words that stands alone, and asks for one thing only.

    Fais 700 mots.      700 mots, pas plus      Article de 500 mots      Titre à trouver
    Make it 500 words   À réécrire              Deux intertitres         Raccourcis à 300 mots

No headline is made of the words of an order alone. What only names a thing of the craft
("Chronologie", "Photo", "SEO") may be a story's own label, and is none.
"""

from __future__ import annotations

import re

from ....french.flattened import flat
from ....model import Asked
from . import demands, requests

_LONGEST = 12  # words
_NAMED = {Asked.WORDS, Asked.HEADINGS}
# "Mot-clé principal : halle Lorbec"; behind "SEO :" a story may begin.
_KEYED = re.compile(r"\W*(?:mot[- ]cle|key ?(?:word|phrase))\b[\w ]{0,20}? ?[:=] ?\w")
# What a story's own labels are of.
LABELS = {
    Asked.TITLE, Asked.SLUG, Asked.SECTION, Asked.TAGS, Asked.SIGNATURE, Asked.DATE, Asked.PHOTO,
    Asked.SOURCES, Asked.CHRONOLOGY, Asked.ESSENTIALS, Asked.LANGUAGE, Asked.SEO,
}  # fmt: skip
# The one word that is an order: "Réécris", "Développe"
_ONE_WORD = re.compile(
    r"\W*(?:(?:re-?)?write|re-?ecri\w+|redige\w*|reformule\w*|paraphrase\w*|tradui\w+|translate"
    r"|resume|raccourci\w*|condense|developpe|etoffe|r?allonge)\W*"
)
_TITLE = re.compile(r"\btit(?:re|le)s?\b")
_GREETS = r"(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|allez|ok)\b[\w ]{0,20}[ ,!.:]+)?"
_POLITE = r"(?:(?:merci de|please|stp|svp|tu (?:peux|me)|(?:peux|pourrais)-tu|il faut)[ ,]+)?"
# An imperative, or an infinitive that its "à" makes an order: "À réécrire", "Chapô à écrire".
_ORDERS = re.compile(
    rf"\W*{_GREETS}{_POLITE}(?!\w+(?:er|ir|re)\b)(?:{requests.WRITES})(?![\w'])"
    rf"|(?:.*\b)?(?:a|to be) (?:{requests.WRITES}|re-?written|translated|venir)\W*"
    r"(?:(?:en|a|in|to|svp|stp|merci|please|entierement)\b.*)?$"
)
# "700 mots pour demain": beside a length, for when it is.
_TIMED = re.compile(r"\d.*\bpour\b")
# A quotation; "Résumé", which in small letters without accents would be an order.
_NO_ORDER = re.compile(r"\W*(?:[«\"“]|\w+[éÉ]\b)")
_STATES = re.compile(r"\b(?:est|sont|sera|seront|etait|ont|is|was)\b")
# At the foot such a line says how long the copy is.
_COUNT = re.compile(r"\W*\d[\d .]*(?:mots|signes|words|feuillets)(?: espaces \w+)?\W*")


def closes(line: str) -> bool:
    """Whether the line is one below its copy, or between its paragraphs."""
    return is_one(line) and not _COUNT.fullmatch(flat(line))


def is_one(line: str) -> bool:
    """Whether all of the line is such an order."""
    low = flat(line).strip()
    if len(low.split()) > _LONGEST or _NO_ORDER.match(line) or _STATES.search(low):
        return False
    orders = _ORDERS.match(low) is not None
    asked = demands.accepted(line) if orders or _TIMED.search(low) else demands.read(line)
    if asked.unknown or (len(re.findall(r"\w+", low)) < 2 and not _ONE_WORD.fullmatch(low)):
        return False
    kinds = asked.kinds
    titled = Asked.JUDGED in kinds and _TITLE.search(low) is not None
    several = len([each for each in asked.demands if each.kind not in LABELS]) > 1
    keyed = Asked.KEYPHRASE in kinds and _KEYED.match(low) is not None
    return bool(kinds & _NAMED) or keyed or titled or several or orders
