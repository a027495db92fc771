"""Where an order and the story are run together in one line, without a mark that parts them.

    …, 500 mots minimum, titre accrocheur svpLe maire de Valbrune a fermé le quai.
    « Il rouvrira », a-t-il dit.make it SEO optimized, in French, 300 words

The order must be one by itself, and what is parted from it must not be.
"""

from __future__ import annotations

import re

from ....french import sentences
from ....french.flattened import flat
from ....model import Asked
from ..pages import links
from . import address, demands, note, requests

STORY = 20  # characters of a story, at least
MOST = 2000  # characters of such a line's order
# Matters of the craft alone, of which a story speaks together only in an order to write it, if one
# is of these: "En français et avec sous-titres" is a film's.
MATTERS, MEASURES = 2, {Asked.WORDS, Asked.SEO}
_FULL = 12  # words of a story that no stop ends
_HUGS = re.compile(r"(?:(?<=[a-zà-ÿ0-9.!?)\]»”\"])|(?<=\bSEO))(?=[A-ZÀ-Þ][a-zà-ÿ]*['’ ]|[«“])")
_SPACED = re.compile(rf"(?<=\S)\s+(?=(?:{'|'.join(links.OPENERS.split())})\s|[LD]['’]\w|[«“])")
_POLITE = re.compile(r"\b(?:svp|stp|merci|s'il (?:te|vous) plait|please|thanks?|thank you)\W*$")
_STOPPED = re.compile(r"[.!?…][\s»”\"')\]]*$")
# "Rewrite in French: « Le maire …": an order of one thing, which no story opens with.
_BARE = re.compile(
    r"\W*(?:(?:please|svp|merci de)\s+)?(?:re-?write|translate|paraphrase|rephrase|reformulate"
    r"|réécri(?:s|vez|re)|tradui(?:s|sez|re)|reformule[rz]?)\b[^.!?:,;\n]{0,60}"
    r"\b(?:french|fran[cç]ais)\b[^.!?:,;\n]{0,40}:\s*(?=[«\"“'\[]*(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_SEAM = re.compile(r"(?<=[.!?…»”\"\])])\s*(?=\w|[-–—(\[])")


def bare(text: str, start: int) -> int:
    """Where the story begins behind such an order at `start`; 0 without one."""
    match = _BARE.match(text, start)
    if match is None:
        return 0
    rest = text[match.end() :].partition("\n")[0]
    return match.end() if len(rest) > STORY and not _speaks(rest) else 0


def story(line: str, begun: bool = False) -> int:
    """Where the story begins in a line that an order opens; 0 without one. `begun`: an order
    stands above the line."""
    seams = [(match.end(), True) for match in _HUGS.finditer(line, 0, MOST)]
    seams += [(match.end(), False) for match in _SPACED.finditer(line, 0, MOST)]
    for at, hugs in sorted(seams):
        tail = line[at:].strip()
        full = hugs or _STOPPED.search(tail) or len(tail.split()) >= _FULL
        if len(tail) > STORY and full and _closes(line[:at], begun) and not _speaks(tail):
            return at
    return 0


def order(line: str, begun: bool = False) -> int:
    """Where the order begins in a line that a story opens; 0 without one."""
    for match in _SEAM.finditer(line):
        at = match.end()
        tail = line[at:]
        if match.start() <= STORY or len(tail) > MOST:
            continue
        if requests.of(tail, closes=True) > requests.Form.NONE:
            return at
        if not note.opening([tail], begun).lines:
            continue
        first = re.split(r"(?<=[.!?])\s", tail, maxsplit=1)[0]
        opens = address.read(first)
        if (opens.asks or opens.told) and not opens.story and not _speaks(line[:at]):
            return at
    return 0


def _closes(head: str, begun: bool) -> bool:
    """Whether an order ends where `head` does: with what it asks for last, or a thank you."""
    asked = address.read(head).note
    of_craft = asked.kinds & address.CORE
    sure = len(of_craft) >= MATTERS and bool(of_craft & MEASURES)
    if not ((sure and not demands.accepted(head).unknown) or note.opening([head], begun).lines):
        return False
    bare = head.rstrip(" .:!)]–—-")
    return _POLITE.search(flat(bare)) is not None or (
        bool(asked.demands) and bare.endswith(asked.demands[-1].text.rstrip(" .!)]"))
    )


def _speaks(text: str) -> bool:
    """Whether the text or a sentence of it speaks to the writer."""
    parts = [text, *(text[start:end] for start, end in sentences.split(text))]
    return any(
        found.asks or found.told or found.orders_by_form for found in map(address.read, parts)
    ) or any(map(requests.prescribes, parts))
