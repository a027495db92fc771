"""All outputs of a build: claimed once, checked, rendered together, remembered."""

from __future__ import annotations

import logging
import os
from array import array
from pathlib import Path

from pelican.plugins import signals
from pelican.writers import FileOverwriteFailedError

from . import fingerprint, outputs, rows, workers
from .converter import digest_of
from .jobs import Checker, Job, Made, make_chunk
from .listed import Listing
from .session import Session
from .store import Artifact
from .tracing import Probe

logger = logging.getLogger(__name__)

WORTH_FORKING = 60  # pages to render below which one process is quicker
_NOTHING: tuple[int, list[Artifact]] = (0, [])


class Ledger:
    """Jobs wait here until `flush`; the parent keeps the books, workers render."""

    def __init__(self, session: Session, written: set[str], overridden: set[str]) -> None:
        self.session = session
        self.checker = Checker(session)
        self.claimed: dict[str, Artifact | None] = {}
        self._written, self._overridden = written, overridden
        self._waiting: dict[str, Job] = {}
        self._new_probes: dict[Probe, int] = {
            probe: key for key, (probe, _) in session.store.probes.items()
        }
        self._sites = {found: key for key, found in session.store.sites.items()}
        self._numbered: dict[frozenset[Probe], int] = {}
        self._plans = {paths: key for key, paths in session.store.plans.items()}
        self._shapes = {names: key for key, names in session.store.shapes.items()}
        self.fresh: dict[str, Artifact] = {}
        self._wanted: frozenset[str] | None = None
        self._subjects: dict[bytes, tuple[int, list[Artifact]]] | None = None
        self._listed: dict[bytes, Artifact] | None = None
        self._plain_plans: dict[int, bool] = {}

    def claim(self, path: str, override: bool) -> bool:
        """Pelican's rule for two pages in one file; False: an earlier page keeps the file.

        Raises FileOverwriteFailedError as `Writer._open_w` does.
        """
        if path in self._overridden:
            if override:
                raise FileOverwriteFailedError(
                    f'Failed to overwrite "{path}" a second time (was previously overwritten)'
                )
            logger.info('Skipping "%s", not overwriting', path)
            return False
        if path in self._written and not override:
            raise FileOverwriteFailedError(
                f'Failed to overwrite "{path}" as Pelican has already '
                "written to it previously (set `override=True` if intended)"
            )
        if override:
            self._overridden.add(path)
        self._written.add(path)
        return True

    def settle(self) -> None:
        """When bodies alone changed, the site asks for the same pages as before: find now
        which of them must be made, so that the others are not even asked for."""
        session = self.session
        if session.full or session.eager or session.tells_all or not session.changes.bodies_only:
            return
        wanted = set()
        reads_the_same, stands = self.checker.reads_the_same, self.checker.stands
        for path, artifact in session.store.artifacts.items():
            if not artifact.origin:
                continue
            if reads_the_same(artifact) and stands(artifact):
                self.claimed[path] = artifact
            else:
                wanted.add(artifact.origin)
        session.counts.pages += len(self.claimed)
        self._wanted = frozenset(wanted)

    @property
    def wanted(self) -> frozenset[str] | None:
        """The names under which pages must be asked for; None: under all."""
        return self._wanted

    def skips(self, origin: str) -> bool:
        """No page that Pelican asks for under this name need be made."""
        return self._wanted is not None and origin not in self._wanted

    def holds(self, subject: bytes, *, override: bool = False) -> bool:
        """All pages once made for `subject` are as they should be, and claimed.

        Their variables are those of the last build, because the subject is.
        """
        if self._subjects is None:
            self._subjects = self._known_subjects()
        count, found = self._subjects.get(subject, _NOTHING)
        if not found or len(found) != count:
            return False
        if not all(map(self._is_as_it_was, found)):
            return False
        for artifact in found:
            self._keep(artifact, override)
        return True

    def lists(self, listing: Listing, key: bytes) -> bool:
        """The page of the listing under `key` is as it should be, and claimed."""
        if self._listed is None:
            known = self.session.store.artifacts.values() if self._may_hold() else ()
            self._listed = {each.listed: each for each in known if each.listed}
        artifact = self._listed.get(key)
        if artifact is None:
            return False
        plan = self.session.store.plans.get(artifact.plan)
        if plan is None or not listing.allows(plan):
            return False
        if not self.checker.reads_the_same(artifact) or not self.checker.stands(artifact):
            return False
        self._keep(artifact)
        return True

    def _keep(self, artifact: Artifact, override: bool = False) -> None:
        if self.claim(artifact.path, override) and artifact.path not in self.claimed:
            self.session.counts.pages += 1
            self.claimed[artifact.path] = artifact

    def _may_hold(self) -> bool:
        session = self.session
        return not (session.full or session.eager or session.tells_all or session.relative)

    def _known_subjects(self) -> dict[bytes, tuple[int, list[Artifact]]]:
        session, known = self.session, dict[bytes, tuple[int, list[Artifact]]]()
        if not self._may_hold():
            return known
        for artifact in session.store.artifacts.values():
            if artifact.subject:
                subject, _, count = artifact.subject.partition(b"/")
                known.setdefault(subject, (int(count or 1), []))[1].append(artifact)
        return known

    def _is_as_it_was(self, artifact: Artifact) -> bool:
        plain = self._plain_plans.get(artifact.plan)
        if plain is None:
            plan = self.session.store.plans.get(artifact.plan)
            # What a list page reads of the whole site is no part of its subject.
            plain = plan is not None and all(probe[0] != "all_articles" for probe in plan)
            self._plain_plans[artifact.plan] = plain
        return plain and self.checker.reads_the_same(artifact) and self.checker.stands(artifact)

    def add(self, job: Job, *, override: bool = False) -> None:
        """Take an output; it is made at the next flush if its inputs changed."""
        if self.claim(job.path, override):
            self._waiting[job.path] = job

    def flush(self) -> None:
        """Make what is not as it should be."""
        waiting, self._waiting = self._waiting, {}
        if not waiting:
            return
        session = self.session
        session.prepare(session.context)
        artifacts = session.store.artifacts
        session.counts.pages += sum(path not in self.claimed for path in waiting)
        dirty = []
        for path, job in waiting.items():
            artifact = artifacts.get(path)
            if self.checker.is_clean(job, artifact):
                self.claimed[path] = artifact
                self._note(job, artifact)
                if session.tells_all and job.feed is None:
                    signals.content_written.send(path, context=job.variables())
            else:
                dirty.append(job)
        if not dirty:
            return
        session.counts.rendered += len(dirty)
        jobs = session.options.workers if len(dirty) >= WORTH_FORKING else 1
        if jobs > 1:
            dirty = rows.side_by_side(dirty)
        parts = rows.parts(len(dirty), jobs)
        work = (self.checker, dirty, parts)
        if jobs > 1:
            results = workers.shared(make_chunk, work, len(parts), jobs)
        else:
            results = (make_chunk(work, part) for part in range(len(parts)))
        for made in (each for chunk in results for each in chunk):
            self._remember(dirty[made.number], made)

    def _note(self, job: Job, artifact: Artifact | None) -> None:
        """A page that stands is told by what its list is today."""
        if artifact is not None and artifact.listed != job.listed:
            artifact.listed = job.listed
            self.fresh[artifact.path] = artifact

    def _remember(self, job: Job, made: Made) -> None:
        if made.written:
            self.session.counts.written += 1
            self.session.counts.names.append(job.path)
            logger.info('Writing "%s"', job.path)
        contents = array("I")
        for key, names in made.contents:
            contents.append(key)
            contents.append(self._shapes.setdefault(names, len(self._shapes) + 1))
        artifact = Artifact(
            path=job.path,
            origin=job.origin,
            mtime=made.mtime,
            size=made.size,
            digest=made.digest,
            contents=contents.tobytes(),
            site=self._site(made.site),
            plan=self._plans.setdefault(made.plan, len(self._plans) + 1),
            local=made.local,
            opaque=made.opaque,
            subject=job.subject,
            listed=job.listed,
        )
        self.claimed[job.path] = self.fresh[job.path] = artifact
        if job.feed is None and signals.content_written.receivers:
            signals.content_written.send(job.path, context=job.variables())

    def _site(self, read: frozenset[Probe]) -> int:
        """The number of this set of probes."""
        known = self._numbered.get(read)
        if known is None:
            found = frozenset(
                [self._new_probes.setdefault(each, len(self._new_probes) + 1) for each in read]
            )
            known = self._numbered[read] = self._sites.setdefault(found, len(self._sites) + 1)
        return known

    # ---------------------------------------------------------- copied files

    def copy(self, source: str, path: str) -> None:
        """Copy a file of the content or theme to the output, when it differs."""
        session = self.session
        session.counts.pages += 1
        stamp = outputs.stamp(source)
        origin = fingerprint.digest((source, stamp))
        artifact = session.store.artifacts.get(path)
        if (
            artifact is not None
            and artifact.local == origin
            and outputs.stamp(path) == (artifact.mtime, artifact.size)
        ):
            self.claimed[path] = artifact
            return
        data = Path(source).read_bytes()
        written, (mtime, size) = outputs.put(path, data)
        if written:
            session.counts.written += 1
            session.counts.names.append(path)
        artifact = Artifact(path, "", mtime, size, digest_of(data), b"", 0, 0, origin, "")
        self.claimed[path] = self.fresh[path] = artifact

    # ---------------------------------------------------------------- the end

    def commit(self, meta: dict[str, bytes]) -> None:
        """Prune what nobody claimed, and remember the build."""
        session, store = self.session, self.session.store
        dead = [path for path in store.artifacts if path not in self.claimed]
        ours = [
            path
            for path in dead
            if outputs.stamp(path) == (store.artifacts[path].mtime, store.artifacts[path].size)
            or outputs.holds(path, store.artifacts[path].digest)
            or outputs.is_older(path, session.began)  # damaged; a plugin writes during the build
        ]
        root = os.path.abspath(session.settings["OUTPUT_PATH"])
        session.counts.removed = outputs.remove(root, ours)
        known = store.probes
        store.commit(
            meta=meta,
            artifacts=self.fresh.values(),
            dead_artifacts=dead,
            dead_sources=session.dead_sources,
            probes={
                key: (probe, value)
                for probe, key in self._new_probes.items()
                if (value := self.checker.of_site(probe)) != known.get(key, (None, b""))[1]
            },
            plans={key: paths for paths, key in self._plans.items() if key not in store.plans},
            sites={key: found for found, key in self._sites.items() if key not in store.sites},
            shapes={key: names for names, key in self._shapes.items() if key not in store.shapes},
        )
