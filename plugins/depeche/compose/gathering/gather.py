"""Which sources make one article: the dossier's own first, then what the archive knows."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence, Set
from dataclasses import replace

from ... import briefs
from ...model import Brief, Dossier, Related, Relation, Source
from ...precedence import dated as dated
from ...precedence import rank
from ...settings import Settings
from .. import naming
from ..errata.errata import is_erratum
from ..errata.erratum_target import concerns
from ..names.outlets import is_outlet
from ..terms import content, names
from . import kinship, leads, resent
from .archive import Archive, Hit, subject
from .copies import body, relation

BACKGROUND = 12  # sources of the archive in one dossier, at most
KINSHIP = 0.12  # cosine of content words below which a shared name is not enough
KINSHIP_ALONE = 0.30  # …above which no shared name in the titles is needed
_ASKING = (Relation.SAME_DOSSIER, Relation.VERSION, Relation.COPY)
NEAREST = 0.08  # score under which a source is of another story: a short article is better
SUBJECT = 3  # content words that two titles and openings must share to be of one subject
FOLLOWED = 3  # names, one of them full, with which one such word less will do
FOLLOWED_ALONE = 5  # names without a full one: four clubs in two tables are two matches
HALF_LIFE = 400.0  # days after which a background counts half


def gather(
    key: str,
    main: Source,
    others: Sequence[Source],
    archive: Archive | None,
    settings: Settings,
) -> Dossier:
    """The dossier `key`: `main`, the `others` of its sub-folder, and related sources.

    A source later than `main` is never its background. A later version of `main` in the
    sub-folder takes its place: what it leaves out may have been withdrawn. An earlier
    version of `main` is marked VERSION, a copy of a source that is already there, or an
    earlier version of it, COPY; neither gives a sentence. What a correction sends again in part
    stays. An erratum among the `others`
    corrects the article.
    """
    errata = [each for each in others if is_erratum(each)]
    main, others = _latest(main, [each for each in others if each not in errata])
    related = [Related(each, Relation.ERRATUM, 1.0) for each in errata]
    kept = [main]
    for other in sorted(others, key=rank, reverse=True):
        kind = _repeats(other, kept, of_the_folder) or Relation.SAME_DOSSIER
        related.append(Related(other, kind, 1.0))
        kept.append(other)
    kept += errata
    related.sort(key=lambda each: each.source.path)
    brief = _brief(main, related, settings)
    if archive is not None:
        related += _background(main, kept, archive)
    return Dossier(key, main, tuple(related), brief)


def _brief(main: Source, related: Sequence[Related], settings: Settings) -> Brief:
    """What the notes of the dossier's own copy ask for; that of an earlier version, or of one that
    repeats another, where no other does. What the newsroom marks as a brief is complete as it is,
    unless a note asks for a length."""
    asking = [each for each in related if each.source.brief and each.relation in _ASKING]
    beside = [each for each in asking if each.relation is Relation.SAME_DOSSIER]
    found = [each.source.brief for each in (beside if main.brief else beside or asking[:1])]
    asked = [each for each in (main.brief, *found) if each is not None]
    default = Brief(words=settings.brief.words, floor=settings.brief.floor)
    brief = briefs.joined(asked) if asked else default
    if not main.in_brief or any(map(briefs.asks_length, asked)):
        return brief
    return replace(brief, words=0, floor=0, subheadings=brief.headings_least > 0)


def _background(main: Source, kept: list[Source], archive: Archive) -> list[Related]:
    before = main.published.value.timestamp() if main.published else None
    here = {source.path for source in kept}
    about = subject(main)
    told = {name for name in (*names(main.title), *names(body(main))) if not is_outlet(name)}
    scored = []
    errata: list[Source] = []
    hits = [each for each in archive.search(main, before=before) if each.path not in here]
    for hit, followed in _story(about, told, hits, lambda hit: _is_kin(main, hit, archive)):
        source = archive.source(hit.path)
        if is_erratum(source):
            errata.append(source)
            continue
        if kinship.apart(main, source):
            continue
        score = _nearness(main, source, hit, before, followed)
        if score > 0:
            scored.append((score, source))
    scored.sort(key=lambda each: (-each[0], each[1].path))
    found: list[Related] = []
    background = 0
    for score, source in scored:
        kind = _repeats(source, kept) or Relation.BACKGROUND
        if kind is Relation.BACKGROUND:
            if background == BACKGROUND:
                continue
            background += 1
        found.append(Related(source, kind, round(score, 4)))
        kept.append(source)
    for erratum in errata:
        if any(concerns(erratum, each.source) for each in found):
            found.append(Related(erratum, Relation.ERRATUM, 1.0))
    return found


def _is_kin(main: Source, hit: Hit, archive: Archive) -> bool:
    return kinship.together(main, archive.source(hit.path), archive.is_rare)


def _story(
    about: set[str], told: set[str], hits: Sequence[Hit], is_kin: Callable[[Hit], bool]
) -> list[tuple[Hit, bool]]:
    """The `hits` of the subject `about`, those that go on from one of them on nearly that subject
    and name somebody of whom the main source has `told` (a club and a mill both have an "offre de
    reprise"), and those that name one body in other words (`is_kin`) and one of its people; with
    whether its people say that it is one story, followed for weeks."""
    near = [each for each in hits if _is_of_one_subject(about, told, each)]
    found = [(each, _is_followed(told, each)) for each in near]
    for hit in hits:
        named = hit not in near and any(" " in name for name in told & hit.names)
        if named and is_kin(hit):
            near.append(hit)
            found.append((hit, True))
    for hit in hits:
        common = len(about & hit.subject)
        linked = hit not in near and any(
            _is_of_one_subject(each.subject, each.names, hit) for each in near
        )
        if linked and common >= SUBJECT - 1 and told & hit.names:
            found.append((hit, True))
    return found


def _is_of_one_subject(about: Set[str], told: Set[str], hit: Hit) -> bool:
    """Whether the title and opening of `hit` are of the subject `about`, or nearly so and its
    people are those that the main source has `told` of: a story that is followed for weeks.

    All the copy of a town names the town: the subject is what the openings share beside it.
    """
    common = len(about & hit.subject)
    return common >= SUBJECT or (common == SUBJECT - 1 and _is_followed(told, hit))


def _is_followed(told: Set[str], hit: Hit) -> bool:
    shared = told & hit.names
    full = any(" " in name for name in shared)
    return len(shared) >= (FOLLOWED if full else FOLLOWED_ALONE)


def _latest(main: Source, others: Sequence[Source]) -> tuple[Source, Sequence[Source]]:
    """`main`, or the last version of it that is among `others`; and the rest."""
    newer = [
        each
        for each in others
        if rank(each)[:2] > rank(main)[:2] or leads.outranks(each, main)  # not by its name
    ]
    versions = [each for each in newer if _replaces(each, main)]
    if not versions:
        return main, others
    last = max(versions, key=rank)
    return last, [main, *(each for each in others if each is not last)]


def _replaces(later: Source, main: Source) -> bool:
    """Whether `later` is the same story, told again; a correction may change a single word."""
    kind = of_the_folder(later, main)
    return kind is Relation.VERSION or (kind is Relation.COPY and bool(later.corrects))


def of_the_folder(later: Source, earlier: Source) -> Relation:
    """What `earlier` is to `later`, another file of the sub-folder: the desk's article, the wire
    and the release on one piece of news are no versions of each other; two takes of one agency on
    one event are, in whatever words and under no mark."""
    found = relation(later, earlier)
    if found is Relation.BACKGROUND and leads.retells(later, earlier):
        return found if kinship.of_two(later, earlier) else Relation.VERSION
    apart = found is Relation.VERSION and not naming.is_of_one_hand(later, earlier)
    return Relation.BACKGROUND if apart else found


def _repeats(
    source: Source,
    kept: Sequence[Source],
    relation: Callable[[Source, Source], Relation] = relation,
) -> Relation | None:
    """VERSION of the first of `kept`, the main source; COPY of any other, or a version of it."""
    main = kept[0]
    if any(resent.in_part(each, source) for each in kept):
        return None
    found = relation(main, source)
    if found is Relation.VERSION and rank(source)[:2] <= rank(main)[:2]:
        return found
    if found is Relation.COPY:
        return found
    for other in kept[1:]:
        kind = relation(other, source)
        if kind is Relation.COPY or (kind is Relation.VERSION and rank(source) <= rank(other)):
            return Relation.COPY
    return None


def _nearness(main: Source, other: Source, hit: Hit, before: float | None, followed: bool) -> float:
    """How much `other` tells about the subject of `main`; 0 when it is another subject.
    `followed`: its people are those of the story."""
    likeness = cosine(
        content(f"{main.title}\n{body(main)}"), content(f"{other.title}\n{body(other)}")
    )
    known = set(names(f"{main.title}.\n{_opening(main)}"))
    strong = known & set(names(f"{other.title}.\n{_opening(other)}"))
    strong = {name for name in strong if not is_outlet(name)}
    # Without its date, a source can't show that it is of the same days.
    if likeness < (KINSHIP if (strong or followed) and dated(other) else KINSHIP_ALONE):
        return 0.0
    age = 0.0
    if before is not None and hit.published is not None:
        age = max(0.0, before - hit.published) / 86400
    shared = min(4, len(known & hit.names))
    score = likeness * (1 + 0.15 * shared) * math.pow(0.5, age / HALF_LIFE)
    return score if score >= NEAREST else 0.0


def _opening(source: Source) -> str:
    return source.blocks[0].text if source.blocks else ""


def cosine(one: Sequence[str], two: Sequence[str]) -> float:
    """Likeness of two bags of words, 0 to 1, frequent words damped."""
    a, b = Counter(one), Counter(two)
    if not a or not b:
        return 0.0

    def weights(bag: Counter[str]) -> dict[str, float]:
        return {word: 1 + math.log(n) for word, n in bag.items()}

    x, y = weights(a), weights(b)
    dot = sum(value * y.get(word, 0.0) for word, value in x.items())
    norm = math.sqrt(sum(v * v for v in x.values()) * sum(v * v for v in y.values()))
    return dot / norm
