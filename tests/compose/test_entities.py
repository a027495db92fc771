"""Which names an article has, with which function, each by its golden cases.

A case of `cases/entities.txt` gives what the copy says (`-`, a sentence a line), and the names
that the page has: `+ kind | name | function`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from depeche.compose.names import entities, sure_people
from depeche.compose.readings import read
from depeche.model import Name, NameKind, Source


@pytest.mark.cases("entities")
def test_names_of_an_article(case: list[str], source: Callable[..., Source]) -> None:
    said = [line[2:] for line in case if line.startswith("- ")]
    copy = source("\n\n".join(["Le port de Valbrune", "03.02.2026 09:10", *said]) + "\n")
    reading = read(copy)
    spans = {each.span for each in reading.sentences}
    found = entities.printed([reading], spans, said)
    shown = [f"{each.kind} | {each.text} | {each.role}".rstrip(" |") for each in found]
    assert sorted(shown) == sorted(line[2:] for line in case if line.startswith("+ "))


@pytest.mark.parametrize(
    ("title", "text", "town"),
    [
        pytest.param(
            "Orvanne. L'école du quai fête ses trente ans",
            "Le maire a coupé le ruban samedi devant les anciens élèves.",
            True,
            id="a story of one town that its text need not name",
        ),
        pytest.param(
            "ORVANNE. L'école du quai fête ses trente ans",
            "Le maire a coupé le ruban samedi devant les anciens élèves.",
            True,
            id="in capitals too",
        ),
        pytest.param(
            "ORVANE. Les salariés du quai en grève",
            "Le maire a reçu samedi la direction de l'ORVANE.",
            False,
            id="letters of a body come again",
        ),
        pytest.param(
            "Halvern. Les salariés du quai en grève",
            "Le maire a reçu samedi la direction du groupe Halvern.",
            False,
            id="a firm is named again",
        ),
        pytest.param(
            "Orvanne. Les salariés du quai en grève",
            "Les salariés ont bloqué samedi le rond-point du port.",
            False,
            id="nothing tells of a town",
        ),
    ],
)
def test_the_town_in_front_of_the_headline(
    title: str, text: str, town: bool, source: Callable[..., Source]
) -> None:
    reading = read(source(f"{title}\n\n03.02.2026 09:10\n\n{text}\n"))
    found = entities.printed([reading], {each.span for each in reading.sentences}, [title, text])
    assert [each.text for each in found if each.kind == "place"] == ["Orvanne"] * town


def test_the_town_that_a_headline_gave_its_copy(source: Callable[..., Source]) -> None:
    text = "Les élus réunis autour du maire ont repoussé mardi la vente de la halle."
    head = "VAL-SUR-ESTRAN. La halle restera fermée"
    reading = read(source(f"{head}\n\n03.02.2026 09:10\n\n{text}\n"))
    spans = {each.span for each in reading.sentences}
    found = entities.printed([reading], spans, [reading.source.title, text])
    assert [each.text for each in found if each.kind == "place"] == ["Val-sur-Estran"]


def test_a_town_after_what_bears_a_name_there(source: Callable[..., Source]) -> None:
    said = [
        "Les agents du centre hospitalier Émile-Talvas de Saint-Orvin ont manifesté mardi.",
        "Le maire de Saint-Orvin était là.",
    ]
    reading = read(source("\n\n".join(["La grève", "03.02.2026 09:10", *said]) + "\n"))
    found = entities.printed([reading], {each.span for each in reading.sentences}, said)
    assert "Saint-Orvin" in [each.text for each in found]


def test_a_body_has_the_name_under_which_it_issues_its_release(
    source: Callable[..., Source],
) -> None:
    text = "L'association Bocage vivant du Lorban plante des haies. Le Bocage en est fier."
    copy = source(f"Des haies\n\n03.02.2026 09:10\n\n{text}\n")
    copy = replace(copy, release=True, publisher="Association Bocage vivant du Lorban")
    reading = read(copy)
    found = entities.printed([reading], {each.span for each in reading.sentences}, ["", text])
    bodies = [each.text for each in found if each.kind == "organization"]
    assert bodies == ["Bocage vivant du Lorban"]


def test_an_office_of_years_ago_is_not_told_as_of_now(source: Callable[..., Source]) -> None:
    texts = {
        "03.02.2026": "La maire de Valbrune, Odile Talvas, a ouvert la gare.",
        "03.02.2023": "Le maire de Lorbec, Régis Orvault, a manifesté.",
    }
    copies = [source(f"La gare\n\n{day} 09:10\n\n{text}\n") for day, text in texts.items()]
    readings = [read(each) for each in copies]
    spans = {one.span for each in readings for one in each.sentences}
    found = entities.printed(readings, spans, ["La gare", *texts.values()])
    people = {each.text: each.role for each in found if each.kind == "person"}
    assert people == {"Odile Talvas": "maire de Valbrune", "Régis Orvault": ""}


def test_who_reports_the_news_is_no_topic() -> None:
    found = [Name(each, NameKind.ORGANIZATION) for each in ("Halvern", "Bernavar")]
    headline = "Halvern ferme son usine, selon l'agence Bernavar"
    assert entities.tags(found, headline, "", own=[]) == ("Halvern",)


@pytest.mark.parametrize(
    ("headline", "names", "topics"),
    [
        ("Notre-Dame : le coq retrouvé", ["Notre-Dame de Lorbec"], ["Notre-Dame de Lorbec"]),
        ("Le coq de Notre-Dame", ["Notre-Dame de Lorbec"], ["Notre-Dame de Lorbec"]),
        # Which of the two, nobody can tell
        ("Notre-Dame : le coq", ["Notre-Dame de Lorbec", "Notre-Dame de Malvaux"], []),
        ("Notre-Dame de Malvaux : le coq", ["Notre-Dame de Lorbec"], []),
        ("Notre-Dame-des-Bois : le coq", ["Notre-Dame de Lorbec"], []),
        # A common noun may be any
        ("Le tribunal rouvre", ["Tribunal de Lorbec"], []),
    ],
)
def test_a_place_is_a_topic_under_its_short_name(
    headline: str, names: list[str], topics: list[str]
) -> None:
    found = [Name(each, NameKind.PLACE) for each in names]
    assert list(entities.tags(found, headline, "", own=[])) == topics


@pytest.mark.parametrize("name", ["Odile Talvas – Kerval", "Pastor 4 | Orven 4"])
def test_a_fixture_and_a_list_of_scorers_are_nobody(name: str) -> None:
    person = Name(name, NameKind.PERSON, mentions=2)
    assert not sure_people.is_sure(person, f"{name}. {name}.", ())
