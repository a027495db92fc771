"""What search engines are told: the keyphrase and the title of a result page."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from depeche.compose import phrases
from depeche.compose.findability import keyphrase, search_title, summary
from depeche.compose.findability.description import describe
from depeche.compose.parts import heading_topic
from depeche.model import (
    CitedSource,
    Draft,
    DraftBlock,
    DraftBlockKind,
    Heading,
    HeadingOrigin,
    Moment,
    Name,
    NameKind,
    Passage,
    Precision,
    Section,
    SectionRole,
    Span,
)
from depeche.pixels import arial


def _after(case: list[str], mark: str) -> list[str]:
    return [line.removeprefix(mark).strip() for line in case if line.startswith(mark)]


@pytest.mark.cases("keyphrases")
def test_keyphrases(case: list[str]) -> None:
    (headline,), (wanted,) = _after(case, "titre:"), _after(case, "=")
    lead, *texts = _after(case, "-")
    known = _after(case, "noms:")
    places = _after(case, "lieux:")
    assert keyphrase.choose(headline, lead, [lead, *texts], known, places) == wanted


@pytest.mark.cases("search_titles")
def test_search_titles(case: list[str]) -> None:
    (headline,), (phrase,), (wanted,) = (_after(case, each) for each in ("titre:", "clé:", "="))
    found = search_title.choose(headline, phrase)
    assert found.replace("\u00a0", " ") == wanted
    assert arial(found) <= search_title.WIDEST


def _draft(keyphrase: str, *sections: Section) -> Draft:
    moment = Moment(datetime(2026, 3, 14, tzinfo=ZoneInfo("Europe/Paris")), Precision.DAY)
    title = Passage("Pont Saint-Elme : le pivot sera remplacé")
    return Draft("a", title, (), sections, moment, keyphrase=keyphrase)


def _section(
    heading: str,
    text: str,
    origin: HeadingOrigin = HeadingOrigin.SPAN,
    role: SectionRole = SectionRole.BODY,
) -> Section:
    block = DraftBlock(DraftBlockKind.PARAGRAPH, (Passage(text),))
    return Section(role, Heading(heading, origin), (block,))


@pytest.mark.parametrize(
    ("section", "heading"),
    [
        (
            _section("Les deux scénarios", "Les deux scénarios du pont Saint-Elme diffèrent."),
            "Pont Saint-Elme : les deux scénarios",
        ),
        (_section("Les deux scénarios", "Le pont Saint-Elme fermera."), "Les deux scénarios"),
        (_section("Les deux scénarios", "Deux scénarios existent."), "Les deux scénarios"),
        (_section("Un « danger »", "Le pont Saint-Elme fermera."), "Un « danger »"),
        (_section("Fermer en hiver", "Le pont Saint-Elme fermera."), "Fermer en hiver"),
        (
            _section("Deux scénarios", "Le pont Saint-Elme fermera.", HeadingOrigin.SOURCE),
            "Deux scénarios",
        ),
        (
            _section(
                "Ce que l’on ignore encore",
                "La date.",
                HeadingOrigin.LABEL,
                SectionRole.UNKNOWN,
            ),
            "Pont Saint-Elme : ce que l’on ignore encore",
        ),
        (
            _section(
                "Un « risque de rupture », selon Odile Bréhat",
                "Il y a un « risque de rupture » du pont Saint-Elme, dit Odile Bréhat.",
            ),
            "Pont Saint-Elme : un « risque de rupture », selon Odile Bréhat",
        ),
        (
            _section(
                "« On va continuer à laver », selon Odile Bréhat",
                "« On va continuer à laver » les écoles, dit Odile Bréhat.",
            ),
            "« On va continuer à laver », selon Odile Bréhat",
        ),
    ],
)
def test_headings_say_the_subject_where_their_part_speaks_of_it(
    section: Section, heading: str
) -> None:
    (found,) = heading_topic.opened(_draft("pont Saint-Elme", section)).sections
    assert found.heading is not None
    assert found.heading.text.replace("\u00a0", " ") == heading


def test_nobody_who_may_speak_stands_before_a_heading() -> None:
    box = _section(
        "Ce que l’on ignore encore", "La date.", HeadingOrigin.LABEL, SectionRole.UNKNOWN
    )
    draft = replace(
        _draft("Odile Bréhat", box),
        names=(Name("Odile Bréhat", NameKind.PERSON, "présidente de Rade vivante"),),
    )
    for phrase in ("Odile Bréhat", "présidente de Rade vivante", "porte-parole du port"):
        (found,) = heading_topic.opened(replace(draft, keyphrase=phrase)).sections
        assert found.heading is not None
        assert found.heading.text == "Ce que l’on ignore encore"


def test_a_dispatch_s_title_gets_its_own_label_back() -> None:
    section = _section("La fissure du pivot s’étend", "Un relevé.", role=SectionRole.CONTEXT)
    cited = (CitedSource("Pont Saint-Elme : la fissure du pivot s'étend"),)
    draft = replace(_draft("pont Saint-Elme", section), cited=cited)
    (found,) = heading_topic.opened(draft).sections
    assert found.heading is not None
    assert found.heading.text.replace("\u00a0", " ") == (
        "Pont Saint-Elme : la fissure du pivot s’étend"
    )


def test_so_does_one_before_its_day() -> None:
    section = _section(
        "La fissure du pivot s’étend (dépêche du 3\u00a0mars 2026)",
        "Un relevé.",
        role=SectionRole.CONTEXT,
    )
    cited = (CitedSource("Pont Saint-Elme : la fissure du pivot s'étend"),)
    draft = replace(_draft("pont Saint-Elme", section), cited=cited)
    (found,) = heading_topic.opened(draft).sections
    assert found.heading is not None
    assert found.heading.text.replace("\u00a0", " ") == (
        "Pont Saint-Elme : la fissure du pivot s’étend (dépêche du 3 mars 2026)"
    )


def test_a_long_one_before_its_day_has_the_room_of_a_headline() -> None:
    rest = "la fissure du pivot s’étend et ferme le chantier des quais"
    section = _section(
        f"{rest.capitalize()} (dépêche du 26\u00a0septembre 2026)",
        "Un relevé.",
        role=SectionRole.CONTEXT,
    )
    cited = (CitedSource(f"Pont Saint-Elme : {rest}"),)
    draft = replace(_draft("pont Saint-Elme", section), cited=cited)
    (found,) = heading_topic.opened(draft).sections
    assert found.heading is not None
    assert found.heading.text.startswith("Pont Saint-Elme\u00a0: la fissure du pivot")
    assert 100 < len(found.heading.text) <= 110


@pytest.mark.parametrize(
    ("heading", "origin", "printed"),
    [
        (
            "Les faits rapportés",
            HeadingOrigin.LABEL,
            "Pont Saint-Elme : les faits rapportés",
        ),
        (
            "Un « risque », selon Odile Bréhat",
            HeadingOrigin.SPAN,
            "Pont Saint-Elme : un « risque », selon Odile Bréhat",
        ),
        ("Les deux scénarios", HeadingOrigin.SPAN, "Les deux scénarios"),
    ],
)
def test_what_the_title_of_its_dispatch_says_opens_a_heading(
    heading: str, origin: HeadingOrigin, printed: str
) -> None:
    told = Passage("Un « risque » existe, dit Odile Bréhat.", (Span("b", 0, 10),))
    block = DraftBlock(DraftBlockKind.PARAGRAPH, (told,))
    section = Section(SectionRole.CONTEXT, Heading(heading, origin), (block,))
    cited = (CitedSource("Fissure du pont Saint-Elme : un « risque »", path="b"),)
    draft = replace(_draft("pont Saint-Elme", section), cited=cited)
    (found,) = heading_topic.opened(draft).sections
    assert found.heading is not None
    assert found.heading.text.replace("\u00a0", " ") == printed


def test_figures_in_french_do_not_hide_a_dispatch_s_own_title() -> None:
    section = _section(
        "Vaste enquête sur plus de 5\u202f000 personnes", "Un relevé.", role=SectionRole.CONTEXT
    )
    cited = (CitedSource("Pont Saint-Elme: vaste enquête sur plus de 5.000 personnes"),)
    draft = replace(_draft("pont Saint-Elme", section), cited=cited)
    (found,) = heading_topic.opened(draft).sections
    assert found.heading is not None
    assert found.heading.text.startswith("Pont Saint-Elme\u00a0: vaste enquête")


def test_a_label_that_makes_a_heading_too_long_shrinks_to_its_subject() -> None:
    rest = "la région suspend toutes les livraisons vers la presqu’île en hiver"
    section = _section(rest[0].upper() + rest[1:], "Un relevé.", role=SectionRole.CONTEXT)
    cited = (CitedSource(f"Fermeture du pont Saint-Elme : {rest}"),)
    draft = replace(_draft("pont Saint-Elme", section), cited=cited)
    (found,) = heading_topic.opened(draft).sections
    assert found.heading is not None
    assert found.heading.text.replace("\u00a0", " ") == f"Pont Saint-Elme : {rest}"


@pytest.mark.parametrize(
    ("headline", "phrase", "names", "text", "wanted"),
    [
        (
            "Incendie de la criée : quel numéro appeler ?",
            "Incendie de la criée",
            (),
            "Une plateforme répond jour et nuit aux habitants.",
            "Incendie de la criée : une plateforme répond jour et nuit aux habitants.",
        ),
        (  # the text says it
            "Incendie de la criée : quel numéro appeler ?",
            "Incendie de la criée",
            (),
            "L’incendie de la criée est éteint.",
            "L’incendie de la criée est éteint.",
        ),
        (  # who may speak would be taken to
            "Rade vivante : la digue tient",
            "Rade vivante",
            (Name("Rade vivante", NameKind.ORGANIZATION),),
            "La digue tient depuis mardi.",
            "La digue tient depuis mardi.",
        ),
        (  # "Faux tableaux" are no paintings
            "Faux tableaux de l’école de Lorbec : cinq ans requis",
            "tableaux de l’école de Lorbec",
            (),
            "La procureure a requis cinq ans.",
            "La procureure a requis cinq ans.",
        ),
        (  # a name keeps its capital
            "Incendie de la criée : quel numéro appeler ?",
            "Incendie de la criée",
            (Name("Odile Bréhat", NameKind.PERSON),),
            "Odile Bréhat répond au téléphone.",
            "Incendie de la criée : Odile Bréhat répond au téléphone.",
        ),
        (  # a body that bears the subject's name is another
            "Saint-Elme : dix ans de travaux",
            "Saint-Elme",
            (Name("Fondation Saint-Elme", NameKind.ORGANIZATION),),
            "Une trentaine de personnes ont visité la nef.",
            "Saint-Elme : une trentaine de personnes ont visité la nef.",
        ),
        (  # a lawyer's title is no pronoun
            "Incendie de la criée : quel numéro appeler ?",
            "Incendie de la criée",
            (),
            "Me Odile Bréhat est jugée jusqu'à vendredi.",
            "Me Odile Bréhat est jugée jusqu'à vendredi.",
        ),
        (  # what opens with a capital may be a name
            "Incendie de la criée : quel numéro appeler ?",
            "Incendie de la criée",
            (),
            "Odile Bréhat répond au téléphone.",
            "Odile Bréhat répond au téléphone.",
        ),
    ],
)
def test_a_label_stands_before_a_description_that_does_not_name_the_subject(
    headline: str, phrase: str, names: tuple[Name, ...], text: str, wanted: str
) -> None:
    draft = replace(_draft(phrase), headline=Passage(headline), names=names)
    assert summary.labelled(draft, lambda most: text, 156).replace("\u00a0", " ") == wanted


def test_nothing_is_cut_off_for_a_label() -> None:
    draft = replace(
        _draft("Incendie de la criée"), headline=Passage("Incendie de la criée : le point")
    )
    whole, cut = "Une plateforme répond jour et nuit.", "Une plateforme répond…"
    assert summary.labelled(draft, lambda most: whole if most == 40 else cut, 40) == whole


def test_a_rubric_is_apart_from_its_headline() -> None:
    headline = "Santé : à Lorbec, les urgences ferment la nuit"
    assert headline[phrases.kicker(headline) :].startswith("à Lorbec")


def test_a_description_does_not_end_beside_a_subject() -> None:
    lead = "Une équipe de l'institut de Kerval a pesé huit mois durant les prises de la rade."
    rest = (
        "Les premiers résultats, parus cette semaine dans un bulletin, contredisent les pêcheurs."
    )
    found = describe("Les poissons remontent la rade", [lead, rest])
    assert not found.endswith("…")
