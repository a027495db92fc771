"""Whether a thing is done, meant, feared or suspected; and who does it to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from .. import lexicon
from .comparison import Change, Comparison
from .evidence import FUNCTION, listed
from .finding import Kind

_TENSES = {
    "présent": "est sont a ont va vont fait font peut peuvent doit doivent",
    "imparfait": "etait etaient avait avaient allait allaient pouvait pouvaient devait devaient",
    "futur": "sera seront aura auront ira iront fera feront pourra pourront devra devront",
    "conditionnel": "serait seraient aurait auraient pourrait pourraient devrait devraient",
}
_PER = listed("rates")
_RELATIVES = frozenset(("qui", "que", "qu'"))
_TENSE = {word: tense for tense, words in _TENSES.items() for word in words.split()}


def find(c: Comparison) -> Iterator[tuple[Kind, str]]:
    """Doubts, plans, tenses and voices of the source's sentence that the printed one changes."""
    for change in c.changes:
        yield from _doubt(c, change)
        yield from _tense(change)
        yield from _voice(c, change)
        yield from _relative(change)
        yield from _degree(change)
        yield from _so_far(change)
        yield from _office(c, change)


def _doubt(c: Comparison, change: Change) -> Iterator[tuple[Kind, str]]:
    """A word of doubt or intent that goes while what it stands over is kept."""
    pairs = list(zip(change.out, change.out_lemmas, strict=True))
    doubts = [word for word, base in pairs if _doubtful(word, base)]
    rest = [w for w, base in pairs if w not in FUNCTION and w not in doubts]
    kept = [w for w, base in pairs if w in rest and base in change.put_lemmas]
    if not doubts or any(_doubtful(*each) for each in _both(change)):
        return
    if (change.put or not change.closes) and len(rest) == len(kept):
        yield (
            Kind.ATTRIBUTION,
            f"« {' '.join(doubts)} » retiré : la source ne dit pas que c'est fait",
        )


def _both(change: Change) -> list[tuple[str, str]]:
    return list(zip(change.put, change.put_lemmas, strict=True))


@cache
def _doubtful(word: str, base: str) -> bool:
    words = listed("doubting_words")
    return word in words or base in words


def _tense(change: Change) -> Iterator[tuple[Kind, str]]:
    theirs = {_TENSE[word] for word in change.out if word in _TENSE}
    ours = {_TENSE[word] for word in change.put if word in _TENSE}
    if len(theirs) == 1 and len(ours) == 1 and theirs != ours and len(change.put) <= 6:
        before, after = (
            next(w for w in words if w in _TENSE) for words in (change.out, change.put)
        )
        yield Kind.WORDING, f"temps changé : « {before} » → « {after} »"
    for word, base in _both(change):
        for other, its_base in zip(change.out, change.out_lemmas, strict=True):
            if (
                word != other
                and word.endswith("ant") != other.endswith("ant")
                and _same(word, base, other, its_base)
            ):
                yield Kind.SUBJECT, f"« {other} » → « {word} » : qui fait quoi a pu changer"


def _same(word: str, base: str, other: str, its_base: str) -> bool:
    """Whether the two are forms of one verb, though a participle passes for an adjective."""
    if base == its_base:
        return True
    stem = word.removesuffix("ant") if word.endswith("ant") else other.removesuffix("ant")
    longer = other if word.endswith("ant") else word
    return (
        len(stem) > 2
        and longer.startswith(stem)
        and longer[len(stem) :] in ("e", "es", "ee", "ees")
    )


def _voice(c: Comparison, change: Change) -> Iterator[tuple[Kind, str]]:
    """ "A été tué" printed as "a tué", "par" taken away: agent and patient change places."""
    gone = _passive(change.out) - _passive(change.put)
    come = _passive(change.put) - _passive(change.out)
    small = len(change.out) <= 2 and len(change.put) <= 2
    whole = [w for w in (*change.out, *change.put) if w not in FUNCTION]
    if small and (gone or come) and not whole:
        word = next(iter(gone or come))
        around = c.words[max(0, change.at - 2) : change.at + len(change.put) + 2]
        if (gone and word in around) or _PER & set(around):
            return
        yield (
            Kind.SUBJECT,
            f"« {word} » {'retiré' if gone else 'ajouté'} : qui fait quoi a pu changer",
        )


def _relative(change: Change) -> Iterator[tuple[Kind, str]]:
    """ "L'équipe qui les a battus" printed as "l'équipe qu'ils ont battue"."""
    theirs = {"qui" if word == "qui" else "que" for word in change.out if word in _RELATIVES}
    ours = {"qui" if word == "qui" else "que" for word in change.put if word in _RELATIVES}
    if theirs and ours and theirs != ours and len(change.put) <= 6:
        yield Kind.SUBJECT, f"« {' '.join(change.out)} » → « {' '.join(change.put)} »"


def _passive(words: Sequence[str]) -> set[str]:
    return {word for word in words if word in ("ete", "par")}


def _degree(change: Change) -> Iterator[tuple[Kind, str]]:
    words = listed("degree_words")
    ours = [word for word in change.put if word in words]
    theirs = [word for word in change.out if word in words]
    if len(ours) > len(theirs):
        yield Kind.WORDING, f"mot qui renforce : « {', '.join(ours)} »"


def _so_far(change: Change) -> Iterator[tuple[Kind, str]]:
    out, put = f" {' '.join(change.out)} ", f" {' '.join(change.put)} "
    for phrase in sorted(lexicon.phrases("so_far")):
        whole = f" {phrase} "  # "à ce journal" has no "à ce jour"
        if whole in out and whole not in put and len(change.out) <= 6:
            yield Kind.ATTRIBUTION, f"réserve retirée : « {phrase} »"
            return


def _office(c: Comparison, change: Change) -> Iterator[tuple[Kind, str]]:
    """ "Le vice-Premier ministre" printed as "le Premier ministre", "l'ex-" taken off."""
    offices = listed("office_words")
    for ours, theirs, said in (
        (change.out, change.put, "retiré"),
        (change.put, change.out, "ajouté"),
    ):
        whole = [word for word in ours if word not in FUNCTION]
        if whole and not theirs and all(word in offices for word in whole):
            yield Kind.SUBJECT, f"« {' '.join(ours)} » {said} : la fonction change"
