"""An interview as the article's own source: printed whole, in its order, questions and answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from depeche.compose import compose, gather
from depeche.model import Draft, Source
from depeche.settings import Settings

Make = Callable[..., Source]

HALL = """Halle de Kerval. Nina Castel : « Je ne promets pas la lune »

Recueilli jeudi 22 octobre 2026 par Camille Orveau

La directrice du chantier (2019-2026) détaille trois mois d'arrêt.

Pourquoi arrêter ?

Parce que je connais chaque poutre. Selon la Gazette de Lorbec, qui a révélé l'affaire, tout tient.

Pourquoi ?

On ne sait pas encore d'où vient l'eau. Je ne mentirai pas aux gens.

La préfecture paierait le double.

Je respecte M. Arnoult, mais il mettrait douze ouvriers dehors. Ce n'est pas le même métier.

Avez-vous une date ?

J'ai une lettre de l'entreprise. La directrice du chantier détaille trois mois d'arrêt.
"""
TALK = [
    "? Pourquoi arrêter ?",
    "Parce que je connais chaque poutre. Selon la Gazette de Lorbec, qui a révélé l'affaire, tout "
    "tient.",
    "? Pourquoi ?",
    "On ne sait pas encore d'où vient l'eau. Je ne mentirai pas aux gens.",
    "? La préfecture paierait le double.",
    "Je respecte M. Arnoult, mais il mettrait douze ouvriers dehors. Ce n'est pas le même métier.",
    "? Avez-vous une date ?",
    "J'ai une lettre de l'entreprise. La directrice du chantier détaille trois mois d'arrêt.",
]


def _composed(source: Make, text: str, **brief: int) -> Draft:
    dossier = gather("a", source(text, "depeches/a.txt"), [], None, Settings())
    return compose(replace(dossier, brief=replace(dossier.brief, **brief)), Settings())


def _printed(draft: Draft) -> list[str]:
    found = []
    for section in draft.sections:
        found += [f"? {section.heading.text}"] if section.heading else []
        found += [" ".join(each.text for each in block.passages) for block in section.blocks]
    return [each.replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'") for each in found]


def test_questions_head_their_answers_and_nothing_is_moved_or_left_out(source: Make) -> None:
    draft = _composed(source, HALL)
    assert _printed(draft) == TALK
    assert [each.name for each in draft.bylines] == ["Camille Orveau"]


def test_the_one_who_answers_is_of_its_persons_with_the_function(source: Make) -> None:
    first = _composed(source, HALL).names[0]
    assert (first.text, first.role) == ("Nina Castel", "directrice du chantier")


def test_the_description_gives_no_answer(source: Make) -> None:
    assert "Parce que" not in _composed(source, HALL).description


def test_more_questions_than_headings_are_asked_for_make_a_dialogue(source: Make) -> None:
    draft = _composed(source, HALL, headings_most=2)
    assert _printed(draft) == [f"– {line.removeprefix('? ')}" for line in TALK]


def test_the_editor_is_told_of_an_interview_whose_answers_are_left_out(source: Make) -> None:
    news = "Kerval : la halle fermée\n\n23.10.2026 18:05\n\nLa halle de Kerval a été fermée."
    main, other = source(news, "depeches/d/a.txt"), source(HALL, "depeches/d/b.txt")
    draft = compose(gather("depeches/d", main, [other], None, Settings()), Settings())
    assert [each.path for each in draft.notices if "Entretien" in each.message] == [other.path]
    held = {each.text for each in draft.held_back if "sans sa question" in each.reason}
    assert "Je ne mentirai pas aux gens." in held
    assert not any("poutre" in line for line in _printed(draft))


SPOKEN = """Halle de Kerval. Nina Castel : « Je ne promets pas la lune »

Recueilli jeudi 22 octobre 2026 par Camille Orveau

La directrice du chantier (2019-2026) détaille trois mois d'arrêt.

Pourquoi arrêter ?

Le chêne, lui, tient. Mais une poutre, ça ne fait pas la une. Nous l'avions écrit en mars, vous
savez. Anciens de Kerval.

Et la pluie ?

Je ne vais pas vous dire qu'elle est innocente. Ouvriers venus de Lorbec. On fait avec ou sans.

Des regrets ?

Elles sont là, c'est tout. {}

Et la suite ?

Lui dit le contraire.
"""


def test_what_leans_or_has_no_verb_elsewhere_is_at_home_in_an_answer(source: Make) -> None:
    draft = _composed(source, SPOKEN.format("Ça, jamais !"))
    assert _printed(draft)[1::2] == [
        "Le chêne, lui, tient. Mais une poutre, ça ne fait pas la une. Nous l'avions écrit en "
        "mars, vous savez. Anciens de Kerval.",
        "Je ne vais pas vous dire qu'elle est innocente. Ouvriers venus de Lorbec. On fait avec "
        "ou sans.",
        "Elles sont là, c'est tout. Ça, jamais !",
        "Lui dit le contraire.",
    ]
    assert not [each for each in draft.shortfalls if "entretien" in each.message]


def test_a_cut_answer_is_told_and_keeps_the_article_a_draft(source: Make) -> None:
    draft = _composed(source, SPOKEN.format("Ce que je veux, c'est que les gens sachent que"))
    (cut,) = [each.message for each in draft.shortfalls if "entretien" in each.message]
    assert cut == (
        "entretien incomplet : « Ce que je veux, c'est que les gens sachent que » n’y est pas"
    )
    assert [each.message for each in draft.notices if each.message.startswith("Entretien")] == [
        "Entretien\u00a0: «\u00a0Ce que je veux, c'est que les gens sachent que\u00a0» n’est pas "
        "imprimé (phrase tronquée)."
    ]
    assert _printed(draft)[-1] == "Lui dit le contraire."
