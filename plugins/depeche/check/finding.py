"""A finding: what is wrong where, how grave it is, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Severity


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """`page` is the file below the output folder; `message` and `remedy` are French."""

    page: str
    kind: str  # the rule's name: « liens », « titres »
    severity: Severity
    message: str
    remedy: str = ""
    source: str = ""  # where the rule stands: a URL
