"""One run of Pelican, driven by the builder."""

from __future__ import annotations

import contextlib
import gc
import logging
import marshal
import os
import secrets
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pelican as pelican_package
from pelican.log import console
from pelican.plugins import signals
from pelican.readers import MarkdownReader

from . import clock, environment, generators, lock, options, outputs
from . import session as sessions
from .compiled import CompiledTemplates
from .declared import declared
from .session import Counts, Session, is_trusted, state_path
from .store import Store
from .sweep import Sweep, sweep
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
        if _attempt is not None:
            _attempt.begin(found)
        return [generators.REPLACED.get(each, each) for each in found]

    pelican._get_generator_classes = classes
    pelican.run = lambda: run(pelican, original_run, chosen)


def run(pelican: Any, original: Callable[[], None], chosen: options.Options) -> Outcome:
    """Build; `original` is Pelican's own run.

    Raises LockedError, StoreError, OutputError, and whatever Pelican raises.
    """
    global last, _attempt
    started = time.perf_counter()
    output = os.path.abspath(pelican.settings["OUTPUT_PATH"])
    path = state_path(chosen, output)
    with lock.held(path.with_suffix(".lock"), output), collected_later():
        store = Store(path)
        attempt = _attempt = Attempt(pelican, chosen, store, output)
        outcome = None
        try:
            outcome = attempt.run(original)
        finally:
            _attempt = None
            if outcome is not None and keep is not None:
                keep(attempt)
            else:
                attempt.close()
    outcome.seconds = time.perf_counter() - started
    last = outcome
    tell(outcome)
    return outcome


keep: Callable[[Attempt], None] | None = None  # takes over what a run holds in memory


@contextlib.contextmanager
def collected_later() -> Iterator[None]:
    """No garbage collection inside: a build makes objects that live as long as it does.

    What it leaves is walked neither afterwards nor when the process ends, which took longer than
    an edited page; the next build lets go of it.
    """
    collecting = gc.isenabled()
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


class _NothingToDo(Exception):  # noqa: N818, no error: it ends Pelican's run before it reads
    pass


class Attempt:
    """One run: it begins when plugins have prepared the content, and ends in the commit."""

    def __init__(self, pelican: Any, chosen: options.Options, store: Store, output: str) -> None:
        self.pelican = pelican
        self.chosen = chosen
        self.store = store
        self.output = output
        self.session: Session | None = None
        self.generators: list[Any] = []
        self.swept = Sweep()
        self.was_empty = False  # the output, when the build began

    def run(self, original: Callable[[], None]) -> Outcome:
        declared.begin()
        try:
            original()
        except _NothingToDo:
            # Plugins that declared themselves may tell how things stand; others would take a
            # run without pages for an empty site.
            for receiver in signals.finalized.receivers_for(None):
                if is_trusted(getattr(receiver, "__module__", ""), None):
                    receiver(self.pelican)
            return Outcome(Counts(pages=len(self.store.stamps())), 0.0, idle=True)
        session = self.session
        if session is None or session.ledger is None:
            raise RuntimeError(
                "Another plugin replaces Pelican's generators or its writer; "
                "take it out, or set BUILD_INCREMENTAL = False."
            )
        return self.finish(session)

    def finish(self, session: Session) -> Outcome:
        """Make what still waits, prune, and remember the build."""
        session.ledger.flush()
        if "build" not in self.store.meta and not self.was_empty:
            _tell_strangers(self.output, session.ledger.claimed, map(str, declared.kept))
        kept = _kept(self.store, session, self.output)
        moment = session.valid_until()
        opaque = any(each is not None and each.opaque for each in session.ledger.claimed.values())
        for path in map(str, declared.written):
            stamp = outputs.stamp(path)
            self.swept.files.pop(path, None)
            if stamp is not None:
                self.swept.files[path] = stamp
        session.ledger.commit(
            {
                "stem": session.stem,
                "inputs": b"" if opaque else self.swept.digest(),
                "until": marshal.dumps(moment.timestamp() if moment else None),
                "kept": marshal.dumps(sorted(kept)),
                "building": b"",
                "build": secrets.token_bytes(16),
            }
        )
        return Outcome(session.counts, 0.0, full=session.full)

    def get_ready(self) -> None:
        from . import writer  # noqa: F401, loaded now rather than when Pelican asks for one

        if "build" in self.store.meta:
            self.store.load()

    def close(self) -> None:
        sessions.end()
        variables.forget()
        self.store.close()

    def begin(self, found: list[type]) -> None:
        """Plugins have run for `get_generators`: the content is as it will be read."""
        settings = self.pelican.settings
        MarkdownReader(settings)  # completes settings["MARKDOWN"] before it is looked at
        stem = environment.stem(settings, self.pelican.plugins)
        folders = [settings["PATH"], settings["THEME"], *settings["THEME_TEMPLATES_OVERRIDES"]]
        unseen = [each for each in map(os.path.abspath, folders) if each not in declared.swept]
        self.was_empty = not os.path.isdir(self.output) or not os.listdir(self.output)
        self.swept = sweep(unseen, self.output)
        for seen in declared.swept.values():
            self.swept.files.update(seen.files)
            self.swept.folders.update(seen.folders)
        if self._is_idle(stem, self.swept.digest()):
            raise _NothingToDo
        if self.store.meta.get("building"):
            outputs.sweep_asides(self.output)
        self.store.load()
        self.store.set_meta("building", b"yes")
        self.session = Session(settings, self.chosen, self.store, stem, self.swept)
        self.session.eager = any(
            each not in generators.STOCK and not is_trusted(each.__module__, self.chosen)
            for each in found
        )
        sessions.begin(self.session)

    def _is_idle(self, stem: bytes, swept: bytes) -> bool:
        """Every input and every output is as the last whole build left it."""
        meta = self.store.meta
        if meta.get("building") or meta.get("stem") != stem or meta.get("inputs") != swept:
            return False
        if not all(is_trusted(name_of(plugin), self.chosen) for plugin in self.pelican.plugins):
            return False
        until = marshal.loads(meta["until"])
        if until is not None and clock.now().timestamp() >= until:
            return False
        if not all(os.path.exists(path) for path in marshal.loads(meta["kept"])):
            return False
        return all(outputs.stamp(path) == stamp for path, stamp in self.store.stamps().items())


