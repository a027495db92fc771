"""One raw file read: opened, recognised, read by its format, completed by what is beside it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path, PurePosixPath

from ..model import (
    Credit,
    Moment,
    Notice,
    Origin,
    Precision,
    Severity,
    Source,
    SourceError,
)
from ..settings import Settings
from . import companions, decoding, fields, file_name, front_matter, opening, registry, told_day
from .cleaning import LINE_END


def read(path: Path, root: Path, *, settings: Settings, seen: datetime) -> Source:
    """The raw file at `path` below the content folder `root`; raises SourceError only.

    `seen` (aware) is when the file was first seen: it dates copy that nothing else dates,
    and dates without an offset are read in its time zone. A sidecar goes before front
    matter, front matter before what the copy says, and that before the file's name.
    """
    if seen.tzinfo is None:
        raise ValueError("seen must be an aware datetime")
    shown = opening.inside(path, root)
    if path.suffix.lower() in companions.SIDECAR_SUFFIXES:
        raise _error(
            shown,
            "Fichier annexe sans dépêche du même nom à côté de lui.",
            "Renommez-le comme la dépêche, ou supprimez-le.",
        )
    format_ = registry.choose(shown, opening.head(path, shown, registry.HEAD))
    data = opening.whole(path, shown, format_.limit)
    source = format_.read(registry.Raw(shown, data, seen, settings))
    digest = hashlib.blake2b(data, digest_size=16)
    beside = companions.sidecar(path)
    if beside:
        told = opening.inside(beside, root)
        opening.head(beside, told, 1)
        annex = opening.whole(beside, told, front_matter.LONGEST)
        digest.update(b"\0sidecar\0" + annex)
        source = _with_sidecar(source, annex, told, seen, settings)
    picture = companions.image(path)
    if picture:
        name = opening.inside(picture, root)
        digest.update(b"\0image\0" + name.encode("utf-8", "surrogateescape"))
        source = _with_image(source, name)
    source = _located(_captioned(source), root)
    if source.texts and not source.blocks:
        return _of_texts(source, seen, settings, digest.hexdigest())
    source = replace(_dated(source, seen, settings), digest=digest.hexdigest())
    return replace(source, texts=tuple(_below(each, source) for each in source.texts))


def _below(text: Source, above: Source) -> Source:
    """The errata below a copy are of its day and its paper."""
    return replace(text, digest=above.digest, published=above.published, publisher=above.publisher)


def _of_texts(source: Source, seen: datetime, settings: Settings, digest: str) -> Source:
    """A file of several texts, each with its date; the last of them is the file's."""
    texts = tuple(replace(_dated(each, seen, settings), digest=digest) for each in source.texts)
    told = (notice for each in texts for notice in each.notices)
    notices = [replace(each, path=source.path) for each in told]
    dates = [each.published for each in texts if each.published]
    return replace(
        source,
        digest=digest,
        texts=texts,
        published=max(dates, key=lambda each: each.value),
        notices=tuple(dict.fromkeys((*source.notices, *notices))),
    )


def _with_sidecar(
    source: Source, data: bytes, path: str, seen: datetime, settings: Settings
) -> Source:
    if not data.strip():
        return source
    text, notices = decoding.decode(data, path)
    text = LINE_END.sub("\n", text)
    inner, line, _ = front_matter.fenced(text)
    zone = seen.tzinfo
    assert zone is not None, "seen is aware"
    given = front_matter.parse(inner or text, path, line or 1, Origin.SIDECAR, zone, settings.brief)
    return replace(fields.complete(source, given), notices=(*source.notices, *notices))


def _with_image(source: Source, path: str) -> Source:
    """The image that stands beside the copy is that of its first caption without a file."""
    for index, credit in enumerate(source.credits):
        if credit.path:
            return source
        if index == 0:
            named = replace(credit, path=path)
            return replace(source, credits=(named, *source.credits[1:]))
    return replace(source, credits=(Credit(path=path),))


def _captioned(source: Source) -> Source:
    """The one image that a page's copy holds is that of its one caption without a file."""
    if len(source.credits) != 2:
        return source
    image, said = source.credits
    if not image.path or image.caption or image.credit or said.path:
        return source
    one = replace(said, path=image.path, alt=image.alt or said.alt)
    return replace(source, credits=(one,))


