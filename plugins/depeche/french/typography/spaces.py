"""Spaces: none doubled, none before a comma, no-break ones at double punctuation."""

from __future__ import annotations

import re
import unicodedata

from .. import lists
from . import signs

NO_BREAK = "\u00a0"
NARROW = "\u202f"
_SPACE = r"[ \t\u00a0\u202f]"
_LEFT = r"(?<=[\w»”\"’'%€$£)\]\ue000\ue001*_…°′″.])"
_RIGHT = r"(?=[\s»”\"’')\]*_.,…<\ue001]|\Z)"
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_ODD = re.compile(r"[\u2000-\u200a\u205f\u3000]")
_TWO = re.compile(_SPACE + _SPACE)
_SEVERAL = re.compile(rf"(?<=\S){_SPACE}{{2,}}(?=\S)")

_OPENINGS = "|".join(sorted(word for word in lists.words("openings") if len(word) > 1))
# What stands before a sign is looked at after it, where it can be: the quicker search.
_RULES = signs.rules(
    (
        ("(", rf"\({_SPACE}+(?=\S)", "("),
        (")", rf"(?<=[^\s(]){_SPACE}+\)", ")"),
        ("“", rf"“{_SPACE}+(?=\S)", "“"),
        ("”", rf"(?<=\S){_SPACE}+”", "”"),
        ("«", rf"«{_SPACE}*(?=[^\s»])", f"«{NARROW}"),
        ("»", rf"(?<=[^\s«]){_SPACE}*»", f"{NARROW}»"),
        ("«", r"«(?<=[\w,;:.!?»”)]«)", " «"),
        ("»", r"»(?=\w)", "» "),
        (
            [space + sign for space in " \t\u00a0\u202f" for sign in ",."],
            rf"(?<=[\w»”)\]\ue000\ue001]){_SPACE}+(?=[,.](?:[\s»”)]|\Z))",
            "",
        ),
        (",", r",(?<=[^\W\d_][^\W\d_].)(?=[^\W\d_][^\W\d_])", ", "),
        ("!?;", rf"{_LEFT}{_SPACE}*([!?]+|;){_RIGHT}", rf"{NARROW}\1"),
        (":", r"(?<=\s):(?=[A-ZÀ-Þ][a-zà-ÿ])", ": "),  # "les numéros :Aisne"
        (":", rf"{_LEFT}{_SPACE}*:(?=[\s«“*_\ue001]|\Z)", f"{NO_BREAK}:"),
        (":", r"(?<=\s):(?=[«“])", ": "),
        # A space lost after a full stop, certain only before a word that opens sentences.
        (
            ".",
            r"\.(?<=[a-zà-ÿ»”)][a-zà-ÿ»”)]\.)"
            rf"(?=(?:[LDJCNS]|Qu)’|(?:{_OPENINGS})[ {NO_BREAK}{NARROW}])",
            ". ",
        ),
        (
            ("- ", " -"),
            r"(?<=[a-zà-ÿ])- (?=[a-zà-ÿ]{2})(?!et |ou )|(?<=[a-zà-ÿ»”]) -(?=[a-zà-ÿ]{2})",
            " – ",
        ),
        # A dash between words; not a list's, a table's or a score's.
        ((" - ", " -- "), r"(?<=[^\s>|\d]) --? (?=[^\s|])|(?<=[^\s>|]) --? (?=[^\s|\d])", " – "),
    )
)


def tidy(text: str) -> str:
    """Composed letters, no invisible signs, one space where there were several."""
    text = _ODD.sub(NARROW, _INVISIBLE.sub("", unicodedata.normalize("NFC", text)))
    if not _TWO.search(text):
        return text
    return _SEVERAL.sub(
        lambda match: next((sign for sign in match[0] if sign in NO_BREAK + NARROW), " "), text
    )


def correct(text: str) -> str:
    return signs.applied(_RULES, text)
