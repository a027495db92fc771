"""The brief as a contract: each instruction is met, missed with its reason, or left to a person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from depeche.compose import gather
from depeche.compose.composer import compose
from depeche.compose.contract import contents
from depeche.model import (
    Asked,
    Demand,
    Draft,
    Source,
)
from depeche.settings import Settings


def test_what_would_need_other_sentences_is_refused(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.REFUSED, "", "ton décalé"), Demand(Asked.JUDGED, "", "ton neutre"))
    assert [each.met for each in draft.outcomes] == [False, None]
    assert len(draft.shortfalls) == 1


def test_sources_that_should_be_hushed_are_named(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.REFUSED, "sources", "ne mentionne pas les sources"))
    assert draft.outcomes[0].result == "Dépêche nomme toujours ses sources"
    assert draft.outcomes[0].met is False and draft.shortfalls


def test_sources_that_nobody_names_are_hushed(made: Callable[..., Draft]) -> None:
    asked = Demand(Asked.REFUSED, "sources", "do not mention the source website")
    draft = made()
    result, met = contents.refused(asked, replace(draft, cited=()), None)  # type: ignore[arg-type]
    assert (result, met) == ("aucune n’est nommée", True)


NOTE = """Consignes pour la rédaction :
- 300 mots, en français, 2 intertitres, ton neutre, phrases courtes, no plagiarism
- un titre sobre (40 caractères max)
- mots-clés à placer : piscine, bassin nordique
- mots-clés secondaires : natation, tarifs
- commencer par une introduction de 60 mots
- pas de formules du communiqué (« lourde », « fier », « au service de »)
- citer le maire et la Région à égalité, citer une seule fois le nom de l'architecte
- ne pas citer le journal plus de deux fois, ne pas donner l'âge du maître-nageur
- garder tous les chiffres, n'invente aucun nom
- Angle : combien coûte la réouverture, et à qui
- insérer une carte, rajouter un rappel sur la sécheresse, danser la gigue
- terminer par une ouverture
- ne pas mettre les coordonnées presse
- un encadré, une chronologie, une FAQ, avec photo
"""


def test_no_demand_ends_in_silence(source: Callable[..., Source], copy: str) -> None:
    main = source(f"{NOTE}\nTEXTE :\n\n{copy}\n")
    assert main.brief is not None
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    asked = [*(each.text for each in main.brief.demands), *main.brief.not_understood]
    assert [each.text for each in draft.outcomes] == asked
    told = [each.message for each in (*main.notices, *draft.notices, *draft.shortfalls)]
    told = [each.replace("\u00a0", " ") for each in told]
    length = f"{draft.words} mots sur 300"
    for each in draft.outcomes:
        words = f"« {each.text} »" if each.kind is not Asked.WORDS else length
        assert each.met or any(words in message for message in told), each


def test_no_word_of_a_note_is_passed_over(source: Callable[..., Source], copy: str) -> None:
    main = source(f"{NOTE}\nTEXTE :\n\n{copy}\n")
    assert main.brief is not None
    asked = [*(each.text for each in main.brief.demands), *main.brief.not_understood]
    for line in NOTE.splitlines()[1:]:
        for part in line.strip("- ").split(", "):
            assert any(part.strip(")") in each or each in part for each in asked), part


def test_who_is_cited_alike_is_left_to_a_person(made: Callable[..., Draft]) -> None:
    asked = "citer le maire et la mairie à égalité"
    (outcome,) = made(Demand(Asked.MENTIONED, "le maire et la mairie", asked)).outcomes
    assert (outcome.result, outcome.met) == ("nommé ; comment, c’est à juger à la relecture", None)


def test_figures_are_counted_when_all_are_to_be_kept(made: Callable[..., Draft]) -> None:
    asked = Demand(Asked.FAITHFUL, "", "garder tous les chiffres")
    assert made(asked).outcomes[0].result == "tous gardés"
    avoided = Demand(Asked.AVOIDED, "les tarifs", "ne pas parler des tarifs")
    assert made(asked, avoided).outcomes[0].met is False


def test_what_is_not_understood_is_told(made: Callable[..., Draft]) -> None:
    draft = made(not_understood=("lien vers le site de la mairie",))
    assert [(each.result, each.met) for each in draft.outcomes] == [("non comprise", None)]


def test_every_kind_of_demand_has_its_judge(made: Callable[..., Draft]) -> None:
    draft = made(*(Demand(kind, "", kind.value) for kind in Asked))
    assert [each.kind for each in draft.outcomes] == list(Asked)


def test_appeal_that_is_cut_or_still_printed(made: Callable[..., Draft]) -> None:
    demand = Demand(Asked.CUT, "appeal", "enlève l'appel aux dons")
    assert made(demand).outcomes[0].met is True
    appeal = "Soutenez la piscine de Valbrune : vos dons sont attendus à la mairie du port."
    left = made(demand, more=appeal).outcomes[0]
    assert (left.result, left.met) == ("s’y trouve encore", False)


def test_instruction_of_which_a_part_is_measured_is_not_said_unknown(
    made: Callable[..., Draft],
) -> None:
    words = Demand(Asked.WORDS, "50", "50 mots")
    draft = made(words, words=50, not_understood=("50 mots avec du peps", "des virgules"))
    assert [each.result for each in draft.outcomes[1:]] == ["comprise en partie", "non comprise"]


@pytest.mark.parametrize(
    ("value", "text", "result", "met"),
    [
        ("le maire", "cite le maire", "cité", True),
        ("la préfète", "cite la préfète", "absent de l’article : la préfète", False),
        ("les tarifs", "citer les tarifs dès le chapô", "absent du chapô", False),
        ("la mairie", "citer la mairie dès le chapô", "cité", True),
    ],
)
def test_who_is_to_be_cited_is_looked_for(
    made: Callable[..., Draft], value: str, text: str, result: str, met: bool
) -> None:
    (outcome,) = made(Demand(Asked.MENTIONED, value, text)).outcomes
    assert (outcome.result, outcome.met) == (result, met)


def test_what_is_to_be_read_again_before_publication_keeps_the_draft(
    made: Callable[..., Draft],
) -> None:
    asked = Demand(Asked.JUDGED, "", "relire les citations avant parution")
    draft = made(asked)
    assert (draft.outcomes[0].result, draft.outcomes[0].met) == ("à faire avant de publier", False)
    assert draft.shortfalls
