"""Where the instruction above the copy ends, also where the story is glued to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....french import sentences
from ....french.flattened import flat
from ....model import Asked
from ...sheet import Sheet
from . import address, bare_order, commanding, glue, note, requests, writing_order

# Where a story was glued to the mark that closes its order: …mot-clé "café"Le prix du café…
_SEAM = re.compile(r"(?<=[\w.!][»”\"\])!?.])(?=[A-ZÀ-Þ][a-zà-ÿ’' ])")
# "… à partir du texte suivant : Le maire de …"
_COLON = re.compile(
    r"(?:suivante?|dessous|après|texte|dépêche|copie|article|papier|communiqué|info|following|below"
    r"|text|story|this|\))\s*:\s+(?=[A-ZÀ-Þ«\"“])",
    re.IGNORECASE,
)
STORY = 20  # characters of the story that must follow on the line of its order
FEW, SHORT = 3, 40  # sentences, and words, of what an order says behind its first sentence
# "Le chapô devra donner la date : La passerelle du port ferme lundi aux piétons pour l'hiver."
_STORY_BEHIND = re.compile(r":\s+(?=[A-ZÀ-Þ][\w'’]*(?:\s[^\s,;]+){7,}[.!?]\W*$)")
STRANGE = 12  # words of a sentence between two orders, which is one in words that nobody knows


def glued(sheet: Sheet, start: int) -> int:
    """Where the story begins behind an instruction to which it may be glued; `start` without one.
    Behind an order that ends its line stand those of the lines right under it."""
    text = sheet.text
    end = line_end(text, start)
    if ordered := _ordered(text, start, end):
        return ordered
    for seam in [*_SEAM.finditer(text, start, end), *_COLON.finditer(text, start, end)]:
        if end - seam.end() > STORY and note.opening([text[start : seam.end()]]).lines:
            return seam.end()
    if begins := glue.bare(text, start):
        return begins
    return start + glue.story(text[start:end], sheet.brief is not None)


def _ordered(text: str, start: int, end: int) -> int:
    """Where the story begins in a line that opens by speaking of the copy as of what lies before
    its reader ("Peux-tu reprendre cette dépêche en 300 mots…"); 0 where it does not. No line above
    which nothing stands speaks so to readers."""
    parts = sentences.split(text[start:end])
    if not parts:
        return 0
    (_, stop), *others = parts
    opening = text[start : start + stop]
    if not address.read(opening).story and not glue.story(opening):
        below = "" if others else text[end + 1 : line_end(text, end + 1)]
        if begins := writing_order.story(opening):
            return start + begins
        said = [text[start + begin : start + last] for begin, last in parts]
        asked = writing_order.opens(opening, below) or requests.opens(said)
        if asked or (others and _is_length(opening)):
            return _asked_on(text, _spoken_on(text, start + stop, end), end)
    if not _orders_this_copy(opening):
        return 0
    if others and len(others) <= FEW and len(text[start + stop : end].split()) <= SHORT:
        last = address.read(text[start + others[-1][0] : start + others[-1][1]])
        if last.asks or last.told or last.plain:
            return end  # the story comes back to no order: what stands between explains
    return _spoken_on(text, start + stop, end)


def _is_length(sentence: str) -> bool:
    """Whether the sentence is the order for a length alone; "Avec sous-titres." may be a film's."""
    return Asked.WORDS in address.read(sentence).note.kinds and bare_order.is_one(sentence)


def _orders_this_copy(sentence: str) -> bool:
    """Whether the first sentence of a file wants so many words of the copy below it: "Peux-tu
    reprendre cette dépêche en 300 mots". Above it stands no text that a story could speak of."""
    found = address.read(sentence)
    return (
        Asked.WORDS in found.note.kinds
        and not found.story
        and commanding.points_to_copy(sentence)
        and (found.calls or commanding.FINITE.search(flat(sentence)) is None)
    )


def _asked_on(text: str, begins: int, end: int) -> int:
    """Where the story begins behind an order whose line ends at `end`: the lines right under it
    that only ask for things are its own."""
    while begins == end < len(text):
        stop = line_end(text, end + 1)
        if not writing_order.asks(text[end + 1 : stop]):
            break
        begins = end = stop
    return begins


def _spoken_on(text: str, at: int, end: int) -> int:
    """Where the story begins in a line whose first part is an instruction: behind its last order,
    what stands between two of them belongs to the note too."""
    parts = sentences.split(text[at:end])
    told = _to_you(text[at:end], parts)
    begins, strange = at + parts[told - 1][1] if told else at, 0
    for begin, stop in parts[told:]:
        said = text[at + begin : at + stop]
        if seam := _STORY_BEHIND.search(said):
            return at + begin + seam.end()
        line = address.read(said)
        asks = line.asks or line.told or line.plain or line.orders_by_form
        asks = asks or commanding.states(said)
        if asks or requests.prescribes(said):
            begins, strange = at + stop, 0
        elif line.story or strange or len(said.split()) > STRANGE:
            break
        else:
            strange += 1
    else:
        begins = end  # no story follows in its paragraph: a few strange words are its own
    while begins < end and text[begins].isspace():
        begins += 1
    return begins


def _to_you(text: str, parts: Sequence[tuple[int, int]]) -> int:
    """How many of the sentences reach to the last that says "tu": no newspaper does."""
    said = [requests.TO_YOU.search(flat(text[start:stop])) is not None for start, stop in parts]
    return len(said) - said[::-1].index(True) if any(said) else 0


def block(text: str, start: int, begun: bool) -> int:
    """Where the note of whole lines that begins at `start` ends; `start` without one."""
    lines = text[start:].split("\n", note.MOST_LINES + 1)[: note.MOST_LINES + 1]
    found = note.opening(lines, begun, parted=True)
    if not (found.lines or found.mark):
        return start
    before = sum(len(line) + 1 for line in lines[: found.lines])
    return min(len(text), start + before + found.mark)


def line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end
