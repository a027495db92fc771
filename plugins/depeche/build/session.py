"""One build: what it read, what changed, and what it has yet to render."""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import logging
import marshal
import os
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pelican.plugins import signals
from pelican.urlwrappers import URLWrapper

from . import clock, derivation, fingerprint, probes, readahead
from .asleep import TERMS, Card, Home
from .changes import Changes, is_restated
from .contents import Article, Page, Traced, revived, settled
from .declared import declared
from .link_targets import LinkTargets
from .options import Options
from .reading import Reading
from .state import freeze
from .store import Body, Source, Store
from .sweep import Sweep
from .templates import Templates
from .tracing import Probe, TracedList, is_traceable

logger = logging.getLogger(__name__)

_OWN_PACKAGE = __name__.partition(".")[0]


@dataclass(slots=True)
class Counts:
    """What a build did, for its last line and for tests."""

    read: int = 0  # contents made by Pelican, not revived
    converted: int = 0  # Markdown files parsed
    pages: int = 0  # outputs of the site
    rendered: int = 0
    written: int = 0
    removed: int = 0
    names: list[str] = field(default_factory=list)  # paths written, absolute


def state_path(options: Options, output: str) -> Path:
    """The state file of the site at `output`: sites that share a folder don't mix."""
    name = hashlib.blake2b(os.path.abspath(output).encode(), digest_size=6).hexdigest()
    return options.state / f"build-{name}.sqlite"


def is_trusted(module: str, options: Options | None) -> bool:
    """The module belongs to the builder, to a package that declared itself or, with `options`,
    to a plugin that the site's settings trust."""
    names = {__name__.rpartition(".")[0], *declared.packages, *(options.trusted if options else ())}
    return any(module == name or module.startswith(name + ".") for name in names)


def listeners(signal: Any) -> list[Any]:
    """Receivers of a signal that don't belong to this program."""
    return [
        receiver
        for receiver in signal.receivers_for(None)
        if getattr(receiver, "__module__", "").partition(".")[0] != _OWN_PACKAGE
    ]


