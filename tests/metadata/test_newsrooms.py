"""A newsroom that signs is its own paper's: "La rédaction du Phare" is no other's."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from depeche.metadata.authors import AuthorCard
from depeche.metadata.edition import Edition
from depeche.metadata.jsonld import profile


@pytest.mark.parametrize(
    ("signed", "paper"),
    [
        ("La rédaction", "L’Écho de Port-Sauvry"),
        ("La rédaction de L’Écho de Port-Sauvry", "L’Écho de Port-Sauvry"),
        ("La rédaction de Mer Éco", "Mer Éco"),
        ("La rédaction du Phare", "Le Phare"),
    ],
)
def test_newsroom(signed: str, paper: str) -> None:
    publisher = SimpleNamespace(name="L’Écho de Port-Sauvry")
    site = SimpleNamespace(
        settings=SimpleNamespace(publisher=publisher), name="", absolute=lambda path: f"/{path}"
    )
    edition = SimpleNamespace(author_card=AuthorCard, site=site)
    who = profile.byline(signed, cast(Edition, edition))
    assert (who["@type"], who["name"]) == ("NewsMediaOrganization", paper)
