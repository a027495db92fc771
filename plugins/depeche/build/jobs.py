"""An output to make: is it still what its recorded inputs give? If not, make it."""

from __future__ import annotations

import gc
import io
import os
from array import array
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from jinja2 import Template

from . import fingerprint, outputs, probes
from .at_hand import AtHand
from .converter import digest_of
from .noticing import unwatch, watch
from .pieces import pieces
from .session import Session
from .store import Artifact
from .templates import hold, let_go, variables
from .tracing import Probe, Record, recorder

FEW = 4  # changed contents up to which their ids are looked for one by one
COLLECT = (50_000, 20, 100)  # a page makes some thousand objects, nearly all of them die with it
FEED = "\1feed"  # the variable that holds what a feed was asked to show


@dataclass(slots=True)
class Job:
    """`local` are the variables of this page alone, `context` those of the whole site.

    `siteurl` is what Pelican's context holds for links while this page is made; `feed`
    makes the text of a feed, for pages `template` does. `subject`, `listed`: see `Artifact`.
    """

    path: str
    origin: str
    local: dict[str, Any]
    context: dict[str, Any]
    siteurl: str
    template: Any = None
    feed: Callable[[], str] | None = None
    subject: bytes = b""
    listed: bytes = b""

    def variables(self) -> dict[str, Any]:
        return {**self.context, **self.local}


class Made(NamedTuple):
    """What came of a job; it crosses from a worker to the parent."""

    number: int
    written: bool
    mtime: int
    size: int
    digest: bytes
    contents: tuple[tuple[int, frozenset[str]], ...]
    site: frozenset[Probe]
    plan: tuple[Probe, ...]
    local: bytes
    opaque: str


