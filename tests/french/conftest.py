"""Golden cases: a title after "# ", the input, a line "→", what is expected."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
SHARED = Path(__file__).parents[3] / "shared" / "samples"


def cases(name: str) -> list[object]:
    found: list[object] = []
    for part in (HERE / name).read_text(encoding="utf-8").split("\n# ")[1:]:
        title, _, body = part.partition("\n")
        given, _, expected = body.partition("\n→\n")
        found.append(pytest.param(given.strip("\n"), expected.strip("\n"), id=title))
    return found


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    marker = metafunc.definition.get_closest_marker("golden")
    if marker:
        metafunc.parametrize(("given", "expected"), cases(marker.args[0]))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "golden(file): runs once for each case of the file")


@pytest.fixture(scope="session")
def samples() -> Path:
    if not SHARED.is_dir():
        pytest.skip("no ../shared/samples")
    return SHARED


@pytest.fixture(scope="session")
def wires(samples: Path) -> list[str]:
    return [
        path.read_text(encoding="utf-8")
        for path in sorted([*samples.glob("raw/*/*.txt"), *samples.glob("seeds/*.txt")])
    ]
