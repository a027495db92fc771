"""The preview's builds, in a process of their own that keeps the site in memory.

It reads lines of JSON, the files that changed, and answers each with one or two lines:
`{"shown": 1}` as soon as that many pages stand, then what came of the build. All else that is
printed goes to the error stream, for the message that a person reads.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pelican.plugins import signals

from .. import build, hooks, report, site
from ..metadata import edition
from ..search.hooks import LATER
from .board import Hidden

_NEVER = ".aperçu"  # a file that nobody writes


def main(settings_file: str, output: str, site_url: str) -> None:
    """Build once for each line, until the stream ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the preview itself says when to stop
    channel = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def tell(**said: object) -> None:
        print(json.dumps(said), file=channel, flush=True)

    found = _Findings(Path(output))
    signals.article_generator_finalized.connect(found.collect)
    live = site.LiveSite(Path(settings_file), _overrides(Path(output), site_url))
    for line in sys.stdin:
        changed = [Path(each) for each in json.loads(line)]
        try:
            built = live.refresh(changed, lambda names: tell(shown=len(names)))
        except site.BuildError as error:
            tell(error=str(error))
        else:
            tell(
                hidden=[asdict(each) for each in found.hidden],
                copied=found.copied,
                lines=report.lines(built.report),
                changed=built.written + built.removed,
            )
    live.close()


class _Findings:
    """What a build found, beside its pages; the next whole one finds it anew."""

    def __init__(self, output: Path) -> None:
        self.hidden: list[Hidden] = []
        self.copied: dict[str, str] = {}
        self._never = output / _NEVER

    def collect(self, generator: Any) -> None:
        self.hidden = [_hidden(each) for each in generator.drafts]
        notes = edition.of(generator.context).notes
        self.copied = {
            f"/{each.url}": str(each.slug)
            for each in (*generator.articles, *generator.drafts)
            if notes.of(each).copy
        }
        # What was to be kept is missing, so that a preview's first build has something to do
        # and all is in memory before the first edit.
        build.keep(self._never)


def _overrides(output: Path, site_url: str) -> dict[str, object]:
    return {
        "OUTPUT_PATH": str(output),
        "SITEURL": site_url,
        "RELATIVE_URLS": False,
        "DRAFT_URL": hooks.DRAFT_URL,
        "DRAFT_SAVE_AS": f"{hooks.DRAFT_URL}index.html",
        "DRAFT_LANG_URL": hooks.DRAFT_URL,
        "DRAFT_LANG_SAVE_AS": f"{hooks.DRAFT_URL}index.html",
        LATER: True,
    }


def _hidden(article: Any) -> Hidden:
    return Hidden(f"/{article.url}", str(article.title), hooks.why_hidden(article))


if __name__ == "__main__":
    main(*sys.argv[1:])
