"""A text of the folder that the article prints in shreds: whatever the rules were that took its
sentences, what is left may turn what it says, and an answer must be read whole beside its charge.
The article waits for the desk, which is told what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..french import words
from ..model import Dossier, Draft, HeldBack, Relation, Shortfall, Source
from . import avoided, kinds, naming, withheld
from .context import answered, left_out, replies
from .duplicates import is_within
from .errata import authority, corrections, errata
from .gathering import resent
from .interviews import interviews
from .lines import LEANS
from .printed import headings_of, passages_of
from .runs import LISTED
from .timeliness.staleness import is_older

# What nobody misses: a correction says it otherwise, the desk wants it left out.
_RIGHTLY = (errata.WITHDRAWN, resent.TOLD, avoided.ASKED)
_AGAIN = (left_out.SAID, left_out.LITTLE, left_out.REPEATED)
_CHAINED = (left_out.ALONE, LEANS, LISTED)
_FOR_ROOM = (left_out.ALONE, left_out.OPENS)


@dataclass(frozen=True, slots=True)
class _Cut:
    """What of a text is printed, and what is not."""

    source: Source
    sentences: int
    words: int
    missing: tuple[HeldBack, ...]

    def share(self, missing: Sequence[HeldBack]) -> float:
        return sum(words.count(each.text) for each in missing) / max(self.words, 1)

    @property
    def chained(self) -> list[HeldBack]:
        return [each for each in self.missing if each.reason.startswith(_CHAINED)]


def missing(draft: Draft, dossier: Dossier) -> Iterator[Shortfall]:
    """What keeps an article a draft that prints an answer with gaps, without its denial, or of
    another text of the folder less than half."""
    answers = {each.path for each in replies.of(dossier)}
    against = answers | {each.path for each in replies.opposed(dossier)}
    beside = [e.source for e in dossier.related if e.relation is Relation.SAME_DOSSIER]
    for source in (dossier.main, *beside):
        partys = authority.is_partys(source)
        if interviews.is_one(source) or _is_outdated(source, dossier.main):
            continue
        found = _cut(source, draft, dossier, against=source.path in against)
        denials = [each for each in found.missing if partys and answered.denies(each.text)]
        if found.missing and (
            source.path in answers
            or denials
            or found.share(found.missing) > 1 / 2
            or (partys and found.share(found.chained) > 1 / 3)
        ):
            yield _told(found, (*denials, *found.missing)[0])


def _is_outdated(source: Source, main: Source) -> bool:
    """Whether `main` tells on what `source` told: an older story, or one's own older words."""
    own = authority.may_correct(main, source) or not authority.is_partys(source)
    return own and is_older(source, main)


def _cut(source: Source, draft: Draft, dossier: Dossier, *, against: bool) -> _Cut:
    shown = [(each.text, each.spans) for each in (draft.headline, *passages_of(draft))]
    shown += [(each.text, each.spans) for each in headings_of(draft)]
    printed = {
        span.start: text for text, spans in shown for span in spans if span.source == source.path
    }
    held = {
        each.spans[0].start: each
        for each in reversed(draft.held_back)
        if each.spans and each.spans[0].source == source.path
        if each.spans[0].start not in printed and not each.reason.endswith(left_out.STRAY)
    }
    bounded = bool(dossier.brief.most) and not against

    def is_missing(each: HeldBack) -> bool:
        if each.reason in _AGAIN:  # what its opponent says, it has not said
            return against and not any(is_within(each.text, text) for text, _ in shown)
        rightly = each.reason in _RIGHTLY or corrections.RIGHT in each.reason
        return not (rightly or (bounded and each.reason in _FOR_ROOM))

    return _Cut(
        source,
        len(printed) + len(held),
        sum(words.count(text) for text in (*printed.values(), *(e.text for e in held.values()))),
        tuple(held[start] for start in sorted(held) if is_missing(held[start])),
    )


def _told(found: _Cut, shown: HeldBack) -> Shortfall:
    source, number = found.source, len(found.missing)
    called = f"{kinds.kind(source).noun}{naming.by(source)} ({source.path.rpartition('/')[2]})"
    verb = "n’est pas imprimée" if number == 1 else "ne sont pas imprimées"
    some = f"{number} phrase{'s' * (number > 1)} sur {found.sentences} {verb}"
    return Shortfall(
        f"{called}\u00a0: {some}, dont {withheld.shown(shown)}",
        "Remettez à la main ce qu’il faut lire de ce texte, ou retirez ce qui s’en imprime.",
    )
