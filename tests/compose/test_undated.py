"""What keeps an article of undated copy (`-`) a draft (`=`), or nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import compose, gather
from depeche.compose.lines import usable
from depeche.compose.readings import read
from depeche.model import SectionRole, Source
from depeche.settings import Settings


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


def test_what_no_day_places_is_told_were_it_the_only_thing_not_known(
    source: Callable[..., Source],
) -> None:
    main = source("Le pont\n\nLe pont de Valbrune a fermé en décembre. Il mesure 40 mètres.\n")
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    (unknown,) = [each for each in draft.sections if each.role is SectionRole.UNKNOWN]
    (item,) = unknown.blocks[0].passages
    assert item.text.startswith("Le texte dont cet article est tiré n’est pas daté")
