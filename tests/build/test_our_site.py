"""The invariant for the newsroom's own site: theme, metadata and all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pelican.plugins import signals

from depeche.build import noticing
from depeche.build.pieces import Pieces
from depeche.build.tracing import Record, recorder
from depeche.metadata import edition
from depeche.metadata.news import FIELDS, NewsItem

ROOT = Path(__file__).parents[2]
NAMES = st.integers(0, 7)
VALUES = st.sampled_from(
    ["Quai", "Marée", "Été", "Le « port »", "Ville", "Une phrase un peu longue"]
)


@pytest.fixture
def our_site(new_site: Callable[[], Any], tmp_path: Path) -> Callable[[], Any]:
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    shutil.copy(ROOT / "pelican.conf.py", tmp_path)

    def make() -> Any:
        site = new_site()
        shutil.rmtree(site.content)
        shutil.copy(tmp_path / "pelican.conf.py", site.root / "pelicanconf.py")
        for number in range(6):
            article(site, number)
        site.write("pages/contact.md", "Title: Contact\nSlug: contact\n\nÉcrire.\n")
        site.write("authors/anne.md", "Name: Anne Besnard\nRole: Pigiste\n\nElle écrit.\n")
        site.write("images/port.svg", "<svg/>")
        site.settings.update(
            PATH=str(site.content),
            THEME=str(tmp_path / "theme"),
            DEFAULT_PAGINATION=3,
            DEPECHE={"images": {"cards": ""}},
            # The search index is another program's, and told apart in tests/search.
            DIRECT_TEMPLATES=["index", "categories", "tags", "authors", "archives", "404"],
        )
        return site

    return make


def article(site: Any, number: int, body: str = "", **fields: str) -> None:
    head = {
        "Title": f"Le titre {number}",
        "Date": f"2024-03-0{number + 1} 08:00",
        "Category": "Ville" if number % 2 else "Port",
        "Tags": "quai, pêche" if number % 3 else "marché",
        "Authors": "Anne Besnard" if number < 4 else "Luc Caro, Anne Besnard",
        "Slug": f"article-{number}",
        "Summary": f"Résumé {number}.",
        **fields,
    }
    lines = "\n".join(f"{key}: {value}" for key, value in head.items())
    body = body or f"Le corps {number}.\n\n## Un intertitre\n\nLa suite de ce corps."
    site.write(f"articles/2024/03/article-{number}.md", f"{lines}\n\n{body}\n")


ACTIONS = st.one_of(
    st.tuples(st.just("body"), NAMES, VALUES),
    st.tuples(
        st.just("field"),
        NAMES,
        st.sampled_from(["Title", "Category", "Tags", "Summary", "Authors", "Description", "Une"]),
        VALUES,
    ),
    st.tuples(st.just("draft"), NAMES),
    st.tuples(st.just("date"), NAMES, st.integers(1, 28)),
    st.tuples(st.just("delete"), NAMES),
    st.tuples(st.just("author"), VALUES),
    st.tuples(st.just("page"), VALUES),
)


def apply(site: Any, action: tuple[Any, ...]) -> None:
    kind, *rest = action
    if kind == "body":
        article(site, rest[0], f"Un corps neuf : {rest[1]}.")
    elif kind == "field":
        article(site, rest[0], **{rest[1]: rest[2]})
    elif kind == "draft":
        article(site, rest[0], Status="draft")
    elif kind == "date":
        article(site, rest[0], Date=f"2024-02-{rest[1]:02} 09:00")
    elif kind == "delete":
        (site.content / f"articles/2024/03/article-{rest[0]}.md").unlink(missing_ok=True)
    elif kind == "author":
        site.write("authors/anne.md", f"Name: Anne Besnard\nRole: {rest[0]}\n\nElle écrit.\n")
    else:
        site.write("pages/contact.md", f"Title: {rest[0]}\nSlug: contact\n\nÉcrire.\n")


def test_any_sequence_of_changes_gives_the_bytes_of_a_clean_build(
    our_site: Callable[[], Any],
) -> None:

    @settings(
        max_examples=int(os.environ.get("BUILD_EXAMPLES", "3")),
        deadline=None,
        database=None,
        derandomize="BUILD_EXAMPLES" not in os.environ,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(st.lists(ACTIONS, min_size=1, max_size=3), min_size=1, max_size=4))
    def run(steps: list[list[tuple[Any, ...]]]) -> None:
        site = our_site()
        site.build()
        for step in steps:
            for action in step:
                apply(site, action)
            site.build()
            assert site.files() == site.clean(), step

    run()


def test_pieces_made_once_are_those_made_for_each_page(
    our_site: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = our_site()
    article(site, 5, Modified="2024-03-09 10:00", Une="oui")
    site.build()
    monkeypatch.setattr(Pieces, "get", lambda self, key, make: make())
    assert site.files() == site.clean()


def test_a_new_body_makes_few_pages_and_nothing_makes_none(our_site: Callable[[], Any]) -> None:
    site = our_site()
    site.build()
    assert site.build().idle
    article(site, 0, "Un corps neuf.")
    outcome = site.build()
    assert not outcome.full
    made = {Path(name).relative_to(site.output).as_posix() for name in outcome.counts.names}
    assert {name for name in made if not name.startswith("feeds/")} == {
        "port/2024/03/article-0/index.html"
    }


def test_what_the_view_of_an_article_keeps_follows_from_the_fields_that_it_names(
    our_site: Callable[[], Any],
) -> None:
    read: dict[str, set[str]] = {}

    def look(generator: Any) -> None:
        article, now = generator.articles[0], edition.of(generator.context)
        now.notes.of(article)  # as before every rendering
        noticing.watch()
        for name, kept in vars(NewsItem).items():
            if isinstance(kept, cached_property):
                record = recorder.record = Record()
                getattr(NewsItem(article, now), name)
                recorder.record = None
                read[name] = set().union(*record.contents.values())
        noticing.unwatch()

    signals.article_generator_finalized.connect(look)
    our_site().build()
    assert len(read) > 20
    assert set().union(*read.values()) <= {*FIELDS, "-modified"}
