"""An article that prints a text of its folder in shreds waits for the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from depeche.compose import compose, cut_short, gather
from depeche.compose.context import left_out
from depeche.compose.printed import passages_of
from depeche.model import Brief, Draft, HeldBack, Source
from depeche.settings import Settings

Make = Callable[..., Source]
ARTICLE = """Une association accuse la scierie Vauquelin d'avoir pollué la Moulande

Par Hélène Castaing
Publié le 14 mai 2026 à 18h10

L'association Eaux vives accuse la scierie Vauquelin d'avoir déversé ses eaux dans la Moulande.

Des poissons morts ont été signalés le 27 avril en aval du pont de la Gravière.
"""
HEAD = """COMMUNIQUÉ DE PRESSE
{issuer}
Saint-Orens, le 14 mai 2026

{title}

"""
REPLY = HEAD.format(issuer="SCIERIE VAUQUELIN", title="La scierie dément") + (
    "La société Vauquelin conteste tout rejet d'eaux de traitement dans la Moulande. Le dernier "
    "contrôle de ses bassins date du 3 mars.\n\nLes cuves sont vidées deux fois par an par une "
    "entreprise de Millac.\n"
)
SPORTS = HEAD.format(issuer="MAIRIE DE SAINT-ORENS", title="Baignade à Saint-Orens") + (
    "La mairie de Saint-Orens interdit la baignade au plan d'eau jusqu'au 2 juin. Des panneaux "
    "ont été posés lundi.\n\nLes maîtres-nageurs surveilleront le bassin de plein air. Aucun "
    "baigneur n'a été malade.\n"
)
CUT = "s'appuie sur une phrase retenue"


def _told(source: Make, other: str, reason: str, *cut: str, brief: Brief | None = None) -> str:
    """What keeps the article a draft of which the sentences of `other` that open so are `cut`."""
    main = source(ARTICLE, "depeches/scierie/article.txt")
    beside = source(other, "depeches/scierie/autre.txt")
    dossier = gather("depeches/scierie", main, [beside], None, Settings())
    draft = compose(dossier, Settings())
    assert not list(cut_short.missing(draft, dossier))
    dossier = replace(dossier, brief=brief or dossier.brief)
    return " ".join(each.message for each in cut_short.missing(_less(draft, cut, reason), dossier))


def _less(draft: Draft, cut: tuple[str, ...], reason: str) -> Draft:
    gone = [each for each in passages_of(draft) if each.text.startswith(cut)]
    assert len(gone) == len(cut)
    sections = tuple(
        replace(
            section,
            blocks=tuple(
                replace(block, passages=tuple(e for e in block.passages if e not in gone))
                for block in section.blocks
            ),
        )
        for section in draft.sections
    )
    held = tuple(HeldBack(each.text, each.spans, reason) for each in gone)
    return replace(draft, sections=sections, held_back=(*draft.held_back, *held))


@pytest.mark.parametrize(
    ("other", "reason", "cut"),
    [
        (REPLY, CUT, ("Le dernier contrôle",)),
        (REPLY, left_out.SAID, ("Le dernier contrôle",)),
        (SPORTS, "contrôle des sources", ("Aucun baigneur",)),
        (SPORTS, "contrôle des sources", ("La mairie", "Des panneaux", "Les maîtres")),
        (SPORTS, CUT, ("Des panneaux", "Les maîtres")),
    ],
    ids=["an answer with a gap", "an answer that another gives", "a denial", "half", "a chain"],
)
def test_an_article_waits_for_what_it_cuts_away(
    other: str, reason: str, cut: tuple[str, ...], source: Make
) -> None:
    told = _told(source, other, reason, *cut)
    assert "(autre.txt)" in told and f"{len(cut)} phrase" in told and cut[0] in told


@pytest.mark.parametrize(
    ("reason", "cut", "brief"),
    [
        ("contrôle des sources", ("Des panneaux", "Les maîtres"), None),
        (left_out.SAID, ("La mairie", "Des panneaux", "Les maîtres"), None),
        (left_out.OPENS, ("La mairie", "Des panneaux", "Les maîtres"), Brief(most=300)),
    ],
    ids=["less than half", "what the article says", "no room in the brief"],
)
def test_an_article_does_not_wait_for_what_nobody_misses(
    reason: str, cut: tuple[str, ...], brief: Brief | None, source: Make
) -> None:
    assert not _told(source, SPORTS, reason, *cut, brief=brief)
