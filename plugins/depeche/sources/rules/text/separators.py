"""English separators in numbers, put into their French form where the copy proves them.

"5,631.28 points" is 5 631,28 points; "12,500 bouteilles" beside "10.8 GW" is 12 500. But
"1,789 euro le litre" is a French decimal, "14.30" may be an hour, "3.12" a version: what is not
proven is left as it stands, and told where the copy has English numbers. A separator takes the
place of another, so that no offset moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from ....model import Severity
from ... import language
from ...sheet import Sheet
from ..pages import translated
from . import separator_words as words

THOUSANDS = "\u202f"
MOST_TOLD = 3
_TOKEN = re.compile(r"(?<![\w.,:/'’#§−–-])\d+(?:[.,]\d+)*(?!\d)")
_SURE = re.compile(r"[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)")
_GROUPED = re.compile(r"[1-9]\d{0,2},\d{3}")
_DECIMAL = re.compile(r"(?:0|[1-9]\d*)\.\d{1,2}")
_POINTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_COMMA_DECIMAL = re.compile(r"\d+,(?:\d{1,2}|\d{4,})|0,\d+")
_JOINED = re.compile(r"[-/:–]\d|\w")  # "1,200-1,500", "3.12/4", "2.5x"
_AROUND = 40  # characters looked at on each side of a number


class Form(Enum):
    SURE = "both separators, or two groups of three: English by itself"
    GROUPED = "a comma before three figures"
    DECIMAL = "a point before one or two figures"
    POINTED = "a point before three figures"
    FRENCH = "a decimal comma"


@dataclass(frozen=True, slots=True)
class Number:
    start: int
    end: int
    text: str
    form: Form
    before: str
    after: str

    @property
    def counted(self) -> str:
        """The first word or sign behind it, by which two uses of a number are compared."""
        match = re.match(r"\s?([^\W\d_]{1,4}|[$€£%])", self.after)
        return match[1].lower() if match else ""


def find(sheet: Sheet) -> Sheet:
    """The sheet with proven English numbers in French form; tells these, and what is unproven."""
    spans = [(unit.start, unit.end) for unit in sheet.units]
    text = f"{sheet.text}\n{sheet.title}"
    if sheet.title:
        spans.append((len(sheet.text) + 1, len(text)))
    proven, doubtful = judge(text, spans, translated=translated.REASON in sheet.doubts)
    if not (proven or doubtful) or language.guess(text) != "fr":
        return sheet
    for each in proven:
        text = f"{text[: each.start]}{french(each.text)}{text[each.end :]}"
    size = len(sheet.text)
    sheet = replace(sheet, text=text[:size], title=text[size + 1 :])
    return _told(sheet, proven, doubtful)


def french(number: str) -> str:
    """An English number in French form, as long as it was: "5,631.28" is "5 631,28"."""
    return number.translate({ord(","): THOUSANDS, ord("."): ","})


def judge(
    text: str, spans: Sequence[tuple[int, int]], *, translated: bool = False
) -> tuple[list[Number], list[Number]]:
    """The numbers in `spans` of `text` that are English for sure, and those that may be. Of copy
    that a machine `translated`, "1,900 lettres" is sure: a plural counts things."""
    found = [each for start, end in spans for each in _numbers(text, start, end)]
    own = [each for each in found if _is_proven(each, text, spans)]
    grouping = any(each.form in (Form.SURE, Form.GROUPED) for each in own)
    pointing = any(each.form in (Form.SURE, Form.DECIMAL) for each in own)
    mixed = any(each.form is Form.FRENCH for each in found)
    proven, doubtful = list(own), []
    for each in found:
        if each in own or each.form in (Form.SURE, Form.FRENCH):
            continue
        if each.form is Form.GROUPED:
            counted = translated and not mixed and words.WHOLE.match(each.after) is not None
            if _groups(each) and (counted or _is_of_style(each, grouping, pointing, mixed)):
                proven.append(each)
            elif _is_doubtful(each, grouping or pointing):
                doubtful.append(each)
        elif each.form is Form.DECIMAL and pointing:
            doubtful.append(each)  # an hour, a version or an amount: only a person can say
        elif each.form is Form.POINTED and any(one.form is Form.SURE for one in own):
            doubtful.append(each)
    return sorted(proven, key=_place), sorted(doubtful, key=_place)


def _place(number: Number) -> int:
    return number.start


def _numbers(text: str, start: int, end: int) -> Iterator[Number]:
    for match in _TOKEN.finditer(text, start, end):
        before = text[max(start, match.start() - _AROUND) : match.start()]
        after = text[match.end() : min(end, match.end() + _AROUND)]
        form = _form(match[0])
        unit = words.UNIT.match(after) or after[:1] in ("$", "€", "£", "%", "°")
        if form and not words.LABEL.search(before) and (unit or not _JOINED.match(after)):
            yield Number(match.start(), match.end(), match[0], form, before, after)


def _form(text: str) -> Form | None:
    if _SURE.fullmatch(text):
        return None if _is_list(text) else Form.SURE
    for pattern, form in (
        (_GROUPED, Form.GROUPED), (_DECIMAL, Form.DECIMAL), (_POINTED, Form.POINTED),
        (_COMMA_DECIMAL, Form.FRENCH),
    ):  # fmt: skip
        if pattern.fullmatch(text):
            return form
    return None


def _is_list(text: str) -> bool:
    """Whether neighbours are rather numbers of their own: "101,102,103"."""
    groups = [int(each) for each in text.split(",")] if "." not in text else []
    return groups[:1] > [99] and all(0 < b - a <= 10 for a, b in pairwise(groups))


def _is_proven(number: Number, text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the number is English whatever the rest of the copy has."""
    if number.form is Form.DECIMAL:  # "2.1 points" may number a heading
        return bool(number.before) and bool(
            words.UNIT.match(number.after) or words.CURRENCY.search(number.before)
        )
    if number.form is Form.GROUPED:
        return _groups(number) and (_counts(number) or _twice(number, text, spans))
    return number.form is Form.SURE


