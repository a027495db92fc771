"""An aside to the desk is printed nowhere in the copy, and told; what is for readers stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.model import Source

TITLE = "Le marché couvert de Lorbec rouvre samedi"
COPY = (
    "Les commerçants ont retrouvé leurs étals jeudi matin, sous une verrière refaite à neuf.",
    "La mairie a investi 2,4 millions d'euros dans le chantier, qui a duré deux ans.",
    "« Nous avons attendu ce jour longtemps », raconte Odile Ferrand, poissonnière.",
    "Une fête est prévue samedi à partir de 10 heures, avec une fanfare.",
)
LAYOUTS = {
    "below": [TITLE, *COPY, "{}"],
    "amid": [TITLE, *COPY[:2], "{}", *COPY[2:]],
    "under the headline": [TITLE, "{}", *COPY],
    "above": ["{}", TITLE, *COPY],
}
LOGISTICS = (  # nothing is left to decide on what is printed
    "(NB pour Martine : intertitres à faire, il me reste 300\nsignes sur les loyers. Les photos\n"
    "arrivent par WeTransfer. KLM)",
    "NB pour Karim : les chiffres des loyers seront dans le papier suivant.",
    "@Julie : deux photos de la verrière dans le dossier du marché",
    "PS Martine : les loyers tiennent en 300 signes.",
    "Pour Sandra : les photos arrivent par WeTransfer, la légende est dedans.",
    "(les photos sont sur le serveur, dossier MARCHE)",
    "(Photos envoyées par mail à 18 h. J'ai aussi une vidéo. RD)",
)
LEFT_OPEN = (
    "@SR : vérifier avec la mairie avant bouclage lundi 17 h que la fête a bien lieu !!",
    "@Paul relire le montant avant la mise en ligne",
    "(Publier jeudi seulement, voir avec Marc)",
    "(À retitrer avant mise en ligne. Les photos suivent par Smash.)",
    "[BONUS WEB : ajouter la vidéo de l'inauguration]",
    "PS pour Marc : attendre le feu vert du maire.",
)
FOR_READERS = (
    "(La maquette du projet est exposée en mairie.)",
    "(Couper les noix en deux, puis garder au frais.)",
    "(Candidatures, avec photo, par mail à mairie@lorbec.example.)",
    "NB pour les parents : la garderie ouvrira à 7 heures.",
    "@mairie_lorbec : « La fête est maintenue. »",
    "Pour Odile : une vie derrière l'étal.",
    "(Les commerçants ont six mois pour répondre. La mairie tranchera. CCI)",
)


def _written(layout: str, aside: str) -> str:
    return "\n\n".join(LAYOUTS[layout]).replace("{}", aside) + "\n"


def _printed(source: Source) -> tuple[str, ...]:
    return tuple(each.text for each in source.blocks)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("aside", [*LOGISTICS, *LEFT_OPEN])
def test_an_aside_is_told_and_never_printed(
    aside: str, layout: str, read: Callable[..., Source]
) -> None:
    source = read(_written(layout, aside))
    assert source.title == TITLE
    assert _printed(source) == COPY
    assert any(" ".join(aside.split())[:24].strip("(") in each.message for each in source.notices)


@pytest.mark.parametrize("aside", LOGISTICS)
def test_what_leaves_nothing_open_holds_nothing_back(
    aside: str, read: Callable[..., Source]
) -> None:
    assert read(_written("below", aside)).doubts == ()


@pytest.mark.parametrize("aside", LEFT_OPEN)
def test_what_leaves_something_open_keeps_a_draft(aside: str, read: Callable[..., Source]) -> None:
    assert read(_written("below", aside)).doubts


@pytest.mark.parametrize("line", FOR_READERS)
def test_what_is_for_readers_stays(line: str, read: Callable[..., Source]) -> None:
    source = read(_written("amid", line))
    assert _printed(source) == (*COPY[:2], line, *COPY[2:])
    assert source.doubts == ()


def test_what_follows_a_bracket_about_its_place_is_copy(read: Callable[..., Source]) -> None:
    boxed = "[encadré loyers à placer en bas de page] 48 % : c'est la part des étals loués."
    source = read(_written("below", boxed))
    assert _printed(source)[-1] == "48 % : c'est la part des étals loués."
    assert "[encadré loyers à placer en bas de page]" in source.notices[0].message


def test_a_doubt_amid_questions_and_answers_is_quoted(read: Callable[..., Source]) -> None:
    asked = "\n\n".join(f"{n}. Qui paie ?\nLa mairie paie la part {n} du chantier." for n in "123")
    source = read(f"{TITLE}\n\n{COPY[0]}\n\n{asked}\n\n{LEFT_OPEN[0]}\n")
    assert not any("@SR" in each for each in _printed(source))
    assert "vérifier avec la mairie" in source.doubts[0]
