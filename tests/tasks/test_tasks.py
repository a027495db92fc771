"""The commands of tasks.py, in a newsroom of their own."""

from __future__ import annotations

import importlib.util
import inspect
import shutil
from pathlib import Path
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from invoke.context import Context
from invoke.exceptions import Exit

from depeche import clock, sources
from depeche.settings import Settings

ROOT = Path(__file__).parents[2]
DRAFT = {"Status": "draft", "Draft_Reason": "412 mots sur 700"}


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("newsroom_tasks", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def tasks(small: Any) -> ModuleType:
    shutil.copy(ROOT / "tasks.py", small.root)
    return load(small.root / "tasks.py")


def test_every_task_says_what_it_does() -> None:
    module = load(ROOT / "tasks.py")
    named = [each for each in vars(module).values() if type(each).__name__ == "Task"]
    assert {"build", "preview", "new", "clean", "test", "lint", "lock"} <= {
        each.name for each in named
    }
    for each in named:
        assert each.__doc__ and "\n" not in each.__doc__, each.name
        arguments = inspect.signature(each.body).parameters
        assert set(each.help) == {name for name in arguments if name not in {"_", "context"}}


def test_build(tasks: ModuleType, small: Any, capsys: pytest.CaptureFixture[str]) -> None:
    small.article("court", "Court", **DRAFT)
    tasks.build(Context(), timings=True)
    told = capsys.readouterr().out
    assert "brouillon : articles/court.md — « Court » — 412 mots sur 700" in told
    assert "Composition : 0 en" in told
    assert "index.html" in small.output()


def test_a_strict_build_fails_on_what_is_held_back(tasks: ModuleType, small: Any) -> None:
    tasks.build(Context(), strict=True)
    small.article("court", "Court", **DRAFT)
    with pytest.raises(Exit) as caught:
        tasks.build(Context(), strict=True)
    assert caught.value.code == 1


def test_a_strict_build_fails_also_when_there_is_nothing_to_do(
    tasks: ModuleType, small: Any
) -> None:
    small.article("court", "Court", **DRAFT)
    tasks.build(Context())
    tasks.build(Context())
    with pytest.raises(Exit):
        tasks.build(Context(), strict=True)


def test_a_failed_build_has_an_exit_status_and_no_traceback(tasks: ModuleType, small: Any) -> None:
    small.settings.unlink()
    with pytest.raises(Exit, match="n’existe pas") as caught:
        tasks.build(Context())
    assert caught.value.code == 1


def test_new_makes_copy_to_fill_in(
    tasks: ModuleType, small: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    tasks.new(Context(), "L’été au port : 3 idées", words=500)
    path = small.root / "content/depeches/2026-03-20-l-ete-au-port-3-idees.txt"
    assert capsys.readouterr().out.strip() == str(path)
    text = path.read_text()
    assert "\n\nL’été au port : 3 idées\n\nPublié le 20/03/2026 à " in text
    assert text.startswith("Consigne : 500 mots, ")
    with pytest.raises(Exit, match="existe déjà"):
        tasks.new(Context(), "L’été au port : 3 idées")
    with pytest.raises(Exit, match="titre"):
        tasks.new(Context(), "…")


def test_new_copy_is_read_as_it_was_meant(tasks: ModuleType, small: Any) -> None:
    tasks.new(Context(), "Le port rouvre")
    (path,) = (small.root / "content/depeches").iterdir()
    seen = clock.now(ZoneInfo("Europe/Paris"))
    source = sources.read(path, small.root / "content", settings=Settings(), seen=seen)
    assert source.title == "Le port rouvre"
    assert source.brief is not None and source.brief.explicit and source.brief.words == 700
    assert source.published is not None
    assert f"{source.published.value:%Y-%m-%d}" == "2026-03-20"
    assert [each.name for each in source.bylines] == ["Prénom Nom"]


def test_clean_removes_what_was_made_and_no_content(tasks: ModuleType, small: Any) -> None:
    tasks.build(Context())
    (small.root / "output/.gitkeep").touch()
    tasks.clean(Context())
    assert small.output() == {".gitkeep"}
    assert not (small.root / ".depeche").exists()
    assert (small.root / "content/articles/edito.md").exists()
