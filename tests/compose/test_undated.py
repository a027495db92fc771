"""What keeps an article of undated copy (`-`) a draft (`=`), or nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import compose, gather
from depeche.compose.lines import usable
from depeche.compose.readings import read
from depeche.compose.timeliness.staleness import is_older, overtaken
from depeche.model import Origin, Precision, Sentence, Source
from depeche.precedence import leading, shown_date
from depeche.settings import Settings

BY_ARRIVAL = Settings(dated_by_arrival=True)


@pytest.mark.cases("undated")
def test_the_date_is_missing(case: list[str], source: Callable[..., Source]) -> None:
    said = [line for line in case if line[:2] not in ("- ", "= ")]
    copy = [line[2:] for line in case if line.startswith("- ")]
    main = source("\n\n".join(["Les nouvelles du port de Valbrune", *said, *copy]) + "\n")
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    found = [each.message for each in draft.shortfalls if "la date manque" in each.message]
    assert found == [line[2:] for line in case if line.startswith("= ")]


def test_an_undated_text_lends_no_day_to_the_dated_article_beside_it(
    source: Callable[..., Source],
) -> None:
    article = source("Le pont de Valbrune\n\nPublié le 3 juin 2025\n\nLe pont est fermé.\n")
    other = source(
        "Le pont\n\nLe pont a coûté 40 000 euros. La mairie paiera le mois prochain. "
        "Le chantier débutera le 12 mars. La ville en loue un autre depuis décembre dernier.\n",
        "depeches/autre.txt",
    )
    lines, held = usable(read(other), article=article)
    assert [line.text for line in lines] == ["Le pont a coûté 40 000 euros."]
    assert {each.reason for each in held} == {
        "se lit du jour de sa dépêche, que l'article ne partage pas"
    }


@pytest.mark.parametrize(
    ("also", "kept"), [("Elle a visité la halle mercredi.", True), ("Elle est vide.", False)]
)
def test_the_day_of_a_statement_is_kept_where_the_article_waits_for_its_date(
    also: str, kept: bool, source: Callable[..., Source]
) -> None:
    said = "La maire a dit plus tôt cette semaine qu'un accord était possible."
    main = source(f"La halle de Valbrune\n\n{said} {also}\n")
    lines, _ = usable(read(main), article=main)
    assert any(line.text == said for line in lines) is kept


def test_what_no_day_places_is_told_to_the_desk_alone(source: Callable[..., Source]) -> None:
    main = source("Le pont\n\n3 juin 2025\n\nLe pont de Valbrune est fermé.\n", "depeches/d/a.txt")
    other = source(
        "Le pont\n\nLe pont de Valbrune a coûté 40 000 euros. Il rouvre mardi. La mairie, elle, "
        "paie depuis janvier.\n",
        "depeches/d/b.txt",
    )
    draft = compose(gather("depeches/d", main, [other], None, Settings()), Settings())
    undated, unprinted = (each.message for each in draft.notices if each.path == other.path)
    assert undated == (
        "Texte sans date\u00a0: rien ne situe «\u00a0mardi\u00a0» et «\u00a0depuis janvier\u00a0»."
    )
    assert unprinted.startswith("Rien de ce texte n'est dans l'article\u00a0: ")
    printed = " ".join(
        each.text for section in draft.sections for b in section.blocks for each in b.passages
    )
    assert "daté" not in printed and "située" not in printed


def _missing(main: Source) -> list[str]:
    draft = compose(gather(main.path, main, (), None, BY_ARRIVAL), BY_ARRIVAL)
    return [each.message for each in draft.shortfalls if "la date manque" in each.message]


def test_a_newsroom_may_date_copy_by_its_arrival(source: Callable[..., Source]) -> None:
    told = (
        "Le car scolaire s'est couché mardi soir dans le fossé à Valbrune. Onze élèves souffrent."
    )
    main = source(f"Les nouvelles du port de Valbrune\n\n{told}\n", settings=BY_ARRIVAL)
    assert main.published is not None and main.published.origin is Origin.ARRIVAL
    assert any("comme le veut le réglage" in each.message for each in main.notices)
    assert _missing(main) == []
    draft = compose(gather(main.path, main, (), None, BY_ARRIVAL), BY_ARRIVAL)
    printed = draft.standfirst + tuple(
        each for part in draft.sections for block in part.blocks for each in block.passages
    )
    assert "mardi soir" in " ".join(each.text for each in printed)


def test_copy_that_tells_an_older_day_is_not_of_its_arrival(source: Callable[..., Source]) -> None:
    told = "La fête de la châtaigne aura lieu dimanche 18 janvier 2026 à Valbrune, sur le quai."
    main = source(f"Les nouvelles du port de Valbrune\n\n{told}\n", settings=BY_ARRIVAL)
    assert _missing(main) == ["la date manque : le texte annonce le 18 janvier 2026, qui est passé"]


def test_a_day_that_can_not_be_written_out_keeps_its_word(source: Callable[..., Source]) -> None:
    main = source(
        "La grue du port\n\n3 juin 2025\n\nLa grue est tombée hier. Personne n'y était.\n"
    )
    lines, held = usable(read(main), article=main)
    assert [line.text for line in lines] == ["La grue est tombée hier.", "Personne n'y était."]
    assert not held


TOLD = """La passerelle de Valbrune

