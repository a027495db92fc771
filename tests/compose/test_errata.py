"""What an erratum is, what it withdraws and puts right, and what readers are told of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import Archive, compose, gather
from depeche.compose.errata.errata import is_erratum, withdrawn
from depeche.compose.errata.right_words import put, swaps
from depeche.compose.printed import headings_of, passages_of
from depeche.compose.support import Evidence, check
from depeche.gathering import dossier_of
from depeche.model import Draft, PassageKind, Relation, Source
from depeche.settings import Settings

Make = Callable[..., Source]


@pytest.mark.cases("errata")
def test_what_an_erratum_withdraws(case: list[str], source: Make) -> None:
    said = dict(line.split(": ", 1) for line in case)
    text = said.get("erratum") or said["story"]
    read = source(f"{text}\n")
    assert is_erratum(read) == ("erratum" in said)
    if "erratum" in said:
        assert withdrawn(said["withdrawn"], [read])
        assert not withdrawn(said["kept"], [read])


@pytest.mark.cases("errata")
def test_what_an_erratum_puts_right(case: list[str], source: Make) -> None:
    told = [line.split(": ", 1) for line in case]
    read = [source(f"{text}\n") for mark, text in told if mark == "erratum"]
    for mark, text in told:
        if mark == "put":
            wrong, right = text.split(" | ")
            assert put(wrong, swaps(read))[0] == right
        if mark in ("left", "kept"):
            assert put(text, swaps(read)) == ("", "")


DISPATCH = """REG0212 4 G 0288 FRA
école-cantine
Kerval: les cantines de 21 écoles fermées
   KERVAL, 3 mars 2026 (Agence Presse Ouest) - Les cantines de 21 écoles de la baie de Kerval \
sont fermées depuis mardi après la découverte d'une bactérie, a annoncé la préfecture.
   Environ 2.600 élèves déjeunent chez eux ou à la salle des fêtes jusqu'à nouvel ordre.
   La cuisine centrale de Lorbec, gérée par la société Goémon, avait été inspectée en janvier par \
les services vétérinaires, qui n'avaient rien relevé.
   "Nous avons tout jeté le matin même", a dit le préfet, Paul Arnoult.
"""
ERRATUM = """REG0219 4 G 0121 FRA
école-cantine
Kerval: les cantines de 12 écoles fermées (RECTIFICATIF)
   KERVAL, 4 mars 2026 (Agence Presse Ouest) - Dans notre dépêche REG0212 du 3 mars, bien lire \
"12 écoles" dans le titre et au premier paragraphe (et non 21), et "environ 1.400 élèves" au \
deuxième paragraphe (et non 2.600).
   Le reste sans changement.
"""
ARTICLE = """Le Courrier de Kerval
Vendredi 13 mars 2026

Kerval : les cantines des écoles rouvrent lundi

Aude Talvas

La cuisine centrale de Lorbec, qui sert les cantines des écoles de la baie de Kerval, rouvrira \
lundi, dix jours après la découverte d'une bactérie, a indiqué la préfecture.

Six écoles attendront une semaine de plus, faute de personnel formé aux nouvelles consignes.

