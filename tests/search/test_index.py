"""The index in the output folder, made by Pagefind itself."""

from __future__ import annotations

import gzip
import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from depeche.search import bundle, program, refresh
from depeche.search.elisions import MARK

pytestmark = pytest.mark.skipif(program.find() is None, reason="pagefind-bin is not installed")
Build = Callable[..., Path]


def fragments(folder: Path) -> list[dict[str, str]]:
    """What the index holds of each page."""
    return [
        json.loads(gzip.decompress(each.read_bytes()).removeprefix(b"pagefind_dcd"))
        for each in sorted((folder / "fragment").glob("*"))
    ]


def stamps(folder: Path) -> dict[str, int]:
    return {
        each.relative_to(folder).as_posix(): each.stat().st_mtime_ns
        for each in folder.rglob("*")
        if each.is_file()
    }


def edit(newsroom: Path, name: str, before: str, after: str) -> None:
    path = newsroom / "articles" / f"{name}.md"
    path.write_text(path.read_text("utf-8").replace(before, after), "utf-8")


def test_published_articles_alone_are_indexed(build: Build) -> None:
    index = build() / "pagefind"
    newest, older = fragments(index), fragments(index / "2025")
    assert [each["url"] for each in newest] == ["/vie-locale/2026/03/ecole/"]
    assert [each["url"] for each in older] == ["/vie-locale/2025/11/phare/"]
    assert json.loads((index / "shards.json").read_bytes()) == ["2025"]
    entry = json.loads((index / "pagefind-entry.json").read_bytes())
    assert list(entry["languages"]) == ["fr"]


def test_result_is_told_with_its_title_section_and_day(build: Build) -> None:
    (found,) = fragments(build() / "pagefind")
    assert found["meta"]["title"].replace(MARK, "") == "L’école rouvre"
    assert found["meta"]["section"] == "Vie locale"
    assert found["meta"]["date"].replace("\u00a0", " ").startswith("12 mars 2026")
    assert "Partager" not in found["content"]


def test_scripts_come_once_and_no_interface_does(build: Build) -> None:
    index = build() / "pagefind"
    files = sorted(each.name for each in index.iterdir() if each.is_file())
    assert [each for each in files if "pf_meta" not in each] == [
        "pagefind-entry.json",
        "pagefind-worker.js",
        "pagefind.js",
        "shards.json",
        "wasm.fr.pagefind",
    ]
    assert not list((index / "2025").glob("*.js"))


def test_one_edit_costs_one_shard(build: Build, newsroom: Path) -> None:
    index = build() / "pagefind"
    before = stamps(index)
    edit(newsroom, "phare", "lanterne", "corne de brume")
    build()
    changed = {path for path, stamp in stamps(index).items() if before.get(path) != stamp}
    assert changed
    assert all(path.startswith("2025/") for path in changed), changed
    (found,) = fragments(index / "2025")
    assert "corne de brume" in found["content"]


def test_nothing_is_done_again(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    index = build() / "pagefind"
    before = stamps(index)

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("indexed again")

    monkeypatch.setattr(bundle, "make", refused)
    build()
    assert stamps(index) == before


def test_deleted_index_comes_back(build: Build) -> None:
    index = build() / "pagefind"
    (index / "2025" / "pagefind-entry.json").unlink()
    (index / "pagefind-entry.json").unlink()
    build()
    assert fragments(index)
    assert (index / "2025" / "pagefind-entry.json").is_file()


def test_withdrawn_year_leaves_the_index(build: Build, newsroom: Path) -> None:
    index = build() / "pagefind"
    (newsroom / "articles" / "phare.md").unlink()
    build()
    assert not (index / "2025").exists()
    assert json.loads((index / "shards.json").read_bytes()) == []


def test_same_input_gives_the_same_bytes(build: Build, tmp_path: Path) -> None:
    index = build() / "pagefind"
    before = {path: (index / path).read_bytes() for path in stamps(index)}
    for file in (tmp_path / ".depeche").rglob("*"):
        if file.is_file():
            file.unlink()
    build()
    assert {path: (index / path).read_bytes() for path in stamps(index)} == before


def test_site_without_search_has_no_index(build: Build) -> None:
    output = build()
    templates = ["index", "archives"]
    build(DIRECT_TEMPLATES=templates)
    assert not (output / "pagefind").exists()
    assert not (output / "recherche").exists()


def test_first_build_finds_no_strangers(build: Build, caplog: pytest.LogCaptureFixture) -> None:
    build()
    assert "were not made by this build" not in caplog.text


def test_preview_indexes_when_somebody_searches(build: Build, tmp_path: Path) -> None:
    output = build(DEPECHE_SEARCH_LATER=True)
    assert not (output / "pagefind").exists()
    assert refresh(tmp_path / ".depeche", output) == 2
    assert fragments(output / "pagefind")
    assert refresh(tmp_path / ".depeche", output) == 0


def test_missing_program_is_said_and_the_site_has_no_search(
    build: Build, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(program, "find", lambda: None)
    output = build()
    assert "pagefind-bin n’est pas installé" in caplog.text
    assert not (output / "recherche").exists()
    assert "recherche/" not in (output / "index.html").read_text("utf-8")


def test_failing_program_is_said_and_the_site_stands(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    broken = tmp_path / "pagefind"
    broken.write_text("#!/bin/sh\necho 'disque plein' >&2\nexit 3\n", "utf-8")
    broken.chmod(broken.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(program, "find", lambda: broken)
    output = build()
    assert "La recherche n’est pas à jour : Pagefind s’est arrêté (code 3) : disque plein." in (
        caplog.text
    )
    assert (output / "index.html").is_file()
    assert not (output / "pagefind" / "shards.json").exists()
