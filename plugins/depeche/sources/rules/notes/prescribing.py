"""A paragraph above the copy that only says how the article must be, to the last of its sentences.

Portrait pour la page « Métiers » (présent de narration, pas de « véritable »). Titre court.
"""

from __future__ import annotations

import re

from ....french import sentences
from ....french.flattened import flat
from ....model import Asked
from . import bare_order, demands, requests
from .requests import Form

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


def form(paragraph: str) -> Form:
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
    asked = [each for each in read.demands if each.kind not in bare_order.LABELS]
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
