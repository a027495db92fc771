"""What stands round a number and makes it exact or not: "au moins", "près de", its unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from .comparison import Change, Comparison
from .evidence import FUNCTION, listed
from .figures import is_number
from .finding import Kind
from .notation import UNITS

_REACH = 3  # words before a number in which its bound stands
_ONE = frozenset(("un", "une", "le", "la", "l'"))
_MANY = frozenset(("des", "les", "plusieurs", "quelques", "certains", "certaines", "de"))


def find(c: Comparison) -> Iterator[tuple[Kind, str]]:
    """Bounds, units and halves of numbers that changed, and numbers that lost a part."""
    yield from _bounds(c)
    for change in c.changes:
        yield from _units(c, change)
        yield from _dropped(c, change)
        yield from _span(c, change)
        yield from _many(change)


def _bounds(c: Comparison) -> Iterator[tuple[Kind, str]]:
    theirs, ours = _bounded(c.witness.words), _bounded(c.words)
    for number in sorted(ours.keys() & theirs.keys()):
        if ours[number].total() != theirs[number].total():
            continue  # told twice or once: which is which can't be said
        gone, come = theirs[number] - ours[number], ours[number] - theirs[number]
        for there, said in ((gone, "retiré devant"), (come, "ajouté devant")):
            told = ", ".join(bound for bound in sorted(there) if bound)
            if told:
                yield Kind.NUMBER, f"« {told} » {said} « {number} »"


def _bounded(words: Sequence[str]) -> dict[str, Counter[str]]:
    """The bounds before each number of `words`; "" where it stands bare."""
    found: dict[str, Counter[str]] = {}
    for at, word in enumerate(words):
        if is_number(word):
            found.setdefault(word, Counter())[_bound(words, at)] += 1
    return found


def _bound(words: Sequence[str], at: int) -> str:
    bounds = listed("bounding_words")
    before: list[str] = []
    for word in reversed(words[max(0, at - _REACH) : at]):
        if word in bounds:
            before.insert(0, word)
        elif word not in ("de", "d'", "a", "au", "les", "la", "le", "des"):
            break
    after = " ".join(words[at + 1 : _own_end(words, at)])
    if not before and any(phrase in after for phrase in ("au moins", "environ", "au plus")):
        before = [phrase for phrase in ("moins", "environ", "plus") if phrase in after][:1]
    return " ".join(before)


def _own_end(words: Sequence[str], at: int) -> int:
    """Where what follows a number ends: "le 9 novembre à environ 600 milles" bounds the second."""
    after = range(at + 1, min(at + 6, len(words)))
    number = next((each for each in after if is_number(words[each])), None)
    return at + 4 if number is None else min(at + 4, number - 1)


def _units(c: Comparison, change: Change) -> Iterator[tuple[Kind, str]]:
    """A unit in the place of another, after a number or another unit."""
    theirs = [word for word in change.out if word in UNITS]
    ours = [word for word in change.put if word in UNITS]
    before = c.words[max(0, change.at - 1) : change.at]
    numbers = any(is_number(word) for word in (*before, *change.out))
    measured = numbers or any(word in UNITS for word in before)
    short = 0 < len(change.out) <= 4 and 0 < len(change.put) <= 4
    if short and measured and theirs != ours:
        yield (
            Kind.NUMBER,
            f"unité changée : « {' '.join(change.out)} » → « {' '.join(change.put)} »",
        )


def _span(c: Comparison, change: Change) -> Iterator[tuple[Kind, str]]:
    """ "2007 et 2012" printed as "2007 à 2012"."""
    sides = (c.words[change.at - 1 : change.at], c.words[change.at + len(change.put) :][:1])
    links = {*change.out, *change.put} <= {"et", "a", "ou", "au"}
    if links and change.out and change.put and all(side and is_number(side[0]) for side in sides):
        yield Kind.NUMBER, f"« {change.out[0]} » → « {change.put[0]} » entre deux nombres"


def _many(change: Change) -> Iterator[tuple[Kind, str]]:
    """ "Un blessé" printed as "des blessés", and the reverse."""
    for one, two in ((change.out, change.put), (change.put, change.out)):
        if not (_ONE & set(one) and _MANY & set(two)) or _MANY & set(one):
            continue
        plural = {word for word in two if len(word) > 3 and word[-1] in "sx"}
        if any(f"{word}{end}" in plural for word in one for end in "sx"):
            yield Kind.NUMBER, f"« {' '.join(change.out)} » → « {' '.join(change.put)} »"
            return


def _dropped(c: Comparison, change: Change) -> Iterator[tuple[Kind, str]]:
    out, put = change.out, change.put
    numbers = [word for word in out if is_number(word)]
    if numbers and put and not any(is_number(word) for word in put):
        rest = [
            w
            for w, base in zip(put, change.put_lemmas, strict=True)
            if w not in FUNCTION and base not in change.out_lemmas
        ]
        if not rest and len(out) <= 3:
            yield Kind.NUMBER, f"« {' '.join(out)} » remplacé par « {' '.join(put)} »"
    elif not put and len(out) == 1 and (out[0] in ("demi", "demie", "quart") or numbers):
        before = c.witness.words[change.source_at - 1 : change.source_at]
        if not numbers or (before and (before[0] == "h" or is_number(before[0]))):
            yield Kind.NUMBER, f"« {out[0]} » retiré d'un nombre"
    if not put and out[:1] in (("et",), ("ou",)) and not change.opens:
        counted = c.witness.words[max(0, change.source_at - 3) : change.source_at]
        rest = [word for word in out[1:] if word not in FUNCTION]
        gone = len(rest) == 1 and len(out) <= 3 and rest[0] not in c.words
        if gone and any(map(is_number, counted)) and c.words[change.at : change.at + 1]:
            yield Kind.NUMBER, f"« {' '.join(out)} » retiré : le nombre compte les deux"
