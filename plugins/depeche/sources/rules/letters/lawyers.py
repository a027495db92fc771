"""A lawyer's statement: who speaks, as what, and for whom.

    Cabinet Orveau & Associés                     Maître Odile Talvas
    Avocats au barreau de Valbrune                Avocate au barreau de Valbrune
    Communiqué — Pour M. Luc Orveau               Conseil de M. Luc Orveau
    …
    Me Odile Talvas

Read as an article's, a denial would stand as its author's finding; so these lines, which are no
text, tell whose words the copy is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ....model import Severity
from ...sheet import Sheet, Unit
from ..signing import signed_lines
from . import letterhead

TOP, FOOT = 8, 6  # units among which such lines stand
_WORD = r"[A-ZÀ-Þ][\w'’-]+"
_LAWYER = re.compile(
    rf"(?:Me|Maître)\s+(?P<name>{_WORD}(?:\s(?:(?:de|du|d['’]|le|la)\s?)?{_WORD}){{1,3}})"
    r"(?:\s*,\s*(?P<as>.+))?"
)
_BAR = re.compile(
    r"(?P<noun>avocate?s?)(?:\s(?:associée?s?|honoraires?))?\s"
    r"(?:(?:au|aux|du|des)\s(?:barreaux?|conseils?)|à la cour)\b[^.!?:]{0,60}",
    re.IGNORECASE,
)
_WHO = (
    r"(?:(?:MM?\.|Mmes?|Mlle|Monsieur|Madame)\s+|(?:la|les?|l['’])\s?[a-zà-ÿ]+\s+)?"
    r"[A-ZÀ-Þ][^.!?:;]{2,80}"
)
_CLIENT = re.compile(
    rf"(?P<noun>conseil|avocate?|défenseure?)s?\s+(?P<of>(?:de|du|des|d['’])\s?(?:la\s|l['’]|)?{_WHO})",
    re.IGNORECASE,
)
_FOR = re.compile(rf"(?:[Cc]ommuniqué\b[^–—|.!?]{{0,40}}?\s)?[Pp]our\s+(?P<who>{_WHO})")
_FIRM = re.compile(r"(?:cabinet|scp|selarl|selas|aarpi|étude)\s.{2,80}", re.IGNORECASE)
_RELEASE = re.compile(r"communiqué\b[^.!?:]{0,60}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Said:
    """What one line says of who speaks; a line may say nothing but where they have their rooms."""

    name: str = ""
    noun: str = ""  # "avocate", of one who is a member of a bar
    client: str = ""  # "de M. Luc Orveau"
    calls: str = ""  # the noun before the client, "conseil"


def find(sheet: Sheet) -> Sheet:
    """Fills `release`, `publisher` and `capacity`, and takes these lines away; tells them."""
    if sheet.publisher or any(signed_lines.opens(sheet.of(unit)) for unit in sheet.units[:TOP]):
        return sheet
    lines = list(_lines(sheet))
    said = [each for _, each in lines]
    names = list(dict.fromkeys(each.name for each in said if each.name))
    clients = list(dict.fromkeys(each.client for each in said if each.client))
    if len(names) != 1 or len(clients) > 1 or not any(each.noun or each.client for each in said):
        return sheet
    one = next((each.noun for each in said if each.noun and each.noun[-1] != "s"), "")
    called = next((each.calls for each in said if each.calls), "") or one or "conseil"
    gone = [unit for unit, _ in lines]
    return replace(
        sheet.without(gone),
        release=True,
        publisher=f"Me {names[0]}",
        capacity=f"{called} {clients[0]}" if clients else "",
    ).told(
        Severity.NOTE,
        f"Communiqué d’avocat\u00a0: en-tête et signature retirés, {sheet.shown(gone)}.",
        "Si l’une de ces lignes est du texte, formez-en une phrase.",
        gone[0].start,
    )


def _lines(sheet: Sheet) -> Iterator[tuple[Unit, _Said]]:
    """The units of the head and of the foot that say who speaks, the firm above them too."""
    units = sheet.units
    head = list(units[:TOP])
    for at, unit in enumerate(units):
        if TOP <= at < len(units) - FOOT:
            continue
        found = _said(sheet.of(unit))
        if found is None and unit in head and _FIRM.fullmatch(_bare(sheet.of(unit))):
            below = units[at + 1 : at + 2]
            found = _Said() if below and _said(sheet.of(below[0])) else None
        if found is not None:
            yield unit, found


def _said(text: str) -> _Said | None:
    """What the lines of a unit say together; None where one of them is anything else."""
    found = [_of_line(line) for line in map(_bare, text.splitlines()) if line]
    if not found or None in found:
        return None
    return _together([each for each in found if each is not None])


def _of_line(line: str) -> _Said | None:
    if lawyer := _LAWYER.fullmatch(line):
        told = _of_line(lawyer["as"]) if lawyer["as"] else _Said()
        return replace(told, name=lawyer["name"]) if told else None
    if client := _CLIENT.fullmatch(line):
        return _Said(client=client["of"], calls=client["noun"].lower())
    if bar := _BAR.fullmatch(line):
        return _Said(noun=bar["noun"].lower())
    first, *rest = letterhead.BETWEEN.split(line)
    if rest and _RELEASE.fullmatch(first):
        return _of_line(" — ".join(rest))
    client = _FOR.fullmatch(line)
    return _Said(client=_of(client["who"])) if client else None


def _together(found: Sequence[_Said]) -> _Said:
    def first(values: Iterator[str]) -> str:
        return next(filter(None, values), "")

    return _Said(
        first(each.name for each in found),
        first(each.noun for each in found),
        first(each.client for each in found),
        first(each.calls for each in found),
    )


def _of(who: str) -> str:
    """ "de M. Luc Orveau", "du groupe Goémon"."""
    for article, contracted in (("le ", "du "), ("les ", "des ")):
        if who.startswith(article):
            return contracted + who.removeprefix(article)
    return f"d'{who}" if re.match(r"[AEIOUYÉÈÊ]", who) else f"de {who}"


def _bare(line: str) -> str:
    return line.strip(" \t*_#,")
