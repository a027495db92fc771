"""What of the copy's beginning an article keeps, and what it says where a check held it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from depeche.compose import compose, gather, shortfall, withheld
from depeche.compose.context import left_out
from depeche.compose.printed import passages_of
from depeche.model import Brief, Dossier, Draft, HeldBack, Related, Relation, Source, Span
from depeche.settings import Settings

COPY = (
    "La criée de Valbrune ferme pour quatre jours\n\n"
    "Publié le 9 mars 2026 à 8h30\n\n"
    "La criée de Valbrune est fermée depuis lundi, faute de glace dans les cuves. "
    "Les mareyeurs iront vendre leur pêche à Lorbec.\n\n"
    "{between}"
    "Le maire de Valbrune a fermé la criée lundi à cinq heures, faute de glace dans les cuves du "
    "port. La panne touche les deux compresseurs de la halle.\n\n"
    "Le réparateur est attendu jeudi, a dit la capitainerie du port aux mareyeurs de la halle.\n"
)


def _composed(text: str, source: Callable[..., Source]) -> tuple[Draft, Dossier]:
    main = source(text, "depeches/criee.txt")
    dossier = gather(main.path, main, [], None, Settings())
    return compose(dossier, Settings()), dossier


@pytest.mark.parametrize("between", ["Par Camille Orveau\n\n", "Partager sur Facebook\n\n"])
def test_a_standfirst_with_something_below_it_is_kept_whole(
    between: str, source: Callable[..., Source]
) -> None:
    draft, _ = _composed(COPY.format(between=between), source)
    assert [each.text for each in draft.standfirst] == [
        "La criée de Valbrune est fermée depuis lundi, faute de glace dans les cuves.",
        "Les mareyeurs iront vendre leur pêche à Lorbec.",
    ]


def test_a_short_lead_with_the_text_right_below_it_is_the_standfirst_whole(
    source: Callable[..., Source],
) -> None:
    draft, _ = _composed(COPY.format(between=""), source)
    assert len(draft.standfirst) == 2


def _holding(text: str, reason: str, found: tuple[Draft, Dossier]) -> tuple[Draft, Dossier]:
    draft, dossier = found
    start = dossier.main.text.index(text)
    span = Span(dossier.main.path, start, start + len(text))
    return replace(draft, held_back=(HeldBack(text, (span,), reason),)), dossier


def test_an_article_without_its_beginning_waits(source: Callable[..., Source]) -> None:
    found = _composed(COPY.format(between=""), source)
    lead = "La criée de Valbrune est fermée depuis lundi, faute de glace dans les cuves."
    draft, dossier = _holding(lead, "contrôle des sources : « trois »", found)
    missed = withheld.missing(draft, dossier)
    assert missed is not None
    assert missed.message == f"le début de la dépêche est retenu\u00a0: «\u00a0{lead}\u00a0»"
    (notice,) = withheld.told(draft, dossier)
    assert lead in notice.message
    assert notice.line == 5


def test_an_article_whose_lead_lost_the_plea_waits(source: Callable[..., Source]) -> None:
    plea = "Elle reconnaît une partie des faits seulement."
    lead = "Deux ans ont été requis lundi contre l'ancienne secrétaire de la criée de Valbrune. "
    copy = COPY.replace("La criée de Valbrune est fermée", lead + plea + " La halle est fermée")
    found = _composed(copy.format(between=""), source)
    assert plea in [each.text for each in found[0].standfirst]
    assert withheld.missing(*found) is None
    assert withheld.missing(*_holding(plea, "« elle » sans antécédent", found)) is not None
    below = _holding("La panne touche les deux", "« elle » sans antécédent", found)
    assert withheld.missing(*below) is None


def test_what_is_held_back_further_down_is_told_only(source: Callable[..., Source]) -> None:
    found = _composed(COPY.format(between=""), source)
    last = "Le réparateur est attendu jeudi, a dit la capitainerie"
    draft, dossier = _holding(last, "s'appuie sur une phrase retenue", found)
    assert withheld.missing(draft, dossier) is None
    assert len(withheld.told(draft, dossier)) == 1


def test_each_sentence_is_told_with_its_own_reason(source: Callable[..., Source]) -> None:
    found = _composed(COPY.format(between=""), source)
    texts = {
        "Les mareyeurs iront vendre leur pêche à Lorbec.": "contrôle des sources : « trois »",
        "La panne touche les deux compresseurs de la halle.": "s'appuie sur une phrase retenue",
    }
    held = [
        each
        for text, reason in texts.items()
        for each in _holding(text, reason, found)[0].held_back
    ]
    told = withheld.told(replace(found[0], held_back=tuple(held)), found[1])
    assert [each.message.partition("\u00a0: ")[2] for each in told] == [
        f"«\u00a0{text}\u00a0»\u00a0; {reason}." for text, reason in texts.items()
    ]


def test_a_sentence_that_limits_another_is_told_with_it(source: Callable[..., Source]) -> None:
    limit = "Il précise toutefois que Lorbec a de la glace."
    copy = COPY.replace("pêche à Lorbec.", f"pêche à Lorbec. {limit}")
    found = _composed(copy.format(between=""), source)
    (notice,) = withheld.told(*_holding(limit, "contrôle des sources : « glace »", found))
    stated = "Les mareyeurs iront vendre leur pêche à Lorbec."
    assert f"{limit}\u00a0» (qui limite ce qui la précède\u00a0: «\u00a0{stated}\u00a0»)" in (
        notice.message
    )
    held = [_holding(each, "x", found)[0].held_back[0] for each in (stated, limit)]
    for each in withheld.told(replace(found[0], held_back=tuple(held)), found[1]):
        assert "qui limite" not in each.message


def test_what_the_article_says_already_is_not_told(source: Callable[..., Source]) -> None:
    found = _composed(COPY.format(between=""), source)
    lead = "La criée de Valbrune est fermée depuis lundi"
    draft, dossier = _holding(lead, "déjà dit dans l'article", found)
    assert withheld.missing(draft, dossier) is None
    assert withheld.told(draft, dossier) == ()


def test_whatever_the_reason_it_is_told_with_each_sentence(source: Callable[..., Source]) -> None:
    text = COPY.format(between="") + "\nÀ notre consœur Klara Weissmann, le journal dit sa peine.\n"
    draft, dossier = _composed(text, source)
    (notice,) = withheld.told(draft, dossier)
    assert "À notre consœur Klara Weissmann, le journal dit sa peine." in notice.message
    assert notice.message.endswith("; un journaliste du journal copié y est dit le nôtre.")


def test_the_last_entry_of_a_list_of_dates_is_no_link(source: Callable[..., Source]) -> None:
    dates = "\nEn trois dates\n\n1990 Première glace\n\n2012 Halle neuve\n\n2025 Deuxième cuve\n"
    draft, _ = _composed(COPY.format(between="") + dates, source)
    printed = [each.text for each in passages_of(draft)]
    assert printed[-2:] == ["2012 Halle neuve", "2025 Deuxième cuve"]


@pytest.mark.parametrize(
    ("printed", "reason", "told"),
    [
        (299, "phrase tronquée", "299 mots sur 300, et 9 retenus : «\u00a0La panne"),
        (291, "phrase tronquée", "291 mots sur 300, et 9 retenus : «\u00a0La panne"),
        (290, "phrase tronquée", "matière insuffisante : 290 mots sur 300"),
        (299, left_out.REPEATED, "matière insuffisante : 299 mots sur 300"),
    ],
)
def test_a_lack_of_words_that_are_held_back_says_so(
    printed: int, reason: str, told: str, source: Callable[..., Source]
) -> None:
    text = "La panne touche les deux compresseurs de la halle."
    draft, dossier = _holding(text, reason, _composed(COPY.format(between=""), source))
    (short,) = shortfall.missing(printed, 1, Brief(words=300), dossier, draft.held_back)
    assert short.message.startswith(told)
    assert ("dépêche ou un communiqué" in short.remedy) == told.startswith("matière")


def test_a_lack_of_words_names_what_is_held_back_of_the_files_beside(
    source: Callable[..., Source],
) -> None:
    _, dossier = _composed(COPY.format(between=""), source)
    beside = source("Le quai\n\nLe quai de Kerval rouvre mardi.\n", "depeches/autre.txt")
    dossier = replace(dossier, related=(Related(beside, Relation.SAME_DOSSIER),))
    at = beside.text.index("Le quai de")
    held = HeldBack(
        "Le quai de Kerval rouvre mardi.", (Span(beside.path, at, at + 31),), "phrase tronquée"
    )
    (short,) = shortfall.missing(90, 1, Brief(words=300), dossier, (held,))
    assert short.message == (
        "matière insuffisante : 90 mots sur 300, et 6 retenus : "
        "«\u00a0Le quai de Kerval rouvre mardi.\u00a0»"
    )


TOLL = "Une passagère est morte et onze personnes ont été blessées jeudi dans la collision."


@pytest.mark.parametrize(
    ("said", "waits"),
    [
        ("Un matelot, un temps donné pour mort, est soigné à Lorbec.", True),
        ("La passagère, Maëlle Tual, est décédée à son arrivée à l'hôpital.", False),
        ("L'accident a fait un mort et plusieurs blessés.", False),
    ],
)
def test_an_article_that_never_says_that_anybody_died_waits(
    said: str, waits: bool, source: Callable[..., Source]
) -> None:
    copy = f"Le quai des navettes en deuil\n\nPublié le 13 mars 2026 à 8h30\n\n{TOLL}\n\n{said}\n"
    draft, dossier = _composed(copy, source)
    assert withheld.uncounted(draft, dossier) is None
    held, _ = _holding(TOLL, "échéance passée", (draft, dossier))
    kept = tuple(each for each in draft.standfirst if not each.text.startswith("Une passagère"))
    missed = withheld.uncounted(replace(held, standfirst=kept), dossier)
    assert (missed is not None) is waits
    if missed:
        assert TOLL in missed.message


@pytest.mark.parametrize(
    ("held_to", "title", "waits"),
    [
        ("La Région maintient son calendrier.", "la Région reporte la fermeture de nuit", True),
        ("La Région maintient son calendrier.", "la Région détaille la fermeture de nuit", False),
        ("La Région maintient son calendrier.", "la préfecture reporte sa visite", False),
        ("La Région a présenté son calendrier.", "la Région reporte la fermeture de nuit", False),
    ],
)
def test_a_standfirst_that_a_newer_text_belies_waits(
    held_to: str, title: str, waits: bool, source: Callable[..., Source]
) -> None:
    article = (
        "Halle de Lorbec : 300 personnes sur le quai\n\nPar Camille Orveau\n\n"
        f"Publié le 12 mars 2026\n\nLes mareyeurs ont défilé jeudi sur le quai. {held_to}\n\n"
        "Le défilé a réuni 300 personnes devant la halle de Lorbec, selon les organisateurs.\n"
    )
    release = (
        "COMMUNIQUÉ DE PRESSE\nRégion Varenne\n\nLe 16 mars 2026\n\n"
        f"Halle de Lorbec : {title}\n\nLa fermeture de nuit de la halle attendra le 1er juin.\n"
    )
    main = source(article, "depeches/halle/a.txt")
    other = source(release, "depeches/halle/b.txt")
    dossier = gather("depeches/halle", main, [other], None, Settings())
    missed = withheld.belied(compose(dossier, Settings()), dossier)
    assert (missed is not None) is waits
