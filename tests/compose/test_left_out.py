"""What of a folder's other files is not printed, and the reasons that the desk is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from depeche.compose import compose, gather
from depeche.compose.context import left_out
from depeche.compose.lines import usable
from depeche.compose.printed import passages_of
from depeche.compose.readings import read
from depeche.model import Brief, Dossier, Draft, Related, Relation, Source
from depeche.settings import Settings

Make = Callable[..., Source]
ARTICLE = """La halle de Lorbec rouvrira en mai

12.03.2026 18:00

Par Camille Orveau

La halle de Lorbec rouvrira en mai, a annoncé jeudi la mairie. Les mareyeurs ont accueilli la \
nouvelle avec soulagement. {negotiated} Le maire a promis une grille neuve et deux compresseurs.
"""
OLDER = """Les mareyeurs de Lorbec bloquent le quai

09.03.2026 07:00

Par Malo Sévignac

Les mareyeurs de Lorbec bloquent le quai depuis dimanche soir. Une première réunion de négociation \
avec la mairie est prévue le 26 mars. Odile Tual, leur porte-parole, a demandé que la halle soit \
rouverte avant l'été et que les compresseurs, vieux de trente ans, soient remplacés.
"""
NEGOTIATED = "La négociation avec les mareyeurs a duré quatre heures."


def _draft(source: Make, *texts: str) -> Draft:
    main, *others = [source(text, f"depeches/halle/{n}.txt") for n, text in enumerate(texts)]
    return compose(gather("depeches/halle", main, others, None, Settings()), Settings())


@pytest.mark.parametrize(
    ("negotiated", "printed"),
    [
        (NEGOTIATED, True),
        ("La réunion de négociation avec la mairie est reportée au 30 mars.", False),
    ],
)
def test_a_day_that_is_to_come_stays_until_it_is_moved(
    negotiated: str, printed: bool, source: Make
) -> None:
    draft = _draft(source, ARTICLE.format(negotiated=negotiated), OLDER)
    text = " ".join(each.text for each in passages_of(draft))
    assert ("est prévue le 26" in text) == printed


@pytest.mark.parametrize(
    ("foreseen", "printed"),
    [
        ("Une réunion de négociation avec la mairie pourrait débuter en juin.", True),
        ("Une réunion de négociation avec la mairie devrait s'ouvrir avant l'été.", True),
        ("Une réunion de négociation avec la mairie doit se tenir avant la fin de l'année.", True),
        ("La mairie reconnaît que des négociations avec les mareyeurs devraient s'ouvrir.", True),
        ("Une réunion de négociation avec la mairie pourrait débuter.", False),
        ("Une réunion de négociation avec la mairie pourrait débuter en mars.", False),
    ],
)
def test_a_forecast_stays_while_its_term_runs_and_so_does_what_is_conceded(
    foreseen: str, printed: bool, source: Make
) -> None:
    planned = "Une première réunion de négociation avec la mairie est prévue le 26 mars."
    older = OLDER.replace(planned, foreseen)
    negotiated = "La mairie veut une réunion de négociation avec eux, dit-elle."
    draft = _draft(source, ARTICLE.format(negotiated=negotiated), older)
    text = " ".join(each.text for each in passages_of(draft)).replace("’", "'")
    assert (foreseen in text) == printed


@pytest.mark.parametrize(
    ("due", "printed"),
    [
        ("Une minute de silence sera observée jeudi devant la criée de Lorbec.", True),
        ("Le préfet est attendu sur le quai de Lorbec dans l'après-midi.", False),
        ("Le préfet est attendu aujourd'hui sur le quai de Lorbec.", False),
        ("La maire de Kerval sera reçue aujourd'hui par les mareyeurs de Lorbec.", False),
    ],
)
def test_what_is_due_on_the_day_of_the_article_is_not_past(
    due: str, printed: bool, source: Make
) -> None:
    planned = "Une première réunion de négociation avec la mairie est prévue le 26 mars."
    draft = _draft(source, ARTICLE.format(negotiated=""), OLDER.replace(planned, due))
    text = " ".join(each.text for each in passages_of(draft)).replace("’", "'")
    assert (due.split(" jeudi")[0].split(" aujourd")[0] in text) == printed


def test_a_lead_is_never_said_to_lack_what_presents_it(source: Make) -> None:
    lead = (
        "La mairie de Lorbec a promis jeudi une grille neuve et deux compresseurs aux mareyeurs, "
        "qui ont accueilli avec soulagement la nouvelle."
    )
    rest = "Elle coûtera 90 000 euros, que le département prendra à sa charge pour moitié."
    main = source(ARTICLE.format(negotiated=NEGOTIATED), "depeches/halle/0.txt")
    other = source(f"Lorbec\n\n12.03.2026 19:00\n\n{lead} {rest}\n", "depeches/halle/1.txt")
    unused, _ = usable(read(other), article=main)
    draft = _draft(source, ARTICLE.format(negotiated=NEGOTIATED))
    held = left_out.held(unused, [read(other)], draft)
    assert [each.reason for each in held] == [
        "n'ajoute presque rien à ce que l'article dit déjà",
        "sans la phrase qui la présente, la complète ou y répond",
    ]


def test_the_desk_reads_the_sentence_as_the_copy_has_it(source: Make) -> None:
    main = source(ARTICLE.format(negotiated=NEGOTIATED), "depeches/halle/0.txt")
    copy = source(OLDER, "depeches/halle/1.txt")
    dossier = gather("depeches/halle", main, [copy], None, Settings())
    line = usable(read(copy), article=main)[0][0]
    assert "dimanche soir." not in line.text
    draft = replace(_draft(source, main.text), held_back=(line.held("échéance passée"),))
    (told,) = left_out.notices(dossier, draft)
    assert "depuis dimanche soir." in told.message


def test_the_archive_that_a_folder_leaves_out_is_told(source: Make) -> None:
    story = source(OLDER, "depeches/archives/mareyeurs.txt")
    main = source(ARTICLE.format(negotiated=NEGOTIATED), "depeches/halle/a.txt")
    beside = source(
        "La glace de Lorbec\n\n12.03.2026\n\nLa glace est livrée.\n", "depeches/halle/b.txt"
    )
    background = Related(story, Relation.BACKGROUND, 0.4)
    draft = replace(compose(gather("d", main, [], None, Settings()), Settings()), sections=())
    own = Related(beside, Relation.SAME_DOSSIER, 1.0)

    folder = Dossier("d", main, (own, background), main.brief or Brief())
    (told,) = left_out.archives(folder, draft)
    assert "bloquent le quai\u00a0» (depeches/archives/mareyeurs.txt)" in told.message
    alone = replace(folder, related=(background,))
    assert not list(left_out.archives(alone, draft))


LETTER = """LETTRE OUVERTE
à Monsieur le président de la Région

