"""A short article, made under a brief."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from depeche.compose.composer import compose
from depeche.model import (
    Block,
    BlockKind,
    Brief,
    Demand,
    Dossier,
    Draft,
    Moment,
    Origin,
    Precision,
    Source,
)
from depeche.settings import Settings

TEXT = (
    "La piscine de Valbrune rouvrira le 14 décembre après neuf mois de travaux, dit la mairie.",
    "Le bassin a été entièrement refait, pour un coût de 2,3 millions d'euros.",
    "« Les nageurs de la région l'attendaient », a déclaré le maire, Paul Dessertaine.",
    "L'opposante Claire Montagnac juge la facture trop lourde pour la commune.",
    "Les tarifs augmenteront de 4 % en janvier.",
)


@pytest.fixture
def made(moment: Callable[..., Moment]) -> Callable[..., Draft]:
    """An article under a brief of these demands."""

    def make(*demands: Demand, more: str = "", **values: object) -> Draft:
        texts = (*TEXT, more) if more else TEXT
        text = "\n\n".join(texts)
        blocks, at = [], 0
        for each in texts:
            start = text.index(each, at)
            blocks.append(Block(BlockKind.PARAGRAPH, each, start, start + len(each)))
            at = start + len(each)
        source = Source(
            path="depeches/piscine.txt",
            digest="",
            text=text,
            title="Piscine de Valbrune : réouverture le 14 décembre",
            published=moment("2026-11-20"),
            blocks=tuple(blocks),
        )
        brief = replace(
            Brief(floor=20, explicit=True, subheadings=False),
            demands=demands,
            **values,  # type: ignore[arg-type]
        )
        return compose(Dossier(source.path, source, (), brief), Settings())

    return make


@pytest.fixture
def copy() -> str:
    """The copy of the article, raw."""
    return "\n\n".join(TEXT)


@pytest.fixture
def moment() -> Callable[..., Moment]:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    def make(day: str) -> Moment:
        value = datetime.fromisoformat(day).replace(tzinfo=ZoneInfo("Europe/Paris"))
        return Moment(value, Precision.DAY, Origin.STATED)

    return make