class Session:
    """The state of the build in progress; `current()` finds it."""

    def __init__(
        self,
        settings: dict[str, Any],
        options: Options,
        store: Store,
        stem: bytes,
        swept: Sweep,
    ) -> None:
        self.settings = settings
        self.began = time.time_ns()
        self.options = options
        self.store = store
        self.stem = stem
        self.swept = swept
        self.counts = Counts()
        self.reading = Reading(settings, store, options.workers, options.pure, swept.files)
        self.full = (
            "" if store.meta.get("stem") == stem else "settings, plugins or programs changed"
        )
        self.changes = Changes(store, bool(self.full))
        self.context: dict[str, Any] = {}
        self.contents: list[tuple[Traced, Source]] = []
        self.environment: Any = None
        self._templates: Templates | None = None
        self.moments: list[datetime.datetime] = []
        self.relative = bool(settings["RELATIVE_URLS"])
        self.eager = False  # foreign generators run: nothing waits for them
        self.deferred = False
        self.tells_all = False  # a trusted plugin wants to hear of every page, made or not
        self.ledger: Any = None
        self.dead_sources: list[str] = []
        self._terms: dict[tuple[str, str], URLWrapper] = {}
        self._read: set[str] = set()
        self._attaching: list[Traced] = []
        self.home = Home({}, settings, self.term, store.state)
        self._prepared = False
        self.memory: derivation.Memory | None = None  # once all is read
        # A plugin that watches contents being made must see each of them made.
        self._revivable = all(
            is_trusted(getattr(receiver, "__module__", ""), options)
            for signal in (
                signals.content_object_init,
                signals.article_generator_context,
                signals.article_generator_preread,
                signals.page_generator_context,
                signals.page_generator_preread,
            )
            for receiver in signal.receivers_for(None)
        )
        for kind in (Article, Page):
            kind._load_body = store.body

    def resume(self) -> None:
        """Be the build in progress again, with nothing changed yet."""
        begin(self)
        self.full = ""
        self.dead_sources = []
        for kind in (Article, Page):
            kind._load_body = self.store.body

    # --------------------------------------------------------------- reading

    def adopt(self, context: dict[str, Any]) -> None:
        """Take part in the context that all generators of this run share."""
        if self.context is not context:
            self.context = self.home.context = context
            for kind in ("generated_content", "static_content"):
                targets = LinkTargets(kind)
                targets.update(context[kind])
                context[kind] = targets

    def revive(self, kind: type[Traced], paths: Iterable[str]) -> dict[str, Traced]:
        """The contents of unchanged sources by path; Pelican must read the others."""
        found: dict[str, Traced] = {}
        if self.full or not self._revivable or not self.reading.pure:
            return found
        name, stem, fresh, home = kind.__name__, self.reading.stem, self.reading.fresh, self.home
        for path in paths:
            source = fresh(path)
            if source is None or source.kind != name or source.stem != stem:
                continue
            card = source.card
            if card is not None and card.revivable:
                content = found[path] = revived(kind, source.id, card, home)
                self.contents.append((content, source))
                if card.attaches:
                    self._attaching.append(content)
        self._read.update(found)
        return found

    def term(self, kind: str, name: str) -> URLWrapper:
        known = self._terms.get((kind, name))
        if known is None:
            known = self._terms[kind, name] = TERMS[kind](name, self.settings)
        return known

    def read_ahead(
        self, kind: type[Traced], files: Mapping[str, str], read_one: readahead.ReadOne
    ) -> dict[str, Traced]:
        """Contents by path of those `files` (name → path) that other processes could read."""
        found: dict[str, Traced] = {}
        if not self._revivable:
            return found
        for made in readahead.read(self, files, read_one):
            card = Card._make(made.card)
            body = Body(made.html, made.raw)
            source = self._remember(kind, made.path, made.digest, card, made.state, body)
            content = found[made.path] = revived(kind, source.id, card, self.home)
            self.contents.append((content, source))
            if card.attaches:
                self._attaching.append(content)
        return found

    def register(self, content: Traced, path: str) -> None:
        """Remember a content that Pelican has just read from `path`."""
        converted = self.reading.converted.get(path)
        raw = None if converted is None else converted.meta or {}
        is_settled = self.is_settled(content)
        kept = freeze(content, raw, is_settled) if type(content) in (Article, Page) else None
        card, state = kept or (None, b"")
        if converted is None:
            said, digest = content._content if isinstance(content._content, str) else "", b""
            body = Body(said)
        else:
            said, digest = converted.html, converted.digest
            body = Body(said, marshal.dumps((converted.meta, converted.formatted)))
        source = self._remember(type(content), path, digest, card, state, body)
        settled(content, source.id, card)
        self.contents.append((content, source))
        if "attach" in said:
            self._attaching.append(content)

    def _remember(
        self,
        kind: type[Traced],
        path: str,
        digest: bytes,
        card: Card | None,
        state: bytes,
        body: Body,
    ) -> Source:
        self.counts.read += 1
        self._read.add(path)
        old = self.store.sources.get(path)
        mtime, size = self.reading.stamp(path)
        source = Source(
            id=old.id if old is not None else self.store.new_id(),
            path=path,
            kind=kind.__name__,
            mtime=mtime,
            size=size,
            digest=digest,
            stem=self.reading.stem if digest else b"",
            card=card,
            extras=old.extras if old is not None else None,
        )
        if not self.full:
            self.changes.compare(old, source, state, body.html)
        self.store.put(source, body, state)
        return source

    def is_settled(self, content: Traced) -> bool:
        """False while the content waits for its date; the site is out of date when it comes."""
        date = getattr(content, "date", None)
        if self.settings["WITH_FUTURE_DATES"] or date is None or date.tzinfo is None:
            return True
        if date <= clock.now():
            return True
        if date.year < datetime.MAXYEAR:
            self.moments.append(date)
        return False

    @contextlib.contextmanager
    def deferring(self) -> Iterator[None]:
        """Pages asked for in this block wait for the next flush."""
        self.deferred = True
        try:
            yield
        finally:
            self.deferred = False

    # -------------------------------------------------------------- changing

    def prepare(self, context: dict[str, Any]) -> None:
        """All is read, nothing is rendered yet: settle what changed."""
        if self._prepared:
            return
        self._prepared = True
        for name, value in context.items():
            if is_traceable(value) and value is not self.settings.get(name):
                context[name] = TracedList(value, (name,))
        dead = [source for path, source in self.store.sources.items() if path not in self._read]
        self.dead_sources = [source.path for source in dead]
        self.changes.gone(dead)
        for content in self._attaching:
            content.content  # noqa: B018, {attach} moves files as the body is made
        for content, source in self.contents:
            if source.extras or content._touched or is_restated(content):
                updated = self.changes.add_extras(content, source)
                if updated is not source:
                    self.store.put(updated)
        self.memory = declared.memory = derivation.Memory(self.store, self.changes)
        derivation.settle(self.changes, self.contents, dead, self.memory)
        if any(
            not term._slug_from_name or term._name != name
            for (_, name), term in self._terms.items()
        ):
            self.full = self.full or "a plugin renames categories, tags or authors"
        for signal, what in (
            (signals.content_written, "content_written"),
            (signals.article_generator_write_article, "article_generator_write_article"),
            (signals.page_generator_write_page, "page_generator_write_page"),
        ):
            for receiver in listeners(signal):
                if is_trusted(receiver.__module__, self.options):
                    self.tells_all = True
                else:
                    self.full = self.full or f"{receiver.__module__} listens to {what}"

    def special(self, probe: Probe) -> bytes:
        """Digests of links, templates and what declared functions read."""
        if probe[0] == probes.LINK:
            target = self.context[probe[1]].get(probe[2])
            return probes.MISSING if target is None else fingerprint.digest(str(target.url))
        if probe[0] == probes.TEMPLATE:
            if self._templates is None:
                self._templates = Templates(self.environment, self.settings["PATH"])
            return self._templates.digest(probe[1])
        reads = declared.pure.get(probe[1])
        return probes.MISSING if reads is None else fingerprint.digest(reads())

    def valid_until(self) -> datetime.datetime | None:
        """When what this build made is out of date by the clock alone."""
        return min((*self.moments, *declared.moments), default=None)


_session: Session | None = None


def begin(session: Session) -> None:
    global _session
    _session, declared.memory = session, session.memory


def end() -> None:
    global _session
    _session = declared.memory = None


def current() -> Session | None:
    """The build in progress, if this plugin drives one."""
    return _session


def running() -> Session:
    """The build in progress, of which its generators are part."""
    assert _session is not None, "the generators belong to a build that runs"
    return _session
