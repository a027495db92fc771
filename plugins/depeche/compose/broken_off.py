"""The last sentence of a paragraph without a final stop, in copy whose other paragraphs have one:
"Plus tôt, il a été signalé que la ville avait mis fin au bail du club". Grammar cannot tell that
words are missing; the copy's own habit does.

What never takes a stop is left alone: a standfirst, items of a list, lines in a row (verse, a box),
an address or a figure at the end of practical advice, words that the next paragraph goes on with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Block, BlockKind, Reading, Sentence, Turn

REASON = "sans point final quand les autres paragraphes en ont un\u00a0: sans doute coupée"
FEWEST_WORDS, STOPPED_FOR_EACH = 6, 3  # words of the paragraph; others that end with a stop
_STOPPED = re.compile(r"[.!?…:;,»\"”’)\]*]\W*$")
_ADDRESS = re.compile(r"(?:@\S+|https?:\S+|\w\.[a-z]{2,})$|^\W*\w+ez\b|#\w+$", re.IGNORECASE)
# "Tarif : 6 €", "Entrée 12 euros": advice, where the sentence has no verb.
_ADVICE = re.compile(r"[:|]|\d\W*(?:h|€|euros?)?\W*$")


def find(reading: Reading) -> frozenset[int]:
    """The places, among the sentences of `reading`, of those that break off so."""
    blocks = reading.source.blocks
    prose = [each for each in blocks if each.kind is BlockKind.PARAGRAPH]
    open_ended = [each for each in prose if not _stops(each)]
    if (len(prose) - len(open_ended)) < STOPPED_FOR_EACH * len(open_ended):
        return frozenset()
    last = {each.paragraph: place for place, each in enumerate(reading.sentences)}
    return frozenset(
        place for index, place in last.items() if _breaks_off(reading, blocks, index, place)
    )


def _breaks_off(reading: Reading, blocks: Sequence[Block], index: int, place: int) -> bool:
    block, sentence = blocks[index], reading.sentences[place]
    if block.kind is not BlockKind.PARAGRAPH or block.turn is Turn.QUESTION or _stops(block):
        return False
    if len(block.text.split()) < FEWEST_WORDS or _ADDRESS.search(block.text.strip()):
        return False
    several = place > 0 and reading.sentences[place - 1].paragraph == index
    if _in_a_row(blocks, index) or not (several or index):
        return False
    return _tells(sentence) or (several and not _ADVICE.search(sentence.text))


def _stops(block: Block) -> bool:
    return _STOPPED.search(block.text) is not None


def _in_a_row(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line like it stands beside it, a colon above it, or its end below it."""
    above, below = blocks[max(0, index - 1) : index], blocks[index + 1 : index + 2]
    return (
        any(each.kind is not BlockKind.HEADING and not _stops(each) for each in (*above, *below))
        or any(each.text.rstrip().endswith(":") for each in above)
        or any(each.text.lstrip()[:1].islower() for each in below)
    )


def _tells(sentence: Sentence) -> bool:
    """Whether it has a finite verb that orders nothing."""
    return any(
        "VerbForm=Fin" in each.morph and "Mood=Imp" not in each.morph
        for each in sentence.parse.tokens
    )
