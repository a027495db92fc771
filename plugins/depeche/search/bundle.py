"""The files of one shard: Pagefind's, less the interfaces that no page of ours loads."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from .. import atomic
from . import elisions

ENTRY = "pagefind-entry.json"  # written last: it names the others
_SCRIPTS = ("pagefind.js", "pagefind-worker.js")
_PARTS = ("fragment", "index")
_PATIENCE = 900  # seconds for one shard


class SearchError(Exception):
    """The index can't be made; the message, in French, says why."""


def make(
    program: Path,
    output: Path,
    pages: Iterable[str],
    target: Path,
    work: Path,
    *,
    language: str,
    whole: bool,
) -> None:
    """Index the pages, files below `output`, into `target`; raises SearchError.

    `work` is a folder for what is only needed meanwhile. `whole` adds the scripts, which
    the newest shard alone needs. Files that the index no longer names are removed; a
    reader's search finds the old index or the new one.
    """
    with tempfile.TemporaryDirectory(dir=work) as folder:
        site, made = Path(folder, "site"), Path(folder, "index")
        for page in pages:
            _stage(output / page, site / page)
        _run(program, site, made, language)
        kept = list(_files(made, whole))
        for name in kept:
            atomic.write(target / name, (made / name).read_bytes())
    for stale in _stale(target, set(kept)):
        stale.unlink()


def _stage(page: Path, staged: Path) -> None:
    try:
        text = page.read_text("utf-8")
    except OSError as error:
        raise SearchError(f"la page {page} manque ({error.strerror})") from error
    staged.parent.mkdir(parents=True, exist_ok=True)
    staged.write_text(elisions.part(text), "utf-8")


def _run(program: Path, site: Path, made: Path, language: str) -> None:
    command = [str(program), "--site", str(site), "--output-path", str(made)]
    command += ["--force-language", language, "--quiet"]
    # Pagefind reads settings of its own from the environment and from where it runs.
    environment = {name: value for name, value in os.environ.items() if "PAGEFIND" not in name}
    try:
        done = subprocess.run(
            command,
            cwd=site,
            env=environment,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SearchError(f"Pagefind ne s’exécute pas ({error})") from error
    if done.returncode or not (made / ENTRY).is_file():
        said = f"{done.stdout}\n{done.stderr}".strip() or "sans message"
        raise SearchError(f"Pagefind s’est arrêté (code {done.returncode}) : {said[-600:]}")


def _files(made: Path, whole: bool) -> Iterator[str]:
    entry = json.loads((made / ENTRY).read_bytes())
    for part in _PARTS:
        for file in sorted((made / part).glob("*")):
            yield f"{part}/{file.name}"
    for language in entry["languages"].values():
        yield f"pagefind.{language['hash']}.pf_meta"
        if whole:
            yield f"wasm.{language['wasm'] or 'unknown'}.pagefind"
    if whole:
        yield from _SCRIPTS
    yield ENTRY


def _stale(target: Path, kept: set[str]) -> Iterator[Path]:
    for folder in (target, *(target / part for part in _PARTS)):
        for file in folder.glob("*"):
            ours = file.suffix in (".pf_meta", ".pf_index", ".pf_fragment", ".pagefind")
            if ours and file.relative_to(target).as_posix() not in kept:
                yield file
