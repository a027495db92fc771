"""A frozen copy of output/: what is checked is what travels, even if a build starts."""

from __future__ import annotations

import gzip
import hashlib
import shutil
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
import zstandard

from .. import atomic
from .headers import is_text
from .model import DeployError, SiteFile

_SMALL = 1024  # bytes; below it compression saves no packet


def freeze(output: Path, stage: Path) -> list[SiteFile]:
    """Copy `output` below `stage`, only what changed; sorted by path.

    Raises DeployError when there is no site. Files of an earlier stage that the site no
    longer has are removed.
    """
    if not (output / "index.html").is_file():
        raise DeployError(f"{output} holds no site (no index.html): run `invoke build` first.")
    files = []
    for local in sorted(each for each in output.rglob("*") if each.is_file()):
        path = local.relative_to(output).as_posix()
        if local.name == ".gitkeep":
            continue
        if local.is_symlink():
            raise DeployError(f"{path} is a link: a site is made of files only.")
        copy = stage / path
        before = local.stat()
        if not copy.exists() or _stamp(copy) != _stamp(local):
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(local, copy)
            if _stamp(local) != (before.st_size, before.st_mtime_ns):
                raise DeployError(f"{path} changed while it was read: wait for the build to end.")
        files.append(read(path, copy))
    _prune(stage, {each.path for each in files})
    return files


def read(path: str, local: Path) -> SiteFile:
    data = local.read_bytes()
    digest = hashlib.md5(data, usedforsecurity=False).hexdigest()
    return SiteFile(path, local, len(data), digest)


def added(folder: Path, path: str, text: str) -> SiteFile:
    """A file of the deployment's own, kept below `folder`."""
    local = folder / path
    atomic.write(local, text.encode())
    return read(path, local)


def compress(files: Iterable[SiteFile], folder: Path, endings: Iterable[str]) -> list[SiteFile]:
    """`.br`, `.gz` or `.zst` of each text file that gains by it, cached by content."""
    jobs = [
        (each, ending)
        for each in files
        if each.size >= _SMALL and is_text(each.path)
        for ending in endings
    ]
    with ThreadPoolExecutor() as pool:
        made = list(pool.map(lambda job: _compressed(job[0], job[1], folder), jobs))
    return [each for each in made if each is not None]


def gzipped(files: Iterable[SiteFile], folder: Path) -> list[SiteFile]:
    """The same files, text ones replaced by their gzip bytes under their own name."""
    small = {each.path.removesuffix(".gz"): each for each in compress(files, folder, (".gz",))}
    return [
        SiteFile(each.path, small[each.path].local, small[each.path].size, small[each.path].digest)
        if each.path in small
        else each
        for each in files
    ]


def _compressed(file: SiteFile, ending: str, folder: Path) -> SiteFile | None:
    cached = folder / file.digest[:2] / f"{file.digest}{ending}"
    if not cached.exists():
        atomic.write(cached, _COMPRESSORS[ending](file.local.read_bytes()))
    made = read(file.path + ending, cached)
    return made if made.size < file.size else None


# Same input, same bytes: no file name and no time in the gzip header.
_COMPRESSORS: dict[str, Callable[[bytes], bytes]] = {
    ".br": lambda data: brotli.compress(data, mode=brotli.MODE_TEXT, quality=11),
    ".gz": lambda data: gzip.compress(data, compresslevel=9, mtime=0),
    ".zst": lambda data: zstandard.ZstdCompressor(level=19).compress(data),
}


def _stamp(path: Path) -> tuple[int, int]:
    stat = path.stat()
    return stat.st_size, stat.st_mtime_ns


def _prune(stage: Path, living: set[str]) -> None:
    for local in sorted(stage.rglob("*"), reverse=True):
        if local.is_dir():
            if not any(local.iterdir()):
                local.rmdir()
        elif local.relative_to(stage).as_posix() not in living:
            local.unlink()
