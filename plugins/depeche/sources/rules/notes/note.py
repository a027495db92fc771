"""Where a note to the writer stands in the lines of the copy: above it, below it, or as an aside.

    CONSIGNES POUR LE PIGISTE :      Objectif : article web de 700 mots      Peux-tu en tirer un
    - 600 À 800 MOTS                 Ton : neutre, informatif                papier de 3 feuillets ?
    - TON NEUTRE                     SEO : mot-clé « port de Valbrune »      Un titre court. Merci !
    TEXTE :

Lines are taken as long as each speaks to the writer. They are enough for a note when they ask for
things of two kinds under a label ("Consigne :") or an order ("Peux-tu…"), or of three kinds; one
must be of length, language, subheadings or search engines, since a story speaks of these together
only in an order to write it. Beside a note that is known, one more line is enough.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ....french import sentences
from ....french.flattened import flat
from ....model import Asked
from ...layout import RULED
from ..for_the_desk import telegraphic
from . import address, bare_order, partings, prescribing, requests

MOST_LINES = 40
MOST_WORDS = 400  # above a line that says that the copy begins
_SHORT = 12  # words under which a line may be a part of any note
_FIELDS = 2  # of a brief above "Texte :", whatever they ask for
_MANY = 3  # kinds of demands that make a line an order by themselves
# No story begins so, whatever else the line says.
_ASKS = re.compile(r"\W*(?:merci d[e'’]|prière de\b)", re.IGNORECASE)
_LONGEST = 40  # words of a line that belongs to a note by its label alone


@dataclass
class _Note:
    """What has been taken so far; `begun` says that a note is known already."""

    begun: bool
    kinds: set[Asked] = field(default_factory=set)
    labelled: bool = False
    calls: bool = False
    asking: int = 0  # lines that ask for something
    courtesies: int = 0
    headed: bool = False  # under a label alone on its line
    certain: bool = False  # that label is no story's
    fields: int = 0  # lines that are a field which only a brief has
    of_notes: bool = False  # an order to write up the notes that follow, which are facts

    def takes(self, line: address.Line) -> bool:
        if line.item and self.of_notes:
            return line.asks or line.told
        if line.plain or line.asks or line.field or line.heads:
            return True
        known = self.sure or bool(self.kinds)
        if line.item and (self.labelled or self.calls):
            return True
        if self.headed and not line.story and line.note.known + line.note.lost <= _LONGEST:
            return True
        many = len(line.note.kinds) >= _MANY and not line.note.unknown
        return line.told and (known or line.calls or many)

    def add(self, line: address.Line) -> None:
        self.kinds |= line.note.kinds
        self.labelled |= line.note.labelled
        self.calls |= line.calls
        self.courtesies += line.plain
        self.headed |= line.heads
        self.certain |= line.sure
        self.fields += line.field
        self.asking += line.asks or line.told or line.field or line.item

    @property
    def sure(self) -> bool:
        return self.begun or self.labelled or self.calls or bool(self.kinds & address.CORE)

    def enough(self) -> bool:
        if self.begun or self.certain:
            return self.asking + self.courtesies > 0
        kinds = len(self.kinds) + self.labelled  # "Consigne : 700 mots" says enough
        return bool(self.kinds & address.CORE) and kinds >= (
            2 if self.labelled or self.calls else 3
        )


@dataclass(frozen=True, slots=True)
class Opening:
    """How many lines the note at the top has; `mark` characters of the line after them say that
    the copy begins, and may have its headline behind them."""

    lines: int = 0
    mark: int = 0


def opening(lines: Sequence[str], begun: bool = False, parted: bool = False) -> Opening:
    """The note with which `lines` begin; blank lines and rules may part its own. `parted`: they
    are the lines of the file, so that those without a blank one between them belong together."""
    if marked := _marked(lines, begun):
        return marked
    note, last, closed = _Note(begun), 0, False
    block = _block(lines) if parted else 0
    for index, text in enumerate(lines[:MOST_LINES]):
        if not text.strip() or RULED.fullmatch(text):
            note.headed &= not note.asking  # what stands apart belongs to it no longer
            continue
        line = address.read(text)
        announced = _announces(lines, index)
        alone = parted and (bare_order.is_one(text) or (not last and _prescribes(text)))
        asked = alone or (line.orders and _ASKS.match(text) is not None)
        if not (index < block or announced or asked or note.takes(line) or (line.name and closed)):
            break
        note.add(line)
        note.asking += alone
        note.certain |= alone or _is_labelled(text, line)
        note.headed |= announced
        note.of_notes |= telegraphic.is_announced(text)
        note.calls |= announced
        last, closed = index + 1, line.plain or (line.name and closed)
    return Opening(last) if note.enough() or (block and last) else Opening()


def _is_labelled(text: str, line: address.Line) -> bool:
    """Whether a label opens several sentences of which each gives an order or fills a field."""
    return line.note.labelled and line.told and len(sentences.split(text)) > 1


def _prescribes(text: str) -> bool:
    return prescribing.form(text) > requests.Form.NONE


def _announces(lines: Sequence[str], index: int) -> bool:
    """Whether a list of what is asked for stands below the line, which ends in a colon or bears
    the label of a brief: "Nouvelle commande pour le blog (à livrer vendredi) :"."""
    line = lines[index].rstrip()
    labelled = address.read(line).note.labelled
    if not (line.endswith(":") or labelled) or len(line.split()) > _LONGEST:
        return False
    below = [each for each in lines[index + 1 :] if labelled <= bool(each.strip())]
    items = [address.read(each) for each in below[:_MANY]]
    asking = sum(each.asks or each.told or each.field for each in items)
    listed = all(each.item or (labelled and (each.field or each.told)) for each in items)
    return len(items) == _MANY and asking > 1 and listed


def _block(lines: Sequence[str]) -> int:
    """The line at which the block that opens the lines ends; 0 when it is no note."""
    start = next((at for at, text in enumerate(lines) if text.strip()), 0)
    blank = (at for at in range(start, len(lines)) if not lines[at].strip())
    end = next(blank, min(len(lines), MOST_LINES))
    return end if address.is_block(lines[start:end]) else 0


def closing(lines: Sequence[str], begun: bool = False) -> int:
    """The line from which on all is a note; `len(lines)` without one."""
    for index in range(max(1, len(lines) - MOST_LINES), len(lines)):
        line = address.read(lines[index])
        opens = line.heads or line.note.labelled or line.field or line.asks or line.calls
        opens = (opens or (begun and (line.told or line.plain))) and (
            line.plain or not line.of_copy
        )
        if opens and opening(lines[index:], begun).lines == len(lines) - index:
            return index
    return len(lines)


def aside(line: str, begun: bool = False) -> bool:
    """Whether a line between others speaks to the writer alone. An item does not: it belongs to
    the list of a story, which may tell readers how to write."""
    if address.read(line).item:
        return False
    if address.read(line).bracketed and address.speaks_to_you(line):
        return True
    if begun and (mark := partings.MARK.match(flat(line))):
        rest = line[mark.end() :]
        return not rest.strip() or bool(address.read(rest).note.demands)
    return bool(opening([line]).lines) or (begun and address.read(line).calls and _only(line))


def _only(line: str) -> bool:
    found = address.read(line)
    return found.told and not found.plain


def _marked(lines: Sequence[str], begun: bool) -> Opening | None:
    """The lines above the one that says that the copy begins, whatever their form, when two of
    them speak to the writer."""
    note, words = _Note(begun), 0
    for index, text in enumerate(lines[:MOST_LINES]):
        above = [each for each in lines[:index] if each.strip()]
        fields = begun and all(":" in each and len(each) < 90 for each in above)
        if (note.asking + begun >= 2 or fields) and (note.sure or note.fields >= _FIELDS):
            match = RULED.fullmatch(text) or partings.MARK.match(flat(text))
            if match and not address.FIELD.match(flat(text)):
                return Opening(index, match.end())
        line = address.read(text)
        words += len(text.split())
        note.add(line)
        taken = line.plain or line.asks or line.told or line.field or line.item
        if words > MOST_WORDS or not (taken or len(text.split()) < _SHORT):
            return None
    return None
    return None
