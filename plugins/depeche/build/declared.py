"""What plugins tell the builder about themselves, so that their pages can be skipped safely.

A name that nobody declares is never trusted: a page that calls it is rendered each time.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

Signature = Callable[[], object]
ContentSignature = Callable[[Any], object]


class Declarations:
    """One registry for the process; plugins fill it in their `register()`."""

    def __init__(self) -> None:
        self.pure: dict[str, Signature | None] = {}
        self.derived: dict[str, ContentSignature] = {}
        self.inputs: dict[str, Signature] = {}
        self.moments: list[datetime.datetime] = []
        self.kept: set[Path] = set()
        self.packages: set[str] = set()

    def begin(self) -> None:
        """Forget what was said about one build: its moments and its files."""
        self.moments.clear()
        self.kept.clear()


declared = Declarations()


def pure(name: str, reads: Signature | None = None) -> None:
    """The Jinja filter, test or global `name` computes from its arguments and settings alone.

    `reads` gives what else it looks at, as a value that can be fingerprinted (text, numbers,
    dates, and lists, dictionaries and dataclasses of them).
    """
    declared.pure[name] = reads


def derived(attribute: str, signature: ContentSignature) -> None:
    """`content.attribute` follows from the content's own source, settings and `signature(content)`.

    The signature is asked for every content of every build, so it must be cheap; what it
    names (articles, text, dates …) must hold all that comes from elsewhere.
    """
    declared.derived[attribute] = signature


def reads(name: str, signature: Signature) -> None:
    """The whole site depends on the value of `signature()`: when it changes, all is rendered."""
    declared.inputs[name] = signature


def valid_until(moment: datetime.datetime) -> None:
    """What was built now changes at `moment` (aware) though no file changes: an embargo ends."""
    declared.moments.append(moment)


def keep(path: Path) -> None:
    """A file below the output that the caller writes by itself in this build.

    It is deleted by the first later build in which nobody keeps it.
    """
    declared.kept.add(Path(path).absolute())


def trust(package: str) -> None:
    """The plugins of `package` read nothing but content, theme, settings and declared inputs."""
    declared.packages.add(package)
