"""`invoke check`: audit the site that a Pelican configuration has built."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO

from pelican.settings import read_settings

from .. import atomic
from ..metadata import site
from .audit import audit
from .reports import dashboard, machine, text

MEMORY = "check.sqlite"
DASHBOARD = "audit.html"


def run(
    configuration: Path,
    *,
    as_json: bool = False,
    notes: bool = False,
    state: Path | None = None,
    stream: TextIO = sys.stdout,
) -> int:
    """Print what the audit finds; 1 when something blocks, 2 when there is no site, else 0.

    `state` is the folder of caches, the builder's by default; the dashboard for editors
    is written there, as audit.html.
    """
    facts = site.read(read_settings(str(configuration)))
    folder = state or facts.state
    try:
        report = audit(facts.output, facts.url, facts.settings.check, facts.now, folder / MEMORY)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    board = folder / DASHBOARD
    atomic.write(board, dashboard.render(report, facts.url).encode())
    if as_json:
        print(machine.render(report), file=stream)
    else:
        print(text.render(report, notes), end="", file=stream)
        print(f"Tableau de bord : {board}", file=stream)
    return 1 if report.blocking else 0
