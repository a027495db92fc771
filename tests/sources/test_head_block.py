"""The service lines above a text fill what they mean; none is a headline, a summary or text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.model import Source

TITLE = "Chauffage au bois : ce qui change en décembre"
LEAD = "Foyers ouverts interdits : de nouvelles règles s'appliquent à Lorbec à partir de décembre."
BODY = "La ville compte 21 000 foyers, selon la mairie, et les contrôles commenceront en janvier."
TEXT = f"{LEAD}\n\n{BODY}\n"
BLOCKS = {
    "several titles": f"Titre court : Le bois change\nTitre web : {TITLE}\nService : Vie pratique\n"
    "Auteur : Camille Orveau\nPages : 14-15\n\n",
    "a program's numbers": f"ID: 884213\nRubrique: Vie pratique\nÉdition: Loire-Sud\n"
    f"Auteur: Camille Orveau\nCalibre: 2 col.\nTitre: {TITLE}\n\n",
    "fields apart": f"Type : enquête\n\nTitre : {TITLE}\n\nAuteur : Camille Orveau\n\n"
    "Rubrique : Vie pratique\n\nNuméro de page : 14\n\n",
    "a label before the text": f"Folio : 14\nRubrique : Vie pratique\nAuteur : Camille Orveau\n"
    f"Titre : {TITLE}\nTexte :\n",
    "the headline below": f"Rubrique : Vie pratique\nAuteur : Camille Orveau\nPages : 14-15\n\n"
    f"{TITLE}\n\n",
    "a headline with a colon right below": f"Rubrique : Vie pratique\nAuteur : Camille Orveau\n"
    f"Pages : 14-15\n{TITLE}\n\n",
}
SERVICE = ("Le bois change", "14", "884213", "Loire-Sud", "2 col.", "enquête")


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_fills_fields_and_is_never_printed(block: str, read: Callable[..., Source]) -> None:
    source = read(BLOCKS[block] + TEXT)
    assert source.title == TITLE
    assert source.section == "Vie pratique"
    assert [each.name for each in source.bylines] == ["Camille Orveau"]
    assert tuple(each.text for each in source.blocks) == (LEAD, BODY)
    assert source.summary == ""


@pytest.mark.parametrize("block", BLOCKS)
def test_what_no_field_takes_is_told(block: str, read: Callable[..., Source]) -> None:
    told = " ".join(each.message for each in read(BLOCKS[block] + TEXT).notices)
    assert all(each in told for each in SERVICE if f": {each}" in BLOCKS[block])


def test_a_kicker_keeps_its_competition(read: Callable[..., Source]) -> None:
    block = "Surtitre : Handball. Nationale 1 féminine (9e journée)\nAuteur : Camille Orveau\n"
    source = read(f"{block}Titre : {TITLE}\n\n{TEXT}")
    assert source.tags == ("Handball", "Nationale 1 féminine")
    assert any("(9e journée)" in each.message for each in source.notices)


def test_an_announcement_keeps_its_lines(read: Callable[..., Source]) -> None:
    lines = "Lieu : salle des fêtes de Lorbec.\n\nTarif : 5 euros, gratuit pour les enfants.\n"
    source = read(f"La fête du bois revient samedi à Lorbec\n\n{lines}\n{TEXT}")
    assert [each.text for each in source.blocks][-2:] == [LEAD, BODY]
    assert any("5 euros" in each.text for each in source.blocks)
