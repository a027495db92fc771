"""Which shards are out of date, and bringing them up to date.

What is wanted and what was made lie in the state's folder, one file each for an output:
so the preview's server can index when a reader first searches, without Pelican.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from .. import atomic
from . import bundle, program
from .shards import Shard

FOLDER = "pagefind"
LISTING = "shards.json"  # the folders of older shards, which the search page adds


def want(state: Path, output: Path, shards: Sequence[Shard], language: str) -> None:
    """Remember what the index of `output` should hold."""
    told = {"language": language, "shards": [asdict(shard) for shard in shards]}
    atomic.write(_memory(state, output, "wanted"), json.dumps(told).encode())


def refresh(state: Path, output: Path) -> int:
    """Index what changed since; the number of shards made. Raises bundle.SearchError.

    Nothing is done where nobody wanted an index, or where the program is missing.
    """
    wanted, known = _load(state, output, "wanted"), _load(state, output, "made")
    tool = program.find()
    if not wanted or tool is None:
        return 0
    shards = [Shard(each["name"], each["pages"], each["digest"]) for each in wanted["shards"]]
    places = {"" if at == 0 else shard.name: shard for at, shard in enumerate(shards)}
    count = 0
    for place, shard in places.items():
        target = output / FOLDER / place
        told = [shard.name, shard.digest, wanted["language"], program.version()]
        if known.get(place) == told and (target / bundle.ENTRY).is_file():
            continue
        work = _memory(state, output, "made").parent
        bundle.make(
            tool, output, shard.pages, target, work, language=wanted["language"], whole=not place
        )
        known[place] = told
        _remember(state, output, known)
        count += 1
    for place in known.keys() - places.keys():
        shutil.rmtree(output / FOLDER / place, ignore_errors=True)
        del known[place]
    if shards:
        listed = json.dumps([place for place in places if place])
        atomic.write(output / FOLDER / LISTING, f"{listed}\n".encode())
    _remember(state, output, known)
    return count


def forget(state: Path, output: Path) -> None:
    """Take an earlier index of ours away: the site has no search any more."""
    made = _memory(state, output, "made")
    if made.is_file():
        shutil.rmtree(output / FOLDER, ignore_errors=True)
        made.unlink()
    _memory(state, output, "wanted").unlink(missing_ok=True)


def _remember(state: Path, output: Path, known: dict[str, Any]) -> None:
    atomic.write(_memory(state, output, "made"), json.dumps(known).encode())


def _load(state: Path, output: Path, kind: str) -> dict[str, Any]:
    try:
        found = json.loads(_memory(state, output, kind).read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _memory(state: Path, output: Path, kind: str) -> Path:
    name = hashlib.blake2b(str(output.resolve()).encode(), digest_size=6).hexdigest()
    return state / "search" / f"{kind}-{name}.json"
