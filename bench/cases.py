"""What is done to a site before each timed build."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from depeche.french.slugs import slugify

from . import corpus
from .measure import Measured, run
from .peers import HERE, Peer

FEW = 5  # articles of the site that is built before anything is timed


def nothing(peer: Peer, folder: Path, count: int) -> None:
    pass


def body(peer: Peer, folder: Path, count: int) -> None:
    file = _old(peer, folder, count)
    file.write_text(file.read_text(encoding="utf-8") + "\nUne phrase de plus.\n", encoding="utf-8")


def title(peer: Peer, folder: Path, count: int) -> None:
    file = _old(peer, folder, count)
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"(?im)^(title: \"?)", r"\1Encore ", text, count=1), encoding="utf-8")


def new(peer: Peer, folder: Path, count: int) -> None:
    made = corpus.article(count)
    text = corpus.for_hugo(made) if peer.form == "hugo" else corpus.for_pelican(made)
    (folder / peer.articles / f"{made.slug}.md").write_text(text, encoding="utf-8")


def first(peer: Peer, folder: Path, count: int) -> None:
    made = corpus.article(count + 3)
    (folder / peer.raw / "premiere.txt").write_text(corpus.raw(made), encoding="utf-8")


def raw(peer: Peer, folder: Path, count: int) -> None:
    made = corpus.article(count + 1)
    (folder / peer.raw / "depeche.txt").write_text(corpus.raw(made), encoding="utf-8")


def _old(peer: Peer, folder: Path, count: int) -> Path:
    number = count // 3
    return folder / peer.articles / f"{number // 1000:03}" / f"article-{number}.md"


CASES: tuple[tuple[str, str, Callable[[Peer, Path, int], None]], ...] = (
    ("cold", "cold build", nothing),
    ("nothing", "nothing changed", nothing),
    ("body", "one old body edited", body),
    ("title", "one old title edited", title),
    ("new", "one new article", new),
    ("first", "the first raw file of all, composed", first),
    ("raw", "one new raw file, composed", raw),
)


def measure(peer: Peer, folder: Path, count: int, cases: set[str]) -> dict[str, Measured]:
    """Each case in turn; programs that always build everything are timed cold only."""
    output, bytecode = folder / peer.output, folder.parent / "bytecode"
    found = {}
    compile_all(peer, folder.with_name(f"{folder.name}-first"), bytecode)
    for name, _, prepare in CASES:
        if name not in cases and name != "cold":
            continue
        if name in ("first", "raw") and not peer.raw:
            continue
        if name == "cold":
            for made in (output, folder / ".depeche"):
                shutil.rmtree(made, ignore_errors=True)
        elif not peer.incremental:
            continue
        prepare(peer, folder, count)
        found[name] = run(peer.command, folder, output, bytecode)
        print(f"{peer.name:13} {name:8} {found[name]}", flush=True)
    if peer.incremental and "warm" in cases:
        found["warm"] = _warm("warm.py", peer, folder, count, bytecode)
        print(f"{peer.name:13} warm     {found['warm']}", flush=True)
    if peer.page and "reload" in cases:
        found["reload"] = _warm("reload.py", peer, folder, count, bytecode)
        print(f"{peer.name:13} reload   {found['reload']}", flush=True)
    return found


def compile_all(peer: Peer, folder: Path, bytecode: Path) -> None:
    """Build a site of a few articles, so that no case pays for what pip does when it installs:
    compiling Python's modules."""
    if peer.form == "hugo":
        return
    folder.mkdir()
    peer.prepare(folder, FEW)
    if peer.raw:
        raw(peer, folder, FEW)
    run(peer.command, folder, folder / peer.output, bytecode)
    shutil.rmtree(folder)


def _warm(script: str, peer: Peer, folder: Path, count: int, bytecode: Path) -> Measured:
    """The middle one of the edits made in a process that stays; seconds until pages stand."""
    article = _old(peer, folder, count)
    command = [sys.executable, str(HERE / script), peer.settings, str(article)]
    if script == "reload.py":
        made = corpus.article(count // 3)
        command.append(
            peer.page.format(section=slugify(made.section), date=made.date, slug=made.slug)
        )
    whole = run(command, folder, folder / peer.output, bytecode)
    said = (folder / "last.log").read_text(encoding="utf-8").splitlines()
    shown = sorted(line.split()[1:] for line in said if line.startswith("shown "))
    seconds, processor, _ = map(float, shown[len(shown) // 2])
    return Measured(seconds, processor, whole.memory, max(int(files) for *_, files in shown))
