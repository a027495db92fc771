"""Incremental and parallel builds for any Pelican site: `PLUGINS = ["depeche.build"]`.

options       the BUILD_… settings
declared      what plugins tell the builder about themselves
runs          one run of Pelican, from the lock to the commit
environment   what touches every page: settings, programs, plugins, locale
session       the build in progress
sweep         the files that a build is made of
reading       content files, converted once (converter), by all cores (readahead)
contents      articles and pages, written down (state) and brought back (asleep)
changes       which attributes of which contents changed
derivation    the same of those that plugins compute of several contents
generators    Pelican's, in linear time (orders, translations, period, feeds)
writer        Pelican's, handing pages to the ledger
ledger, jobs  every output checked against what it was made from, rendered if need be
rows          in which order workers make the outputs
tracing, templates, pagination, probes   what a page reads, noted and looked up again
store, outputs, lock, workers            SQLite, files, one build at a time, processes
compiled, at_hand, pieces   templates kept compiled, at hand; what many pages share
resident, warm   a site kept in memory, for a preview
prose         plain Markdown without Python-Markdown
"""

from __future__ import annotations

from .declared import (
    derived,
    keep,
    only_texts,
    pure,
    reads,
    recall,
    remember,
    saw,
    trust,
    valid_until,
    view,
    wrote,
)
from .hooks import connect, get_ready, stays
from .pieces import once
from .sweep import look
from .together import stands, together

__all__ = [
    "connect",
    "derived",
    "get_ready",
    "keep",
    "look",
    "once",
    "only_texts",
    "pure",
    "reads",
    "recall",
    "register",
    "remember",
    "saw",
    "stands",
    "stays",
    "together",
    "trust",
    "valid_until",
    "view",
    "wrote",
]


def register() -> None:
    """Pelican's entry point. `initialized` comes before `run`, whose instance we dress;
    the other signals only matter inside a run that we drive."""
    connect()
