"""What plugins tell the builder about themselves, so that their pages can be skipped safely.

A name that nobody declares is never trusted: a page that calls it is rendered each time.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from .sweep import Sweep

Signature = Callable[[], object]
Signatures = Callable[[Sequence[Any]], Iterable[tuple[Any, object]]]  # contents → with a value
Reach = Callable[[Sequence[Any], Sequence[str]], Iterable[Any] | None]


@dataclass(frozen=True, slots=True)
class Derived:
    """An attribute that a plugin computes; `of` are the attributes that `structures` looks at."""

    signatures: Signatures
    structures: Signatures
    of: frozenset[str]
    reach: Reach | None


class Memory(Protocol):
    """Where plugins keep what they know of the site, from build to build."""

    @property
    def only_texts(self) -> bool: ...
    def recall(self, name: str) -> bytes | None: ...
    def remember(self, name: str, data: bytes) -> None: ...


class Declarations:
    """One registry for the process; plugins fill it in their `register()`."""

    def __init__(self) -> None:
        self.pure: dict[str, Signature | None] = {}
        self.derived: dict[str, Derived] = {}
        self.views: dict[str, frozenset[str]] = {}
        self.inputs: dict[str, Signature] = {}
        self.moments: list[datetime.datetime] = []
        self.kept: set[Path] = set()
        self.written: set[Path] = set()
        self.packages: set[str] = set()
        self.memory: Memory | None = None
        self.swept: dict[str, Sweep] = {}

    def begin(self) -> None:
        """Forget what was said about one build: its moments and its files."""
        self.moments.clear()
        self.kept.clear()
        self.written.clear()
        self.swept.clear()


declared = Declarations()


def pure(name: str, reads: Signature | None = None) -> None:
    """The Jinja filter, test or global `name` computes from its arguments and settings alone.

    `reads` gives what else it looks at, as a value that can be fingerprinted (text, numbers,
    dates, and lists, dictionaries and dataclasses of them).
    """
    declared.pure[name] = reads


def nothing(_contents: Sequence[Any]) -> Iterable[tuple[Any, object]]:
    """The signatures of what follows from each content's own source alone."""
    return ()


def derived(
    attribute: str,
    signatures: Signatures = nothing,
    structures: Signatures = nothing,
    of: Iterable[str] = (),
    reach: Reach | None = None,
) -> None:
    """`content.attribute` follows from the content's own source, the settings, and these.

    `signatures(contents)` is asked about all contents in every build, so it must be cheap.
    `structures(contents)` is asked only when contents came or went, or when one of the
    attributes `of` of any content changed. Both give pairs, a content and a value (articles,
    text, dates …) that holds all that comes from elsewhere; a content without a pair has none.

    `reach(moved, gone)` spares asking about them all: the contents whose structure may be another
    one since these contents came or changed, and those with these paths below the content folder
    went. None: all of them.
    """
    declared.derived[attribute] = Derived(signatures, structures, frozenset(of), reach)


def view(attribute: str, fields: Iterable[str]) -> None:
    """`content.attribute` is an object that reads these attributes of its content.

    While pages are rendered it is made once, so that it may keep what it made of them, and a page
    that asks for it depends on them all; what else it reads it must ask for each time.
    """
    declared.views[attribute] = frozenset((attribute, *fields))


def recall(name: str) -> bytes | None:
    """What `remember` was given in the last build that was finished, as long as this one goes on
    from there; known from the moment on when all contents are read."""
    return declared.memory.recall(name) if declared.memory is not None else None


def only_texts() -> bool:
    """Nothing but the texts of contents differs from the last build that was finished; known, as
    above, when all contents are read."""
    return declared.memory is not None and declared.memory.only_texts


def remember(name: str, data: bytes) -> None:
    """Keep `data` with what the builder itself knows of this build, and as long."""
    if declared.memory is not None:
        declared.memory.remember(name, data)


def reads(name: str, signature: Signature) -> None:
    """The whole site depends on the value of `signature()`: when it changes, all is rendered."""
    declared.inputs[name] = signature


def valid_until(moment: datetime.datetime) -> None:
    """What was built now changes at `moment` (aware) though no file changes: an embargo ends."""
    declared.moments.append(moment)


def keep(path: Path) -> None:
    """A file below the output that the caller writes by itself in this build.

    It is deleted by the first later build in which nobody keeps it. A folder stands for the
    files that it will hold; it must be there, and the caller itself removes what it no longer
    needs.
    """
    declared.kept.add(Path(path).absolute())


def wrote(path: Path) -> None:
    """A file among the inputs that the caller itself writes in this build, and reads again.

    Unlike an edit it does not make the next build look at everything.
    """
    declared.written.add(Path(path).absolute())


def saw(folder: Path, swept: Sweep) -> None:
    """All files below `folder` as they stand now, for a build that need not look again: nothing
    was written there since `look`."""
    declared.swept[os.path.abspath(folder)] = swept


def trust(package: str) -> None:
    """The plugins of `package` read nothing but content, theme, settings and declared inputs.

    They are told of every page, rendered or not, and change none. What they do to a content
    when it is made (`content_object_init` and the generators' context signals) follows from
    that content alone, or from its date having come.
    """
    declared.packages.add(package)
