"""Who and what a brief wants left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose.composer import compose
from depeche.compose.contract import contents
from depeche.compose.printed import passages_of
from depeche.model import (
    Asked,
    Brief,
    Demand,
    Dossier,
    Draft,
    Source,
)
from depeche.settings import Settings


def _text(draft: Draft) -> str:
    return " ".join([draft.headline.text, *(each.text for each in passages_of(draft))])


def test_a_name_that_must_not_be_cited_is_held_back(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.AVOIDED, "Claire Montagnac", "ne pas citer Claire Montagnac"))
    assert "Montagnac" not in _text(draft)
    assert any("Montagnac" in each.text for each in draft.held_back)
    assert [each.met for each in draft.outcomes] == [True]
    assert not draft.shortfalls


def test_a_common_word_is_left_to_a_person(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.AVOIDED, "les tarifs", "ne pas parler des tarifs"))
    assert "tarifs" not in _text(draft)
    assert [each.met for each in draft.outcomes] == [None]


def test_a_noun_that_is_not_to_be_named_is_its_name(made: Callable[..., Draft]) -> None:
    more = "Chaque lycée du canton aura son tour. Le lycée Jean-Lorrain y aura deux créneaux."
    draft = made(Demand(Asked.AVOIDED, "le lycée", "ne pas nommer le lycée"), more=more)
    assert "Lorrain" not in _text(draft) and "Chaque lycée" in _text(draft)
    (short,) = draft.shortfalls
    assert "son nom" in short.message


def test_who_must_not_be_named_is_no_topic_though_the_title_has_him(
    made: Callable[..., Draft],
) -> None:
    draft = made(Demand(Asked.AVOIDED, "Valbrune", "ne pas citer Valbrune"))
    listed = (*(each.text for each in draft.names), *draft.tags, *draft.keywords)
    assert not any("Valbrune" in each for each in listed)
    assert "Valbrune" in draft.headline.text and draft.shortfalls


def test_a_role_that_must_not_be_cited_gives_no_name(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.AVOIDED, "le maire", "ne pas citer le maire"))
    assert not any("Dessertaine" in each.text for each in draft.names)


@pytest.mark.parametrize(
    "order",
    [
        "Ne pas reprendre les citations du maire",
        "Sans les citations du livre",
        "Éviter les citations du maire",
        "Pas de spoiler sur la fin",
    ],
)
def test_quotations_that_are_not_to_be_kept_make_a_draft(
    source: Callable[..., Source], copy: str, order: str
) -> None:
    main = source(f"Consignes :\n- 300 mots\n- {order}\n\nTEXTE :\n\n{copy}\n")
    draft = compose(Dossier(main.path, main, (), main.brief), Settings())
    assert any(order in each.message for each in draft.shortfalls)


def test_a_matter_that_the_copy_never_names_is_to_be_looked_for(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.AVOIDED, "politique", "ne pas parler de politique"))
    (short,) = draft.shortfalls
    assert "à vérifier avant de publier" in short.message


def test_a_word_that_is_banned_and_absent_is_met(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.AVOIDED, "drame", "mots interdits : « drame »"))
    assert [each.met for each in draft.outcomes] == [True]


def test_formulas_that_are_banned_keep_their_sentence(made: Callable[..., Draft]) -> None:
    ban = "pas de formules du communiqué (« lourde », « fier »)"
    draft = made(Demand(Asked.AVOIDED, "lourde, fier", ban))
    assert "trop lourde" in _text(draft) and not draft.held_back
    (short,) = draft.shortfalls
    assert short.message.replace("\u00a0", " ").endswith("») » : « lourde » s’y trouve encore")
    assert short.remedy.startswith("Récrivez")


def test_the_paper_of_origin_is_known_by_its_name(made: Callable[..., Draft]) -> None:
    asked = Demand(Asked.AVOIDED, "le journal", "ne pas citer le journal")
    draft = made(more="La facture a doublé en un an, selon La Gazette des Vals.")
    main = Source(path="a.txt", digest="", text="", publisher="La Gazette des Vals")
    told, met = contents.unsaid(asked, draft, Dossier("a", main, (), Brief()))
    assert "La Gazette des Vals" in told and met is False


def test_an_order_to_name_nobody_that_is_not_understood_keeps_the_article_back(
    made: Callable[..., Draft],
) -> None:
    draft = made(not_understood=("le nom de la victime ne doit PAS apparaître", "pas commenter"))
    told = {each.text: (each.met, each.result) for each in draft.outcomes}
    assert told["le nom de la victime ne doit PAS apparaître"][0] is False
    assert told["pas commenter"] == (None, "non comprise")
    assert [each.message for each in draft.shortfalls] == [
        "consigne\u00a0«\u00a0le nom de la victime ne doit PAS apparaître\u00a0» : non comprise, "
        "à vérifier avant de publier"
    ]


def test_a_figure_that_is_not_to_be_told_is_held_back(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.AVOIDED, "le nombre de millions", "ne pas donner"))
    held, leaning = draft.held_back
    assert held.text.endswith("pour un coût de 2,3 millions d'euros.")
    assert "l'attendaient" in leaning.text  # the basin, which is not spoken of any more
    assert draft.outcomes[0].met is None


def test_a_name_may_stay_out_of_the_title_alone(made: Callable[..., Draft]) -> None:
    wish = Demand(Asked.JUDGED, text="Ne mets pas le nom du maire dans le titre")
    assert [each.met for each in made(wish).outcomes] == [True]


@pytest.mark.parametrize(
    "more",
    ["Claire a quitté la salle avant le vote.", "CLAIRE MONTAGNAC a quitté la salle."],
)
def test_a_name_is_not_given_in_capitals_nor_by_its_first_part(
    made: Callable[..., Draft], more: str
) -> None:
    asked = Demand(Asked.AVOIDED, "Claire Montagnac", "ne pas citer Claire Montagnac")
    draft = made(asked, more=more)
    assert "MONTAGNAC" not in _text(draft) and "Montagnac" not in _text(draft)
    assert draft.outcomes[0].met is ("CLAIRE" in more)
    assert any("Claire" in each.message for each in draft.shortfalls) is ("CLAIRE" not in more)


def test_a_name_that_the_brief_does_not_give_is_for_a_person_to_find(
    made: Callable[..., Draft],
) -> None:
    draft = made(Demand(Asked.AVOIDED, "l'opposante", "ne pas nommer l'opposante"))
    assert draft.outcomes[0].met is False
    assert draft.shortfalls


@pytest.mark.parametrize(
    ("value", "met"),
    [("CLAIRE MONTAGNAC", True), ("le maire de Valbrune", False)],
)
def test_a_name_in_capitals_is_a_name_and_a_town_is_no_mayor(
    made: Callable[..., Draft], value: str, met: bool
) -> None:
    draft = made(Demand(Asked.AVOIDED, value, f"ne pas citer {value}"))
    assert draft.outcomes[0].met is met
    assert ("Montagnac" in _text(draft)) is not met
    assert "La piscine de Valbrune rouvrira" in _text(draft)


def test_a_sum_that_is_not_to_be_told_is_told_whole(made: Callable[..., Draft]) -> None:
    asked = "Ne pas citer le montant de la vente (en cours : 4,2 M€)"
    draft = made(Demand(Asked.AVOIDED, "le montant de la vente (en cours : 4,2 M€", asked))
    assert draft.outcomes[0].result == "ce chiffre est à chercher dans l’article avant de publier"
