"""Two texts of one day of which the hours do not say the order."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import compose, gather
from depeche.compose.context.same_day import SPOKEN
from depeche.compose.printed import passages_of
from depeche.dossiers import main_source
from depeche.model import Draft, Source
from depeche.settings import Settings

Make = Callable[..., Source]

MORNING = """La criée de Kerval serait vendue

Publié le 13/03/2026 à 9h12
Camille Orveau

La criée de Kerval serait vendue à un armateur de Lorbec, selon le journal du port. Le prix \
n'est pas connu.

Vingt-deux mareyeurs y louent un étal depuis dix ans.

Le syndicat mixte de la criée n'a pas souhaité s'exprimer.
"""
LATER = """Kerval : le syndicat de la criée ne sait rien d'une vente

Publié le 13/03/2026
Malo Sévignac

La rumeur d'une vente a couru toute la journée sur les quais de Kerval, où les mareyeurs se sont \
réunis.

« Nous ne sommes saisis de rien », a répondu le syndicat mixte de la criée.
"""
BESIDE = """Kerval : les mareyeurs se sont réunis

Publié le 13/03/2026
Malo Sévignac

Les mareyeurs de Kerval se sont réunis sur le quai, devant la halle fermée.
"""


def _draft(source: Make, *texts: str) -> tuple[Draft, Source]:
    sources = [source(text, f"depeches/d/{at}.txt") for at, text in enumerate(texts)]
    main = main_source(sources)
    others = [each for each in sources if each is not main]
    return compose(gather("depeches/d", main, others, None, Settings()), Settings()), main


def _told(draft: Draft) -> list[str]:
    return [each.message for each in draft.notices if "Du même jour" in each.message]


def test_the_text_in_which_they_speak_leads_and_the_desk_has_no_question(source: Make) -> None:
    draft, main = _draft(source, MORNING, LATER)
    assert main.bylines[0].name == "Malo Sévignac"
    assert _told(draft) == []


@pytest.mark.parametrize("day", ["13/03/2026 à 8h", "14/03/2026 à 8h"])
def test_no_article_says_of_its_own_that_they_would_not_speak(day: str, source: Make) -> None:
    morning = source(MORNING, "depeches/d/0.txt")
    other = source(LATER.replace("13/03/2026", day), "depeches/d/1.txt")
    draft = compose(gather("depeches/d", morning, [other], None, Settings()), Settings())
    assert "pas souhaité s’exprimer" not in " ".join(each.text for each in passages_of(draft))
    assert [each.text for each in draft.held_back if each.reason == SPOKEN] == [
        "Le syndicat mixte de la criée n'a pas souhaité s'exprimer."
    ]


def test_the_desk_is_told_where_nothing_says_which_came_first(source: Make) -> None:
    draft, main = _draft(source, MORNING, BESIDE)
    assert main.bylines[0].name == "Camille Orveau"
    (message,) = _told(draft)
    assert message.endswith("rien ne dit lequel est le plus récent.")
    printed = " ".join(each.text for each in passages_of(draft))
    assert "pas souhaité s’exprimer" in printed
