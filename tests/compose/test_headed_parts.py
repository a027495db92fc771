"""Where a part of the text begins, and what heads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from depeche.compose import compose, gather
from depeche.compose.printed import headings_of
from depeche.model import (
    Asked,
    Demand,
    Source,
)
from depeche.settings import Settings

Make = Callable[..., Source]


def _plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


_THINGS = (
    *("les clés de la barque", "le registre du port", "la lettre du préfet", "le carnet du pilote"),
    *("la caisse de la criée", "le badge du gardien", "la pompe du bassin", "le plan de la digue"),
    *("la clé du hangar", "le journal de bord", "la carte des bancs", "le sceau de la ville"),
)


@pytest.mark.parametrize("verb", ["emportait", "aurait emporté"])
def test_nothing_is_headed_as_known(source: Make, verb: str) -> None:
    told = "\n\n".join(
        f"{'Elle' if number % 2 else 'Il'} {verb} {thing} avec {number + 2} de ses proches, sans "
        "que personne ne le remarque dans la foule venue sur le quai de la vieille ville."
        for number, thing in enumerate(_THINGS)
    )
    lead = (
        "Le patron du bac de Lorbec est entendu depuis mardi matin par les gendarmes de Valbrune."
    )
    main = source(f"Lorbec : l'affaire de la barque\n\n{lead}\n\n{told}\n", "depeches/copie.txt")
    draft = compose(gather("x", main, [], None, Settings()), Settings())
    assert not headings_of(draft)


def test_a_part_begins_where_its_heading_is_said(source: Make) -> None:
    told = [
        f"Elle emportait {thing} avec {number + 2} de ses proches, sans que personne ne le "
        "remarque dans la foule venue sur le quai de la vieille ville."
        for number, thing in enumerate(_THINGS)
    ]
    found = (
        "« Le moteur de la barque était hors service depuis six mois », a précisé mercredi devant "
        "la presse la procureure de Valbrune, Anne Talbot."
    )
    lead = "Le patron du bac de Lorbec est entendu depuis mardi par les gendarmes de Valbrune."
    text = "\n\n".join([lead, *told[:6], found, *told[6:10]])
    main = source(f"Lorbec : l'affaire du bac\n\n{text}\n", "depeches/copie.txt")
    draft = compose(gather("x", main, [], None, Settings()), Settings())
    (part,) = (each for each in draft.sections if each.heading is not None)
    assert part.heading is not None
    assert _plain(part.heading.text) == (
        "« Le moteur de la barque était hors service depuis six mois », selon Anne Talbot"
    )
    assert _plain(part.blocks[0].passages[0].text).startswith("« Le moteur de la barque")


@pytest.mark.parametrize("wanted", [False, True])
def test_a_text_that_needs_no_heading_has_one_where_the_brief_asks(
    source: Make, wanted: bool
) -> None:
    told = (
        "La halle de Valbrune ne rouvrira pas avant le mois de mars, a annoncé mardi la mairie.",
        "Des experts ont relevé des fissures sur les huit piliers de la nef et sur le fronton.",
        "Les commerçants du quai ont demandé une remise de loyer à la société qui gère la halle. "
        "La mairie étudie le dossier avec les services de la région et de la préfecture.",
        "Le syndicat des mareyeurs a proposé un marché sur la place. Les étals des halles voisines "
        "y seraient montés par les agents du port, trois matins par semaine.",
        "La préfecture a ouvert une ligne de crédit pour les patrons de pêche de la rive sud. Les "
        "dossiers sont déposés au guichet du port, où deux agents reçoivent les patrons.",
    )
    main = source("Valbrune : la halle close\n\n" + "\n\n".join(told), "depeches/copie.txt")
    dossier = gather("x", main, [], None, Settings())
    asked = (Demand(Asked.HEADINGS, "1", "un intertitre"),) if wanted else ()
    draft = compose(replace(dossier, brief=replace(dossier.brief, demands=asked)), Settings())
    assert bool(headings_of(draft)) is wanted
