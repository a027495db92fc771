"""The preview's build, in its own process: builds, then prints one line of JSON."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pelican.plugins import signals

from .. import hooks, report, site
from ..search.hooks import LATER
from .board import Hidden
from .rebuilding import MARK


def main(settings_file: str, output: str, site_url: str) -> None:
    """Build, and print what came of it."""
    hidden: list[Hidden] = []

    def collect(generator: Any) -> None:
        hidden[:] = [_hidden(each) for each in generator.drafts]

    signals.article_generator_finalized.connect(collect)
    found: dict[str, Any] = {"error": "", "hidden": [], "lines": [], "changed": 0}
    try:
        built = site.build(Path(settings_file), _overrides(Path(output), site_url))
    except site.BuildError as error:
        found["error"] = str(error)
    else:
        found["hidden"] = [asdict(each) for each in hidden]
        found["lines"] = report.lines(built.report)
        found["changed"] = built.written + built.removed
    print(f"{MARK}{json.dumps(found)}")


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
