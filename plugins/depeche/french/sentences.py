"""Where sentences begin and end.

A quotation is kept whole, a blank line always ends a sentence, a point after an
abbreviation or an initial does not. Own rules, because each library tried broke some
("Mme. | von", "5 déc. | 2024").
"""

from __future__ import annotations

import re

from . import lists, quotemarks

_OPENINGS = lists.words("openings")
_TITLES = lists.words("titles")
_ABBREVIATIONS = lists.words("abbreviations")
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_END = re.compile(r"[.!?…]+(?:[^\S\n]?(?=[!?])[.!?…]+)*")
_CLOSERS = re.compile(r"(?:[^\S\n]?[»”\"’')\]*_](?!\w))*")
_NEXT = re.compile(r"(\s*)([«“\"'([*_–—-]*\s*)(\w?)(\w?)")
_WORD_BEFORE = re.compile(r"(?:\w[\w’'-]*\.)*-?\w[\w’'-]*\Z|\w\Z")
_GLUED = re.compile(r"(?:[^\W\d_]{2,}|[^\W\d_][^\S\n]?[»”]|(?:1[89]|20)\d\d|\d\s?%)\Z")
# After a stop without a space, a word of its own: no "Booking.Com", no "v1.Beta".
_OWN_WORD = re.compile(r"[A-ZÀ-ÞŒ][a-zà-ÿœ]{3,}(?=[ ,:’'])|(?:[CDJLMNST]|Qu)['’](?=[^\W\d_])")
_DOMAINS = frozenset(("info", "news", "shop", "blog", "site", "online", "paris", "quebec"))
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_ELIDED = re.compile(r"(?:[dl]|qu)['’]")
_BRACKETED = 40  # characters up to the bracket that closes
_LETTER = re.compile(r"[CDJLNS]\.")  # "art. L. 121-5": a code's letter, no elision
_FIRST_ITEM = re.compile(r"(?<![\w.,])1\.\s")
_NUMBER = re.compile(r"\d|[A-Z]\.\s?\d")


def split(text: str) -> list[tuple[int, int]]:
    """Offsets (start, end excluded) of the sentences of `text`, white space trimmed."""
    quoted = [(pair.start, pair.end) for pair in quotemarks.pairs(text)[0] if pair.depth == 0]
    found = []
    start = 0
    for blank in [*_BLANK.finditer(text), None]:
        end = blank.start() if blank else len(text)
        found += _split_paragraph(text, start, end, quoted)
        start = blank.end() if blank else end
    return found


def texts(text: str) -> list[str]:
    """The sentences of `text`."""
    return [text[start:end] for start, end in split(text)]


def _split_paragraph(
    text: str, start: int, end: int, quoted: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    begin, at = start, start
    while match := _END.search(text, at, end):
        stop, boundary = match.start(), match.end()
        around = next((each for each in quoted if each[0] < stop < each[1]), None)
        if around:
            # A quotation is one piece; its own last stop may end the sentence around it.
            at = boundary = around[1]
            inside = text[: around[1]].rstrip("»”\"' \u00a0\u202f")
            stop = len(inside) - 1
            if inside[-1] not in ".!?…":
                continue
        closers = _CLOSERS.match(text, boundary, end)
        at = boundary = closers.end() if closers else boundary
        glued = any(each[0] == boundary for each in quoted) and text[stop] in ".!?"
        if (glued and not around) or _ends_here(text, begin, stop, boundary, end):
            found.append((begin, boundary))
            begin = boundary
    found.append((begin, end))
    return [trimmed for each in found if (trimmed := _trim(text, *each))]


def _ends_here(text: str, begin: int, stop: int, boundary: int, end: int) -> bool:
    """Whether the stop at `stop`, whose closing marks end at `boundary`, ends a sentence."""
    if boundary >= end:
        return False
    following = _NEXT.match(text, boundary, end)
    assert following is not None  # every part of the pattern may be empty
    space, marks, first, second = following.groups()
    word = _FIRST_WORD.match(text, following.start(3), end)
    opening = bool(word and word[0] in _OPENINGS and not _LETTER.match(text, word.start(), end))
    if not space:
        # "…la fin.Le président": a space was lost, certain only before a word that opens.
        glued = text[stop] == "." and _GLUED.search(text, begin, stop) is not None
        own = _OWN_WORD.match(text, following.start(3), end)
        whole = own is not None and own[0].lower() not in _DOMAINS and _ends_in_small(text, stop)
        return (opening or whole) and glued and not marks and (len(second) > 0 or whole)
    if not first:
        return bool(marks.strip()) and not marks.strip("«“\"'([ \u00a0\u202f")
    if first.islower() and not (first in "ei" and second.isupper()):
        return False
    if text[stop] == "…" or text.startswith("...", stop):
        if first.isdigit() and text[begin:stop].rstrip().endswith(";"):
            return False  # "1. Orvel ; … 5. Talvas"
        # "[…] Nous", "(...) Il": the mark of a cut ends nothing.
        return stop == begin or text[stop - 1] not in "(["
    if text[stop] != "." or boundary - stop > 1:
        return True
    if _in_brackets(text, begin, stop, end):
        return False  # "publie un roman (Ed. Verticales), qui …"
    before = _WORD_BEFORE.search(text, max(begin, stop - 40), stop)
    if not before:
        return True
    last = before[0].lower()
    if last in _TITLES:
        return False
    if before.start() == begin and last.isdigit():
        return False  # "1. Premier point"
    if _numbers_item(text[begin : before.start()].rstrip(), last):
        return False  # "Juniors : 1. Orvel ; 2. Talvas"
    if last in _ABBREVIATIONS or re.fullmatch(r"(?:\w\.)*-?\w", before[0]):
        # "George W. Bush", "le plan B. Le gouvernement", "vers l'an 300. Il"
        return before[0].isdigit() or opening
    # "l'art. 5"; before a word, "l'art" is the word itself
    elided = _ELIDED.sub("", last, count=1)
    return not (elided in _ABBREVIATIONS and _NUMBER.match(text, following.start(3), end))


def _numbers_item(before: str, number: str) -> bool:
    """Whether `number`, behind the words `before` of its sentence, is an item's of a ranking."""
    if number == "1":
        return before.endswith((":", ";"))
    return (
        re.fullmatch(r"\d{1,2}", number) is not None
        and before.endswith((";", ",", "…", "..."))
        and _FIRST_ITEM.search(before) is not None
    )


def _in_brackets(text: str, begin: int, stop: int, end: int) -> bool:
    """Whether a bracket that opened in the sentence closes a few words after the stop."""
    opened = text.rfind("(", begin, stop)
    if opened < 0 or ")" in text[opened:stop]:
        return False
    closed = text.find(")", stop, min(end, stop + _BRACKETED))
    return closed >= 0 and not re.search(r"[.!?…(]", text[stop + 1 : closed])


def _ends_in_small(text: str, stop: int) -> bool:
    """Whether what the stop follows is no name such as "Node" in "Node.Jessie"."""
    word = re.search(r"[\w’'-]+[^\w]*\Z", text[max(0, stop - 40) : stop])
    return word is None or not word[0][0].isupper() or word[0].isupper()


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
