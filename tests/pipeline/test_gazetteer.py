"""The names that the newsroom knows reach its articles."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from depeche import pipeline
from depeche.settings import Settings, SettingsError

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 3, 14, 9, tzinfo=PARIS)
COPY = """La digue du Ponant sera rehaussée

12.03.2026 09:00

La digue du Ponant sera rehaussée cet été, a annoncé la ville de Kerval.

L'association Rade vivante a demandé une étude de l'effet du chantier sur les oiseaux.
"""


def run(folder: Path, names: str) -> None:
    raw = folder / "content/depeches/digue.txt"
    raw.parent.mkdir(parents=True, exist_ok=True)
    raw.write_text(COPY, encoding="utf-8")
    settings = Settings(gazetteer=names)
    pipeline.run(folder / "content", settings, NOW, timezone=PARIS, state=folder / "state")


def test_a_known_name_has_its_address(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/noms.yml").write_text(
        "- name: Rade vivante\n  kind: organization\n  url: https://rade-vivante.example\n",
        encoding="utf-8",
    )
    run(tmp_path, "noms.yml")
    (article,) = (tmp_path / "content/articles/2026").rglob("*.md")
    assert "https://rade-vivante.example" in article.read_text(encoding="utf-8")


def test_a_gazetteer_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"absent\.yml"):
        run(tmp_path, "absent.yml")


def test_a_newsroom_needs_no_gazetteer(tmp_path: Path) -> None:
    run(tmp_path, Settings().gazetteer)
    assert list((tmp_path / "content/articles/2026").rglob("*.md"))
