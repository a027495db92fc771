"""A small site whose search index is made."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
NOW = "1773500400"  # 2026-03-14 16:00 in Paris

ARTICLE = """\
Title: {title}
Date: {date}
Category: Vie locale
Status: {status}

{text}
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A content folder: one article in each of 2025 and 2026, a draft, a scheduled one."""
    content = tmp_path / "content"
    (content / "articles").mkdir(parents=True)
    for name, title, date, status, text in (
        (
            "ecole",
            "L’école rouvre",
            "2026-03-12 09:00",
            "published",
            "Des élèves, au cœur de l’école.",
        ),
        ("phare", "Le phare rallumé", "2025-11-02 10:00", "published", "La lanterne du phare."),
        ("secret", "Le projet caché", "2026-03-13 09:00", "draft", "Un kraken est attendu."),
        ("demain", "Le budget", "2026-12-01 18:00", "published", "Un léviathan est attendu."),
    ):
        (content / "articles" / f"{name}.md").write_text(
            ARTICLE.format(title=title, date=date, status=status, text=text), "utf-8"
        )
    return content


@pytest.fixture
def build(
    newsroom: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> Iterator[Callable[..., Path]]:
    """Builds the newsroom's site as `invoke build` does; gives the output folder."""
    from depeche import site

    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pelican.conf.py").write_text((ROOT / "pelican.conf.py").read_text("utf-8"))
    caplog.set_level(logging.WARNING)

    def build(**settings: object) -> Path:
        output = tmp_path / "output"
        given = {
            "PATH": str(newsroom),
            "OUTPUT_PATH": str(output),
            "THEME": str(ROOT / "theme"),
            "PLUGIN_PATHS": [str(ROOT / "plugins")],
            "DEPECHE": {},
        }
        site.build(tmp_path / "pelican.conf.py", given | settings)
        return output

    yield build
