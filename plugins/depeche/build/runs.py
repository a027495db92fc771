"""One run of Pelican, driven by the builder."""

from __future__ import annotations

import datetime
import gc
import logging
import marshal
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pelican as pelican_package
from pelican.log import console
from pelican.readers import MarkdownReader

from . import environment, generators, lock, options, outputs
from . import session as sessions
from .declared import declared
from .session import Counts, Session, state_path
from .store import Store
from .templates import instrument, variables

logger = logging.getLogger(__name__)

SUPPORTED = "4.12."  # whose generators ours stand in for


@dataclass(slots=True)
class Outcome:
    """What a run did. `full` says why everything was rendered, "" when it was not."""

    counts: Counts
    seconds: float
    full: str = ""
    idle: bool = False
    timings: dict[str, float] = field(default_factory=dict)


last: Outcome | None = None  # of this process, for tests and the preview


def take_over(pelican: Any) -> None:
    """Make `pelican.run()` build incrementally; nothing of Pelican itself is changed."""
    chosen = options.read(pelican.settings)
    if not chosen.incremental:
        return
    if not pelican_package.__version__.startswith(SUPPORTED):
        logger.warning(
            "depeche.build knows Pelican %sx, not %s: the site is built without it.",
            SUPPORTED,
            pelican_package.__version__,
        )
        return
    original_run = pelican.run
    original_classes = pelican._get_generator_classes

    def classes() -> list[type]:
        found = original_classes()
        session = sessions.current()
        if session is not None:
            session.eager = any(
                each not in generators.STOCK and not _is_trusted(each.__module__, chosen)
                for each in found
            )
        return [generators.REPLACED.get(each, each) for each in found]

    pelican._get_generator_classes = classes
    pelican.run = lambda: run(pelican, original_run, chosen)


def run(pelican: Any, original: Callable[[], None], chosen: options.Options) -> Outcome:
    """Build; `original` is Pelican's own run. Raises LockedError, StoreError and OutputError."""
    global last
    started = time.perf_counter()
    settings = pelican.settings
    output = os.path.abspath(settings["OUTPUT_PATH"])
    path = state_path(chosen, output)
    with lock.held(path.with_suffix(".lock"), output):
        store = Store(path)
        collecting = gc.isenabled()
        gc.disable()
        try:
            outcome = _run(pelican, original, chosen, store)
        finally:
            sessions.end()
            variables.forget()
            store.close()
            if collecting:
                gc.enable()
    outcome.seconds = time.perf_counter() - started
    last = outcome
    _tell(outcome)
    return outcome


def _run(
    pelican: Any, original: Callable[[], None], chosen: options.Options, store: Store
) -> Outcome:
    settings = pelican.settings
    output = os.path.abspath(settings["OUTPUT_PATH"])
    declared.begin()
    stem = environment.stem(settings, pelican.plugins)
    folders = [settings["PATH"], settings["THEME"], *settings["THEME_TEMPLATES_OVERRIDES"]]
    swept = environment.inputs(map(os.path.abspath, folders), output)
    if _is_idle(pelican, chosen, store, stem, swept):
        return Outcome(Counts(pages=len(store.stamps())), 0.0, idle=True)
    if store.meta.get("building"):
        outputs.sweep_asides(output)
    store.set_meta("building", b"yes")
    store.load()
    session = Session(settings, chosen, store, stem)
    sessions.begin(session)
    original()
    if session.ledger is None:
        raise RuntimeError("Another plugin's writer built the site; see BUILD_INCREMENTAL.")
    session.ledger.flush()
    kept = _kept(store, session, output)
    moment = session.valid_until()
    opaque = any(each is not None and each.opaque for each in session.ledger.claimed.values())
    session.ledger.commit(
        {
            "stem": stem,
            "inputs": b"" if opaque else swept,
            "until": marshal.dumps(moment.timestamp() if moment else None),
            "kept": marshal.dumps(sorted(kept)),
            "building": b"",
        }
    )
    return Outcome(session.counts, 0.0, full=session.full)


def _is_idle(
    pelican: Any, chosen: options.Options, store: Store, stem: bytes, swept: bytes
) -> bool:
    """Every input and every output is as the last whole build left it."""
    meta = store.meta
    if meta.get("building") or meta.get("stem") != stem or meta.get("inputs") != swept:
        return False
    if not all(_is_trusted(_name(plugin), chosen) for plugin in pelican.plugins):
        return False
    until = marshal.loads(meta["until"])
    if until is not None and datetime.datetime.now(datetime.UTC).timestamp() >= until:
        return False
    if not all(os.path.exists(path) for path in marshal.loads(meta["kept"])):
        return False
    return all(outputs.stamp(path) == stamp for path, stamp in store.stamps().items())


def _name(plugin: Any) -> str:
    return str(getattr(plugin, "__name__", type(plugin).__module__))


def _is_trusted(module: str, chosen: options.Options) -> bool:
    names = {__name__.rpartition(".")[0], *declared.packages, *chosen.trusted}
    return any(module == name or module.startswith(name + ".") for name in names)


def _kept(store: Store, session: Session, output: str) -> set[str]:
    """Files that plugins wrote by themselves; those of the last build that nobody kept go."""
    kept = {str(path) for path in declared.kept}
    before = set(marshal.loads(store.meta["kept"])) if "kept" in store.meta else set()
    gone = [path for path in before - kept if path not in session.ledger.claimed]
    outputs.remove(output, (path for path in gone if path.startswith(output + os.sep)))
    return kept


def _tell(outcome: Outcome) -> None:
    counts = outcome.counts
    if outcome.idle:
        console.print(
            f"Nothing to do: no input of {counts.pages} files changed ({outcome.seconds:.2f} s)."
        )
        return
    why = f" ({outcome.full})" if outcome.full else ""
    console.print(
        f"Built{why}: {counts.read} sources read, {counts.rendered} of {counts.pages} files made, "
        f"{counts.written} written, {counts.removed} removed in {outcome.seconds:.2f} s."
    )


def equip(built: list[Any]) -> None:
    """All contexts are filled: from here on templates are watched."""
    session = sessions.current()
    if session is None:
        return
    for generator in built:
        if hasattr(generator, "env"):
            instrument(generator.env, session.options.pure)


def markdown_reader(readers: Any) -> None:
    """Put our reader where Pelican's own stands, and only there."""
    session = sessions.current()
    if session is None:
        return
    for extension, reader in list(readers.reader_classes.items()):
        if reader is MarkdownReader:
            readers.reader_classes[extension] = session.reading.reader_class()
