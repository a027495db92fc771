"""Who speaks: the credit line (`+`), the headline (`^`) and what keeps copy of nobody a draft
(`=`), for copy of these lines (`-`)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import compose, gather
from depeche.compose.context import other_papers
from depeche.compose.printed import passages_of
from depeche.model import Source
from depeche.settings import Settings


@pytest.mark.cases("voice")
def test_who_speaks(case: list[str], source: Callable[..., Source]) -> None:
    copy, credit, title, waits = (
        [line[2:] for line in case if line.startswith(mark)] for mark in ("- ", "+ ", "^ ", "= ")
    )
    main = source("\n\n".join(copy) + "\n")
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    plain = str.maketrans("\u00a0\u202f", "  ")
    assert draft.credit.translate(plain) == "".join(credit)
    assert [draft.headline.text.translate(plain)] == title
    found = [
        each.message
        for each in draft.shortfalls
        if each.message.startswith("qui ") or "à publier tel" in each.message
    ]
    assert found == waits


def test_paper_is_named_where_it_speaks_of_its_own_inquiry(source: Callable[..., Source]) -> None:
    main = source(
        "LE PHARE DE L'ESTRAN | Jeudi 5 mars 2026 | Page 7\n\nLa grue du port de Valbrune\n\n"
        "La grue du port de Valbrune est à l'arrêt. Selon un rapport que nous avons pu consulter, "
        "deux fissures ont été relevées mardi sur la flèche.\n"
    )
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    printed = " ".join(each.text for each in passages_of(draft))
    assert "un rapport que le Phare de l’Estran a pu consulter" in printed


@pytest.mark.cases("own_inquiry")
def test_paper_is_named_for_each_word_on_itself_or_for_none(
    case: list[str], source: Callable[..., Source]
) -> None:
    text, wanted, left = ("".join(each[2:] for each in case if each[0] == mark) for mark in "-+=")
    copy = source(
        "Le Réveil de Lorbec, n° 1 874, jeudi 5 mars 2026\n\n"
        "La grue du port de Valbrune est arrêtée\n\n"
        "Par Camille Orveau\n\nLa grue du port de Valbrune est à l'arrêt depuis mardi.\n"
    )
    found = other_papers.named(text, copy)
    assert (found, bool(other_papers.left(found, copy))) == (wanted or text, bool(left))


@pytest.mark.parametrize("kind", ["Communiqué de presse", "TRIBUNE"])
def test_first_person_of_a_release_or_an_opinion_is_no_papers(
    kind: str, source: Callable[..., Source]
) -> None:
    copy = source(
        f"{kind}\n\nLa grue du port de Valbrune est arrêtée\n\n"
        "Le Réveil de Lorbec, jeudi 5 mars 2026\n\n"
        "Nous avons décidé d'arrêter la grue du port de Valbrune.\n"
    )
    text = "Nous avons décidé d'arrêter la grue."
    assert (other_papers.named(text, copy), other_papers.left(text, copy)) == (text, "")


def test_what_no_rule_turns_is_held_back_whole(source: Callable[..., Source]) -> None:
    main = source(
        "LE RÉVEIL DE LORBEC | Jeudi 5 mars 2026 | Page 7\n\nLa grue du port de Valbrune\n\n"
        "La grue du port de Valbrune est à l'arrêt. Selon nos informations, deux fissures ont été "
        "relevées mardi. Le directeur nous a reçus devant la grue.\n"
    )
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    printed = " ".join(each.text for each in passages_of(draft))
    assert "Selon les informations du Réveil de Lorbec, deux fissures" in printed
    assert "nous" not in printed.lower()
    assert any("nous a reçus" in each.text for each in draft.held_back)


def test_news_told_to_the_paper_stays_when_the_paper_goes(source: Callable[..., Source]) -> None:
    main = source(
        "La grue du port de Valbrune\n\n5 mars 2026\n\nLa grue du port de Valbrune est à l'arrêt. "
        "« La flèche est fissurée depuis mardi », a dit Noé Talvas à ce journal.\n"
    )
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    printed = " ".join(each.text for each in passages_of(draft))
    assert printed.endswith(", a dit Noé Talvas.")


def test_who_speaks_beside_the_paper_keeps_none_of_its_words(source: Callable[..., Source]) -> None:
    main = source(
        "LE RÉVEIL DE LORBEC | Jeudi 5 mars 2026 | Page 7\n\nLa grue du port de Valbrune\n\n"
        "La grue du port de Valbrune est à l'arrêt depuis mardi. Noé Talvas, le directeur du port, "
        "n'a pas souhaité nous rencontrer. Dans un courrier qu'il nous a adressé, Noé Talvas "
        "« dément toute négligence ». Il assure que nos grues sont contrôlées chaque mois.\n"
    )
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    printed = " ".join(each.text for each in passages_of(draft))
    assert "n’a pas souhaité rencontrer le Réveil de Lorbec" in printed
    assert "Dans un courrier qu’il a adressé au Réveil de Lorbec" in printed
    assert "nos grues du Réveil" not in printed


def test_an_excerpt_that_says_nous_names_who_speaks_or_the_article_waits(
    source: Callable[..., Source],
) -> None:
    main = source(
        "La grue du port de Valbrune\n\nPublié le 05/03/2026\nCamille Orveau\n\n"
        "La grue du port de Valbrune est à l'arrêt depuis mardi, après deux fissures.\n",
        "depeches/d/a.txt",
    )
    letter = source(
        "La flèche avait été contrôlée\n\nLe 6 mars 2026\n\n"
        "Votre journal a mis en cause notre maison le 5 mars. Permettez-moi d'y répondre.\n\n"
        "Un contrôle de la flèche, mené le 17 janvier par le bureau Véral, n'avait révélé aucun "
        "défaut. Nous avons remis ce rapport à la capitainerie du port.\n\n"
        "Nous levons des charges à Valbrune depuis 1904 et nous y travaillons sous cette grue.\n",
        "depeches/d/b.txt",
    )
    draft = compose(gather("depeches/d", main, [letter], None, Settings()), Settings())
    assert "Nous avons remis ce rapport" in " ".join(each.text for each in passages_of(draft))
    waits = [each.message for each in draft.shortfalls if each.message.startswith("qui parle")]
    assert waits == [
        "qui parle n'est pas connu : le texte dit « notre maison le 5 mars » sans signature "
        "reconnue"
    ]
