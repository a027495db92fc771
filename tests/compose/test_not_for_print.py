"""What a title, a standfirst and a description never show to readers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from depeche.compose import compose, gather, not_for_print
from depeche.compose.printed import passages_of
from depeche.model import Draft, Source
from depeche.settings import Settings

COPY = (
    "La criée de Valbrune ferme pour quatre jours\n\n"
    "Publié le 9 mars 2026 à 8h30\n\n"
    "La criée de Valbrune est fermée depuis lundi 9 mars, faute de glace dans les cuves. {}\n\n"
    "Le maire a fermé la criée lundi à cinq heures. La panne touche deux compresseurs.\n"
)


def _composed(source: Callable[..., Source], said: str) -> Draft:
    main = source(COPY.format(said), "depeches/criee.txt")
    return compose(gather(main.path, main, (), None, Settings()), Settings())


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("Les mareyeurs écrivent à criee@valbrune.example.", "une adresse électronique"),
        ("La capitainerie répond au 02 00 00 00 00.", "un numéro de téléphone"),
    ],
)
def test_an_article_whose_standfirst_is_not_for_readers_waits(
    source: Callable[..., Source], said: str, what: str
) -> None:
    draft = _composed(source, said)
    assert said in [_plain(each.text) for each in draft.standfirst]
    assert f"le chapô contient {what} : « {said} »" in [
        _plain(each.message) for each in draft.shortfalls
    ]


@pytest.mark.parametrize(
    "said", ["Voici mon papier sur les cuves.", "Ci-joint l’encadré sur les cuves de la halle."]
)
def test_so_does_one_whose_standfirst_speaks_to_a_colleague(
    source: Callable[..., Source], said: str
) -> None:
    draft = _composed(source, "")
    draft = replace(draft, standfirst=(replace(draft.standfirst[0], text=said),))
    (found,) = not_for_print.missing(draft)
    assert _plain(found.message) == f"le chapô contient un mot à un collègue : « {said} »"


@pytest.mark.parametrize(
    "title",
    [
        "ABC 0231 4 I 0412 ABC /ABC-HK18",
        "FRA/PECHE-GLACE-CRIEE",
        "Le papier sur la criée pour samedi, merci !",
        "Bonjour à toutes, la criée de Valbrune est fermée",
    ],
)
def test_so_does_one_with_such_a_title(source: Callable[..., Source], title: str) -> None:
    draft = _composed(source, "")
    draft = replace(draft, headline=replace(draft.headline, text=title))
    (found,) = not_for_print.missing(draft)
    assert found.message.startswith("le titre contient un")
    assert title in found.message


@pytest.mark.parametrize(
    "said",
    [
        "Un numéro vert, le 0 800 00 00 00, est ouvert aux mareyeurs.",
        "« Voici mon papier sur la glace », a lancé un mareyeur.",
        "Voici ce que prévoit le texte de la préfecture pour les cuves.",
        "Le papier et le carton restent sur le quai du port.",
        "La commune a voté 3 200 signatures et 02 cuves.",
    ],
)
def test_what_readers_are_told_is_printed(source: Callable[..., Source], said: str) -> None:
    draft = _composed(source, said)
    assert said in [_plain(each.text) for each in draft.standfirst]
    assert not list(not_for_print.missing(draft))


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("Contact : Luc Brisac, 06 00 00 00 00.", "un numéro de téléphone personnel"),
        ("Luc Brisac est au +33 7 00 00 00 00.", "un numéro de téléphone personnel"),
        ("Le 02 00 00 00 00 est son numéro personnel.", "un numéro de téléphone personnel"),
        ("Luc Brisac : luc.brisac@valbrune.example.", "une adresse électronique"),
    ],
)
def test_what_no_reader_may_see_is_held_back_anywhere(
    source: Callable[..., Source], said: str, what: str
) -> None:
    draft = _below(source, said)
    assert said not in [_plain(each.text) for each in passages_of(draft)]
    assert said in [_plain(each.text) for each in draft.held_back]
    assert f"une phrase retenue n’est pas à publier : {what}" in [
        _plain(each.message) for each in draft.shortfalls
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Les mareyeurs peuvent s’inscrire au 06 00 00 00 00.",
        "Réservations au 06 00 00 00 00 ou à criee@valbrune.example.",
        "Toute personne qui a vu le camion peut appeler le 06 00 00 00 00.",
        "La capitainerie répond au 02 00 00 00 00.",
    ],
)
def test_numbers_that_readers_are_asked_to_call_stay(
    source: Callable[..., Source], said: str
) -> None:
    draft = _below(source, said)
    assert said in [_plain(each.text) for each in passages_of(draft)]
    assert not [each for each in draft.shortfalls if "n’est pas à publier" in each.message]


def _below(source: Callable[..., Source], said: str) -> Draft:
    """The article whose body has the sentence."""
    opens = "Le maire a fermé la criée lundi à cinq heures."
    copy = COPY.format("").replace(opens, f"{opens} {said}")
    main = source(copy, "depeches/criee.txt")
    return compose(gather(main.path, main, (), None, Settings()), Settings())
