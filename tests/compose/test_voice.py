"""Who speaks: the credit line (`+`), the headline (`^`) and what keeps copy of nobody a draft
(`=`), for copy of these lines (`-`)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import compose, gather
from depeche.compose.printed import passages_of
from depeche.model import Source
from depeche.settings import Settings


@pytest.mark.cases("voice")
def test_who_speaks(case: list[str], source: Callable[..., Source]) -> None:
    copy, credit, title, waits = (
        [line[2:] for line in case if line.startswith(mark)] for mark in ("- ", "+ ", "^ ", "= ")
    )
    main = source("\n\n".join(copy) + "\n")
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    plain = str.maketrans("\u00a0\u202f", "  ")
    assert draft.credit.translate(plain) == "".join(credit)
    assert [draft.headline.text.translate(plain)] == title
    found = [
        each.message
        for each in draft.shortfalls
        if each.message.startswith("qui ") or "tel quel" in each.message
    ]
    assert found == waits


def test_paper_is_named_where_it_speaks_of_its_own_inquiry(source: Callable[..., Source]) -> None:
    main = source(
        "LE PHARE DE L'ESTRAN | Jeudi 5 mars 2026 | Page 7\n\nLa grue du port de Valbrune\n\n"
        "La grue du port de Valbrune est à l'arrêt. Selon un rapport que nous avons pu consulter, "
        "deux fissures ont été relevées mardi sur la flèche.\n"
    )
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    printed = " ".join(each.text for each in passages_of(draft))
    assert "un rapport que le Phare de l’Estran a pu consulter" in printed


def test_news_told_to_the_paper_stays_when_the_paper_goes(source: Callable[..., Source]) -> None:
    main = source(
        "La grue du port de Valbrune\n\n5 mars 2026\n\nLa grue du port de Valbrune est à l'arrêt. "
        "« La flèche est fissurée depuis mardi », a dit Noé Talvas à ce journal.\n"
    )
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    printed = " ".join(each.text for each in passages_of(draft))
    assert printed.endswith(", a dit Noé Talvas.")
