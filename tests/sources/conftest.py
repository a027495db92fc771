"""A content folder to put raw copy in, and a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from depeche import sources
from depeche.model import Source
from depeche.settings import Settings

SEEN = datetime(2026, 3, 14, 8, 30, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.fixture
def seen() -> datetime:
    return SEEN


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "depeches").mkdir(parents=True)
    return folder


@pytest.fixture
def read(content: Path) -> Callable[..., Source]:
    """Reads `data` as if it had been dropped in the folder of raw copy under `name`."""

    def _read(data: str | bytes, name: str = "port.txt") -> Source:
        path = content / "depeches" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return sources.read(path, content, settings=Settings(), seen=SEEN)

    return _read
