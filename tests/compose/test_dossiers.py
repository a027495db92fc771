"""What a dossier of several dispatches prints, and what it leaves out."""

from __future__ import annotations

from collections.abc import Callable

from tests.compose.told import subheadings, text_of

from depeche.compose import compose, gather
from depeche.compose.support import Evidence, check
from depeche.model import Draft, SectionRole, Source
from depeche.settings import Settings

Make = Callable[..., Source]
Folder = Callable[..., tuple[Draft, list[Source]]]

SOLAR = """Parc solaire de Kerval : un projet divise les élus

14.05.2024 12:00

Un projet de parc solaire de 42 hectares divise les élus de la communauté de communes de Kerval.

Le groupe Heliance prévoit d'y installer 61.000 panneaux. Le permis va être déposé à l'automne.

"On ne peut pas refuser l'énergie propre", a plaidé le président de la communauté de communes, \
Gilles Perraud.

L'association Marais vivants a réuni 2.300 signatures contre le projet. Elle a écrit au préfet et \
demandé que le dossier soit revu par des experts indépendants.
"""

OPINION = """Parc solaire de Kerval : un avis défavorable

20.01.2025 09:40

Le commissaire enquêteur a rendu un avis défavorable au parc solaire de Kerval, selon son rapport.

Il recommande de réduire l'emprise du parc de 42 à 25 hectares. L'entreprise emploie 46 personnes.

M. Perraud n'a pas souhaité commenter.
"""


def test_no_other_source_says_who_monsieur_is(folder: Folder) -> None:
    draft, _ = folder(OPINION, SOLAR)
    assert "M. Perraud n’a pas souhaité commenter." in text_of(draft)


def test_a_person_whom_no_copy_introduces_keeps_the_name(folder: Folder) -> None:
    draft, _ = folder(OPINION)
    assert "M. Perraud n’a pas souhaité commenter." in text_of(draft)


def test_an_introduction_that_the_copy_does_not_give_is_reported(source: Make) -> None:
    sources = [source(OPINION, "depeches/a.txt"), source(SOLAR, "depeches/b.txt")]
    told = "Gilles Perraud, maire de Kerval, n'a pas souhaité commenter."
    assert check([told], Evidence(sources))


def test_what_an_older_dispatch_announced_stands_under_its_day_until_that_has_come(
    folder: Folder,
) -> None:
    due = SOLAR.replace("à l'automne", "le 3 septembre")
    draft, _ = folder(OPINION, due)
    text = text_of(draft)
    assert "2 300 signatures" in text
    assert "Le groupe Heliance prévoit d’y installer 61 000 panneaux." in text
    assert "va être déposé" not in text
    (held,) = (each for each in draft.held_back if "va être déposé" in each.text)
    assert held.reason == "échéance passée depuis la dépêche"


def test_a_title_that_looked_ahead_heads_what_its_dispatch_gives_for_two_days(
    folder: Folder,
) -> None:
    ahead = "Un parc solaire pourrait couvrir le marais"
    announced = SOLAR.replace("Parc solaire de Kerval : un projet divise les élus", ahead)
    draft, _ = folder(OPINION, announced)
    assert "2 300 signatures" in text_of(draft)
    assert not any("Un parc solaire" in each for each in subheadings(draft))
    draft, _ = folder(OPINION, announced.replace("14.05.2024", "19.01.2025"))
    dated = f"{ahead} (texte du 19\u00a0janvier 2025)"
    assert dated in subheadings(draft)
    told = announced.replace("pourrait couvrir", "couvre")
    draft, _ = folder(OPINION, told)
    assert any(each.startswith("Un parc solaire couvre le marais (") for each in subheadings(draft))


def test_the_outlet_that_broke_the_story_is_named_before_the_first_heading(source: Make) -> None:
    filler = "\n\n".join(
        f"Le tribunal a entendu le témoin numéro {n}, qui a raconté ce que l'étude de la place "
        f"du Marché faisait des fonds de ses clients pendant l'année {2000 + n}, sans rien cacher."
        for n in range(1, 7)
    )
    copy = (
        "Procès du notaire de Kerval\n\n18.09.2024 19:20\n\nDix-huit mois de prison ont été requis "
        f"contre l'ancien notaire de Kerval.\n\n{filler}\n\n"
        "L'affaire du notaire de Kerval avait été révélée en 2020 par Mediapart.\n\n"
        "Le jugement a été mis en délibéré au 6 novembre."
    )
    draft = compose(gather("a", source(copy, "depeches/a.txt"), [], None, Settings()), Settings())
    lead = next(each for each in draft.sections if each.role is SectionRole.LEAD)
    assert "Mediapart" in " ".join(p.text for block in lead.blocks for p in block.passages)
    assert text_of(draft).count("Mediapart") == 1


def test_a_maximum_is_not_passed_by_what_other_texts_add(source: Make) -> None:
    signed = SOLAR.replace("\n\n", "\n\nPar Noé Talvas\n\n", 1)
    other = source(signed, "depeches/kerval/un.txt")

    def made(order: str) -> Draft:
        main = source(f"{order}\n\n{OPINION}", "depeches/kerval/deux.txt")
        return compose(gather("depeches/kerval", main, [other], None, Settings()), Settings())

    assert made("Consigne : article en français, 300 mots maximum.").words > 95
    short = made("Consigne : article en français, 95 mots maximum.")
    assert short.words <= 95
    assert not short.shortfalls


def test_what_a_file_of_the_folder_says_and_the_article_does_not_is_told(folder: Folder) -> None:
    due = SOLAR.replace("à l'automne", "le 3 septembre")
    draft, sources = folder(OPINION, due)
    (told,) = (each for each in draft.notices if each.path == sources[1].path)
    assert told.message == (
        "2 phrase(s) de ce texte manquent à l'article\u00a0: "
        "«\u00a0Le permis va être déposé le 3 septembre.\u00a0», "
        '«\u00a0"On ne peut pas refuser l\'énergie propre", a plaidé le président de…\u00a0».'
    )
    assert told.line == 7


def test_a_file_of_which_nothing_is_printed_is_told(folder: Folder) -> None:
    other = "Marché de Lorbec : les halles\n\n20.01.2025 08:00\n\nIl y en aura douze.\n"
    draft, _ = folder(OPINION, other)
    told = [each.message for each in draft.notices]
    assert "Rien de ce texte n'est dans l'article\u00a0: «\u00a0Il y en aura douze.\u00a0»." in told
