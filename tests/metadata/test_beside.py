"""Who stands beside an article: chosen anew for those whom a change reaches, and as for all."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pelican.contents import Article

from depeche.build.declared import declared
from depeche.metadata.beside import Beside

START = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
TAGS = ["quais", "pêche", "digue", "marchés", "école", "navette"]


class Memory(dict[str, bytes]):
    only_texts = False

    def recall(self, name: str) -> bytes | None:
        return self.get(name)

    def remember(self, name: str, data: bytes) -> None:
        self[name] = data


class Story(Article):  # type: ignore[misc]
    """An article without Pelican around it."""

    def __init__(self, name: str, day: int, section: str, tags: list[str], listed: bool) -> None:
        self.relative_source_path = name
        self.slug = name
        self.date = START + datetime.timedelta(days=day)
        self.category = SimpleNamespace(name=section)
        self.tags = [SimpleNamespace(name=each) for each in tags]
        self.listed = listed


@pytest.fixture(autouse=True)
def no_memory() -> Iterator[None]:
    yield
    declared.memory = None


def chosen(beside: Beside, stories: dict[str, Story]) -> dict[str, list[str | None]]:
    return {
        name: [each.slug if each else None for each in beside.find(story)]
        for name, story in stories.items()
    }


def beside_of(stories: dict[str, Story]) -> Beside:
    listed = [each for each in stories.values() if each.listed]
    listed.sort(key=lambda each: (-each.date.timestamp(), each.slug))
    return Beside(lambda: listed, lambda: stories)


facts = st.tuples(
    st.integers(0, 60),
    st.sampled_from(["Ville", "Port"]),
    st.lists(st.sampled_from(TAGS), max_size=5, unique=True),
    st.sampled_from([True, True, True, False]),
)
site = st.dictionaries(st.integers(0, 40), facts, min_size=1, max_size=40)
edits = st.lists(
    st.dictionaries(st.integers(0, 44), st.one_of(st.none(), facts), min_size=1, max_size=3),
    min_size=1,
    max_size=4,
)


@settings(max_examples=150, deadline=None)
@given(site, edits)
def test_what_a_change_reaches_is_chosen_as_in_a_new_site(
    given_site: dict[int, Any], steps: list[dict[int, Any]]
) -> None:
    stories = {f"{at}.md": Story(f"{at}.md", *said) for at, said in given_site.items()}
    declared.memory = Memory()
    list(beside_of(stories).pairs(list(stories.values())))
    for step in steps:
        before = chosen(beside_of(stories), stories)
        moved, gone = [], []
        for at, said in step.items():
            name = f"{at}.md"
            if said is not None:
                stories[name] = Story(name, *said)
                moved.append(stories[name])
            elif stories.pop(name, None):
                gone.append(name)
        beside = beside_of(stories)
        reached = beside.reach(moved, gone)
        assert reached is not None
        memory, declared.memory = declared.memory, None
        clean = chosen(beside_of(stories), stories)
        declared.memory = memory
        assert chosen(beside, stories) == clean
        assert chosen(beside_of(stories), stories) == clean  # from memory alone
        differing = {name for name, found in clean.items() if before.get(name) != found}
        assert differing <= {each.slug for each in reached}


def test_one_more_article_reaches_few_others() -> None:
    stories = {
        f"{at}.md": Story(f"{at}.md", at, "Ville" if at % 3 else "Port", [TAGS[at % 6]], True)
        for at in range(600)
    }
    declared.memory = Memory()
    list(beside_of(stories).pairs(list(stories.values())))
    story = stories["neuf.md"] = Story("neuf.md", 300, "Ville", ["quais", "digue"], True)
    reached = beside_of(stories).reach([story], [])
    assert reached is not None and len(reached) < 30


def test_another_order_of_the_articles_is_no_small_change() -> None:
    stories = {f"{at}.md": Story(f"{at}.md", at, "Ville", ["quais"], True) for at in range(9)}
    declared.memory = Memory()
    list(beside_of(stories).pairs(list(stories.values())))
    turned = Beside(lambda: list(stories.values()), lambda: stories)
    assert turned.reach([stories["3.md"]], []) is None
