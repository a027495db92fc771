"""Length, standfirst, headings, lists and title, as the brief wants them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import gather
from depeche.compose.composer import compose
from depeche.compose.printed import passages_of
from depeche.model import (
    Asked,
    Demand,
    Draft,
    DraftBlockKind,
    Source,
)
from depeche.settings import Settings


def _text(draft: Draft) -> str:
    return " ".join([draft.headline.text, *(each.text for each in passages_of(draft))])


def test_an_upper_limit_makes_a_draft(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.WORDS, "<30", "30 mots max"), most=30)
    (short,) = draft.shortfalls
    assert short.message.endswith("mots pour 30 au plus")


def test_signs_are_counted_with_their_spaces(made: Callable[..., Draft]) -> None:
    asked = Demand(Asked.WORDS, "4500", "min 4 500 signes")
    draft = made(asked, signs=4500, floor=20)
    (short,) = draft.shortfalls
    assert "signes sur 4500" in short.message


def test_a_range_is_reached_at_its_lower_end(made: Callable[..., Draft]) -> None:
    assert not made(words=400, floor=40, most=900).shortfalls


@pytest.mark.parametrize(("number", "sentences"), [("2", 2), ("0", 0), ("3", 3)])
def test_the_standfirst_has_the_sentences_asked_for(
    made: Callable[..., Draft], number: str, sentences: int
) -> None:
    draft = made(Demand(Asked.STANDFIRST, number, f"chapô de {number} phrases"))
    assert len(draft.standfirst) == sentences
    assert draft.outcomes[0].met is True
    assert all(each in _text(draft) for each in ("14\u00a0décembre", "nageurs", "tarifs"))


def test_no_subheadings_where_none_are_wanted(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.HEADINGS, "0", "sans intertitres"), subheadings=False)
    assert draft.outcomes[0].met is True


def test_an_article_without_lists_has_none(made: Callable[..., Draft]) -> None:
    more = (
        "Le projet comprend un bassin de vingt-cinq mètres pour les nageurs, une salle de repos "
        "pour les visiteurs, un sauna ouvert tous les jours et une terrasse pour les familles."
    )
    asked = Demand(Asked.PROSE, "", "pas de puces")
    listed = made(more=more)
    blocks = [each for section in listed.sections for each in section.blocks]
    assert any(each.kind is DraftBlockKind.BULLETS for each in blocks)
    draft = made(asked, more=more)
    assert draft.outcomes[0].met is True and not draft.shortfalls


@pytest.mark.parametrize(
    ("wish", "result"),
    [
        ("voix active", "20 % de phrases au passif"),
        ("phrases courtes", "0 % de phrases de plus de 20 mots"),
        ("titre de 60 caractères maximum", "48 caractères"),
    ],
)
def test_a_wish_of_manner_has_its_figure(
    made: Callable[..., Draft], wish: str, result: str
) -> None:
    (outcome,) = made(Demand(Asked.JUDGED, text=wish)).outcomes
    assert outcome.result.replace("\u00a0", " ") == result


def test_an_upper_limit_of_headings_asks_for_none(made: Callable[..., Draft]) -> None:
    asked = Demand(Asked.HEADINGS, "2", "2 intertitres max")
    assert not made(asked, subheadings=True, headings_most=2).shortfalls


@pytest.mark.parametrize(
    "asked",
    ["Réécris-le en 700 mots", "récris ce papier", "à reformuler", "Rewrite it", "paraphrase"],
)
def test_it_is_said_that_nothing_is_rewritten(made: Callable[..., Draft], asked: str) -> None:
    (notice,) = made(text=asked).notices
    assert "Dépêche ne récrit pas" in notice.message and notice.path == "depeches/piscine.txt"


@pytest.mark.parametrize(
    "asked",
    [
        "trouver un meilleur titre que le mien",
        "propose-moi trois titres",
        "change le titre",
        "titre à revoir",
        "Il faut un autre titre",
    ],
)
def test_a_title_that_nobody_wrote_keeps_the_article_a_draft(
    made: Callable[..., Draft], asked: str
) -> None:
    (short,) = made(text=asked).shortfalls
    assert short.message.startswith("titre à écrire")


def test_a_title_to_be_kept_is_no_title_to_be_written(made: Callable[..., Draft]) -> None:
    draft = made(text="Garde le titre, écris 300 mots et trouve une photo")
    assert not (draft.shortfalls or draft.notices)


@pytest.mark.parametrize(
    ("given", "waits"), [("words: 20", False), ("words: 20, subheadings: oui", True)]
)
def test_no_article_waits_for_subheadings_that_nobody_asked_for(
    given: str, waits: bool, source: Callable[..., Source]
) -> None:
    main = source(
        f"---\nbrief: {{{given}}}\n---\nLa criée de Valbrune\n\n5 mars 2026\n\nLe maire a fermé la "
        "criée mardi à cinq heures, faute de glace dans les cuves du port. Elle rouvrira samedi.\n",
        "depeches/criee.md",
    )
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    assert any("aucun intertitre" in each.message for each in draft.shortfalls) == waits