Lorbec, le 5 mars 2026

Monsieur le Président,

Nous sommes mareyeuses et peseurs à la halle de Lorbec. Le 2 mars, nous avons appris par un \
courriel que notre halle fermerait la nuit.

Vous invoquez le prix du courant. Or deux devis ont été rendus en janvier. L'un attend encore une \
réponse ; l'autre est parti à Kerval.

Vous avez écrit que « la criée a un prix ». Nous sommes d'accord.

Recevez, Monsieur le Président, l'expression de notre considération.

Pour le collectif La Halle debout,
Odile Tual, mareyeuse
"""
REGION = """COMMUNIQUÉ DE PRESSE
Région Varenne

Le 12 mars 2026

Halle de Lorbec : la Région reporte la fermeture de nuit

La Région a décidé de reporter au 1er juin la fermeture de nuit de la halle de Lorbec.

Une synthèse de l'étude sera adressée au collectif avant le 15 avril.
"""


def test_a_letter_that_opens_on_nous_is_read_from_its_first_sentence(source: Make) -> None:
    draft = _draft(source, ARTICLE.format(negotiated=NEGOTIATED), LETTER, REGION)
    text = " ".join(each.text for each in passages_of(draft))
    for said in ("Nous sommes mareyeuses", "Or deux devis", "Vous avez écrit", "au collectif"):
        assert said in text
    assert "considération" not in text
    assert not [each.text for each in draft.held_back if each.spans[0].source.endswith("1.txt")]
