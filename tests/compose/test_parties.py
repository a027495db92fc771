"""What a dossier prints of the parties' own texts, and what they are called."""

from __future__ import annotations

from collections.abc import Callable

from tests.compose.told import subheadings, text_of

from depeche.compose import kinds, naming
from depeche.compose.printed import passages_of
from depeche.compose.readings import read as read_sentences
from depeche.model import Draft, Source

Make = Callable[..., Source]
Folder = Callable[..., tuple[Draft, list[Source]]]


RELEASE = """COMMUNIQUÉ DE PRESSE

Granulats Morvan étend sa carrière de Kerval

Le 3 mars 2026

Granulats Morvan annonce l'extension de sa carrière de Kerval, qui emploie 40 personnes. Le projet \
permettra de créer 25 emplois directs d'ici à 2028.

L'enquête publique se tiendra du 7 avril au 7 mai 2026 à la mairie de Kerval, à la halle et au port.
"""

CONTESTED = """Carrière de Kerval : les riverains contestent les chiffres

12.03.2026 18:00

L'association Marais vivants conteste les chiffres donnés par Granulats Morvan.
"""


def test_what_a_release_says_is_what_it_asserts(folder: Folder) -> None:
    draft, _ = folder(CONTESTED, RELEASE)
    text = text_of(draft)
    assert [each.replace("\u00a0", " ") for each in subheadings(draft)] == [
        "Carrière de Kerval : le communiqué de Granulats Morvan du 3 mars 2026"
    ]
    assert "On lisait dans ce communiqué :" in text
    assert "25 emplois directs d’ici à 2028" in text
    assert "du 7 avril au 7 mai 2026" in text


BODY = (
    "Le conseil de Kerval a adopté lundi le plan de la halle, qui ouvrira ses portes au "
    "printemps.\n\nTrente commerçants de la ville ont demandé un étal, dont deux poissonniers."
)


def test_a_source_is_called_what_it_is_and_by_its_name(source: Make) -> None:
    told = {
        "APV": "KERVAL, 3 mars 2026 (APV) - Le port de Kerval a rouvert mardi, a appris l'APV.",
        "paper": f"Le Courrier de Kerval – mardi 3 mars 2026\nCamille Orveau\n\n{BODY}",
        "signed": f"Mardi 3 mars 2026\nPar Aude Talvas\n\n{BODY}",
        "release": f"Préfecture de la Varenne\nCommuniqué du 3 mars 2026\n\nUne halle\n\n{BODY}",
    }
    read = {name: source(f"Titre de la copie du port\n\n{text}\n") for name, text in told.items()}
    read["release"] = source(f"{told['release']}\n")
    called = {name: f"{kinds.kind(each).one}{naming.by(each)}" for name, each in read.items()}
    assert called == {
        "APV": "une dépêche de l'APV",
        "paper": "un article du Courrier de Kerval",
        "signed": "un article d'Aude Talvas",
        "release": "un communiqué de la préfecture de la Varenne",
    }


ACCUSING = """TRACT INTERSYNDICAL

La carrière de Kerval en péril

Le 10 mars 2026

Le dépôt de la carrière de Kerval a été fermé le 2 mars par la préfecture, après onze jours de \
travaux et la visite de deux inspecteurs venus de Lorbec. Le 3 mars, Granulats Morvan avait \
facturé deux fois aux mareyeurs de Lorbec le même chargement, livré par un camion du syndicat des \
marais.
"""

ANSWERING = """Carrière de Kerval : la région attend

11.03.2026 18:00

La région a reporté à l'automne sa décision sur la carrière de Kerval, qui emploie 40 personnes et \
fournit le port en sable depuis 1998. L'opposition a quitté la séance. Selon nos informations, \
Granulats Morvan conteste avoir facturé deux fois ce sable.
"""


def test_no_charge_is_printed_whose_answer_another_file_has_unprinted(folder: Folder) -> None:
    draft, _ = folder(CONTESTED, ACCUSING, ANSWERING)
    text = text_of(draft)
    assert "a été fermé le 2 mars" in text
    assert "facturé" not in text
    reasons = [each.reason for each in draft.held_back if "avait facturé" in each.text]
    assert reasons == ["mise en cause dont la réponse n'est pas imprimée"]


def test_each_line_of_the_folder_that_is_not_printed_is_told(folder: Folder) -> None:
    draft, sources = folder(CONTESTED, ANSWERING)
    known = {span for each in draft.held_back for span in each.spans}
    known |= {span for each in passages_of(draft) for span in each.spans}
    (other,) = [each for each in sources if "la région attend" in each.title]
    assert {each.span for each in read_sentences(other).sentences} <= known
