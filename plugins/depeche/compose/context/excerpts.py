"""What other sources say is printed in their own words, between quotation marks.

Whose words they are and of which day, the sentence above them says; so their "nous", their
"mardi" and their presents stay theirs. As French papers do, "[…]" stands where something is left
out, and what is put in or changed stands in brackets: "mardi [16 avril]".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby

from ...french.date_words import ANY_MONTH
from ...model import (
    DraftBlock,
    DraftBlockKind,
    Passage,
    PassageKind,
    Reading,
    Section,
    SectionRole,
    Sentence,
)
from ..lines import TITLES, silent

GAP = "[…]"
_WORD = re.compile(r"\W+")
_EDGES = re.compile(r"^([\"«“(\s]*)(.*?)([\"»”),.;:!?…\s]*)$", re.DOTALL)
# "mercredi [23 septembre] soir": what links the two was not the source's
_OF_DAY = re.compile(rf"(?P<day>\d (?:{ANY_MONTH})(?: \d{{4}})?) (?:au|à)$")
# "[le 23 septembre au soir]", of "hier soir", "[du 3 mars au matin]", of "de ce matin": no day
# stands outside, for "soir" to go with
_WHOLE_DAY = re.compile(
    rf"(?:^|\s)(?:le|du|au) \d{{1,2}}(?:er)? (?:{ANY_MONTH})(?: \d{{4}})? (?:au|à)$", re.IGNORECASE
)


def cited(sections: Sequence[Section], readings: Mapping[str, Reading]) -> list[Section]:
    """`sections`, those of other sources as excerpts under the sentence that names the source."""
    last: dict[str, int] = {}  # the place in its source of the sentence printed last, by its path
    return [
        replace(each, blocks=tuple(_excerpt(each.blocks, readings, last)))
        if each.role is SectionRole.CONTEXT
        else each
        for each in sections
    ]


def _excerpt(
    blocks: Sequence[DraftBlock], readings: Mapping[str, Reading], last: dict[str, int]
) -> Iterator[DraftBlock]:
    told = False  # whether a "[…]" says already that something follows it
    for block in blocks:
        opening = [each for each in block.passages if each.kind is PassageKind.CONNECTIVE]
        if opening:
            yield DraftBlock(DraftBlockKind.PARAGRAPH, tuple(opening))
        found: list[Passage] = []
        for passage in block.passages[len(opening) :]:
            said = _said(passage, readings)
            if not said:
                found.append(passage)
                continue
            text = bracketed(" ".join(each.text for _, each in said), passage.text)
            reading = readings[passage.spans[0].source]
            path = reading.source.path
            between = reading.sentences[last.get(path, -1) + 1 : said[0][0]]
            if not told and any(not silent(reading.source, each) for each in between):
                text = f"{GAP} {text}"
            told = False
            found.append(replace(passage, text=text))
            last[path] = said[-1][0]
        path = found[-1].spans[0].source if found else ""
        if path in last and _is_cut(readings[path], last[path]):
            found[-1] = replace(found[-1], text=f"{found[-1].text} {GAP}")
            told = True
        if found:
            yield replace(block, passages=tuple(found), quoted=True)


def _is_cut(reading: Reading, last: int) -> bool:
    """Whether the paragraph goes on in the source after the sentence at `last`."""
    after = reading.sentences[last + 1 : last + 2]
    own = reading.sentences[last].paragraph
    return any(each.paragraph == own and not silent(reading.source, each) for each in after)


def _said(passage: Passage, readings: Mapping[str, Reading]) -> list[tuple[int, Sentence]]:
    """The sentences in a row that the passage prints, with their places in the source."""
    reading = readings[passage.spans[0].source]
    at = next(
        (n for n, each in enumerate(reading.sentences) if each.span == passage.spans[0]), None
    )
    found: list[tuple[int, Sentence]] = []
    if at:
        # "M." that the splitter cut from its name
        cut = reading.sentences[at - 1]
        found += [(at - 1, cut)] if cut.text in TITLES else []
    if at is not None:
        for place, span in enumerate(passage.spans, at):
            if place < len(reading.sentences) and reading.sentences[place].span == span:
                found.append((place, reading.sentences[place]))
            else:
                break
    return found


def bracketed(source: str, printed: str) -> str:
    """`printed` with what `source` has not, punctuation apart, in brackets."""
    theirs, ours = source.split(), printed.split()
    old, new = [_key(each) for each in theirs], [_key(each) for each in ours]
    changed = [False] * len(new)
    gaps: set[int] = set()
    for tag, start, end, first, last in SequenceMatcher(None, old, new, False).get_opcodes():
        if tag == "equal" or not any((*old[start:end], *new[first:last])):
            continue
        if any(new[first:last]):
            goes_on = _WHOLE_DAY.search(" ".join(ours[first:last])) is not None
            last = min(last + goes_on, len(new))
            changed[first:last] = [True] * (last - first)
        elif end - start == 1 and first < len(new):
            changed[first] = True  # "ce mercredi" is now "[mercredi]"
        else:
            gaps.add(first)
    done: list[str] = []
    for is_changed, group in groupby(range(len(new)), key=changed.__getitem__):
        places = list(group)
        if is_changed:
            done.append(_in_brackets(" ".join(ours[at] for at in places)))
            continue
        for at in places:
            done += [GAP] if at in gaps else []
            done.append(ours[at])
    text = " ".join(done)
    if len(new) not in gaps:
        return text
    end = len(text.rstrip(".!?…"))
    return f"{text[:end]} {GAP}{text[end:]}"


def _in_brackets(text: str) -> str:
    edges = _EDGES.match(text)
    if edges is None or not edges[2]:
        return text
    before, inside, after = edges.groups()
    inside = _OF_DAY.sub(r"\g<day>", inside)
    if "(" in inside and after.startswith(")"):
        inside, after = f"{inside})", after[1:]
    return f"{before}[{inside}]{after}"


def _key(word: str) -> str:
    return _WORD.sub("", word).casefold()
