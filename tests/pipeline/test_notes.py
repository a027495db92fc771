"""A note to the writer in a file of its own: what it asks of its dossier."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from depeche import dossiers
from depeche.model import Brief, Byline, Source
from depeche.report import Result

NOTE = (
    "Merci de faire UN seul article avec les deux textes joints.\n"
    "700 mots, sous-titres, SEO. Titre sans chiffre. Signature : Camille Orveau\n"
)
COPY = (
    "La capitainerie de Port-Sauvry a rouvert mardi les quais nord après trois mois de travaux, "
    "qui ont coûté 3,4 millions d’euros."
)


def _file(newsroom: Any, name: str, text: str) -> None:
    path = newsroom.content / "depeches" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_a_note_in_the_dossier_orders_its_article(newsroom: Any) -> None:
    _file(newsroom, "quais/0-consigne.txt", NOTE)
    newsroom.drop("quais/1-reouverture.txt", COPY)
    newsroom.run()
    assert newsroom.composed == ["depeches/quais"]
    ((_, article),) = newsroom.articles().items()
    assert COPY in article.body and "UN seul article" not in article.body


def test_its_signature_is_that_of_the_article() -> None:
    brief, copy = Brief(explicit=True), Source("depeches/quais/1.txt", "", "", title="Le port")
    note = Source("depeches/quais/0.txt", "", "", bylines=(Byline("Camille Orveau"),), brief=brief)
    found = dossiers.ordered(copy, note)
    assert (found.brief, found.title) == (brief, "Le port")
    assert [each.name for each in found.bylines] == ["Camille Orveau"]
    own = Brief(words=300, explicit=True)
    assert dossiers.ordered(replace(copy, brief=own), note).brief == own


def test_the_later_embargo_of_a_note_and_its_copy_binds() -> None:
    early, late = (datetime(2026, 3, day, 6, tzinfo=UTC) for day in (20, 22))
    copy = Source("depeches/quais/1.txt", "", "", embargo=early, brief=Brief(explicit=True))
    note = Source("depeches/quais/0.txt", "", "", embargo=late, brief=Brief(explicit=True))
    assert dossiers.ordered(copy, note).embargo == late
    assert dossiers.ordered(replace(copy, embargo=late), note).embargo == late
    assert dossiers.ordered(replace(copy, embargo=None, brief=None), note).embargo == late


def test_a_note_alone_is_refused(newsroom: Any) -> None:
    _file(newsroom, "consigne.txt", NOTE)
    newsroom.run()
    (outcome,) = newsroom.outcomes(Result.REFUSED)
    assert "n’a qu’une consigne" in outcome.why
