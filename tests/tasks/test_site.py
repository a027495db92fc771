"""A build through Pelican's API: what is published, what is not, and how it fails."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from typing import Any

import pytest

from depeche import lock


def test_the_site_is_built_and_a_second_build_writes_nothing(small: Any) -> None:
    assert small.build().written > 0
    assert {"edito.html", "index.html"} <= small.output()
    before = small.times()
    assert (again := small.build()).written == again.removed == 0
    assert small.times() == before


def test_what_has_no_source_any_more_is_removed(small: Any) -> None:
    gone = small.article("breve", "Brève")
    small.build()
    assert "breve.html" in small.output()
    gone.unlink()
    small.build()
    assert not any("breve" in path for path in small.output())


def test_a_first_build_removes_what_nobody_knows(small: Any) -> None:
    for path in ("vieux/dossier/page.html", ".gitkeep", "garde/note.txt"):
        (small.root / "output" / path).parent.mkdir(parents=True, exist_ok=True)
        (small.root / "output" / path).touch()
    small.build({"OUTPUT_RETENTION": ["garde"]})
    assert {".gitkeep", "garde/note.txt"} <= small.output()
    assert not (small.root / "output/vieux").exists()


def test_a_first_build_leaves_a_folder_outside_the_project_alone(
    small: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    shared = tmp_path_factory.mktemp("ailleurs")
    (shared / "page.html").touch()
    small.build({"OUTPUT_PATH": str(shared)})
    assert (shared / "page.html").exists()
    assert (shared / "index.html").exists()


def test_a_deleted_state_gives_the_same_site(small: Any) -> None:
    small.build()
    before = small.contents()
    shutil.rmtree(small.root / ".depeche")
    (small.root / "output/vieux.html").touch()
    small.build()
    assert small.contents() == before


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ("Le corps.", {"Status": "draft"}),
        ("Le maire, TK ans.", {}),
        ("Le corps.", {"Summary": "Un chiffre (à vérifier)"}),
        ("Un budget de [??] euros.", {}),
        ("Le corps.", {"Date": "2026-03-21 08:00"}),
    ],
    ids=["draft", "TK", "marker in a field", "question marks", "after the build's clock"],
)
def test_unfinished_articles_are_not_in_the_site(
    small: Any, body: str, fields: dict[str, str]
) -> None:
    small.article("secret", "Le secret", body, **fields)
    small.build()
    assert not any("secret" in path for path in small.output())
    assert all(
        b"secret" not in (small.root / "output" / path).read_bytes() for path in small.output()
    )


def test_raw_copy_bases_and_proposals_are_not_published(small: Any) -> None:
    for path in ("articles/.base/x.md", "articles/.proposals/x.md", "depeches/mauvais.html"):
        target = small.root / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("Title: Caché\nDate: 2026-03-01\nSlug: cache\n\n")
    (small.root / "content/depeches/mauvais.html").write_text("")
    built = small.build({"STATIC_PATHS": [""]})
    assert not any("cache" in path or "mauvais" in path for path in small.output())
    assert [each.path for each in built.report.held] == ["depeches/mauvais.html"]


def test_an_article_that_pelican_cannot_read_fails_the_build(
    small: Any, failing: Callable[..., str]
) -> None:
    small.build()
    small.article("casse", "Cassé", Date="hier")
    before = small.output()
    assert "arrêtée" in failing()
    assert small.output() == before


def test_a_plugin_that_does_not_load_fails_the_build(failing: Callable[..., str]) -> None:
    assert "arrêtée" in failing(PLUGINS=["depeche", "n_existe_pas"])


def test_a_template_that_fails_leaves_the_site_as_it_was(
    small: Any, failing: Callable[..., str]
) -> None:
    from pelican import themes

    small.build()
    theme = small.root / "mien"
    shutil.copytree(f"{themes.__path__[0]}/simple", theme)
    (theme / "templates/article.html").write_text("{{ article.nexiste.pas }}")
    before = small.output()
    assert "nexiste" in failing(THEME=str(theme))
    assert small.output() == before


def test_missing_settings(small: Any, failing: Callable[..., str]) -> None:
    small.settings.unlink()
    assert "pelican.conf.py n’existe pas" in failing()


def test_settings_that_do_not_run(small: Any, failing: Callable[..., str]) -> None:
    small.settings.write_text("PATH = 1 / 0")
    assert "ZeroDivisionError" in failing()


def test_a_setting_of_ours_that_is_unknown(failing: Callable[..., str]) -> None:
    assert "sources" in failing(DEPECHE={"source": "x"})


def test_missing_content(small: Any, failing: Callable[..., str]) -> None:
    shutil.rmtree(small.root / "content")
    assert "contenu" in failing()


@pytest.mark.parametrize("output", [".", "content"])
def test_an_output_folder_that_holds_sources_is_refused(
    small: Any, failing: Callable[..., str], output: str
) -> None:
    assert "donnez-lui un dossier à lui" in failing(OUTPUT_PATH=str(small.root / output))
    assert small.settings.exists()


def test_an_output_folder_that_is_a_file(small: Any, failing: Callable[..., str]) -> None:
    (small.root / "output").write_text("")
    assert "dossier de sortie" in failing()


def test_an_output_folder_that_is_not_writable(
    small: Any, failing: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # The superuser of a container writes everywhere: the answer of the system is given.
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert "n’est pas accessible en écriture" in failing()


def test_a_build_that_runs_already(small: Any, failing: Callable[..., str]) -> None:
    with lock.held(small.root / ".depeche"):
        assert f"(processus {os.getpid()})" in failing()


def test_a_state_that_cannot_be_written(small: Any, failing: Callable[..., str]) -> None:
    (small.root / "etat").write_text("un fichier, pas un dossier")
    assert "etat" in failing(BUILD_STATE=str(small.root / "etat"))
