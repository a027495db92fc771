"""An order of a few words that stands alone, and asks for one thing only.

    Fais 700 mots.      700 mots, pas plus      Article de 500 mots      Titre à trouver
    Make it 500 words   À réécrire              Deux intertitres         Raccourcis à 300 mots

No headline is made of the words of an order alone. What only names a thing of the craft
("Chronologie", "Photo", "SEO") may be a story's own label, and is none. Nor is a paragraph copy
that only prescribes, to the last of its sentences:

    Portrait pour la page « Métiers » (présent de narration, pas de « véritable »). Titre court.
"""

from __future__ import annotations

import re

from ....french import sentences
from ....french.flattened import flat
from ....model import Asked
from . import demands, requests
from .requests import Form

_LONGEST = 12  # words
_NAMED = {Asked.WORDS, Asked.HEADINGS}
# "Mot-clé principal : halle Lorbec"; behind "SEO :" a story may begin.
_KEYED = re.compile(r"\W*(?:mot[- ]cle|key ?(?:word|phrase))\b[\w ]{0,20}? ?[:=] ?\w")
# What a story's own labels are of.
_LABELS = {
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
    several = len([each for each in asked.demands if each.kind not in _LABELS]) > 1
    keyed = Asked.KEYPHRASE in kinds and _KEYED.match(low) is not None
    return bool(kinds & _NAMED) or keyed or titled or several or orders


_MOST = 80  # words of a paragraph that only prescribes
_WEIGHTY = {Asked.WORDS, Asked.HEADINGS, Asked.LANGUAGE, Asked.SEO}
_STRAY = 12  # words of its one sentence that nobody knows
_HALF = 0.5  # of a sentence's words, at least, are what it asks for
# "Portrait pour la page « Métiers »", "Encadré pour le site"
_PIECE = re.compile(
    r"\W*(?:(?:un|une|le|petite?) )*(?:article|papier|portrait|reportage|breve|interview|entretien"
    r"|enquete|encadre|compte[- ]rendu|filet|billet|texte)s?\b[\w' -]{0,30}? (?:(?:pour|a) "
    r"(?:la |le |l'|les |notre )?(?:pages?|rubrique|site|web|edition|une|cahier|supplement|numero"
    r"|magazine|blog|journal|newsletter|troisieme personne)\b"
    r"|d'une? \w+ de (?:mots|lignes|signes|feuillets)\b)"
)
# Who gathered an interview's words belongs to the copy.
_SIGNED = re.compile(r"\brecueilli|\bpropos\b|\bpar [A-ZÀ-Þ]")
_OPENING = re.compile(
    r"\W*(?:(?:(?:ne|et|puis|surtout|merci de|attention|please)\b|n['’])\W*)+", re.IGNORECASE
)


def prescribes(paragraph: str) -> Form:
    """How surely a paragraph that opens a file only says how the article must be: each of its
    sentences, none with a finite verb but an imperative, asks for things, but for a short one."""
    low = flat(paragraph).strip()
    parts = [paragraph[start:end] for start, end in sentences.split(paragraph)]
    if len(low.split()) > _MOST or not low.endswith((".", "!")) or _SIGNED.search(paragraph):
        return Form.NONE
    stray = [each for each in parts if not _asks(each)]
    if any(map(_says, parts)) or len(stray) > 1 or any(len(e.split()) > _STRAY for e in stray):
        return Form.NONE
    read = demands.read(paragraph)
    asked = [each for each in read.demands if each.kind not in _LABELS]
    piece = _PIECE.match(low) is not None
    if not stray and (len(asked) + piece > 1 or (asked and (read.labelled or not read.unknown))):
        return Form.SURE
    plain = not read.kinds & _WEIGHTY  # which other rules read
    return Form.DOUBTFUL if plain and (asked or piece) else Form.NONE


def _asks(sentence: str) -> bool:
    """Whether most of the sentence is what it asks for, or it names the piece and its place."""
    note = demands.accepted(sentence)
    told = note.known >= _HALF * (note.known + note.lost) or not note.unknown
    return (bool(note.demands) and told) or _PIECE.match(flat(sentence).strip()) is not None


def _says(sentence: str) -> bool:
    """Whether the sentence has a finite verb that is no imperative at its head."""
    return requests.has_finite(_OPENING.sub("", sentence, count=1))
