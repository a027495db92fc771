"""A content that comes back from the store says what it said when Pelican read it."""

from __future__ import annotations

import copy
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pelican.plugins import signals

from depeche.build import asleep, contents, sweep

FIELDS = {
    "Title": "Le port, « demain »",
    "Date": "2024-03-02 10:30",
    "Modified": "2024-03-03",
    "Category": "Ville",
    "Tags": "quai, marée",
    "Authors": "Anne Besnard, Luc Caro",
    "Slug": "le-port",
    "Summary": "Un *résumé*.",
    "Lang": "fr",
    "Save_as": "ailleurs/port.html",
    "Autre": "chose",
}


@pytest.fixture
def articles(site: Any) -> Callable[[], dict[str, Any]]:
    """Builds, and gives the articles of that build by slug, as the last signal shows them."""
    site.article("le-port", "Un corps avec [un lien]({static}/images/port.svg).", **FIELDS)

    def build() -> dict[str, Any]:
        found: dict[str, Any] = {}

        def see(generator: Any) -> None:
            found.update({each.slug: each for each in generator.articles})

        signals.article_generator_finalized.connect(see)
        site.build()
        signals.article_generator_finalized.disconnect(see)
        site.write("pages/contact.md", f"Title: Contact {os.urandom(4).hex()}\n\nÉcrire.\n")
        return found

    return build


def plain(value: Any) -> Any:
    """A value that compares: terms by name, contexts and settings left out."""
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    return getattr(value, "name", value)


def said(article: Any) -> dict[str, Any]:
    return {
        name: plain(value)
        for name, value in vars(article).items()
        if name not in ("_context", "settings")
    }


@pytest.mark.parametrize("slug", ["le-port", "article-2"])
def test_all_attributes_are_those_that_pelican_read(
    articles: Callable[[], dict[str, Any]], slug: str
) -> None:
    read, revived = articles()[slug], articles()[slug]
    assert read._home is None
    assert revived._home is not None  # it came from the store
    assert said(revived) == said(read)
    for name in ("url", "save_as", "status", "content", "summary", "url_format"):
        assert plain(getattr(revived, name)) == plain(getattr(read, name)), name


def test_each_attribute_can_be_the_first_one_asked(
    articles: Callable[[], dict[str, Any]],
) -> None:
    read, known = articles()["le-port"], articles()["le-port"]
    for name in sorted(vars(read)):
        if name in ("_context", "settings"):
            continue
        revived = contents.revived(type(known), known._build_id, known._card, known._home)
        assert plain(getattr(revived, name)) == plain(getattr(read, name)), name
        assert said(revived) == said(read), name


def test_what_nobody_set_is_missing(articles: Callable[[], dict[str, Any]]) -> None:
    articles()
    revived = articles()["article-2"]
    assert not hasattr(revived, "override_save_as")
    assert not hasattr(revived, "nothing")
    with pytest.raises(AttributeError, match="'Article' object has no attribute 'nothing'"):
        revived.nothing  # noqa: B018


def test_values_are_made_once(articles: Callable[[], dict[str, Any]]) -> None:
    articles()
    revived = articles()["le-port"]
    tags = revived.tags
    assert revived.metadata["tags"] is tags
    assert revived.tags is tags
    assert vars(revived)["tags"] is tags


def test_a_plugin_that_sets_an_attribute_is_heard(articles: Callable[[], dict[str, Any]]) -> None:
    articles()
    revived = articles()["le-port"]
    revived.slug = "un-autre"
    assert revived.slug == "un-autre"
    assert revived.title == "Le port, « demain »"
    assert "slug" in revived._touched
    del revived.title
    assert not hasattr(revived, "title")


def test_a_copy_is_whole_and_nobody_s_source(articles: Callable[[], dict[str, Any]]) -> None:
    articles()
    revived = articles()["le-port"]
    twin = copy.copy(revived)
    assert said(twin) == said(revived)
    assert twin.content == revived.content
    assert twin._build_id is None


def test_a_plugin_may_add_a_tag_in_place(site: Any) -> None:
    from pelican.urlwrappers import Tag

    def add(generator: Any) -> None:
        for article in generator.articles:
            if article.slug == "article-2":
                article.tags.append(Tag("ajouté", generator.settings))

    signals.article_generator_pretaxonomy.connect(add)
    site.build()
    site.article("neuf", Date="2024-04-01")
    site.build()
    assert "tag/ajoute.html" in site.files()
    assert site.files() == site.clean()


def test_the_sweep_walks_as_the_system_does(tmp_path: Path) -> None:
    for name in ("a.md", "sub/b.md", "sub/deep/c.md", ".git/d", "out/e.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "linked").symlink_to(tmp_path / "sub")
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    seen = sweep.sweep([str(tmp_path)], str(tmp_path / "out"))
    assert not any("/.git/" in path or "/out/" in path for path in seen.files)
    (tmp_path / "sub" / "later.md").write_text("x", encoding="utf-8")  # the sweep is out of date

    def listed(walk: Any) -> list[Any]:
        return sorted((folder, sorted(folders), sorted(names)) for folder, folders, names in walk)

    assert listed(seen.walk(str(tmp_path))) == listed(os.walk(tmp_path, followlinks=True))


def test_a_link_to_a_folder_above_leads_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "depeches"
    folder.mkdir(parents=True)
    (folder / "une.txt").write_text("texte")
    (folder / "boucle").symlink_to("..")
    (folder / "soi").symlink_to("soi")
    (folder / "ailleurs").symlink_to(tmp_path / "ailleurs")
    (tmp_path / "ailleurs").mkdir()
    (tmp_path / "ailleurs" / "deux.txt").write_text("texte")
    found = sweep.look(tmp_path / "content", tmp_path / "output")
    expected = [str(folder / "ailleurs" / "deux.txt"), str(folder / "une.txt")]
    assert sorted(found.files) == expected
    (folder / "trois.txt").write_text("texte")  # the folder is read again
    walked = [place for place, _, _ in found.walk(str(tmp_path / "content"))]
    assert walked == [str(tmp_path / "content"), str(folder), str(folder / "ailleurs")]


def test_the_names_of_the_card_are_those_of_the_state() -> None:
    glanced = asleep._AT_A_GLANCE.keys() - {"_context", "settings", "translations"}
    renamed = {"_status": "status", "relative_source_path": "path"}
    assert {renamed.get(name, name) for name in glanced} <= set(asleep.Card._fields)
    assert not any(hasattr(contents.Article, name) for name in glanced)
