"""Live reports: each entry stays whole under its hour, and none is taken out of its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import compose, gather
from depeche.compose.printed import passages_of
from depeche.model import Draft, Source
from depeche.settings import Settings

Make = Callable[..., Source]

ENTRIES = """13h40
Les deux marins retrouvés
Les deux marins recherchés depuis l'aube sont à terre, annonce la préfecture de la Varenne.

12h05
« J'ai sauvé mes livres »
À Lorbec, la libraire Lise Orvault vide sa boutique. « J'ai sauvé mes livres », dit-elle.

9h20
Le pont de Kerval est fermé à la circulation. Il le restera jusqu'à mardi matin.
"""
LIVE = f"""Tempête sur l'Estran : le pont de Kerval reste fermé

Publié le 12 mars 2026 à 9h20

{{above}}{ENTRIES}"""
BOX = """L'essentiel
• Une rafale à 152 km/h a été mesurée au cap de l'Estran pendant la nuit
• Deux marins sont recherchés

"""
INTRODUCTION = "La tempête a balayé la côte de la Varenne dans la nuit de mercredi à jeudi.\n\n"
WRITTEN = """13 h 40 – Les deux marins retrouvés
| Les deux marins recherchés depuis l’aube sont à terre, annonce la préfecture de la Varenne.
12 h 05 – « J’ai sauvé mes livres »
| À Lorbec, la libraire Lise Orvault vide sa boutique. « J’ai sauvé mes livres », dit-elle.
9 h 20
| Le pont de Kerval est fermé à la circulation. Il le restera jusqu’à mardi matin."""


def _plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def _shown(draft: Draft) -> str:
    lines = []
    for section in draft.sections:
        lines += [section.heading.text] if section.heading else []
        for block in section.blocks:
            lines.append("| " + " ".join(each.text for each in block.passages))
    return _plain("\n".join(lines))


@pytest.mark.parametrize(
    ("above", "standfirst"),
    [
        ("", ""),
        (BOX, ""),
        (INTRODUCTION, INTRODUCTION.strip()),
        (INTRODUCTION + BOX, INTRODUCTION.strip()),
    ],
)
def test_the_entries_of_a_live_report_stay_whole(source: Make, above: str, standfirst: str) -> None:
    main = source(LIVE.format(above=above))
    draft = compose(gather(main.path, main, [], None, Settings()), Settings())
    assert _plain(" ".join(each.text for each in draft.standfirst)) == standfirst
    assert _shown(draft).endswith(WRITTEN)
    assert "recherchés" not in draft.description  # an entry, and a point that an entry denies


def test_no_other_article_prints_an_entry(source: Make) -> None:
    live = source(LIVE.format(above=BOX + INTRODUCTION), "depeches/tempete/a.txt")
    main = source(
        "Le pont de Kerval rouvre\n\nPublié le 14 mars 2026 à 8h00\n\n"
        "Le pont de Kerval a rouvert samedi matin à la circulation, a annoncé la préfecture.\n",
        "depeches/tempete/b.txt",
    )
    draft = compose(gather("depeches/tempete", main, [live], None, Settings()), Settings())
    printed = {span for each in passages_of(draft) for span in each.spans}
    entries = [each for each in live.blocks if each.turn]
    assert entries
    assert not any(
        span.source == live.path and block.start <= span.start < block.end
        for span in printed
        for block in entries
    )
    assert any("direct" in each.reason for each in draft.held_back)


def test_no_standfirst_stands_under_a_subheading_of_the_copy(source: Make) -> None:
    main = source(
        "# La criée de Kerval est bloquée\n\nPublié le 10 mars 2026\n\n## Le point à midi\n\n"
        "La criée de Kerval est bloquée depuis l'aube par ses salariés, a dit la mairie.\n\n"
        "## Et demain\n\nUne réunion est prévue mercredi à la préfecture, selon le syndicat.\n",
        "depeches/copie.md",
    )
    draft = compose(gather(main.path, main, [], None, Settings()), Settings())
    assert not draft.standfirst
    assert _shown(draft).startswith("Le point à midi\n| La criée de Kerval est bloquée")
