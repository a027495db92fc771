"""The section of an article whose copy names none."""

from __future__ import annotations

import pytest

from depeche.compose import rubric
from depeche.model import Brief, Dossier, Related, Relation, Source
from depeche.settings import Settings

DEFAULT = Settings().default_section


def source(path: str, section: str = "") -> Source:
    return Source(path=path, digest="", text="", section=section)


def chosen(own: str, *kin: tuple[str, Relation]) -> str:
    related = tuple(
        Related(source(f"depeches/{rank}.txt", section), relation)
        for rank, (section, relation) in enumerate(kin)
    )
    main = source("depeches/neuve.txt", own)
    return rubric.choose(Dossier(main.path, main, related, Brief()), Settings())


BACKGROUND, VERSION = Relation.BACKGROUND, Relation.VERSION


@pytest.mark.parametrize(
    ("own", "kin", "section"),
    [
        pytest.param("Port", [("Mer", BACKGROUND)] * 3, "Port", id="the copy's own wins"),
        pytest.param("", [("Mer", BACKGROUND)] * 2, "Mer", id="the archive's kin agree"),
        pytest.param("", [("Mer", BACKGROUND)], DEFAULT, id="one dispatch is too few"),
        pytest.param(
            "", [("Mer", BACKGROUND), ("Culture", BACKGROUND)], DEFAULT, id="they disagree"
        ),
        pytest.param("", [("", BACKGROUND), ("", BACKGROUND)], DEFAULT, id="nobody filed them"),
        pytest.param(
            "", [("Culture", BACKGROUND), ("Mer", VERSION)], "Mer", id="an earlier version tells"
        ),
        pytest.param("", [], DEFAULT, id="no kin"),
    ],
)
def test_the_section(own: str, kin: list[tuple[str, Relation]], section: str) -> None:
    assert chosen(own, *kin) == section
