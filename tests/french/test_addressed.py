"""Whom words address, and what somebody wants untold."""

from __future__ import annotations

import pytest

from depeche.french import addressed
from depeche.french.addressed import Address


@pytest.mark.parametrize(
    "said",
    [
        "Son frère travaille chez le repreneur, elle préférerait que cela ne se sache pas.",
        "Elle est malade, et son mari tient à ce que ça ne s'ébruite pas.",
        "La famille demande que le nom de l'enfant ne sorte pas.",
        "Il habite au 4 du quai des Voiliers, adresse qu'il ne souhaite pas voir circuler.",
        "La signature a lieu lundi, la ville compte sur notre discrétion.",
        "Le notaire a confirmé, à la condition que rien ne soit écrit avant mars.",
        "Il a tout raconté à condition que son nom ne sorte pas du journal.",
        "Le budget est faux, ce qu'il démentira si la chose paraît.",
        "Le prénom de Nina a été changé, elle s'appelle Odile Talvas.",
    ],
)
def test_what_somebody_wants_untold_is_a_secret(said: str) -> None:
    assert Address.SECRET in addressed.whom(said)


@pytest.mark.parametrize(
    "said",
    [
        "Le témoin a accepté de parler à condition que son nom ne soit pas cité.",
        "Le parquet demande que le suspect ne sorte pas de prison.",
        "Le préfet souhaite que les travaux ne sortent pas du cadre prévu.",
        "Le maire ne veut pas voir sortir de terre une tour de dix étages.",
        "La mairie compte sur la discrétion des agents.",
        "À condition que rien ne vienne retarder le chantier, le pont ouvrira en mai.",
        "Une source qui a requis l'anonymat évoque une fuite.",
        "L'agriculteur veut que l'eau ne circule plus dans le fossé.",
        "Le prénom a été changé.",
    ],
)
def test_a_wish_about_other_things_is_news(said: str) -> None:
    assert Address.SECRET not in addressed.whom(said)
