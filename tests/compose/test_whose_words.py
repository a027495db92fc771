"""Whose words an excerpt gives: a party's, an agency's, and which take was sent last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from depeche.compose import compose, gather, kinds, naming
from depeche.compose.gathering import leads
from depeche.compose.printed import headings_of, passages_of
from depeche.model import Draft, Precision, Source
from depeche.precedence import leading, rank
from depeche.settings import Settings

Make = Callable[..., Source]

INQUIRY = """Criée de Valbrune : l'inspection écarte une cause unique
VALBRUNE, 18 mars 2026 (ANF) - L'inspection du travail estime que la fuite d'ammoniac de la \
criée de Valbrune ne peut être attribuée à une seule cause, a indiqué mercredi le parquet de \
Lorbec.
Les analyses montrent une usure des joints et une erreur de manœuvre, a déclaré la procureure, \
Anne Tual.
kl/tm
"""
REPLY = """FRIGORISTES DE VALBRUNE SAS
Droit de réponse
Valbrune, vendredi 6 mars 2026

Mise au point des Frigoristes de Valbrune à la suite de l'article paru dans « Le Phare »

Les installations de la criée de Valbrune ont été contrôlées quatre fois en un an par un \
laboratoire extérieur.

Les joints de la criée ont été changés en janvier par une entreprise agréée, et la facture a été \
remise à la mairie de Valbrune.
"""
TAKE = """La criée de Valbrune ferme
Par Killian LECOUTEUR
VALBRUNE, 12 mars 2026 (ANF) - Le maire de Valbrune a fermé la criée jeudi, faute de glace dans \
les cuves.
kl/tm
ANF 121804 MAR 26
"""


def _lines(draft: Draft) -> list[str]:
    said = [*(each.text for each in passages_of(draft)), *(x.text for x in headings_of(draft))]
    return [each.replace("\u00a0", " ").replace("’", "'") for each in said]


def test_a_right_of_reply_is_quoted_in_the_name_of_who_replies(source: Make) -> None:
    main, other = source(INQUIRY, "depeches/d/a.txt"), source(REPLY, "depeches/d/b.txt")
    draft = compose(gather("depeches/d", main, [other], None, Settings()), Settings())
    lines = _lines(draft)
    assert any(each.startswith("Les joints de la criée ont été changés") for each in lines)
    assert "On lisait dans ce droit de réponse :" in lines
    assert any(
        each.endswith("le droit de réponse des Frigoristes de Valbrune du 6 mars 2026")
        for each in lines
    )
    assert not any("l'on savait" in each for each in lines)


@pytest.mark.parametrize(
    ("copy", "wanted"),
    [
        (
            "Collectif de la criée\nDroit de réponse adressé à Le Phare de Valbrune\n\n"
            "12 mars 2026\n\nMadame la directrice,\n\nDans votre édition du 6 mars, vous écrivez "
            "que la glace manque. {said}\n\nPour le collectif,\nOdile Tual\n",
            "On lit dans ce droit de réponse, adressé au Phare de Valbrune et daté du 12 mars "
            "2026 :",
        ),
        (
            "date: 2026-03-12\n\nREPÈRES — La criée (doc interne)\n\n{said}\n",
            "On lit dans un autre texte, daté du 12 mars 2026 :",
        ),
        (
            "Le Phare de Valbrune | 12 mars 2026\n\nLa glace de la criée\n\nPar Noé Talvas\n\n"
            "{said}\n",
            "On lit dans un article du Phare de Valbrune, publié le 12 mars 2026 :",
        ),
    ],
    ids=["a letter to another paper", "a sheet of nobody's", "a paper"],
)
def test_only_what_was_given_to_the_public_was_published(
    source: Make, copy: str, wanted: str
) -> None:
    said = (
        "La criée de Valbrune a reçu onze tonnes de glace au mois de janvier, que trois camions "
        "ont livrées de nuit. Les mareyeurs en ont payé la moitié, et le port a réglé le reste."
    )
    main = source(TAKE, "depeches/d/a.txt")
    other = source(copy.format(said=said), "depeches/d/b.txt")
    draft = compose(gather("depeches/d", main, [other], None, Settings()), Settings())
    assert wanted in _lines(draft)
    assert not any("doc interne" in each.title for each in draft.cited)


def test_a_wire_that_a_reporter_signs_is_the_agencys(source: Make) -> None:
    take = source(TAKE)
    assert [each.name for each in take.bylines] == ["Killian Lecouteur"]
    assert kinds.kind(take) is kinds.DISPATCH
    assert naming.publisher(take) == "ANF"


def test_an_article_with_an_agencys_help_is_the_papers(source: Make) -> None:
    article = source(
        "La criée de Valbrune ferme\n\nPar Camille Orveau (avec AFP)\n\n"
        "Le maire de Valbrune a fermé la criée jeudi, faute de glace dans les cuves.\n"
    )
    assert article.agencies == ("AFP",)
    assert kinds.kind(article) is kinds.ARTICLE


def test_a_paper_that_prints_a_wire_is_named(source: Make) -> None:
    printed = replace(source(TAKE), publisher="Le Phare")
    assert naming.publisher(printed) == "Le Phare"


def test_an_unknown_clock_orders_the_takes_of_a_day_and_gives_no_hour(source: Make) -> None:
    first = source(TAKE, "depeches/d/2.txt")
    last = source(TAKE.replace("121804", "122231"), "depeches/d/1.txt")
    assert first.published is not None
    assert first.published.precision is Precision.DAY
    assert rank(first) < rank(last)
    assert leading([last, first]) is last


def test_a_record_of_decisions_leads_no_story_that_a_paper_tells(source: Make) -> None:
    record = source(
        "Fédération – Commission des ports\nRelevé de décisions – séance du mercredi 18 mars 2026\n"
        "\nCriée de Valbrune : quatre semaines de fermeture.\n\nLe port dispose de sept jours pour "
        "faire appel de cette décision.\n",
        "depeches/d/b.txt",
    )
    article = source(TAKE, "depeches/d/a.txt")
    assert leading([record, article]) is article
    assert (kinds.kind(record).one, kinds.kind(record).published) == (
        "un relevé de décisions",
        False,
    )
    assert naming.by(record) == " de la fédération"


def test_a_heading_claims_nothing_that_only_a_party_says(source: Make) -> None:
    main = source(INQUIRY, "depeches/d/a.txt")
    claims = (
        "Aucun salarié de la criée n'a jamais manipulé les joints.\n\nLes fuites de la criée "
        "relevées en mars venaient des joints, que la société Frigor a livrés en janvier."
    )
    other = source(f"{REPLY}\n{claims}\n", "depeches/d/b.txt")
    draft = compose(gather("depeches/d", main, [other], None, Settings()), Settings())
    (heading,) = [each.text for each in headings_of(draft)]
    assert heading.endswith("le droit de réponse des Frigoristes de Valbrune du 6\u00a0mars 2026")


def test_the_name_of_a_body_has_its_article() -> None:
    assert naming.of("Haras de Kerval") == "du haras de Kerval"
    assert naming.of("Hôpital de Kerval") == "de l'hôpital de Kerval"


def test_an_urgent_is_replaced_by_the_lead_of_its_slug_line(source: Make) -> None:
    urgent = source(
        "pêche-port-accident URGENT\nUn toit cède à Valbrune\nVALBRUNE, 12 mars 2026 (ANF) - "
        "Deux personnes sont portées disparues à la criée.\ncv/jlt\nANF 120741 MAR 26\n",
        "depeches/d/1.txt",
    )
    lead = source(
        "pêche-port-accident 2E LEAD (avec ministre)\nLa criée s'effondre : deux blessés à Valbrune"
        "\nPar Clémence VASSEUR\nVALBRUNE, 12 mars 2026 (ANF) - Les deux disparus de la criée ont "
        "été retrouvés blessés jeudi.\ncv/jlt\nANF 121652 MAR 26\n",
        "depeches/d/2.txt",
    )
    assert leads.replaces(lead, urgent)
    assert not leads.replaces(urgent, lead)


def test_a_corrected_version_replaces_what_it_corrects(source: Make) -> None:
    wrong = source(
        "Un bac heurte le quai de Valbrune: onze blessés\nVALBRUNE, 12 mars 2026 (ANF) - Onze "
        "personnes ont été blessées jeudi par le choc d'un bac contre le quai de Valbrune, selon "
        "la préfecture.\ncv/jlt\nANF 121804 MAR 26\n",
        "depeches/d/1.txt",
    )
    right = source(
        "CORRECTION - pêche-port-accident\nATTENTION - RECTIFICATIF - Dans notre dépêche de 18H04, "
        "bien lire que neuf personnes sont blessées (et non onze). Voici une version corrigée:\n"
        "Un bac heurte le quai de Valbrune: neuf blessés\nVALBRUNE, 12 mars 2026 (ANF) - Neuf "
        "personnes ont été blessées jeudi par le choc d'un bac contre le quai de Valbrune, a "
        "rectifié la préfecture.\ncv/jlt\nANF 121958 MAR 26\n",
        "depeches/d/2.txt",
    )
    assert leads.replaces(right, wrong)
    assert not leads.replaces(wrong, right)


def test_a_standfirst_goes_on_to_the_news_behind_a_quip(source: Make) -> None:
    article = source(
        "Le phare de Valbrune retrouvé\n\n14.03.2026 08:30\n\nLe « Vieux Cyclope » est rentré au "
        "port. Enfin, presque. Quatre des six lanternes volées le 12 février au phare de Valbrune "
        "ont été retrouvées jeudi dans un garage de Lorbec, a annoncé le procureur.\n\n"
        "Les deux autres manquent toujours, a dit la mairie, qui a porté plainte en février.\n"
    )
    draft = compose(gather("depeches/copie.txt", article, [], None, Settings()), Settings())
    assert "Quatre des six lanternes" in " ".join(each.text for each in draft.standfirst)


ADVICE = """Grippe aviaire : une zone de protection à Lorbec

