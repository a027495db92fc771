"""The marks with which a wire tells the desk what to read, amid its sentences.

    Dix personnes (BIEN : dix)     Paul Esteve (bien Estève)     34 communes (bien lire 43)

None is printed. What the mark says stands already where it confirms the words before it; it takes
their place where they are the same kind of thing: a figure, a day, a name spelt otherwise. Where
that isn't plain, the sentence is held back and the article waits.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from ....french import numerals, sentences
from ....french.date_words import MONTHS, WEEKDAYS
from ....model import Severity
from ...sheet import Sheet, Unit, one_line
from ..for_the_desk import confidential
from . import correction_notice

MARK = re.compile(
    r"[(\[]\s*(?:bien(?P<read>\s+lire)?|(?P<only>lire))\s*(?P<colon>:)?\s*(?P<right>[^()\[\]:]{1,80}?)"
    r"(?:,?\s+(?:et\s+non|et\s+pas|au\s+lieu\s+d['’e])\s*(?:pas\s+)?(?P<wrong>[^()\[\]:]{1,80}?))?\s*[)\]]",
    re.IGNORECASE,
)
# "(corrigé)", "(BIEN)", and "(sic)" behind a name or a figure: it is so, says the wire.
BARE = re.compile(r"[(\[]\s*(?:(?i:corrigée?s?|corr\.)|BIEN|(?P<sic>[Ss]ic|SIC))\s*[)\]]")
# A number in letters is one word here, "vingt et une" too.
WORD = re.compile(
    rf"\d{{1,3}}(?:[ .\u00a0\u202f]\d{{3}})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?|{numerals.SPELT.pattern}"
    r"|[^\W\d_]+(?:-[^\W\d_]+)*",
    re.IGNORECASE,
)
MAGNITUDE = re.compile(r"\s*(?:mille|millions?|milliards?|milliers?|centaines?)\b", re.IGNORECASE)
REACH = 5  # words between those that a mark is about and the mark
ALIKE = 0.6  # of the letters of a name, spelt right and wrong


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        return self.number or self.text.casefold()

    @property
    def number(self) -> str:
        """In figures: "4500" for "4.500", "10" for "Dix"; "" for a word that is no number."""
        low = self.text.lower()
        figures = "1" if low in ("un", "une") else numerals.in_figures(low)
        bare = re.sub(r"[ .\u00a0\u202f]", "", figures)
        return bare if re.fullmatch(r"\d+(?:,\d+)?", bare) else ""

    @property
    def many(self) -> bool:
        """Whether it is a number that French has the plural behind."""
        return bool(self.number) and float(self.number.replace(",", ".")) >= 2


def find(sheet: Sheet) -> Sheet:
    """Takes the marks away and tells them; what they say to read is read."""
    for unit in sheet.units:
        # From the end on: what stands before a mark keeps its place.
        for mark in reversed(list(MARK.finditer(sheet.text, unit.start, unit.end))):
            if not correction_notice.NOTICE.match(
                one_line(sheet.text[unit.start : unit.end]).strip()
            ):
                sheet = _followed(sheet, mark)
    for unit in sheet.units:
        for bare in reversed(list(BARE.finditer(sheet.text, unit.start, unit.end))):
            if _is_of_the_desk(sheet, unit, bare):
                sheet = _removed(sheet, bare.start(), bare.end())
    return sheet


def _followed(sheet: Sheet, mark: re.Match[str]) -> Sheet:
    """The sheet that reads as `mark` wants it."""
    sentence = _sentence(sheet, mark)
    if sentence is None:
        return sheet  # held back for a mark that stands behind this one
    start, end = sentence
    above = [each.end() for each in MARK.finditer(sheet.text, start, mark.start())]
    before = _words(sheet.text, max([start, *above]), mark.start())
    right = _words(sheet.text, *mark.span("right"))
    wrong = _words(sheet.text, *mark.span("wrong")) if mark["wrong"] else []
    sure = mark["read"] or mark["colon"] or wrong
    if not right or (mark["only"] and not wrong):
        return sheet
    if _last(right, before[-len(right) - REACH :]):
        return _removed(sheet, mark.start(), mark.end())
    named = right[0].text[0].isupper() and not mark["right"].isupper()
    if not (sure or named or right[0].number or right[0].text.lower() in WEEKDAYS):
        return sheet  # "(bien sûr)", "(bien que …)"
    said = _last(wrong, before) if wrong else _meant(right, before, sheet.text)
    if not said or not _may_replace(right, said, sheet.text):
        return confidential.doubted(sheet, mark.start(), mark.end(), (start, end))
    return _put_right(sheet, mark, said, sheet.text[right[0].start : right[-1].end])


def _meant(right: Sequence[_Word], before: Sequence[_Word], text: str) -> list[_Word]:
    """The words that a mark puts right without saying which: those beside it, or those that have
    the one figure of the sentence; [] where others may be meant."""
    beside = list(before[-len(right) :])
    if _may_replace(right, beside, text) or not right[0].number:
        return beside
    figures = [each for each in before if each.number and each.text.lower() not in ("un", "une")]
    if len(figures) != 1 or figures[0] not in before[-len(right) - REACH :]:
        return []
    at = before.index(figures[0])
    said = list(before[at : at + len(right)])
    alike = [each.key for each in said[1:]] == [each.key for each in right[1:]]
    return said if alike else []


def _may_replace(right: Sequence[_Word], said: Sequence[_Word], text: str) -> bool:
    """Whether the sentence stays French with `right` in the place of `said`."""
    if len(right) != len(said) or not all(map(_is_same_kind, right, said)):
        return False
    last = said[-1]
    return not (last.number and MAGNITUDE.match(text, last.end))


def _is_same_kind(right: _Word, said: _Word) -> bool:
    """Whether both are figures of many, days, months, or spellings of one name."""
    if right.key == said.key:
        return True
    if right.number or said.number:
        return right.many and said.many
    one, other = right.text.lower(), said.text.lower()
    if {one, other} <= WEEKDAYS.keys() or {one, other} <= MONTHS.keys():
        return True
    named = right.text[0].isupper() and said.text[0].isupper()
    return named and SequenceMatcher(None, one, other).ratio() >= ALIKE


def _last(wanted: Sequence[_Word], words: Sequence[_Word]) -> list[_Word]:
    """The last words that are the `wanted` ones; [] without any."""
    size = len(wanted)
    keys = [each.key for each in wanted]
    for at in range(len(words) - size, -1, -1):
        if [each.key for each in words[at : at + size]] == keys:
            return list(words[at : at + size])
    return []


def _put_right(sheet: Sheet, mark: re.Match[str], said: Sequence[_Word], right: str) -> Sheet:
    start, end = said[0].start, said[-1].end
    wrong, right = one_line(sheet.text[start:end]), one_line(right)
    if wrong[0].isupper():
        right = right[0].upper() + right[1:]
    sheet = _closed_up(sheet, start, mark.end(), right + sheet.text[end : mark.start()].rstrip())
    left = re.search(rf"(?<!\w){re.escape(wrong)}(?!\w)", sheet.text)
    if left and wrong.istitle() and not said[0].number:
        sheet = sheet.doubting(f"«\u00a0{wrong}\u00a0» ou «\u00a0{right}\u00a0»\u00a0?")
    return sheet.told(
        Severity.WARNING,
        f"La marque «\u00a0{one_line(mark[0])}\u00a0» est suivie\u00a0: «\u00a0{wrong}\u00a0» "
        f"devient «\u00a0{right}\u00a0».",
        "Relisez la phrase, et ce que le titre et le reste en disent.",
        mark.start(),
    )


def _removed(sheet: Sheet, start: int, end: int) -> Sheet:
    mark = one_line(sheet.text[start:end])
    first = len(sheet.text[:start].rstrip())
    return _closed_up(sheet, first, end, "").told(
        Severity.NOTE, f"Marque de la dépêche retirée\u00a0: «\u00a0{mark}\u00a0».", "", start
    )


def _closed_up(sheet: Sheet, start: int, end: int, text: str) -> Sheet:
    """The sheet with `text` in place of these characters, which are more: the stop behind them
    follows it, and blanks and line ends keep the offset of what comes after."""
    stop = re.compile(r"[.,…)]*").match(sheet.text, end)
    assert stop is not None
    gone = sheet.text[start : stop.end()]
    text += stop[0]
    lost = gone.count("\n") - text.count("\n")
    text += "\n" * lost + " " * (len(gone) - len(text) - lost)
    return replace(sheet, text=sheet.text[:start] + text + sheet.text[stop.end() :])


def _is_of_the_desk(sheet: Sheet, unit: Unit, bare: re.Match[str]) -> bool:
    """Whether the mark is none of the writer's, who says "(sic)" of others' words, nor that of a
    headline, which says that the dispatch corrects another."""
    above = sheet.text[unit.start : bare.start()].rstrip()
    if bare["sic"] is None:
        return bool(above) and bare.end() < unit.end
    words = _words(above, 0, len(above))
    quoted = above.count("«") > above.count("»") or above.endswith(("»", '"', "”"))
    of = words[-1] if words else None
    return of is not None and not quoted and (bool(of.number) or of.text[0].isupper())


def _sentence(sheet: Sheet, mark: re.Match[str]) -> tuple[int, int] | None:
    for unit in sheet.units:
        for start, end in sentences.split(sheet.of(unit)):
            if unit.start + start <= mark.start() < unit.start + end:
                return unit.start + start, unit.start + end
    return None


def _words(text: str, start: int, end: int) -> list[_Word]:
    return [_Word(each.start(), each.end(), each[0]) for each in WORD.finditer(text, start, end)]
