"""Lines of another source that must come together: a paragraph as far as it is printed, a list
with what introduces it, an answer after its question.

The article's own source is printed whole, so that what a sentence leans on stands there. Of other
sources a choice is printed; what a paragraph's later sentences speak of, its earlier ones say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..model import BlockKind, HeldBack, Reading, Sentence, Source, Token
from . import bereft, lexicon
from .alone import stands_alone
from .anaphora import refers
from .lines import Line
from .quotations import outside, spans
from .terms import plain

_MODIFIERS = ("DET", "ADJ", "NUM")
_SETTING = 8  # tokens
# "Les deux victimes", "La quatrième offre", "À l'intérieur": of what, the text before says.
_COUNTED = re.compile(
    r"[«\"“]?\s?(?:Les (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+) [\wà-ÿ-]+"
    r"(?! (?:de|du|des|qui|que|dont) | d')|Les (?:autres|mêmes)"
    r"|L[ea] (?:premier|première|second|seconde|\w+ième|même)|L'(?:un|une|autre)"
    r"|À l'(?:intérieur|extérieur|inverse|arrière|avant)|Sur place|À l'étage|Sous \w+ direction"
    r"|Réponse d|Une? [\wà-ÿ]+ [«\"“])\b",
)
# "rétorque la fédération": to what was said before.
_RETORTS = re.compile(
    r"\b(?:rétorqu|répliqu|répon|tranch|renchéri|ripost|nuanc|tempèr|tempér|objecte|balaie)\w*"
    r"|, (?:lui|elle|eux|elles)(?: aussi| non plus)?[,.]"
    r"|\bsa (?:directrice|présidente|porte-parole)\b|\bson (?:directeur|président|porte-parole)\b"
    r"|\b(?:l[ea] sienn?e?|les siens|les siennes|l[ea] leur)\b(?! \w+ )"
    r"|\b(?:dément|démentent|nie|nient|conteste|contestent|confirme|confirment)\s?\.?$"
)


def chained(lines: Sequence[Line], reading: Reading) -> list[Line]:
    """`lines` with `needs` set where a line would mislead without the one before it."""
    return [replace(line, needs=line.needs or _hangs(line, reading)) for line in lines]


def _hangs(line: Line, reading: Reading) -> bool:
    if not line.place:
        return False
    before = reading.sentences[line.place - 1]
    if before.text.rstrip(' »"”').endswith("?"):
        return True
    if before.paragraph == line.sentence.paragraph:
        return not is_whole(line.sentence)
    flat = plain(line.text)
    return bool(
        flat[:1] in '«"“'  # on what occasion, the paragraph above tells
        or _COUNTED.match(flat)
        or _RETORTS.search(outside(flat))
        or refers(flat)
        or bereft.object_pronoun(line.sentence)
    )


def is_whole(sentence: Sentence) -> bool:
    """Whether the sentence tells somebody's deed or an event by itself, wherever it is read: no
    quotation, whose occasion another sentence tells, nothing that points or answers."""
    flat = plain(sentence.text)
    return not (
        spans(flat)
        or not _opens_anew(sentence)
        or _COUNTED.match(flat)
        or _RETORTS.search(flat)
        or bereft.needs(sentence)
        or not stands_alone(sentence)
    )


def _opens_anew(sentence: Sentence) -> bool:
    """Whether the sentence begins with its subject, and that is a name, has one, or is told for
    the first time: "L'incendie de la cathédrale Saint-Elme a…", "Une chapelle a été dressée"."""
    tokens = sentence.parse.tokens
    start = _after_setting(tokens)
    subject = next((i for i, t in enumerate(tokens) if t.dep.startswith("nsubj")), None)
    if subject is None or subject < start:
        return False
    opening = tokens[start : max(tokens[subject].head, subject + 1)]
    first = next((i for i, t in enumerate(opening) if t.pos not in _MODIFIERS), 0)
    if start + first != subject:
        return False
    word = opening[0].text.lower()
    new = word in ("un", "une", "des", "plusieurs") or word in lexicon.words("number_words")
    return new or any(
        t.pos == "PROPN" or (i and t.text[:1].isupper()) for i, t in enumerate(opening)
    )


def _after_setting(tokens: Sequence[Token]) -> int:
    """Where the clause begins after a place that is named: "À Kerval, une chapelle …"."""
    comma = next((i for i, t in enumerate(tokens[:_SETTING]) if t.text == ","), 0)
    if tokens[0].pos == "ADP" and any(each.pos == "PROPN" for each in tokens[:comma]):
        return comma + 1
    return 0


def whole_lists(lines: Sequence[Line], source: Source) -> tuple[list[Line], list[HeldBack]]:
    """`lines` less the items of lists that are not there whole, with what introduces them."""
    places = {line.sentence.paragraph for line in lines}
    broken = {at for run in _lists(source) if not places.issuperset(run) for at in run}
    held = [line for line in lines if line.sentence.paragraph in broken]
    kept = [line for line in lines if line not in held]
    reason = "d'une liste dont une partie est retenue"
    return kept, [line.held(reason) for line in held]


def _lists(source: Source) -> list[range]:
    """Each list as the places of its blocks, from the one that introduces it."""
    found: list[range] = []
    start = None
    for at, block in enumerate(source.blocks):
        if block.kind is BlockKind.LIST_ITEM:
            start = at if start is None else start
        elif start is not None:
            found.append(_introduced(source, start, at))
            start = None
    if start is not None:
        found.append(_introduced(source, start, len(source.blocks)))
    return found


def _introduced(source: Source, start: int, end: int) -> range:
    above = source.blocks[start - 1] if start else None
    opens = above is not None and above.kind is BlockKind.PARAGRAPH
    return range(start - (opens and above is not None and above.text.rstrip().endswith(":")), end)
