"""Which articles are related, and that finding them costs the same in a large site."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from depeche.metadata.related import Facts, RelatedIndex

START = datetime(2026, 3, 14, 12, tzinfo=UTC)


def story(slug: str, day: int, section: str, *subjects: str) -> Facts:
    return Facts(slug, (START - timedelta(days=day)).timestamp(), section, subjects)


def test_shared_rare_subject_outweighs_a_shared_section() -> None:
    criee = story("criee", 0, "Port", "pêche", "Valbrune")
    same_section = [story(f"port-{day}", day, "Port", "Valbrune") for day in range(1, 12)]
    same_subject = story("quotas", 10, "Politique", "pêche")
    index = RelatedIndex([criee, *same_section, same_subject])
    assert index.find(criee)[0] == "quotas"
    assert len(index.find(criee)) == 4


def test_section_alone_makes_no_two_stories_kin() -> None:
    tram = story("tram", 0, "Actualités", "tramway")
    books = story("livres", 1, "Actualités", "bibliothèques")
    assert RelatedIndex([tram, books]).find(tram) == []


def test_of_two_that_share_a_subject_the_section_s_own_comes_first() -> None:
    criee = story("criee", 2, "Port", "pêche")
    other = story("recette", 1, "Cuisine", "pêche")
    own = story("quai", 3, "Port", "pêche")
    assert RelatedIndex([other, criee, own]).find(criee) == ["quai", "recette"]


def test_nearer_of_two_alike_comes_first() -> None:
    listed = [story(name, day, "Port", "bac") for day, name in enumerate("abcdef")]
    assert RelatedIndex(listed).find(listed[2]) == ["b", "d", "a", "e"]


def test_new_article_reaches_only_its_neighbours() -> None:
    old = [story(f"s{day:03}", day, "Port", "bac") for day in range(1, 200)]
    before = {each.name: RelatedIndex(old).find(each) for each in old[20:]}
    index = RelatedIndex([story("nouveau", 0, "Port", "bac"), *old])
    assert before == {each.name: index.find(each) for each in old[20:]}


def test_subjects_that_nobody_shares_take_no_other_s_place() -> None:
    mass = story("messe", 0, "Port", "Lorec", "Talvas", "Corbel", "Penhoat", "cathédrale")
    scaffold = story("chantier", 1, "Port", "cathédrale")
    roof = story("toit", 2, "Port", "cathédrale")
    assert RelatedIndex([mass, scaffold, roof]).find(mass) == ["chantier", "toit"]


def test_article_alone_has_no_related_one() -> None:
    only = story("seul", 0, "Port", "bac")
    assert RelatedIndex([only]).find(only) == []