Publié le 12 mars 2026

Un foyer de grippe aviaire a été confirmé jeudi dans un élevage de canards de Lorbec, a indiqué \
la préfecture. Les six mille animaux de l'exploitation ont été abattus dans la journée.

Le préfet, Étienne Talvas, a pris un arrêté qui instaure une zone de protection de trois \
kilomètres autour de l'élevage et une zone de surveillance de dix kilomètres. Dix-sept communes \
sont concernées et 84 exploitations recensées, dont une trentaine de basses-cours. Les \
rassemblements de volailles y sont interdits jusqu'à nouvel ordre.

L'alerte a été donnée mardi par l'éleveur, qui avait constaté une mortalité anormale dans l'un \
de ses quatre bâtiments. « Il a appelé son vétérinaire dans l'heure », a souligné Hélène Orven, \
directrice de la protection des populations. Les canards avaient reçu leur première injection \
vaccinale, mais pas encore la seconde. L'origine de la contamination n'est pas établie.

La préfecture rappelle les consignes aux particuliers qui possèdent des volailles. Enfermez vos \
animaux ou posez des filets au-dessus de leur enclos. Ne donnez pas à boire l'eau d'une mare. Ne \
touchez pas un oiseau sauvage trouvé mort : signalez-le à la mairie. La consommation de viande \
et d'œufs ne présente aucun risque pour l'homme, insiste-t-elle.

Pour les éleveurs voisins, l'attente commence. Jérôme Sorel, qui engraisse 4 000 canards à deux \
kilomètres de là, ne peut plus faire entrer ni sortir un animal. La chambre d'agriculture a \
demandé jeudi soir que les pertes soient indemnisées dans toute la zone, et pas seulement dans \
le foyer. Le ministère n'a pas répondu. Les trois hommes se parlent au téléphone chaque soir.

Si aucun autre cas n'apparaît, la zone de protection pourra être levée vingt et un jours après \
la fin du nettoyage de l'élevage, soit vers le 10 avril. Une réunion d'information est prévue \
mercredi à 18 h 30 à la salle polyvalente de Lorbec, où les éleveurs recevront un dossier \
d'indemnisation.
"""


def test_the_sentence_that_says_whose_orders_follow_stays_above_them(source: Make) -> None:
    main = source(ADVICE, "depeches/a.txt")
    draft = compose(gather("depeches/a", main, [], None, Settings()), Settings())
    told = [each.text for each in passages_of(draft)]
    at = next(i for i, each in enumerate(told) if each.startswith("La préfecture rappelle"))
    assert told[at + 1].startswith("Enfermez vos animaux")