Le préfet, Paul Arnoult, a annoncé que la société Goémon garderait la cuisine centrale, inspectée \
par les services vétérinaires, et que les élèves ne déjeuneraient plus à la salle des fêtes.
"""


def _composed(main: Source, *others: Source) -> Draft:
    return compose(gather("depeches/cantines", main, others, None, Settings()), Settings())


def _text(draft: Draft) -> str:
    printed = [each.text for each in (*headings_of(draft), *passages_of(draft))]
    printed += [draft.headline.text, *(each.title for each in draft.cited)]
    return "\n".join(printed).replace("\u202f", " ").replace("\u00a0", " ")


def test_the_dispatch_that_was_wrong_is_put_right_and_says_so_to_readers(source: Make) -> None:
    sources = [source(DISPATCH, "depeches/a.txt"), source(ERRATUM, "depeches/b.txt")]
    draft = _composed(*sources)
    text = _text(draft)
    assert "Kerval : les cantines de 12 écoles fermées" in text
    assert "Les cantines de 12 écoles de la baie de Kerval" in text
    assert "Environ 1 400 élèves" in text
    assert "21" not in text
    printed = [each.text for each in passages_of(draft) if each.kind is PassageKind.SENTENCE]
    assert check(printed, Evidence(sources)) == []
    assert any("rectificatif" in edit for each in passages_of(draft) for edit in each.edits)
    (correction,) = draft.corrections
    assert correction.text.replace("\u00a0", " ").replace("\u202f", " ") == (
        "Dans une version antérieure de cet article, il fallait lire « 12 écoles » (et non 21), et "
        "« environ 1 400 élèves » (et non 2 600)."
    )


def test_an_article_that_only_draws_on_it_is_not_said_to_be_corrected(source: Make) -> None:
    draft = _composed(
        source(ARTICLE, "depeches/a.txt"),
        source(DISPATCH, "depeches/b.txt"),
        source(ERRATUM, "depeches/c.txt"),
    )
    text = _text(draft)
    assert "Nous avons tout jeté" in text
    assert "21 écoles" not in text
    assert "les cantines de 12 écoles fermées" in text
    assert draft.corrections == ()


def test_a_copy_of_another_publisher_is_not_mended_but_held_back(source: Make) -> None:
    other = ARTICLE.replace("Six écoles attendront", "Les 21 écoles attendront").replace(
        "13 mars", "3 mars"
    )
    draft = _composed(source(other, "depeches/a.txt"), source(ERRATUM, "depeches/c.txt"))
    assert "écoles attendront" not in _text(draft)
    assert any("écoles attendront" in each.text for each in draft.held_back)


def test_the_archive_gives_its_dispatch_with_its_erratum(source: Make) -> None:
    main = source(ARTICLE, "depeches/a.txt")
    with Archive() as archive:
        archive.add([source(DISPATCH, "depeches/b.txt"), source(ERRATUM, "depeches/c.txt"), main])
        dossier = gather(main.path, main, [], archive, Settings())
    relations = {each.source.path: each.relation for each in dossier.related}
    assert relations["depeches/b.txt"] is Relation.BACKGROUND
    assert relations["depeches/c.txt"] is Relation.ERRATUM
    draft = compose(dossier, Settings())
    assert "21 écoles" not in _text(draft)
    assert draft.corrections == ()


def test_what_speaks_of_a_wrong_statement_that_is_not_found_waits_for_an_editor(
    source: Make,
) -> None:
    other = DISPATCH.replace("Environ 2.600 élèves", "Quelque 2.500 enfants")
    draft = _composed(source(other, "depeches/a.txt"), source(ERRATUM, "depeches/b.txt"))
    assert "Les cantines de 12 écoles de la baie de Kerval" in _text(draft)
    assert draft.shortfalls[0].message == (
        'rectificatif à appliquer : « "environ 1.400 élèves" au deuxième paragraphe '
        "(et non 2.600) »"
    )
    told = [each.message for each in draft.notices]
    assert any("la phrase fausse n'est pas retrouvée dans depeches/a.txt" in each for each in told)
    assert not any("aucune" in each for each in told)


def test_every_sentence_on_its_subject_is_held_back(source: Make) -> None:
    erratum = ERRATUM.replace("bien lire \\\n", "bien lire ").replace(
        "Le reste sans changement.",
        "Par ailleurs, les services vétérinaires ont bien "
        "inspecté la cuisine centrale de Port-Sauvry, et non aucune.",
    )
    draft = _composed(source(DISPATCH, "depeches/a.txt"), source(erratum, "depeches/b.txt"))
    assert "avait été inspectée en janvier" not in _text(draft)
    assert any("que le rectificatif dit faux" in each.reason for each in draft.held_back)
    assert any("rectificatif à appliquer" in each.message for each in draft.shortfalls)


CINEMA = """# Cinéma de Kerval : la ville coupe 45 % de son aide, la saison menacée

*Le Courrier de Kerval – jeudi 5 mars 2026 – par Camille Orveau*

Le conseil municipal a ramené mardi de 90 000 à 50 000 euros l'aide de la ville au cinéma de \
Kerval, qui a chaque année 18 000 spectateurs des deux rives de la Varenne.

