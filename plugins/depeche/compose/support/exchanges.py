"""Words of the source's own that stand in another place: who does what to whom may change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import lexicon
from .comparison import Change, Comparison
from .evidence import FUNCTION, listed, stripped
from .figures import is_number, written_out
from .finding import Kind

_JOINING = frozenset(("et", "ou", "ni"))
_LINKS = _JOINING | listed("joining_links")


def find(c: Comparison) -> Iterator[tuple[Kind, str]]:
    """Words put in the place of others, exchanged, or moved round a verb."""
    told = False
    for index, change in enumerate(c.changes):
        if change.put and change.out:
            for kind, message in _replaced(c, index, change):
                told = True
                yield kind, message
    if not told:
        yield from _moved(c)


def content(words: Sequence[str]) -> list[str]:
    """The words that say something; names of one letter and figures among them."""
    return [w for w in words if (len(w) > 2 or is_number(w)) and w not in FUNCTION]


def _replaced(c: Comparison, index: int, change: Change) -> Iterator[tuple[Kind, str]]:
    """What stands where the source has something else, though the source has it elsewhere."""
    shared = set(change.out_lemmas) & set(change.put_lemmas)
    theirs = [w for w, base in _pairs(change.out, change.out_lemmas) if base not in shared]
    ours = [w for w, base in _pairs(change.put, change.put_lemmas) if base not in shared]
    ours = [word for word in ours if word not in c.new]
    if set(change.put) & lexicon.words("calendar_words"):  # "hier soir" → "le 7 octobre au soir"
        ours = [word for word in ours if word not in written_out(c)]
    if not theirs or not ours or _told(ours) or _told(theirs) or _glued(theirs, ours):
        return
    other = _exchanged(c, index, theirs, ours)
    if other is not None:
        if _coordinated(c, change, other):
            return
        yield (
            Kind.SUBJECT,
            f"« {' '.join(ours)} » et « {' '.join(theirs)} » échangés",
        )
    elif not any(word in c.words for word in theirs):
        yield Kind.WORDING, f"« {' '.join(ours)} » : la source dit ici « {' '.join(theirs)} »"


def _glued(theirs: Sequence[str], ours: Sequence[str]) -> bool:
    """Whether the two are one word, cut in one of them: "restauran t", "Zen Chef"."""
    one, two = "".join(theirs), "".join(ours)
    return one == two or (len(one) > 4 and abs(len(one) - len(two)) == 1 and two.startswith(one))


def _pairs(words: Sequence[str], lemmas: Sequence[str]) -> list[tuple[str, str]]:
    kept = set(content(words))
    return [(w, base) for w, base in zip(words, lemmas, strict=True) if w in kept]


def _exchanged(
    c: Comparison, index: int, theirs: Sequence[str], ours: Sequence[str]
) -> Change | None:
    for at, other in enumerate(c.changes):
        if at != index and set(theirs) <= set(other.put) and set(ours) <= set(other.out):
            return other
    return None


def _coordinated(c: Comparison, one: Change, two: Change) -> bool:
    """Whether only "et" or "ou" stands between the two: "policiers et manifestants"."""
    first, second = sorted((one, two), key=lambda change: change.at)
    between = c.words[first.at + len(first.put) : second.at]
    return set(between) <= _LINKS and bool(set(between) & _JOINING)


def _moved(c: Comparison) -> Iterator[tuple[Kind, str]]:
    """A block that stands elsewhere: whole phrases may, bare nouns turn the sentence round."""
    quoting = bool({"que", "qu'"} & {*c.words, *c.witness.words}) or "«" in c.printed
    gone = [change for change in c.changes if content(change.out)]
    come = [change for change in c.changes if content(change.put)]
    for put in come:
        for out in gone:
            if put is out or sorted(content(put.put)) != sorted(content(out.out)):
                continue
            if (
                (quoting and _told(put.put))
                or _is_phrase(put.put, out.out)
                or _joined(put.put, out.out)
            ):
                continue
            yield Kind.SUBJECT, f"« {' '.join(put.put)} » déplacé : qui fait quoi a pu changer"
            return


def _is_phrase(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether what moved is one phrase with its own preposition, an adverb or a date."""
    calendar = lexicon.words("calendar_words")
    if all(word in calendar or is_number(word) for word in content(ours)):
        return True
    first = ours[0]
    return tuple(ours) == tuple(theirs) and (
        first in listed("prepositions")
        or first in ("du", "des", "d'", "qui", "que", "dont", "ou", "et")
        or first.endswith("ment")
    )


def _joined(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two members joined by "et" or "ou" changed places."""
    return bool({*ours, *theirs} & _JOINING) and {*ours, *theirs} - set(content(ours)) <= _LINKS


def _told(words: Sequence[str]) -> bool:
    verbs = lexicon.words("reporting_verbs") - lexicon.words("accusing_verbs")
    return any(_is_form(word, verb) for word in words for verb in verbs)


def _is_form(word: str, verb: str) -> bool:
    stem = stripped(verb)[:-2]
    return len(stem) > 3 and word.startswith(stem) and len(word) <= len(stem) + 4