_attempt: Attempt | None = None


def get_ready() -> None:
    """Load what the attempt under way is going to need, if there is one."""
    if _attempt is not None:
        _attempt.get_ready()


def name_of(plugin: Any) -> str:
    return str(getattr(plugin, "__name__", type(plugin).__module__))


def _kept(store: Store, session: Session, output: str) -> set[str]:
    """Files that plugins wrote by themselves; those of the last build that nobody kept go."""
    kept = {str(path) for path in declared.kept}
    before = set(marshal.loads(store.meta["kept"])) if "kept" in store.meta else set()
    gone = [path for path in before - kept if path not in session.ledger.claimed]
    outputs.remove(output, (path for path in gone if path.startswith(output + os.sep)))
    return kept


def _tell_strangers(output: str, made: Iterable[str], kept: Iterable[str]) -> None:
    """A first build into a folder that holds files: nobody knows which of them are stale."""
    # Hidden files (.gitkeep, .git/) are the newsroom's own.
    found = [
        os.path.join(folder, name)
        for folder, _, names in os.walk(output)
        for name in names
        if "/." not in os.path.join(folder, name)[len(output) :].replace(os.sep, "/")
    ]
    own = set(kept)
    below = tuple(os.path.join(each, "") for each in own if os.path.isdir(each))
    strangers = sorted(
        each for each in set(found).difference(own, made) if not each.startswith(below)
    )
    if strangers:
        logger.warning(
            "%d files in %s were not made by this build, such as %s. Those of an older build "
            "whose state is gone are never removed: empty the folder to be rid of them.",
            len(strangers),
            output,
            strangers[0],
        )


def tell(outcome: Outcome) -> None:
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
    if session is None or _attempt is None:
        return
    _attempt.generators = built
    folder = session.store.path.with_suffix(".templates")
    compiled = CompiledTemplates(folder, session.stem, clear=bool(session.full))
    for generator in built:
        if hasattr(generator, "env"):
            compiled.serve(generator.env)
            instrument(generator.env, session.options.pure)


def markdown_reader(readers: Any) -> None:
    """Put our reader where Pelican's own stands, and only there."""
    session = sessions.current()
    if session is None:
        return
    for extension, reader in list(readers.reader_classes.items()):
        if reader is MarkdownReader:
            readers.reader_classes[extension] = session.reading.reader_class()