Le département de la Varenne verse 40 000 euros, et la communauté de communes 45 000.

### « Une décision politique »

Dans l'opposition, l'élue écologiste Aude Talvas dénonce « une décision politique, prise contre un \
cinéma qui dérange ». L'adjointe à la culture, Maud Le Goff, réfute : « C'est absurde. »

« Faux », corrige le directeur, Yann Tual, qui emploie six personnes.

### Un mécène approché

Une assurance de Lorbec pourrait apporter 60 000 euros. Le conseil d'administration du cinéma se \
réunira le 7 avril.
"""
SLIPS = """Le Courrier de Kerval
samedi 7 mars 2026, p. 2

RECTIFICATIF

Plusieurs erreurs se sont glissées dans notre article « Cinéma de Kerval : la ville coupe 45 % de \
son aide » (notre édition de jeudi).

L'aide passe de 90 000 à 70 000 euros, soit une baisse de 22 %, et non de 45 %. Le chiffre de \
50 000 euros correspondait à une première proposition, amendée en séance.

C'est le groupe Kerval en commun, et non Mme Talvas à titre personnel, qui a qualifié la décision \
de « politique ». Mme Talvas est conseillère du canton de la Varenne, et non de l'Arz comme nous \
l'avions écrit dans une première version.

Enfin, le conseil d'administration du cinéma se tiendra le 14 avril et non le 7.

Nous prions nos lecteurs de nous en excuser.
"""


def test_no_figure_that_an_erratum_denies_stands_anywhere(source: Make) -> None:
    draft = _composed(source(CINEMA, "depeches/a.md"), source(SLIPS, "depeches/b.txt"))
    text = f"{_text(draft)}\n{draft.description}"
    assert draft.headline.text.replace("\u202f", " ").replace("\u00a0", " ") == (
        "Cinéma de Kerval : la ville coupe 22 % de son aide, la saison menacée"
    )
    assert "de 90 000 à 70 000 euros l’aide de la ville" in text
    assert "se réunira le 14 avril" in text
    assert "45 %" not in text
    assert "50 000" not in text
    assert not any("rectificatif à appliquer" in each.message for each in draft.shortfalls)


def test_what_an_erratum_does_not_deny_stays(source: Make) -> None:
    text = _text(_composed(source(CINEMA, "depeches/a.md"), source(SLIPS, "depeches/b.txt")))
    assert "Le département de la Varenne verse 40 000 euros" in text
    assert "Une assurance de Lorbec" in text


def test_what_answers_a_withdrawn_statement_goes_with_it_and_its_heading(source: Make) -> None:
    draft = _composed(source(CINEMA, "depeches/a.md"), source(SLIPS, "depeches/b.txt"))
    text = _text(draft)
    assert "Faux" not in text
    assert "politique" not in text
    told = [each.message for each in draft.notices]
    assert any(each.startswith("Intertitre retiré : « « Une décision politique") for each in told)


def test_a_paper_s_erratum_is_given_by_its_name(source: Make) -> None:
    draft = _composed(source(CINEMA, "depeches/a.md"), source(SLIPS, "depeches/b.txt"))
    (correction,) = draft.corrections
    text = correction.text.replace("\u00a0", " ")
    assert text.startswith("Rectificatif du Courrier de Kerval : Plusieurs erreurs")


def test_a_title_that_is_denied_and_not_put_right_makes_a_draft(source: Make) -> None:
    erratum = SLIPS.replace("soit une baisse de 22 %, et non de 45 %", "et non de 45 % de moins")
    draft = _composed(source(CINEMA, "depeches/a.md"), source(erratum, "depeches/b.txt"))
    assert "45 %" not in draft.headline.text
    assert any(each.message.startswith("titre démenti : « Cinéma") for each in draft.shortfalls)


HALL = """---
date: 2026-03-12
---

# La halle de Kerval rouvre ses portes

La halle de Kerval rouvre jeudi après deux ans de chantier, sous sa charpente d'origine.

La mairie doit y construire un parking de 280 places. Le chantier prendra du retard, a dit le maire.
"""
KIT = """Musée de Kerval
Dossier de presse – 10 mars 2026