def _groups(number: Number) -> bool:
    """Whether a comma before three figures may part thousands at all."""
    if words.MEASURED.match(number.after):
        return False
    if len(number.text) == len("1,234") and words.RATE.match(number.after):
        return False
    # Under two, French has the singular: "1,085 dollar".
    return not (number.text.startswith("1,") and words.SINGULAR.match(number.after))


def _is_of_style(number: Number, grouping: bool, pointing: bool, mixed: bool) -> bool:
    """Whether the copy's proven numbers prove a comma that may part thousands: `grouping` ones
    have such commas, `pointing` ones English decimals; `mixed` copy has decimal commas too."""
    if grouping:
        return not mixed or words.WHOLE.match(number.after) is not None
    price = len(number.text) == len("1,234") and words.PRICE.match(number.after)
    return pointing and not mixed and not price  # a litre of fuel costs "1,789 €"


def _counts(number: Number) -> bool:
    """Whether it counts by the thousand: "60,000 images" and "70,000 $" have no decimals."""
    return (
        re.fullmatch(r"\d{2,3},000", number.text) is not None
        and words.WHOLE.match(number.after) is not None
    )


def _twice(number: Number, text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the copy has the number, of the same things, in French form too."""
    head, tail = number.text.split(",")
    other = re.compile(rf"(?<![\w.,]){head}[ \u00a0\u202f]?{tail}(?![.,]?\d)")
    if not number.counted:
        return False
    behind = re.compile(rf"\s?{re.escape(number.counted)}", re.IGNORECASE)
    return any(
        behind.match(text, match.end())
        for start, end in spans
        for match in other.finditer(text, start, end)
    )


def _is_doubtful(number: Number, english: bool) -> bool:
    """Whether a comma before three figures is worth a word to the editor: French copy has three
    decimals in prices by the litre, shares and measures."""
    if words.MEASURED.match(number.after) or words.SINGULAR.match(number.after):
        return False
    whole, part = number.text.split(",")
    english = english or words.CURRENCY.search(number.before) is not None
    return english or len(whole) > 1 or part.endswith("00")


def _told(sheet: Sheet, proven: Sequence[Number], doubtful: Sequence[Number]) -> Sheet:
    if proven:
        shown = ", ".join(f"«\u00a0{each.text}\u00a0»" for each in proven[:MOST_TOLD])
        sheet = sheet.told(
            Severity.NOTE,
            f"Nombres à l’anglaise mis en français\u00a0: {shown}"
            f"{'…' if len(proven) > MOST_TOLD else ''}.",
            "Vérifiez-les.",
            min(proven[0].start, len(sheet.text)),
        )
    for each in doubtful:
        sheet = sheet.told(
            Severity.WARNING,
            f"Nombre peut-être à l’anglaise\u00a0: «\u00a0{each.text}{each.after[:12]}\u00a0».",
            "Récrivez-le dans la dépêche, avec une espace pour les milliers et une virgule pour "
            "les décimales.",
            min(each.start, len(sheet.text)),
        )
    return sheet
