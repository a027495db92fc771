"""What an agency's correction does not touch stays: it may be sent as a note, in part or whole."""

from __future__ import annotations

from collections.abc import Callable

from depeche import dossiers
from depeche.compose import compose, gather
from depeche.compose.gathering import leads
from depeche.compose.printed import passages_of
from depeche.model import Draft, Source
from depeche.settings import Settings

Make = Callable[..., Source]

FIRE = """Kerval: un incendie détruit un entrepôt, 30 salariés évacués

LORBEC, 9 février 2026 11:20 (AFP) - Un incendie a détruit dans la nuit de dimanche à lundi un \
entrepôt de la société Transalp à Kerval, entraînant l'évacuation de 30 salariés, ont indiqué les \
pompiers.

Le feu s'est déclaré vers 2H40 dans une cellule de stockage de pneumatiques.

Trois salariés, légèrement intoxiqués, ont été transportés à l'hôpital de Lorbec. Leurs jours ne \
sont pas en danger.

La route départementale 1075 est restée coupée jusqu'à 9H00. La préfecture a recommandé aux \
habitants de Kerval de garder leurs fenêtres fermées.

"C'est une catastrophe, le site faisait vivre 110 familles", a déclaré à l'AFP le directeur du \
site, Sylvain Rochas.
"""
IN_PART = """Kerval: un incendie détruit un entrepôt, 30 salariés évacués
RECTIFICATIF (corrige le 3e paragraphe : cinq salariés et non trois{note})

LORBEC, 9 février 2026 14:05 (AFP) - Un incendie a détruit dans la nuit de dimanche à lundi un \
entrepôt de la société Transalp à Kerval, entraînant l'évacuation de 30 salariés, ont indiqué les \
pompiers.

Cinq salariés, légèrement intoxiqués, ont été transportés à l'hôpital de Lorbec. Leurs jours ne \
sont pas en danger.
"""
NOTE = """RECTIFICATIF: Kerval: un incendie détruit un entrepôt (corrige le 3e paragraphe)

LORBEC, 9 février 2026 14:05 (AFP) - Bien lire au 3e paragraphe : les salariés étaient soignés \
dans un gymnase (et non transportés à l'hôpital de Lorbec). Le reste sans changement.
"""
AFTER = """Kerval : le lendemain du feu, devant les cendres

Par Julie Morestin
Publié le 10 février 2026 à 6h30

Ils étaient une quarantaine, lundi soir, à regarder fumer ce qui reste de l'entrepôt de Transalp.

La mairie a ouvert un numéro pour les riverains dont les jardins ont reçu des suies.
"""


def _draft(source: Make, *texts: str) -> Draft:
    sources = [source(text, f"depeches/dossier/{n}.txt") for n, text in enumerate(texts)]
    main = dossiers.main_source(sources)
    others = [each for each in sources if each is not main]
    return compose(gather("depeches/dossier", main, others, None, Settings()), Settings())


def _text(draft: Draft) -> str:
    text = " ".join(each.text for each in passages_of(draft))
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_what_a_correction_does_not_send_again_is_quoted_behind_it(source: Make) -> None:
    text = _text(_draft(source, FIRE, IN_PART.format(note="")))
    assert text.count("a détruit dans la nuit") == 1
    assert "Cinq salariés, légèrement intoxiqués" in text
    assert "Trois salariés" not in text
    assert "[…] Le feu s’est déclaré vers 2 h 40" in text
    assert "[…] La route départementale 1075" in text
    assert "faisait vivre 110 familles" in text
    assert text.index("Cinq salariés") < text.index("2 h 40")


def test_it_stands_behind_its_correction_in_another_article_too(source: Make) -> None:
    text = _text(_draft(source, FIRE, IN_PART.format(note=""), AFTER))
    assert text.index("Cinq salariés") < text.index("2 h 40")
    assert "Trois salariés" not in text


def test_what_a_correction_withdraws_is_not_printed_from_what_it_corrects(source: Make) -> None:
    text = _text(_draft(source, FIRE, IN_PART.format(note=", supprime les autres")))
    assert "110 familles" not in text
    assert "départementale" not in text


def test_an_erratum_never_leads(source: Make) -> None:
    draft = _draft(source, FIRE, NOTE)
    assert draft.headline.text.startswith("Kerval\u00a0: un incendie détruit")
    assert "Bien lire" not in _text(draft)


def test_an_excerpt_goes_on_over_the_sentence_that_an_erratum_withdraws(source: Make) -> None:
    draft = _draft(source, FIRE, NOTE, AFTER)
    text = _text(draft)
    assert "hôpital de Lorbec" not in text
    assert "[…] La route départementale 1075" in text
    assert "110 familles" in text
    assert any("hôpital de Lorbec" in each.text for each in draft.held_back)


BRIDGE = """Une grue bascule sur le port de Kerval, le trafic des ferries suspendu

KERVAL, 12 mars 2026 (Agence Nord) - Une grue du port de Kerval a basculé jeudi vers 8H10 sur le \
quai des ferries, sans faire de blessé, ont indiqué les pompiers.

Selon les premiers éléments, une rafale de vent pourrait être à l'origine de l'accident.

Une trentaine de dockers travaillaient sur le quai, a précisé le capitaine du port, Yann Salvert.

Agence Nord 120922 MAR 26
"""
BRIDGE_LATER = """Port de Kerval : une grue bascule, deux blessés et une enquête

KERVAL, 12 mars 2026 (Agence Nord) - La grue du port de Kerval qui a basculé jeudi sur le quai des \
ferries a fait deux blessés légers, ont indiqué les pompiers en début de soirée.

L'enquête exclut le vent, a précisé la procureure, Louise Amarin. Un câble s'est rompu.

Les ferries ont repris la mer à 17H00.

Agence Nord 121947 MAR 26
"""
STAMPS = ("Agence Nord 120922 MAR 26", "Agence Nord 121947 MAR 26")


