"""Which articles are related, and that finding them costs the same in a large site."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from depeche.metadata.related import RelatedIndex

START = datetime(2026, 3, 14, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Term:
    name: str


@dataclass(eq=False)
class Story:
    slug: str
    day: int
    category: Term
    tags: list[Term] = field(default_factory=list)

    @property
    def date(self) -> datetime:
        return START - timedelta(days=self.day)


def story(slug: str, day: int, section: str, *subjects: str) -> Story:
    return Story(slug, day, Term(section), [Term(each) for each in subjects])


def test_shared_rare_subject_outweighs_a_shared_section():
    criee = story("criee", 0, "Port", "Pêche")
    same_section = [story(f"port-{day}", day, "Port") for day in range(1, 6)]
    same_subject = story("quotas", 30, "Politique", "Pêche")
    index = RelatedIndex([criee, *same_section, same_subject])
    assert index.find(criee)[0] is same_subject
    assert len(index.find(criee)) == 4


def test_nearer_of_two_alike_comes_first():
    listed = [story(name, day, "Port", "Bac") for day, name in enumerate("abcdef")]
    assert [each.slug for each in RelatedIndex(listed).find(listed[2])] == ["b", "d", "a", "e"]


def test_new_article_reaches_only_its_neighbours():
    old = [story(f"s{day:03}", day, "Port", "Bac") for day in range(1, 200)]
    before = {each.slug: RelatedIndex(old).find(each) for each in old[20:]}
    index = RelatedIndex([story("nouveau", 0, "Port", "Bac"), *old])
    assert before == {each.slug: index.find(each) for each in old[20:]}


def test_article_alone_has_no_related_one():
    only = story("seul", 0, "Port", "Bac")
    assert RelatedIndex([only]).find(only) == ()
