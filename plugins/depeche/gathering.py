"""Which dossiers are to be composed, and from which sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from . import articles, dossiers, review
from .model import Dossier, Relation, Source
from .precedence import rank
from .running import Run
from .settings import Settings
from .state import Copy

if TYPE_CHECKING:
    from .compose import Archive


def group(run: Run) -> int:
    """Dossiers whose raw copy isn't yet in their article."""
    run.members = dossiers.group(run.intake.digests, run.settings.sources)
    _follow_renamed(run)
    copies = _known_copies(run)
    changed = [key for key in run.members if key not in copies and _has_changed(run, key)]
    if changed:
        from .compose import Archive  # loads word lists: only when there is work

        with Archive(run.folder / "archive.sqlite") as archive:
            _fill(run, archive)
            # A file may have gone since it was listed.
            there = run.intake.digests.keys()
            _gather(run, [key for key in changed if there >= set(run.members[key])], archive)
    return len(run.wanted)


def _fill(run: Run, archive: Archive) -> None:
    """Brings the archive up to date with the raw files that others may draw on."""
    indexed = archive.digests()
    stale = {path for path in indexed if dossiers.file_of(path) not in run.intake.digests}
    archive.remove(stale)
    missing = [path for path, digest in run.intake.digests.items() if indexed.get(path) != digest]
    run.read([path for path in missing if path not in run.intake.fresh])
    fresh = [run.intake.fresh[path] for path in missing if path in run.intake.fresh]
    again = {each.path for each in fresh}
    archive.remove(path for path in indexed if dossiers.file_of(path) in again)
    archive.add(
        text
        for each in fresh
        if _open(each, run.now)
        for text in (each, *dossiers.texts_of(each))
        if _open(text, run.now)
    )


def _open(source: Source, now: datetime) -> bool:
    """Whether other articles may quote the source."""
    return source.status != "draft" and (source.embargo is None or source.embargo <= now)


def _follow_renamed(run: Run) -> None:
    """A raw file under a new name, or moved into a dossier, keeps its article."""
    owners = {digest: key for key, card in run.shelf.bases.items() for digest in card.inputs}
    for key, paths in list(run.members.items()):
        if key in run.shelf.bases or key in run.shelf.articles:
            continue
        found = {owners.get(run.intake.digests[path], "") for path in paths} - {""}
        gone = sorted(found - run.members.keys())
        if gone:
            articles.follow(run.shelf, gone[0], key)
        elif found and paths == [key]:  # known already as a version or a copy of another's
            run.members.setdefault(min(found), []).append(key)
            del run.members[key]


def _known_copies(run: Run) -> set[str]:
    """Files that repeat another one, as an earlier run found."""
    found = {
        path: copy
        for path, copy in run.state.copies().items()
        if path in run.members
        and path not in run.shelf.bases
        and run.intake.digests.get(path) == copy.digest
    }
    run.outcomes += [review.duplicate(path, copy) for path, copy in found.items()]
    run.told |= dict.fromkeys(found)
    return set(found)


def _has_changed(run: Run, key: str) -> bool:
    base = run.shelf.bases.get(key)
    if base is not None and key not in run.shelf.articles:
        return False  # deleted by the desk
    if base is None or run.recompose:
        return True
    return any(run.intake.digests[path] not in base.inputs for path in run.members[key])


def _gather(run: Run, changed: Sequence[str], archive: Archive) -> None:
    from .compose.errata.errata import is_erratum  # with the composer's word lists
    from .compose.errata.erratum_target import corrected, corrected_article
    from .kinship import kin_of

    def source(path: str) -> Source:
        return run.intake.fresh.get(path) or archive.source(path)

    def gather(key: str) -> Dossier:
        return dossier_of(key, [source(path) for path in run.members[key]], archive, run.settings)

    owner = {path: key for key, paths in run.members.items() for path in paths}
    new = [key for key in changed if key in owner and key not in run.shelf.articles]
    again = [key for key in changed if key not in owner or key in run.shelf.articles]
    copied = run.state.copies()  # a copy of a copy repeats the first
    for key in sorted(new, key=lambda each: rank(source(each))):
        if all(is_erratum(source(path)) for path in run.members[key]):
            erratum = source(run.members[key][0])
            named = corrected_article(erratum, run.shelf.articles.values())
            other = named or owner.get(dossiers.file_of(corrected(erratum, archive)))
            if other not in run.members or not _has_its_article(run, other):
                run.told[key] = None
                run.outcomes.append(review.nameless_erratum(key))
            else:
                run.members[other] += run.members.pop(key)
                owner |= dict.fromkeys(run.members[other], other)
                again.append(other)
            continue
        kin = kin_of(dossier := gather(key))
        other = owner.get(dossiers.file_of(kin.path)) if kin else None
        if kin is None or other is None or other == key:
            run.wanted[key] = dossier
        elif kin.relation is Relation.COPY:
            run.told[key] = None
            first = copied[kin.path].of if kin.path in copied else dossiers.file_of(kin.path)
            copied[key] = Copy(run.intake.digests[key], dossier.main.title, first)
            run.state.keep_copy(key, copied[key])
            run.outcomes.append(review.duplicate(key, copied[key]))
        elif other in owner:
            run.members[other].append(key)
            del run.members[key]
            owner[key] = other
            again.append(other)
        else:
            run.wanted[key] = dossier
    for key in dict.fromkeys(again):
        run.wanted[key] = gather(key)


def _has_its_article(run: Run, key: str) -> bool:
    """Whether the article of `key` is there, or about to be."""
    return key in run.shelf.articles or key not in run.shelf.bases


def dossier_of(key: str, own: Sequence[Source], archive: Archive, settings: Settings) -> Dossier:
    """The dossier of the raw copy `own`, with what the archive has beside it.

    Files of a sub-folder are a dossier, and so are the texts of a file; of a file's later versions
    the last one is the main source, and what was asked for with the first is still asked for.
    Errata are never the main.
    """
    from .compose import gather
    from .compose.errata.errata import is_erratum

    several = any(each.texts and not each.blocks for each in own)
    own = dossiers.opened(own)
    errata = [each for each in own if is_erratum(each)]
    own = [each for each in own if each not in errata] or own
    if any(each.path == key for each in own) and not several:
        main = max(own, key=rank)
        brief = next((each.brief for each in (main, *own) if each.brief), None)
        return gather(key, replace(main, brief=brief), errata, archive, settings)
    main = dossiers.main_source(own)
    others = [each for each in (*own, *errata) if each is not main and each.blocks]
    for note in (each for each in own if each is not main and not each.blocks):
        main = dossiers.ordered(main, note)
    return gather(key, main, others, archive, settings)
