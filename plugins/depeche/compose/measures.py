"""Wishes of manner that a figure answers: short sentences, the active voice, a title's length.

The figures are Yoast's (`french.readability`). A wish of manner that they do not meet is left to
the person who reads the article; a title's length or figure is met or missed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..french import readability, words
from ..french.gazetteer import fold
from ..french.readability import Readability
from ..model import BlockKind, Draft, NameKind

_LONG, _LINKED, _PASSIVE, _GREEN = 0.25, 0.30, 0.10, 90  # Yoast's green
_TITLE = re.compile(
    r"\b(?P<search>(?:meta[- ]?)?title|seo|balise)?.{0,12}?(?:titre|title).{0,60}?(?P<most>\d{2,3})"
    r" ?(?:car|char|signes)"
)
_UNNAMED = re.compile(r"\bnoms? .{2,40} dans le titre")
# "mots-clés à placer : port, criée", "secondary keywords: …"
_PLACED = re.compile(
    r"(?:mots?[- ]cles? (?:secondaires?|associes?|complementaires?|lsi|obligatoires?|a \w+)"
    r"|(?:secondary|lsi|related|other) key ?words?|requetes? secondaires?)"
)
_CONTACTS = re.compile(r"\b(?:coordonnees|contacts?|numeros?)\b")
_CONTACT = re.compile(r"\S@\S|(?<!\d)0\d(?:[ .]\d\d){4}(?!\d)")
_LISTED = re.compile(r"\s*(?:[,;/|]|\bet\b|\band\b)\s*")
_OPENING = re.compile(r"\bintro\w* (?:de |d environ |of )*(?P<words>\d{2,3}) (?:mots|words)")
_QUOTED = re.compile(r"[«\"“]\s?([^«»\"“”]{2,80}?)\s?[»\"”]")
_NO_EXCLAMATION = re.compile(r"\b(?:pas d|sans|aucun) (?:points? d )?exclamations?\b")
_NO_FIGURE = re.compile(r"\btitre (?:sans|pas de) (?:chiffre|nombre)s?\b")


def judge(text: str, draft: Draft) -> tuple[str, bool | None] | None:
    """The figure that answers the wish, and whether it is met; None when none does."""
    low = fold(text)
    if title := _TITLE.search(low):
        length, most = len(draft.headline.text), int(title["most"])
        if length > most and draft.seo_title:
            length = len(draft.seo_title)
        return f"{length} caractères", length <= most
    if _NO_FIGURE.search(low):
        return "vérifié", not re.search(r"\d", draft.headline.text)
    if _NO_EXCLAMATION.search(low):
        cried = any("!" in part for _, part in _parts(draft)) or "!" in draft.headline.text
        return ("il s’en trouve un" if cried else "vérifié"), not cried
    if _UNNAMED.search(low):
        people = [each.text.split()[-1] for each in draft.names if each.kind is NameKind.PERSON]
        found = [each for each in people if each in draft.headline.text]
        return (f"le titre nomme {found[0]}" if found else "le titre ne nomme personne"), not found
    if _CONTACTS.search(low):
        printed = any(_CONTACT.search(part) for _, part in _parts(draft))
        return ("il s’en trouve encore" if printed else "aucun dans l’article"), not printed
    if opening := _OPENING.search(low):
        number = sum(words.count(each.text) for each in draft.standfirst)
        told = f"{number} mots dans le chapô"
        return told, True if number == int(opening["words"]) else None
    if _PLACED.search(low) and (asked := _QUOTED.findall(text) or _listed(text)):
        whole = fold(" ".join(part for _, part in _parts(draft)))
        absent = [f"« {each} »" for each in asked if fold(each) not in whole]
        told = f"absent du texte : {', '.join(absent)}" if absent else "tous dans le texte"
        return told, None if absent else True
    for pattern, measure in _WISHES:
        if pattern.search(low):
            told, met = measure(readability.measure(_parts(draft)))
            return told, True if met else None
    return None


def _listed(text: str) -> list[str]:
    """The words of a list behind its colon."""
    return list(filter(None, (each.strip(" .") for each in _LISTED.split(text.partition(":")[2]))))


def _parts(draft: Draft) -> Iterator[tuple[BlockKind, str]]:
    yield from ((BlockKind.PARAGRAPH, each.text) for each in draft.standfirst)
    for section in draft.sections:
        if section.heading is not None:
            yield BlockKind.HEADING, section.heading.text
        for block in section.blocks:
            yield BlockKind.PARAGRAPH, " ".join(each.text for each in block.passages)


def _share(value: float) -> str:
    return f"{value * 100:.0f}\u00a0%"


def _short(found: Readability) -> tuple[str, bool]:
    return f"{_share(found.long_sentences)} de phrases de plus de 20 mots", (
        found.long_sentences <= _LONG
    )


def _active(found: Readability) -> tuple[str, bool]:
    return f"{_share(found.passives)} de phrases au passif", found.passives <= _PASSIVE


def _linked(found: Readability) -> tuple[str, bool]:
    return f"{_share(found.transitions)} de phrases avec un mot de transition", (
        found.transitions >= _LINKED
    )


def _green(found: Readability) -> tuple[str, bool]:
    return f"lisibilité {found.score} sur 100", found.score >= _GREEN


_WISHES: tuple[tuple[re.Pattern[str], Callable[[Readability], tuple[str, bool]]], ...] = (
    (re.compile(r"phrases? (?:courte|de moins|de \d)|short sentences"), _short),
    (re.compile(r"voix (?:active|passive)|active voice|passive voice"), _active),
    (re.compile(r"mots de (?:transition|liaison)|transition words"), _linked),
    (re.compile(r"yoast|rank ?math|lisibilite"), _green),
)