def _unstamped(text: str) -> str:
    for stamp in STAMPS:
        text = text.replace(stamp, "")
    return text


def test_an_earlier_take_under_no_mark_gives_no_sentence_and_each_is_named(source: Make) -> None:
    for texts in ((BRIDGE, BRIDGE_LATER), (BRIDGE_LATER, BRIDGE)):  # its stamp says, not its name
        draft = _draft(source, *texts)
        assert "deux blessés et une enquête" in draft.headline.text
        assert "sans faire de blessé" not in _text(draft)
        assert "rafale" not in _text(draft)
        assert "ajoute" not in _text(draft)
        (told,) = (each.message for each in draft.notices if "remplacée par" in each.message)
        assert "une rafale de vent" in told
        assert "Une trentaine de dockers" in told
        assert "Rien ne dit" not in told


def test_of_takes_without_an_hour_the_update_leads(source: Make) -> None:
    update = BRIDGE_LATER.replace("une enquête\n", "une enquête (ACTUALISATION)\n")
    draft = _draft(source, _unstamped(update), _unstamped(BRIDGE))
    assert "deux blessés" in draft.headline.text
    assert "rafale" not in _text(draft)


def test_the_desk_is_told_when_nothing_orders_two_takes(source: Make) -> None:
    draft = _draft(source, _unstamped(BRIDGE), _unstamped(BRIDGE_LATER))
    (told,) = (each.message for each in draft.notices if "remplacée par" in each.message)
    assert "Rien ne dit laquelle est la dernière" in told


MATCH = """Handball : Lorbec battu au premier tour du tournoi de Kerval

KERVAL, 12 mars 2026 (Agence Nord) - L'équipe de Lorbec a été battue jeudi au premier tour du \
tournoi de handball de Kerval, sur le score de 27 à 25.

L'entraîneur attendait mieux de ses gardiens.

Agence Nord 121510 MAR 26
"""
MATCH_OF_OTHERS = """Handball : au tournoi de Kerval, Valbrune battu dès le premier tour

KERVAL, 12 mars 2026 (Agence Nord) - Battue par 31 à 22, l'équipe de Valbrune quitte le tournoi de \
Kerval jeudi dès le premier tour, devant 400 amateurs de handball.

Le capitaine s'était blessé la veille.

Agence Nord 121822 MAR 26
"""


def test_two_matches_in_the_same_words_are_two_events(source: Make) -> None:
    assert leads.retells(source(MATCH_OF_OTHERS, "b.txt"), source(MATCH, "a.txt"))
    draft = _draft(source, MATCH, MATCH_OF_OTHERS)
    assert not any("remplacée par" in each.message for each in draft.notices)


FERRIES = """Collision de navettes devant Kerval : 2 morts, 9 blessés

KERVAL, 12 mars 2026 (Agence Nord) - Deux passagers sont morts et 9 personnes ont été blessées \
jeudi matin dans la collision de deux navettes devant Kerval, ont indiqué les sauveteurs.

Selon les premiers éléments, la navette de l'île aurait coupé la route de l'autre.
"""
FERRIES_RIGHT = """Navettes de Kerval : le bilan ramené à un mort et 11 blessés

(Version 2 - Corrige bilan et circonstances)

KERVAL, 12 mars 2026 (Agence Nord) - Une passagère de 32 ans est morte et 11 personnes ont été \
blessées jeudi matin dans la collision de deux navettes devant Kerval, selon un nouveau bilan \
communiqué par la préfecture, qui a démenti un second décès.

"Un matelot a été donné pour mort par erreur. Il est soigné à Lorbec", a précisé le préfet de la \
Varenne, Yann Salvert. "Je présente nos excuses à sa famille", a-t-il ajouté.

C'est la navette du port qui aurait coupé la route de l'autre, a dit M. Salvert.
"""
FERRIES_AFTER = """À Kerval, le quai des navettes couvert de fleurs

Par Julie Morestin
Publié le 13 mars 2026

Des fleurs et des bougies couvrent depuis vendredi le quai des navettes de Kerval. Jeudi soir, \
trois blessés avaient pu quitter l'hôpital de Lorbec.

La compagnie a suspendu ses traversées jusqu'à lundi.
"""


def test_a_version_that_corrects_leaves_nothing_of_the_void_one(source: Make) -> None:
    for texts in ((FERRIES, FERRIES_RIGHT), (FERRIES_RIGHT, FERRIES)):
        draft = _draft(source, *texts)
        assert draft.headline.text.startswith("Navettes de Kerval")
        assert "2 morts" not in str(draft.sections)
        assert "Deux passagers" not in _text(draft)
        assert "navette de l’île" not in _text(draft)
        assert "Version 2" not in str(draft.sections)


def test_the_last_toll_stays_beside_an_article_that_counts_none(source: Make) -> None:
    draft = _draft(source, FERRIES, FERRIES_RIGHT, FERRIES_AFTER)
    text = _text(draft)
    assert "Une passagère de 32 ans est morte et 11 personnes" in text
    assert "donné pour mort par erreur" in text
    assert "Deux passagers" not in text
    assert not [each for each in draft.held_back if "morte" in each.text]
    assert not draft.differing