La halle de Kerval en dix dates

La halle a été bâtie en 1840 avec les pierres de la citadelle. Le musée lui consacre deux salles.
"""
OF_HALL = """Le Courrier de Kerval
Vendredi 13 mars 2026

ERRATUM

Une erreur s'est glissée dans notre article d'hier consacré à la halle. Le parking comptera \
{right}, et non 280.
"""


def _of_hall(source: Make, right: str, hall: str = HALL) -> Draft:
    return _composed(
        source(hall, "depeches/d/halle.md"),
        source(KIT, "depeches/d/musee.txt"),
        source(OF_HALL.format(right=right), "depeches/d/erratum.txt"),
    )


def test_an_erratum_is_applied_in_the_file_that_has_the_error(source: Make) -> None:
    draft = _of_hall(source, "240 places")
    assert "un parking de 240 places.\nLe chantier prendra du retard" in _text(draft)
    assert not any("rectificatif" in each.message for each in draft.shortfalls)
    assert draft.corrections
    assert not any("n'est pas retrouvée" in each.message for each in draft.notices)


def test_the_file_of_a_sentence_that_an_erratum_withdraws_is_told(source: Make) -> None:
    draft = _of_hall(source, "moins de places que prévu")
    (told,) = (each.message for each in draft.notices if "n'y est plus" in each.message)
    assert "280 places. » (depeches/d/halle.md)" in told


def test_all_files_that_may_have_the_error_are_told_where_none_is_seen_to(source: Make) -> None:
    draft = _of_hall(source, "240 places", HALL.replace("un parking de 280 places", "un hangar"))
    (remedy,) = (each.remedy for each in draft.shortfalls if "rectificatif" in each.message)
    assert remedy == (
        "Cherchez la phrase fausse, que Dépêche n’a pas trouvée, dans depeches/d/halle.md, "
        "depeches/d/musee.txt, corrigez-la, puis retirez depeches/d/erratum.txt du dossier."
    )


PAPER = """Le Courrier de Kerval
Mercredi 4 mars 2026

Les Voiles de Kerval : le budget en question

Le comité des Voiles de Kerval dispose de 780 000 euros cette année, dont les deux tiers viennent \
des billets vendus sur le quai, selon les relevés de caisse que le comité a remis à ses membres.

Les Voiles de Kerval ont compté 7 850 billets et 1 640 invitations entre le 12 et le 15 février, \
un peu moins que l'an passé, où la pluie avait pourtant fait annuler une soirée.

« La Ville verse 140 000 euros, elle a droit à des comptes », estime Aude Talvas, élue d'opposition.
"""
NEXT = """Le Courrier de Kerval
Samedi 7 mars 2026

Les Voiles de Kerval : le comité reconnaît un déficit

Le comité des Voiles de Kerval, réuni jeudi, a reconnu un déficit de 64 000 euros, a indiqué son \
directeur, Paul Arnoult. La trésorière a annoncé son départ pour raisons personnelles.

« Ce n'est pas un gouffre, c'est une mauvaise saison », a assuré le directeur, qui ne veut pas \
démissionner.

PRÉCISION. Contrairement à ce que nous avons écrit mercredi, la subvention de la Ville s'élève à \
120 000 euros et non à 140 000, chiffre que citait Mme Talvas.
"""


def test_a_precision_below_the_newest_story_corrects_the_older_one_alone(source: Make) -> None:
    older, newest = source(PAPER, "depeches/v/a.txt"), source(NEXT, "depeches/v/b.txt")
    with Archive() as archive:
        dossier = dossier_of("depeches/v", [older, newest], archive, Settings())
    assert dossier.main.title == "Les Voiles de Kerval : le comité reconnaît un déficit"
    draft = compose(dossier, Settings())
    text = _text(draft)
    assert "un déficit de 64 000 euros" in text
    assert "La trésorière a annoncé son départ" in text
    assert "dispose de 780 000 euros" in text
    assert "140 000" not in text
    assert draft.corrections == ()
    assert not [each for each in draft.shortfalls if "rectificatif" in each.message]
