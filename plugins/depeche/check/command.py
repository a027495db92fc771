"""`invoke check`: audit the site that a Pelican configuration has built."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO

from pelican.settings import read_settings

from ..metadata import site
from .audit import audit
from .reports import machine, text

MEMORY = "check.sqlite"


def run(
    configuration: Path,
    *,
    as_json: bool = False,
    notes: bool = False,
    state: Path | None = None,
    stream: TextIO = sys.stdout,
) -> int:
    """Print what the audit finds; 1 when something blocks, 2 when there is no site, else 0.

    `state` is the folder of caches, `.depeche` beside the configuration by default.
    """
    facts = site.read(read_settings(str(configuration)))
    folder = state or configuration.resolve().parent / ".depeche"
    try:
        report = audit(facts.output, facts.url, facts.settings.check, facts.now, folder / MEMORY)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    print(machine.render(report) if as_json else text.render(report, notes), file=stream)
    return 1 if report.blocking else 0
