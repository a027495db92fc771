"""Whatever word of a wrapped paragraph comes to stand at the head of a line, the paragraph is read
as it is when nothing wraps it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

import pytest

from depeche.model import Source

HEADLINE = "La ferme de la Combe-aux-Loups change de mains"
WIDTHS = range(55, 81)
# Each with words that a line of a field, of a page or of an order begins with.
PARAGRAPHS = (
    "Ouvert le 3 mars 1971 avec les cent douze volumes offerts par la commune, la région et la "
    "Fondation du livre ont complété le fonds, qui en compte 4 300 dans deux salles.",
    "Le lavoir a été bâti en 1842 par Auguste Pernin, architecte à Vesolle. Il avait été inscrit "
    "à l'inventaire, puis vendu par la commune à Jean Dumas pour 12 000 euros.",
    "La maire a montré une grande photo Camille Orveau à la main, puis une photo prise par un "
    "drone et une troisième, crédit municipal en moins, avant de parler du crédit de 40 000 euros.",
    "Le rapport publié le 12 mars 2026 par la préfecture a été mis à jour le 14 mars à 18 h 40 ; "
    "il est la source principale des chiffres : source fiable, source unique, dit Camille Orveau.",
    "Les associations, qui avaient lancé leurs propos recueillis par un huissier, demandent de "
    "lire aussi les annexes, de voir aussi les plans et de suivre avec AFP et Reuters, deux "
    "agences, le cours du lait à Paris et à Lorbec.",
    "Le train venu de Lyon s'est arrêté à Port-Sauvry, où attendaient Camille Orveau et Malo "
    "Sévignac, le directeur de la Société des eaux. Paris et Marseille ont envoyé chacun un "
    "délégué, Bruxelles aucun, ce que le maire de Lorbec a regretté.",
    "L'exposition réunit des images de Camille Orveau / Agence Littoral, des dessins de Jean "
    "Dumas et une illustration signée Malo Sévignac, qui représente la gare. Copyright ou non, "
    "Contact magazine en montre six, a dit une juriste.",
    "La conseillère a répondu que le point 3 du projet, titre et intertitres compris, tiendrait "
    "en 700 mots, objet et date compris, et que le texte serait lu en séance le 12 mars 2026 à "
    "18 h 30.",
    "Légende locale, la source aux loups attire des marcheurs. Photo prise, ils repartent par le "
    "bois des Ronces, Partage des eaux à main gauche et Publicité pour un gîte à main droite.",
)
OPENINGS = (
    "",
    "Au bout de deux hivers, ",
    "À la demande de tous les habitants du canton, ",
    "Il faut le dire encore, après deux hivers de travaux : ",
)


def _paragraphs(opening: str) -> list[str]:
    return [opening + each[0].lower() + each[1:] if opening else each for each in PARAGRAPHS]


def _wrapped(width: int, opening: str) -> list[str]:
    return [
        textwrap.fill(each, width, break_long_words=False, break_on_hyphens=False)
        for each in _paragraphs(opening)
    ]


def _seen(source: Source) -> list[object]:
    text = [(block.kind, re.sub(r"\s+", " ", block.text)) for block in source.blocks]
    fields = (source.title, source.published, source.updated, source.bylines, source.credits)
    beside = (source.brief, source.agencies, source.place, source.url, source.section, source.tags)
    return [text, *fields, *beside, source.publisher, source.release, source.doubts]


@pytest.mark.parametrize("opening", OPENINGS)
def test_no_line_of_a_wrapped_paragraph_is_a_field(
    opening: str, read: Callable[..., Source]
) -> None:
    whole = read("\n\n".join([HEADLINE, *_paragraphs(opening)]))
    assert [block.text for block in whole.blocks] == _paragraphs(opening)
    for width in WIDTHS:
        wrapped = read("\n\n".join([HEADLINE, *_wrapped(width, opening)]))
        assert _seen(wrapped) == _seen(whole), f"{width} columns"


def test_every_word_stands_once_at_the_head_of_a_line() -> None:
    heads = {
        (at, line.split()[0])
        for opening in OPENINGS
        for width in WIDTHS
        for at, paragraph in enumerate(_wrapped(width, opening))
        for line in paragraph.split("\n")
    }
    words = {(at, word) for at, each in enumerate(PARAGRAPHS) for word in each.split()[1:]}
    assert words <= heads