def _located(source: Source, root: Path) -> Source:
    """Image paths made relative to the content folder: a bare name is looked for beside the
    copy, then in `images/`; one that is not there is told and dropped."""
    credits_, notices = [], list(source.notices)
    for credit in source.credits:
        found = _find_image(credit.path, source.path, root) if credit.path else ""
        if credit.path and not found:
            notices.append(
                Notice(
                    Severity.WARNING,
                    source.path,
                    f"Image introuvable\u00a0: «\u00a0{credit.path}\u00a0».",
                    "Déposez-la à côté de la dépêche ou dans images/.",
                )
            )
        credits_.append(replace(credit, path=found))
    kept = tuple(each for each in credits_ if each != Credit())
    return _unseen(replace(source, credits=kept, notices=tuple(notices)))


def _unseen(source: Source) -> Source:
    """The source with each caption told that no page prints: of another image than the article's,
    without a file. It may say what the text doesn't."""
    first = next((each for each in source.credits if each.path), None)
    first = first or next(iter(source.credits), None)
    told = [
        Notice(
            Severity.WARNING,
            source.path,
            f"Légende sans image, non imprimée\u00a0: «\u00a0{each.caption}\u00a0».",
            "Déposez l’image, ou dites-le dans une phrase du texte.",
            _line(source.text, each.caption),
        )
        for each in source.credits
        if each.caption and not each.path and each != first
    ]
    return replace(source, notices=(*source.notices, *told))


def _line(text: str, words: str) -> int | None:
    """The line of `text` on which `words` stand, however they are wrapped."""
    found = re.search(r"\s+".join(map(re.escape, words.split())), text)
    return text.count("\n", 0, found.start()) + 1 if found else None


def _find_image(name: str, source_path: str, root: Path) -> str:
    wanted = PurePosixPath(name)
    if wanted.is_absolute() or ".." in wanted.parts or "\\" in name or "\0" in name:
        return ""
    if wanted.suffix.lower() not in companions.IMAGE_SUFFIXES:
        return ""
    base = root.resolve()
    for folder in (PurePosixPath(source_path).parent, PurePosixPath(), PurePosixPath("images")):
        candidate = root / folder / wanted
        try:
            inside = candidate.is_file() and candidate.resolve().is_relative_to(base)
        except (OSError, ValueError):
            return ""
        if inside:
            return candidate.relative_to(root).as_posix()
    return ""


def _dated(source: Source, seen: datetime, settings: Settings) -> Source:
    """`published` from the file's name, else the day that the text tells, else the time the file
    was first seen, told; the newsroom may say that this is the day of the copy."""
    if source.published is not None:
        return source
    zone = seen.tzinfo
    assert zone is not None, "seen is aware"
    named = file_name.date(source.path, zone)
    if named:
        return replace(source, published=named)
    if found := told_day.find(source, seen):
        told, words = found
        notice = Notice(
            Severity.WARNING,
            source.path,
            f"Aucune date dans la dépêche\u00a0: le jour que dit son texte est pris "
            f"({told.value:%d/%m/%Y}, de «\u00a0{words}\u00a0»).",
            "Donnez-la (date: 2026-03-14 dans l’en-tête ou le fichier annexe).",
        )
        return replace(source, published=told, notices=(*source.notices, notice))
    origin = Origin.ARRIVAL if settings.dated_by_arrival else Origin.FIRST_SEEN
    moment = Moment(seen.replace(second=0, microsecond=0), Precision.MINUTE, origin)
    notice = Notice(
        Severity.WARNING,
        source.path,
        "Aucune date dans la dépêche\u00a0: la date de son arrivée est prise"
        + (f" ({seen:%d/%m/%Y}), comme le veut le réglage." if settings.dated_by_arrival else "."),
        "Donnez-la (date: 2026-03-14 dans l’en-tête ou le fichier annexe).",
    )
    return replace(source, published=moment, notices=(*source.notices, notice))


def _error(path: str, message: str, remedy: str) -> SourceError:
    return SourceError(Notice(Severity.ERROR, path, message, remedy))