class Checker:
    """Compares jobs with the artifacts of the last build."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._special: dict[Probe, bytes] = {}
        self._site: dict[Probe, bytes] = {}
        self._site_variables: dict[str, Any] | None = None
        self._changed_probes: set[int] | None = None
        self._sites: dict[int, bool] = {}
        self._keys: list[bytes] | None = None
        self._plans: dict[frozenset[Probe], tuple[Probe, ...]] = {}
        self._same: dict[frozenset[Any], frozenset[Any]] = {}
        self._opaque: dict[frozenset[Probe], str] = {}

    def plan(self, found: frozenset[Probe]) -> tuple[Probe, ...]:
        """The probes in an order of their own."""
        known = self._plans.get(found)
        if known is None:
            known = self._plans[found] = tuple(sorted(found, key=repr))
        return known

    def same(self, found: frozenset[Any]) -> frozenset[Any]:
        """One object for equal sets: pages read much alike, and what crosses to the parent
        holds each object once."""
        return self._same.setdefault(found, found)

    def opaque(self, site: frozenset[Probe]) -> str:
        """Why a page that read this of the site must be rendered each time, "" if it need not."""
        known = self._opaque.get(site)
        if known is None:
            told = [each[0] for each in site if self.of_site(each) == probes.OPAQUE]
            known = self._opaque[site] = f"the variable {told[0]}" if told else ""
        return known

    def look_up(self, probe: Probe, found: Mapping[str, Any]) -> bytes:
        return probes.evaluate(probe, found, self.special)

    def special(self, probe: Probe) -> bytes:
        value = self._special.get(probe)
        if value is None:
            value = self._special[probe] = self.session.special(probe)
        return value

    def changed_probes(self) -> set[int]:
        """Ids of the site-wide reads whose value is another today."""
        if self._changed_probes is None:
            self._changed_probes = set()
            for key, (probe, value) in self.session.store.probes.items():
                today = self.of_site(probe)
                if today != value or today == probes.OPAQUE:
                    self._changed_probes.add(key)
        return self._changed_probes

    def of_site(self, probe: Probe) -> bytes:
        """The digest of what the whole site gives for `probe`, looked up once a build."""
        value = self._site.get(probe)
        if value is None:
            if self._site_variables is None:
                known = self.session.environment.globals if self.session.environment else {}
                self._site_variables = {**known, **self.session.context}
            value = self._site[probe] = self.look_up(probe, self._site_variables)
        return value

    def local_digest(self, job: Job, plan: tuple[Probe, ...]) -> bytes:
        parts = [job.siteurl.encode()]
        parts += [self.look_up(probe, job.local) for probe in plan]
        return fingerprint.of_bytes(parts)

    def reads_the_same(self, artifact: Artifact) -> bool:
        """What the page read of contents and of the site has not changed."""
        if artifact.opaque:
            return False
        same = self._sites.get(artifact.site)
        if same is None:
            same = self._site_is_the_same(artifact.site)
        return same and self._contents_are_the_same(artifact.contents)

    def _contents_are_the_same(self, read: bytes) -> bool:
        """`read`: array of (content id, shape id)."""
        names = self.session.changes.names
        if not names or not read:
            return True
        if len(names) <= FEW:
            # Nearly every page: none of the changed ids stands anywhere among its bytes.
            for key in self._few():
                if key in read:
                    break
            else:
                return True
        pairs = array("I", read)
        if names.keys().isdisjoint(pairs[::2]):
            return True
        shapes, touches = self.session.store.shapes, self.session.changes.touches
        return not any(
            pairs[at] in names and touches(pairs[at], shapes[pairs[at + 1]])
            for at in range(0, len(pairs), 2)
        )

    def _few(self) -> list[bytes]:
        if self._keys is None:
            self._keys = [array("I", [key]).tobytes() for key in self.session.changes.names]
        return self._keys

    def _site_is_the_same(self, key: int) -> bool:
        found = self.session.store.sites.get(key, frozenset())
        same = self._sites[key] = self.changed_probes().isdisjoint(found)
        return same

    def is_clean(self, job: Job, artifact: Artifact | None) -> bool:
        """The file on disk is what rendering the job would give."""
        if artifact is None or self.session.full or not self.reads_the_same(artifact):
            return False
        plan = self.session.store.plans.get(artifact.plan)
        if plan is None or self.local_digest(job, plan) != artifact.local:
            return False
        return self.stands(artifact)

    def stands(self, artifact: Artifact) -> bool:
        """The file on disk is the one that was written."""
        try:
            status = os.stat(artifact.path)
        except OSError:
            return False
        found = status.st_mtime_ns, status.st_size
        if found == (artifact.mtime, artifact.size):
            return True
        if found[1] != artifact.size:
            return False
        if outputs.holds(artifact.path, artifact.digest):
            artifact.mtime = found[0]
            return True
        return False


def make(checker: Checker, job: Job, number: int) -> Made:
    """Render a job, write it if it differs, and tell what it read."""
    session = checker.session
    record = Record()
    found = job.variables()
    variables.current, variables.settings = found, session.settings
    pieces.local = job.local
    session.context["localsiteurl"] = job.siteurl
    recorder.record = record
    try:
        if job.feed is not None:
            record.probes.add((FEED,))
            text = job.feed()
        else:
            record.probes.add((probes.TEMPLATE, job.template.name))
            text = rendered(job.template, found)
    except Exception as error:
        error.add_note(f"while making {job.path}")
        raise
    finally:
        recorder.record = None
    data = text.encode("utf-8")
    written, stamp = outputs.put(job.path, data)
    local = job.local
    plan = checker.plan(frozenset([each for each in record.probes if each[0] in local]))
    site = checker.same(frozenset([each for each in record.probes if each[0] not in local]))
    values = [checker.look_up(probe, local) for probe in plan]
    opaque = record.opaque
    if not opaque and probes.OPAQUE in values:
        opaque = f"the variable {plan[values.index(probes.OPAQUE)][0]}"
    opaque = opaque or checker.opaque(site)
    return Made(
        number=number,
        written=written,
        mtime=stamp[0],
        size=stamp[1],
        digest=digest_of(data),
        contents=tuple(
            [(key, checker.same(frozenset(names))) for key, names in record.contents.items()]
        ),
        site=site,
        plan=plan,
        local=fingerprint.of_bytes([job.siteurl.encode(), *values]),
        opaque=opaque,
    )


def make_chunk(work: tuple[Checker, list[Job], list[tuple[int, int]]], part: int) -> list[Made]:
    """Make every job of one part; runs in a worker or in the parent."""
    checker, waiting, parts = work
    made = []
    held: list[AtHand] = []
    pieces.begin(work, enabled=not checker.session.relative)
    watch()
    # Rendering leaves cycles: they are collected as they come, the site itself is not walked.
    collecting, thresholds = gc.isenabled(), gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*COLLECT)
    gc.enable()
    try:
        for number in range(*parts[part]):
            job = waiting[number]
            if job.feed is None:
                hold(job.template, held)
            made.append(make(checker, job, number))
    finally:
        let_go(held)
        unwatch()
        gc.set_threshold(*thresholds)
        if not collecting:
            gc.disable()
    if part + 1 == len(parts):
        pieces.forget()
    return made


def rendered(template: Template, found: Mapping[str, Any]) -> str:
    """What `template.render(found)` gives, which puts the site's variables one by one over the
    environment's: here they are copied once, as they are."""
    environment = template.environment
    if environment.is_async:
        return template.render(found)
    context = template.new_context({**template.globals, **found}, shared=True)
    try:
        return environment.concat(template.root_render_func(context))
    except Exception:
        environment.handle_exception()


def feed_text(feed: Any) -> str:
    """The XML of a feed object of `feedgenerator`."""
    stream = io.StringIO()
    feed.write(stream, "utf-8")
    return stream.getvalue()
