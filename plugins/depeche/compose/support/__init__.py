"""Each printed sentence against the sources that it draws on."""

from .check import check
from .evidence import Evidence, evidence_of
from .finding import Finding, Kind

__all__ = ["Evidence", "Finding", "Kind", "check", "evidence_of"]
