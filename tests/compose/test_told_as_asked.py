"""What a brief asks for is told in its own words and figures."""

from __future__ import annotations

from collections.abc import Callable

from depeche.compose import compose, gather
from depeche.model import Asked, Draft, Source
from depeche.settings import Settings

COPY = """\
Rédige un article en français, 500 mots, optimisé pour le référencement, titre accrocheur

Plus de 900 abonnés de la salle Kerbihan réclament leurs places après la faillite de son \
exploitant. L'association Places vives demande 40 euros par personne.

« Nous n'avons reçu aucun courrier », dit sa présidente, Maud Lestrac.
"""


def _draft(source: Callable[..., Source]) -> Draft:
    main = source(COPY)
    return compose(gather(main.path, main, (), None, Settings()), Settings())


def test_a_length_is_told_as_it_was_asked_for(source: Callable[..., Source]) -> None:
    draft = _draft(source)
    assert draft.words < 450
    assert [each.message for each in draft.shortfalls] == [
        f"matière insuffisante : {draft.words} mots sur 500"
    ]


def test_a_kind_of_title_is_left_to_a_person_who_is_told(source: Callable[..., Source]) -> None:
    draft = _draft(source)
    outcome = next(each for each in draft.outcomes if each.kind is Asked.JUDGED)
    assert (outcome.text, outcome.met) == ("titre accrocheur", None)
    assert any("«\u00a0titre accrocheur\u00a0»" in each.message for each in draft.notices)
