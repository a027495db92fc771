"""What plugins tell the builder about themselves, so that their pages can be skipped safely.

A name that nobody declares is never trusted: a page that calls it is rendered each time.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Signature = Callable[[], object]
ContentSignature = Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class Derived:
    """An attribute that a plugin computes; `of` are the attributes that `structure` looks at."""

    signature: ContentSignature
    structure: ContentSignature
    of: frozenset[str]


class Declarations:
    """One registry for the process; plugins fill it in their `register()`."""

    def __init__(self) -> None:
        self.pure: dict[str, Signature | None] = {}
        self.derived: dict[str, Derived] = {}
        self.inputs: dict[str, Signature] = {}
        self.moments: list[datetime.datetime] = []
        self.kept: set[Path] = set()
        self.written: set[Path] = set()
        self.packages: set[str] = set()

    def begin(self) -> None:
        """Forget what was said about one build: its moments and its files."""
        self.moments.clear()
        self.kept.clear()
        self.written.clear()


declared = Declarations()


def pure(name: str, reads: Signature | None = None) -> None:
    """The Jinja filter, test or global `name` computes from its arguments and settings alone.

    `reads` gives what else it looks at, as a value that can be fingerprinted (text, numbers,
    dates, and lists, dictionaries and dataclasses of them).
    """
    declared.pure[name] = reads


def nothing(_content: Any) -> None:
    """The signature of what follows from the content's own source alone."""


def derived(
    attribute: str,
    signature: ContentSignature = nothing,
    structure: ContentSignature = nothing,
    of: Iterable[str] = (),
) -> None:
    """`content.attribute` follows from the content's own source, the settings, and these.

    `signature(content)` is asked for every content in every build, so it must be cheap.
    `structure(content)` is asked only when contents came or went, or when one of the
    attributes `of` of any content changed. What they return (articles, text, dates …) must
    hold all that comes from elsewhere.
    """
    declared.derived[attribute] = Derived(signature, structure, frozenset(of))


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


def trust(package: str) -> None:
    """The plugins of `package` read nothing but content, theme, settings and declared inputs.

    They are told of every page, rendered or not, and change none. What they do to a content
    when it is made (`content_object_init` and the generators' context signals) follows from
    that content alone, or from its date having come.
    """
    declared.packages.add(package)
