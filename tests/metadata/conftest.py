"""A small newsroom, built with Pelican as a stock site would be."""

from __future__ import annotations

import runpy
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NOW = 1_773_500_400  # 2026-03-14 16:00 in Paris

_SIGNALS = (
    "all_generators_finalized",
    "generator_init",
    "get_generators",
    "get_writer",
    "initialized",
    "readers_init",
)

Build = Callable[..., Path]


@pytest.fixture(scope="session")
def renditions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state folder for all tests: the same image is encoded once."""
    return tmp_path_factory.mktemp("state")


@pytest.fixture
def pelican_settings(tmp_path: Path, renditions: Path) -> dict[str, Any]:
    """The project's own settings, its content replaced by the fixture newsroom's."""
    given = runpy.run_path(str(ROOT / "pelican.conf.py"))
    settings = {name: value for name, value in given.items() if name.isupper()}
    return settings | {
        "PATH": str(tmp_path / "content"),
        "OUTPUT_PATH": str(tmp_path / "output"),
        "THEME": str(HERE / "theme"),
        "THEME_STATIC_PATHS": [],
        "DIRECT_TEMPLATES": [each for each in given["DIRECT_TEMPLATES"] if each != "search"],
        "PLUGINS": [],
        "BUILD_STATE": str(renditions),
        "DEPECHE": {"publisher": {"logo": "images/logo.png"}},
    }


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A content folder with the articles of `newsroom/`, images made for the occasion."""
    content = tmp_path / "content"
    for source in sorted((HERE / "newsroom").rglob("*.md")):
        target = content / source.relative_to(HERE / "newsroom")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    (content / "images").mkdir()
    for name, size in (("port.jpg", (1600, 900)), ("logo.png", (512, 512))):
        Image.new("RGB", size, "#345").save(content / "images" / name)
    return content


@pytest.fixture
def build(
    newsroom: Path, pelican_settings: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Build]:
    """Builds the fixture newsroom; gives the output folder."""
    from pelican import Pelican
    from pelican.plugins import signals
    from pelican.settings import read_settings

    from depeche import metadata

    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))

    def run(**changes: Any) -> Path:
        settings = read_settings(
            str(ROOT / "pelican.conf.py"), override={**pelican_settings, **changes}
        )
        metadata.connect()
        Pelican(settings).run()
        return Path(settings["OUTPUT_PATH"])

    yield run
    for name in _SIGNALS:
        getattr(signals, name).receivers.clear()


@pytest.fixture
def incremental(build: Build) -> None:
    """Builds go through the builder."""
    from depeche import build as builder

    builder.connect()
