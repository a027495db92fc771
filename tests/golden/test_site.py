"""The sample newsroom, from raw copy to site, byte for byte.

What a change of the program changes on the pages is seen in the diff of `articles/` and
`site/`. To accept it:

    REGENERATE=1 invoke test --name golden

Pictures are compared by name only: their encoders' bytes depend on the machine. So are the theme's
static files, which are copied as they are.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from depeche import site

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CLOCK = "1795338000"  # 22 November 2026, 10:00 in Paris
PICTURES = {".avif", ".webp", ".jpg", ".jpeg", ".png", ".ico", ".woff2"}
EXPECTED = ("articles", "site")
INDEX = "pagefind"  # made of the pages; tests/search looks at it


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom in which nothing was composed yet, built once."""
    root = tmp_path_factory.mktemp("journal")
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copy(ROOT / "pelican.conf.py", root)
    bases = root / "content/articles/.base"
    for base in bases.rglob("*.md"):
        (root / "content/articles" / base.relative_to(bases)).unlink(missing_ok=True)
    shutil.rmtree(bases, ignore_errors=True)
    settings = {
        "THEME": str(ROOT / "theme"),
        "PLUGIN_PATHS": [str(ROOT / "plugins")],
        "OUTPUT_PATH": str(root / "site"),
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", CLOCK)
        site.build(root / "pelican.conf.py", settings)
    (root / "content/articles").rename(root / "articles")
    return root


def files(folder: Path) -> dict[str, bytes]:
    """Every file's bytes; of a picture and of what is only copied that it is there."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and name.parts[0] != INDEX:
            by_name = path.suffix in PICTURES or name.parts[0] == "theme"
            found[name.as_posix()] = b"" if by_name else path.read_bytes()
    return found


@pytest.mark.parametrize("part", EXPECTED)
def test_the_sample_newsroom_is_as_expected(built: Path, part: str) -> None:
    found = files(built / part)
    if os.environ.get("REGENERATE"):
        shutil.rmtree(HERE / part, ignore_errors=True)
        for name, data in found.items():
            (HERE / part / name).parent.mkdir(parents=True, exist_ok=True)
            (HERE / part / name).write_bytes(data)
    expected = files(HERE / part)
    assert sorted(found) == sorted(expected)
    differing = [name for name in found if found[name] != expected[name]]
    for name in differing[:1]:
        assert found[name].decode() == expected[name].decode(), name
    assert not differing


def test_a_second_build_and_one_without_state_give_the_same(built: Path) -> None:
    before = files(built / "site")
    (built / "articles").rename(built / "content/articles")
    settings = {
        "THEME": str(ROOT / "theme"),
        "PLUGIN_PATHS": [str(ROOT / "plugins")],
        "OUTPUT_PATH": str(built / "site"),
    }
    shutil.rmtree(built / ".depeche")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", CLOCK)
        site.build(built / "pelican.conf.py", settings)
    (built / "content/articles").rename(built / "articles")
    assert files(built / "site") == before


def test_the_sample_site_may_travel(tmp_path: Path) -> None:
    """What a deployment looks for in its files finds nothing to stop it."""
    from datetime import datetime

    from depeche.deploy import forbidden, stage

    now = datetime.fromtimestamp(int(CLOCK)).astimezone()
    frozen = stage.freeze(HERE / "site", tmp_path / "stage")
    assert forbidden.find(frozen, (), now) == []
