"""Several notes of a dossier: each binds its article, and so does each text's missing date."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from depeche import gathering
from depeche.compose import Archive, compose, gather
from depeche.model import Brief, Draft, Source
from depeche.settings import Settings

FIRST = """\
Rédige un article en français, 500 mots, optimisé pour le référencement, titre accrocheur

Plus de 900 abonnés de la salle Kerbihan réclament leurs places après la faillite de son \
exploitant. L'association Places vives demande 40 euros par personne.

« Nous n'avons reçu aucun courrier », dit sa présidente, Maud Lestrac.
"""
SECOND = """\
Make this article SEO compatible, be in French, with 4 subheadings, at least 700 words

La salle Kerbihan a perdu son exploitant. La faillite touche 31 salariés et 900 abonnés.

Selon une source proche du dossier, l'alerte aurait été donnée dès {day} par le comptable, Rémi \
Tardivon. La direction dément.
"""
ONE_YEAR, NO_YEAR = "mars 2019", "la mi-mars"


def _draft(source: Callable[..., Source], *texts: str) -> tuple[Brief, Draft]:
    main, *others = (
        source(text, f"depeches/salle/note{number}.txt") for number, text in enumerate(texts, 1)
    )
    dossier = gather("depeches/salle", main, others, None, Settings())
    return dossier.brief, compose(dossier, Settings())


def test_the_strictest_length_and_every_demand_bind(source: Callable[..., Source]) -> None:
    brief, draft = _draft(source, FIRST, SECOND.format(day=ONE_YEAR))
    assert (brief.words, brief.floor, brief.headings_least) == (700, 700, 4)
    asked = [each.text for each in brief.demands]
    assert {"titre accrocheur", "500 mots", "at least 700 words", "4 subheadings"} <= set(asked)
    assert {each.text for each in draft.outcomes} >= set(asked)
    reasons = " ; ".join(each.message for each in draft.shortfalls)
    assert " mots sur 700" in reasons
    assert "consigne\u00a0«\u00a04 subheadings\u00a0» : 1 intertitre sur 4" in reasons


MARKED = """\
BRÈVE / SOCIÉTÉ

Une yole retrouvée dans la vase

18 mars 2026

{note}La yole de Kerval a été retrouvée mardi dans la vase. Le club de voile la cherchait.
"""


def test_what_its_newsroom_marks_as_a_brief_is_complete(source: Callable[..., Source]) -> None:
    brief, draft = _draft(source, MARKED.format(note=""))
    assert (brief.floor, brief.subheadings) == (0, False)
    assert not [each for each in draft.shortfalls if "matière" in each.message]
    unmarked, draft = _draft(source, MARKED.format(note="").replace("BRÈVE / ", ""))
    assert unmarked.floor == Settings().brief.floor
    assert [each for each in draft.shortfalls if "matière" in each.message]


def test_a_word_of_the_desk_that_asks_for_no_length_gives_a_brief_no_floor(
    source: Callable[..., Source], tmp_path: Path
) -> None:
    main = source(f"{MARKED.format(note='')}\n[NDLR desk : ton neutre, titre accrocheur svp]\n")
    assert main.brief is not None
    with closing(Archive(tmp_path / "archive.sqlite")) as archive:
        found = gathering.dossier_of(main.path, [main], archive, Settings())
    assert (found.brief.floor, found.brief.text) == (0, main.brief.text)


def test_a_length_that_is_asked_for_binds_a_brief_too(source: Callable[..., Source]) -> None:
    note = "Rédige un article en français, 500 mots, avec un titre accrocheur\n\n"
    brief, draft = _draft(source, MARKED.format(note=note))
    assert brief.words == 500
    assert [each for each in draft.shortfalls if "mots sur 500" in each.message]
    brief, _ = _draft(source, MARKED.format(note=""), SECOND.format(day=ONE_YEAR))
    assert brief.words == 700


def test_an_undated_dossier_waits_for_the_date_of_its_other_text(
    source: Callable[..., Source],
) -> None:
    _, draft = _draft(source, FIRST, SECOND.format(day=NO_YEAR))
    assert (
        "la date de depeches/salle/note2.txt manque : rien ne situe «\u00a0la mi-mars\u00a0»"
        in [each.message for each in draft.shortfalls]
    )
    _, draft = _draft(source, FIRST, SECOND.format(day=ONE_YEAR))
    assert not [each for each in draft.shortfalls if "la date manque" in each.message]
    _, draft = _draft(source, f"2 avril 2026\n\n{FIRST}", SECOND.format(day=NO_YEAR))
    assert not [each for each in draft.shortfalls if "la date manque" in each.message]
