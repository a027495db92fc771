"""Which rules there are: every module of `rules/`, in alphabetical order.

A rule's module says `KIND` (its name in reports, French), and has `page(document, check)`
or `site(view)`, or both; each yields findings. Adding a rule is adding a file.
"""

from __future__ import annotations

import hashlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import import_module
from pathlib import Path

from ..settings import CheckSettings
from . import rules
from .document import Document
from .facts import Facts
from .finding import Finding


@dataclass(frozen=True)
class SiteView:
    """What a rule of the whole site sees; `files` are the output's, with their bytes."""

    output: Path
    site_url: str
    files: Mapping[str, int]  # path, POSIX → size
    pages: dict[str, Facts]  # by path of the file
    settings: CheckSettings
    now: datetime

    def file(self, address: str) -> str | None:
        """The file that answers a path of the site ("/a/b/"), None when nothing does."""
        path = address.lstrip("/")
        for candidate in (path, f"{path}index.html", f"{path}/index.html", f"{path}.html"):
            if candidate in self.files:
                return candidate
        return None


PageRule = Callable[[Document, CheckSettings], Iterator[Finding]]
SiteRule = Callable[[SiteView], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    kind: str
    page: PageRule | None
    site: SiteRule | None
    explained: str  # the first line of the rule's docstring


@cache
def all_rules() -> tuple[Rule, ...]:
    """The rules, in the order of their files' names."""
    found = []
    for module in sorted(pkgutil.iter_modules(rules.__path__), key=lambda each: each.name):
        rule = import_module(f"{rules.__name__}.{module.name}")
        found.append(
            Rule(
                kind=rule.KIND,
                page=getattr(rule, "page", None),
                site=getattr(rule, "site", None),
                explained=(rule.__doc__ or "").strip().splitlines()[0],
            )
        )
    return tuple(found)


@cache
def version() -> str:
    """A digest of the rules' own code: another rule makes old findings worthless."""
    digest = hashlib.blake2b(digest_size=16)
    for file in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()