La passerelle de Valbrune restera fermée, a annoncé jeudi 26 mars la mairie. L'expert avait \
examiné les câbles le 13 mars. Les riverains ont déposé plainte lundi. Le conseil en a débattu \
hier. Un marché sera passé avant le 15 mai.
"""


def test_the_day_that_a_text_tells_places_what_it_and_the_next_day_place(
    source: Callable[..., Source],
) -> None:
    article = source("Le pont\n\nPublié le 31/03/2026 à 9h12\n\nLe pont est fermé.\n")
    told = source(TOLD, "depeches/autre.txt")
    assert told.published is not None and told.published.origin is Origin.TOLD
    lines, held = usable(read(told), article=article)
    assert [line.text for line in lines] == [
        "La passerelle de Valbrune restera fermée, a annoncé jeudi 26 mars la mairie.",
        "L'expert avait examiné les câbles le 13 mars.",
        "Les riverains ont déposé plainte lundi 23 mars.",
        "Un marché sera passé avant le 15 mai.",
    ]
    assert [each.text for each in held] == ["Le conseil en a débattu hier."]


def test_the_day_of_the_news_leads_and_is_never_told_as_that_of_publication(
    source: Callable[..., Source],
) -> None:
    told = source(TOLD)
    older = source("Le pont\n\nPublié le 24/03/2026\n\nLe pont est fermé.\n", "depeches/b.txt")
    assert leading([older, told]) is told
    shown = shown_date(told)
    assert shown is not None
    assert (shown.value.date().isoformat(), shown.precision) == ("2026-03-01", Precision.MONTH)
    assert shown_date(source(TOLD.replace("jeudi 26 mars", "mardi 31 mars"))) is None


def test_a_day_without_its_hour_is_no_earlier_than_another_hour_of_it(
    source: Callable[..., Source], sentence: Callable[[str], Sentence]
) -> None:
    day = source("Le pont\n\nPublié le 24/03/2026\n\nLe pont est fermé.\n", "depeches/a.txt")
    hour = source("Le pont\n\nPublié le 24/03/2026 à 18h\n\nLe pont rouvre.\n", "depeches/b.txt")
    eve = source("Le pont\n\nPublié le 23/03/2026\n\nLe pont est fermé.\n", "depeches/c.txt")
    said = sentence("La mairie de Valbrune n'a pas souhaité s'exprimer.")
    assert overtaken(said, eve, hour)
    assert not overtaken(said, day, hour)
    assert not is_older(day, hour)


def test_what_is_planned_for_a_day_to_come_is_no_old_announcement(
    source: Callable[..., Source], sentence: Callable[[str], Sentence]
) -> None:
    undated = source("Le pont\n\nLe pont de Valbrune est fermé.\n", "depeches/a.txt")
    release = source(
        "Le pont\n\nPublié le 20/03/2026\n\nLe pont ferme pour travaux.\n", "depeches/b.txt"
    )
    planned = sentence("La Ville engagera le 7 avril le démontage des câbles.")
    assert not overtaken(planned, release, undated)
    assert overtaken(sentence("La Ville engagera le démontage des câbles."), release, undated)


@pytest.mark.parametrize(
    ("lead", "printed"),
    [
        ("Un car est bloqué depuis jeudi sous le col de la Vouge, a indiqué la préfecture.", False),
        ("Un car est bloqué sous le col de la Vouge, a indiqué la préfecture.", True),
    ],
)
def test_the_same_source_goes_with_the_sentence_that_names_it(
    lead: str, printed: bool, source: Callable[..., Source]
) -> None:
    article = source("Le col rouvre\n\nPublié le 5 juin 2026\n\nLe col de la Vouge rouvre.\n")
    other = source(
        f"Un car bloqué\n\n{lead}\n\nLe car a heurté un muret à la sortie du tunnel de Lorbec. "
        "Aucun lycéen n'a été blessé, selon la même source. La route avait été salée dans la nuit "
        "par les agents du département.\n",
        "depeches/autre.txt",
    )
    lines, _ = usable(read(other), article=article)
    assert any("même source" in line.text for line in lines) is printed
    assert any(line.text.startswith("La route avait") for line in lines)


def test_no_text_opens_on_the_same_source(source: Callable[..., Source]) -> None:
    main = source(
        "5 juin 2026\n\nUn car est bloqué sous le col de la Vouge, a indiqué la préfecture.\n\n"
        "Aucun lycéen n'a été blessé, selon la même source. La route avait été salée.\n"
    )
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    assert draft.standfirst[0].text.startswith("Un car est bloqué")
    assert not draft.description.startswith("Aucun lycéen")
