"""A sound little site, and the audit of what a test makes of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from depeche.check import Report, audit
from depeche.settings import CheckSettings

NOW = datetime(2026, 3, 14, 15, 0, tzinfo=UTC)


@pytest.fixture
def sound_site(tmp_path: Path) -> Path:
    """A copy of `site/` with its image: the audit finds nothing in it."""
    output = tmp_path / "output"
    shutil.copytree(Path(__file__).parent / "site", output)
    (output / "images").mkdir(exist_ok=True)
    Image.new("RGB", (1600, 900), "#345").save(output / "images" / "port.jpg", quality=60)
    return output


@pytest.fixture
def look(tmp_path: Path) -> Callable[..., Report]:
    """Audits a site, remembering between calls."""

    def run(output: Path, **thresholds: Any) -> Report:
        settings = replace(CheckSettings(), **thresholds)
        memory = tmp_path / "memory.sqlite"
        return audit(output, "https://echo.example", settings, NOW, memory)

    return run
