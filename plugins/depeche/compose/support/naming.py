"""Names: who speaks, who acts, who reports; and whose words a phrase is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..names.outlets import is_outlet
from .comparison import Change, Comparison
from .evidence import FUNCTION, listed, read
from .finding import Kind

NAME = re.compile(
    r"(?<![\w-])[A-ZÀ-ÞŒ][\w-]*(?:[’'][\w-]+)?"
    r"(?:\s(?:(?:de|du|von|van|al|ben)\s)?[A-ZÀ-ÞŒ][\w-]*(?:[’'][\w-]+)?)*"
)
_OPENS = re.compile(r"(?:^|(?<!\bM)(?<!Mme)(?<!Mgr)(?<!\bDr)(?<!\bMe)[.!?…:»]\s*|[«\"]\s?)$")
_BY = re.compile(r"(?:selon|d['’]après|citant|auprès de)\s(?:\w+\s){0,5}$", re.IGNORECASE)
_HONORIFICS = frozenset(("m", "mm", "mme", "mmes", "mlle", "me", "mgr", "dr"))
_SUBJECTS = frozenset(("il", "elle", "ils", "elles", "dernier", "derniere", "celui", "celle"))
_PRONOUNS = listed("pointing_words")


def find(c: Comparison) -> Iterator[tuple[Kind, str]]:
    """Names that the source's sentence has not, or that changed places in it."""
    for match in NAME.finditer(c.printed):
        words = [word for word in read(match[0])[0] if word not in FUNCTION]
        new = [word for word in words if word in c.new and word not in _HONORIFICS]
        opens = bool(_OPENS.search(c.printed[: match.start()]))
        if not new or (opens and len(words) == 1 and not _is_name(c, match[0])):
            continue
        if _stands_for_pronoun(c, new) or _completes(c, match[0], new):
            continue
        yield _kind(c, match), f"« {match[0]} » n'est pas dans la phrase de la source"
    yield from _swapped(c)
    yield from _beheaded(c)


def _is_name(c: Comparison, word: str) -> bool:
    """Whether a word that opens the sentence is a name: it is written so elsewhere."""
    return bool(
        re.search(rf"(?<=[\w,;] ){re.escape(word)}\b", f"{c.witness.before} {c.witness.text}")
    )


def _kind(c: Comparison, match: re.Match[str]) -> Kind:
    if is_outlet(match[0]):
        return Kind.AGENCY
    verbs = listed("reporting_verbs")
    around = read(c.printed[max(0, match.start() - 40) : match.start()])[1][-4:]
    after = read(c.printed[match.end() : match.end() + 30])[1][:3]
    if _BY.search(c.printed[: match.start()]) or any(word in verbs for word in (*around, *after)):
        return Kind.SPEAKER
    earlier = set(read(c.printed[: match.start()])[0])
    return Kind.ENTITY if earlier & listed("finite_verbs") else Kind.SUBJECT


def _stands_for_pronoun(c: Comparison, new: Sequence[str]) -> bool:
    """Whether the name takes the place of a pronoun and stands in the sentences before.

    Who opens the story may be named anywhere in it, if nobody else was named since.
    """
    if not any(word in _PRONOUNS for change in c.changes for word in change.out):
        return False
    before = read(c.witness.before)[0]
    if all(word in before or word in read(c.witness.speaker)[0] for word in new):
        return True
    opening = read(c.witness.opening)[0]
    others = [name for match in NAME.finditer(c.witness.before) if _is_person(c, name := match[0])]
    return all(word in opening for word in new) and not others


def _is_person(c: Comparison, name: str) -> bool:
    """Whether a name is a person's: as the source was read, else any of two words."""
    people = c.witness.story.people
    return not people.isdisjoint(read(name)[0]) if people is not None else " " in name


def vouched(c: Comparison) -> frozenset[str]:
    """The words that stand where the source has a pronoun for them."""
    found: set[str] = set()
    for match in NAME.finditer(c.printed):
        words = [word for word in read(match[0])[0] if word not in FUNCTION]
        if _stands_for_pronoun(c, [word for word in words if word in c.new]):
            found.update(words)
    before = read(c.witness.before)[0]
    for change in c.changes:
        if _SUBJECTS & set(change.out) and set(change.out) <= FUNCTION:
            put = [word for word in change.put if word not in FUNCTION]
            if all(word in before for word in put):
                found.update(put)
    return frozenset(found)


def _completes(c: Comparison, name: str, new: Sequence[str]) -> bool:
    """Whether the source calls the same person so: "Peskov", elsewhere "Dmitri Peskov"."""
    words = read(name)[0]
    kept = [word for word in words if word not in new]
    full = " ".join(words)
    return bool(kept) and (
        full in " ".join(read(c.witness.before)[0]) or full in " ".join(read(c.witness.speaker)[0])
    )


def _swapped(c: Comparison) -> Iterator[tuple[Kind, str]]:
    ours = _names(c.printed, c.witness.words)
    theirs = [word for word in _names(c.witness.text, c.words) if word in ours]
    ours = [word for word in ours if word in theirs]
    if sorted(ours) == sorted(theirs) and len(set(ours)) > 1 and ours != theirs:
        yield Kind.SUBJECT, "les noms n'ont pas la même place que dans la source"


def _names(text: str, known: tuple[str, ...]) -> list[str]:
    found = [word for match in NAME.finditer(text) for word in read(match[0])[0]]
    return [word for word in found if word in known and word not in FUNCTION and len(word) > 2]


def _beheaded(c: Comparison) -> Iterator[tuple[Kind, str]]:
    """ "Le porte-parole du ministre" printed as "le ministre"."""
    for change in c.changes:
        if not _drops_head(c, change):
            continue
        yield (
            Kind.SUBJECT,
            f"« {' '.join(change.out)} » retiré : la phrase parle d'autre chose que la source",
        )


def _drops_head(c: Comparison, change: Change) -> bool:
    if change.put and not set(change.put) <= {"le", "la", "les", "l'"}:
        return False
    out = [word for word in change.out if word not in ("le", "la", "les", "l'")]
    if len(out) < 2 or out[-1] not in ("de", "du", "des", "d'") or out[0] in FUNCTION:
        return False
    # after a comma or at the start it may be a whole phrase that is left out
    return len(out) <= 4
