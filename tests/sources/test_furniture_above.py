"""Furniture of the form: never the headline, the standfirst, a heading or a sentence of the copy.

Each kind has its variants in one list; the true headline and the whole text stay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from depeche.model import Source

Read = Callable[..., Source]

HEADLINE = "La criée de Valbrune rouvre après trois mois de travaux"
FIRST = (
    "La criée de Valbrune a rouvert jeudi 12 mars 2026, après trois mois de travaux qui ont coûté "
    "640 000 euros à la commune et à ses deux voisines."
)
LAST = (
    "Les mareyeurs, qui vendaient depuis décembre sous un hangar de Lorbec, ont retrouvé leurs "
    "quarante emplacements et la chambre froide du quai nord."
)
TEXT = f"{FIRST}\n\n{LAST}"


def _said(source: Source) -> list[str]:
    return [source.title, *(" ".join(block.text.split()) for block in source.blocks)]


def _clean(source: Source, furniture: Iterable[str], title: str = HEADLINE) -> None:
    said = _said(source)
    assert source.title == title
    assert not [
        line for line in furniture if any(line.casefold() in each.casefold() for each in said)
    ], said
    assert said[1:] == [FIRST, LAST]


PREFECTURES = [
    "PRÉFET DE LA MORVENNE\nLiberté Égalité Fraternité",
    "PRÉFÈTE DE LA VARENNE\nLiberté\nÉgalité\nFraternité",
    "PRÉFECTURE DE LA MORVENNE\nCabinet du préfet\nBureau de la communication interministérielle",
    "RÉPUBLIQUE FRANÇAISE\nPRÉFET DE LA MORVENNE\nCabinet",
    "PRÉFET DE LA RÉGION VARENNE\nLiberté, Égalité, Fraternité\nService de presse",
    "Préfet de la Morvenne\nLiberté – Égalité – Fraternité\nDirection des territoires",
    "PRÉFET MARITIME DE LA VARENNE\nDivision de l'action de l'État en mer\nService presse",
    "SOUS-PRÉFECTURE DE LORBEC\nBureau de la réglementation et des affaires générales de la mer",
    "AGENCE RÉGIONALE DE SANTÉ\nDirection de la communication",
    "CONSEIL DÉPARTEMENTAL DE LA MORVENNE\nDirection de la communication et des relations presse",
    "VILLE DE VALBRUNE\nCabinet de la maire\nService communication",
    "Ville de Valbrune\nHôtel de ville\nDirection générale des services et de la communication",
    "TRIBUNAL JUDICIAIRE DE LORBEC\nCabinet de la procureure",
    "UNIVERSITÉ DE LA VARENNE\nDirection de la communication",
    "CENTRE HOSPITALIER DE VALBRUNE\nDirection générale",
    "CHAMBRE DE COMMERCE DE VALBRUNE\nService de presse",
    "SYNDICAT MIXTE DES PORTS\nBureau de presse",
    "DÉPARTEMENT DE LA MORVENNE\nPôle communication\nRelations presse : 01 00 00 00 00",
    "RÉGION VARENNE\nDirection de la communication et de la citoyenneté des habitants de la région",
    "COMMUNAUTÉ DE COMMUNES DU LITTORAL\nService communication\n1, quai des Dunes\n99000 Valbrune",
]


@pytest.mark.parametrize("head", PREFECTURES)
def test_letterhead_of_an_institution(read: Read, head: str) -> None:
    source = read(
        f"{head}\n\nValbrune, le 12 mars 2026\n\nCOMMUNIQUÉ DE PRESSE N° 2026-41\n\n"
        f"{HEADLINE}\n\n{TEXT}"
    )
    _clean(source, [*head.splitlines(), "N° 2026-41"])
    assert source.release


KICKERS = [
    "PORT ET HALLES",
    "AIDES AUX MAREYEURS",
    "TRAVAUX DU PORT",
    "ÉCONOMIE LITTORALE DE LA VARENNE",
    "VIE DES PORTS",
]


@pytest.mark.parametrize("kicker", KICKERS)
def test_kicker_in_capitals_on_the_line_above_its_headline(read: Read, kicker: str) -> None:
    source = read(
        f"VILLE DE VALBRUNE\nService de presse\n\nCOMMUNIQUÉ\n\n{kicker}\n{HEADLINE}\n\n{TEXT}"
    )
    _clean(source, [kicker])


SALUTATIONS = [
    "Camille,", "Noé,", "Chère Camille,", "Cher Noé,", "Bonjour Camille,", "Salut Noé,",
    "Bonjour,", "Bonjour à tous,", "Salut à tous,", "Hello Camille,", "Coucou Camille,",
    "Bonsoir Noé,", "Chers collègues,", "Chers tous,", "Camille, \n\nN.", "Noé,\n\nB.",
    "Camille et Noé,", "Chère Camille,\n\nOdile", "Jean-Luc,", "Marie-Odile,\n\n--",
]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "doubts"),
    [
        ("<CMS> rubrique : Culture ; statut : à valider ; mots-clés : halle, Valbrune", 1),
        ("Rubrique : Culture | Auteur : C. Orveau | 2 400 signes", 0),
        ("statut : publié ; édition : Nord ; signes : 2 400", 0),
    ],
)
def test_fields_of_a_program_on_one_line(read: Read, line: str, doubts: int) -> None:
    source = read(f"{line}\n\n{HEADLINE}\n\n{TEXT}")
    _clean(source, [line])
    assert len(source.doubts) == doubts


def test_a_headline_with_two_colons_is_one(read: Read) -> None:
    line = "Valbrune : la halle rouvre ; Lorbec : le pont ferme"
    assert read(f"{line}\n\n{TEXT}").title == line


@pytest.mark.parametrize("greeting", SALUTATIONS)
def test_salutation_above_the_headline(read: Read, greeting: str) -> None:
    _clean(read(f"{greeting}\n\n{HEADLINE}\n\n{TEXT}"), [greeting.splitlines()[0].strip()])


@pytest.mark.parametrize("greeting", SALUTATIONS)
def test_salutation_above_a_text_without_headline(read: Read, greeting: str) -> None:
    _clean(read(f"{greeting}\n\n--\n\n{TEXT}"), [greeting.splitlines()[0].strip()], title="")


FIRMS = [
    f"{name}\n{street}\n{town}"
    for name, street, town in zip(
        ("Laiterie Morvan SAS", "Granulats Talvas SARL", "Goémon SA", "Chantiers Orveau SAS",
         "Conserverie Tual SCOP") * 4,
        ("Route du Vieux-Port", "12, rue des Dunes", "Zone artisanale des Salines",
         "Quai de la Criée", "Avenue de Lorbec") * 4,
        ("Lorbec", "99000 Valbrune", "Valbrune", "Port-Sauvry") * 5,
        strict=True,
    )
]  # fmt: skip


@pytest.mark.parametrize("head", FIRMS)
def test_letterhead_of_a_firm(read: Read, head: str) -> None:
    source = read(f"{head}\n\n12 mars 2026\n\n{HEADLINE}\n\n{TEXT}")
    _clean(source, head.splitlines()[:2])
    assert source.release and source.publisher.casefold() == head.splitlines()[0].casefold()


CLOSINGS = [
    "Je vous prie de croire, Madame, Monsieur, à l'assurance de ma considération.",
    "Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.",
    "Veuillez agréer, Madame, Monsieur, mes salutations distinguées.",
    "Veuillez croire, Madame, Monsieur, à mes sentiments les meilleurs.",
    "Nous vous prions de recevoir, Madame, Monsieur, nos salutations.",
    "Dans l'attente de votre réponse, je vous prie d'agréer l'expression de mes respects.",
    "Recevez, Madame, Monsieur, l'assurance de notre considération.",
    "Agréez, Madame, Monsieur, mes salutations.",
    "Croyez, Monsieur le rédacteur en chef, à l'expression de ma considération.",
    "En vous remerciant, je vous prie d'accepter mes salutations les meilleures.",
]
GREETINGS = [
    "Madame, Monsieur,", "Monsieur le rédacteur en chef,", "Mesdames, Messieurs,",
    "Monsieur le directeur,", "Madame la rédactrice en chef,",
]  # fmt: skip
LETTERS = [(FIRMS[at], GREETINGS[at % 5], CLOSINGS[at % 10]) for at in range(20)]


@pytest.mark.parametrize(("head", "greeting", "closing"), LETTERS)
def test_letter_on_paper_is_its_writers(read: Read, head: str, greeting: str, closing: str) -> None:
    answer = "Votre journal a mis en cause notre maison deux fois, et je tiens à y répondre ici."
    source = read(
        f"{head}\n\nLorbec, le 12 mars 2026\n\nÀ la rédaction\n\n{greeting}\n\n{answer}\n\n{TEXT}"
        f"\n\n{closing}\n\nNoé Talvas\nPrésident"
    )
    assert _said(source) == ["", answer, FIRST, LAST]
    assert source.release and source.reply == "courrier"
    assert source.publisher == head.splitlines()[0]
    assert [(each.name, each.role) for each in source.bylines] == [("Noé Talvas", "président")]


ASKS = [
    "Je vous remercie de bien vouloir publier les éléments suivants en réponse à votre article.",
    "Je vous demande de publier la réponse que voici à votre article du 3 mars.",
    "Nous vous prions de bien vouloir insérer la réponse qui suit à votre article du 3 mars :",
    "En ma qualité de gérant, je vous demande de publier ce qui suit, après votre article.",
    "Nous vous mettons en demeure de publier la réponse suivante à votre article du 3 mars.",
]


@pytest.mark.parametrize("ask", ASKS)
def test_what_a_letter_asks_of_the_paper_is_not_printed(read: Read, ask: str) -> None:
    source = read(
        f"Lorbec, le 12 mars 2026\n\nMadame, Monsieur,\n\n{ask}\n\n{TEXT}\n\n{CLOSINGS[0]}"
        "\n\nNoé Talvas\nGérant de la criée"
    )
    assert _said(source) == ["", FIRST, LAST]


def test_a_lawyers_letter_says_for_whom_it_speaks(read: Read) -> None:
    source = read(
        "Lorbec, le 12 mars 2026\n\nMadame, Monsieur,\n\nEn qualité de conseil de M. Noé Talvas "
        "et de la société Goémon, je vous remercie de bien vouloir publier les éléments suivants "
        f"en réponse à votre article du 3 mars.\n\n{TEXT}\n\n{CLOSINGS[1]}\n\nKlara Weissmann\n"
        "Avocate au barreau de Lorbec"
    )
    assert source.publisher == "Me Klara Weissmann"
    assert source.capacity == "conseil de M. Noé Talvas et de la société Goémon"
    assert _said(source) == ["", FIRST, LAST]


RECTIFICATIONS = [
    "- Rectifie au 2e para le coût des travaux (640.000 euros et non 460.000). Version corrigée :",
    "Rectifie au 1er paragraphe le nombre d'emplacements (40 et non 14)",
    "RECTIFIE le titre, lire trois mois et non deux",
    "(Rectifie au chapeau le nom de la commune)",
    "- Précise au 3e para que la chambre froide est au nord",
    "Modifie le titre, lire trois mois et non deux",
    "- Modifie le titre et le 2e para",
    "RECTIFICATIF : bien lire 640.000 euros au 1er paragraphe (et non 460.000)",
    "- Rectifie nombre de mareyeurs au 2e paragraphe",
    "Rectifie la date au lead",
]


@pytest.mark.parametrize("notice", RECTIFICATIONS)
def test_agencys_rectification_is_kept_as_one(read: Read, notice: str) -> None:
    source = read(f"{HEADLINE}\n{notice}\n\nVALBRUNE, 12 mars 2026 (ANV) - {TEXT}")
    _clean(source, [notice])
    assert source.corrects


UPDATES = [
    "- Actualise au 2e para avec le nombre d'emplacements",
    "Ajoute une réaction au dernier paragraphe",
    "- Complète le titre et le 1er para",
    "- Développe le lead",
    "Actualise le titre et le 2e §",
]


@pytest.mark.parametrize("note", UPDATES)
def test_what_an_agency_says_of_its_version(read: Read, note: str) -> None:
    source = read(f"{HEADLINE}\n{note}\n\nVALBRUNE, 12 mars 2026 (ANV) - {TEXT}")
    _clean(source, [note])


SEAMS = [
    "= (A SUIVRE)\n\nANV0081 3 ECO 0211\nLittoral-criée-travaux, PREV\n{title} (2 ET DERNIER)",
    "(À suivre)\n\nANV0081 3 ECO 0211\n{title} (SUITE ET FIN)",
    "= (À SUIVRE)\n\n{title} (2 et dernier)",
    "= (A suivre)",
    "cto/abo\n\nANV 121522 MAR 26\n\nANV0081 3 ECO 0211\nLittoral-criée-travaux, PREV",
    "(à suivre)\n\nSUITE ET FIN",
    "-- À SUIVRE --\n\n2 ET DERNIER",
    "... (à suivre)\n\nFRA/criée-travaux-suite\nANV 0812 120326 GMT",
    "/ À suivre /\n\n{title} (2/2)",
    "(suit)\n\nPRISE 2 ET DERNIÈRE",
    "[A SUIVRE]\n\nANV0081 3 ECO 0211\nPort-criée-valbrune\n{title} (2 ET DERNIERE PRISE)",
    "= (A SUIVRE)\ncto/abo\nANV 121522 MAR 26\n\nANV0081 3 ECO 0211\n{title} (2 ET FIN)",
    "(A suivre)\n\nANV0081 3 ECO 0211\nPORT-CRIEE-TRAVAUX\n{title} (2 ET DERNIER)",
    "= (A SUIVRE)\n\nANV0081 3 ECO 0211\nVALBRUNE, 12 mars 2026 (ANV) -",
    "(À SUIVRE)\n\n{title}",
    "À suivre...\n\nSuite et fin",
    "(MORE)\n\n{title} (suite)",
    "(A SUIVRE)\n\nPHOTO : oui - VIDEO : non\n\nANV0081 3 ECO 0211\n{title} (2 ET DERNIER)",
    "=(A SUIVRE)=\n\n(2 ET DERNIER)",
    "* (À suivre) *\n\nANV0081 3 ECO 0211\nLittoral-criée-travaux, PREV\n{title} (2/2)",
]
MIDDLE = [
    "La maire a remercié les artisans de la vallée, qui ont travaillé tout l'hiver sur le quai.",
    "Les premiers lots ont été vendus à cinq heures, devant une trentaine d'acheteurs du pays.",
    "Le directeur du port attend neuf cents tonnes de poisson d'ici à la fin du mois de juin.",
]


AFTER = [
    "Une vingtaine de bateaux y débarquent leur pêche, contre trente-quatre il y a dix ans.",
    "Le marché du samedi reprendra le 4 avril sous la verrière, de sept heures à treize heures.",
    "Les deux communes voisines rembourseront leur part en quinze ans, sans hausse d'impôt.",
]


@pytest.mark.parametrize("seam", SEAMS)
def test_between_two_takes_of_a_dispatch(read: Read, seam: str) -> None:
    lines = seam.format(title=HEADLINE)
    source = read(
        f"ANV0077 3 ECO 0388\n{HEADLINE}\n\nVALBRUNE, 12 mars 2026 (ANV) - {FIRST}\n\n"
        + "\n\n".join(MIDDLE)
        + f"\n\n{lines}\n\n{LAST}\n\n"
        + "\n\n".join(AFTER)
    )
    assert source.title == HEADLINE
    assert _said(source)[1:] == [FIRST, *MIDDLE, LAST, *AFTER]
    assert {block.kind.value for block in source.blocks} == {"paragraph"}


FIELDS = [
    "PHOTO : oui - VIDEO : non - INFOGRAPHIE : à 16H30 GMT", "PHOTO : oui – VIDÉO : non",
    "Photos : oui", "Vidéo : non", "VIDEO : oui / PHOTO : oui", "Infographie : prévue",
    "Photo : ok", "Photos : ok - vidéo : en cours", "Son : oui", "Audio : non",
    "Cartes : à venir", "Infographie : en cours", "PHOTO : non", "Images : oui, à 18h",
    "Visuel : oui", "Vidéo : à venir", "Multimédia : néant", "Photo : prévue",
    "Graphique : à 17h00 GMT", "ILLUSTRATION : non | VIDEO : non",
]  # fmt: skip


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("place", ["above", "amid", "below"])
def test_fields_that_say_which_images_come(read: Read, field: str, place: str) -> None:
    parts = [HEADLINE, FIRST, LAST]
    parts.insert({"above": 1, "amid": 2, "below": 3}[place], field)
    source = read("\n\n".join(parts))
    _clean(source, [field])
    assert source.credits == ()


CREDITS = [
    "Photo d'illustration. Source : Agence Varenne", "Photo d’illustration. Crédit : C. Orveau",
    "Photo d'illustration – Source : Talvas", "Photo d'illustration, source : Agence Varenne",
    "Image d'illustration. Source : Le Phare", "Illustration. Source : Agence Varenne",
    "Photo. Source : Agence Varenne", "Source photo : Agence Varenne",
    "Source de la photo : Agence Varenne", "Source des images : Ville de Valbrune",
    "Source de l'image : Agence Varenne", "Photo d'archives. Source : Le Phare",
    "Image d’archives. Crédit photo : Noé Talvas", "Photo – Source : Noé Talvas",
    "Visuel. Crédit : Ville de Valbrune", "Photo d'illustration (source : Agence Varenne)",
    "Photo d'illustration ; crédit : Noé Talvas", "Images. Source : Agence Varenne",
    "Illustration – Crédit : Noé Talvas", "Photo d'archive. © Agence Varenne",
]  # fmt: skip


@pytest.mark.parametrize("credit", CREDITS)
def test_photo_credit_between_two_paragraphs(read: Read, credit: str) -> None:
    source = read(f"{HEADLINE}\n\n{FIRST}\n\n{credit}\n\n{LAST}")
    _clean(source, [credit])
    assert source.credits


RELEASE = f"COMMUNIQUÉ DE PRESSE\n\n12 mars 2026\n\n{HEADLINE}\n\n{TEXT}"
BOILERPLATE = [
    "À propos de Goémon – Créé en 2017, Goémon réinvente la pêche avec des casiers solides.",
    "À propos d'Orveau – Orveau fabrique depuis 1957 des chambres froides fières de leur région.",
    "A propos de Goémon. Créé en 2017, Goémon réinvente la pêche du quotidien.",
    "À propos de Goémon : Créé en 2017, Goémon réinvente la pêche du quotidien.",
    "À propos du Groupe Morvan — Fondé en 1957, il est présent dans douze pays.",
    "À propos de la Ville de Valbrune | 21 300 habitants, engagée depuis 2021 pour son port.",
    "À propos de la coopérative Tual – Elle réunit 146 mareyeurs engagés pour une pêche durable.",
    "À propos\n\nGoémon réinvente depuis 2017 la pêche du quotidien avec passion.",
    "Avertissement\n\nCe communiqué peut contenir des déclarations prospectives, soumises à des "
    "risques.",
    "Avertissement : ce communiqué contient des déclarations prospectives soumises à des risques.",
    "Avertissement – Les informations prospectives de ce communiqué ne sont pas des garanties.",
    "AVERTISSEMENT\n\nLes résultats réels peuvent différer de ceux que ce communiqué annonce.",
    "Déclarations prospectives\n\nCe communiqué contient des éléments de nature prospective.",
    "Informations prospectives\n\nLes objectifs indiqués ne constituent pas des garanties.",
    "Disclaimer\n\nCe document ne constitue pas une offre de vente de titres.",
    "Mentions légales : document édité par la société Goémon, au capital de 40 000 euros.",
    "Avertissement important\n\nLes résultats réels peuvent différer de ceux qui sont annoncés.",
    "Avertissement sur les informations prospectives\n\nLes résultats réels peuvent différer.",
    "Déclarations prospectives : ce communiqué en contient, et elles sont soumises à des risques.",
    "Informations prospectives – Les objectifs indiqués ne constituent pas des garanties.",
]


@pytest.mark.parametrize("text", BOILERPLATE)
@pytest.mark.parametrize("contact", ["", "\n\nContact presse : Odile Tual – 01 00 00 00 00"])
def test_boilerplate_below_a_release(read: Read, text: str, contact: str) -> None:
    _clean(read(f"{RELEASE}\n\n{text}{contact}"), [*text.split("\n\n"), "Contact presse"])


CONTACTS = [
    "Contact médias : Odile Tual, chargée de communication, poste 4512",
    "Contact presse : Odile Tual", "Contacts presse : Odile Tual et Noé Talvas",
    "Contact presse – Odile Tual, attachée de presse", "Contact journalistes : poste 4512",
    "Relations presse : Odile Tual", "Attachée de presse : Odile Tual",
    "Relations médias : agence Traverse", "Contacts médias : Noé Talvas, 4512",
    "Relations investisseurs : Odile Tual",
]  # fmt: skip
SLOGANS = [
    "La criée, c'est 350 professionnels à votre service !",
    "Goémon, toujours à vos côtés !",
]


@pytest.mark.parametrize("slogan", SLOGANS)
@pytest.mark.parametrize("contact", CONTACTS)
def test_contact_above_a_slogan(read: Read, contact: str, slogan: str) -> None:
    _clean(read(f"{RELEASE}\n\n{contact}\n{slogan}"), [contact, slogan])


LABELS = [
    "Notes de la conférence de presse de l'association (jeudi 12 mars, café du Mail)",
    "Notes de la réunion publique", "Mes notes de l'entretien avec la maire",
    "Notes prises à la réunion publique de Valbrune", "Notes brutes de la réunion de mardi",
    "Compte rendu de la réunion du syndicat", "Compte-rendu de l'audience de mardi",
    "Verbatim de la conférence de presse", "Transcription de l'interview de la maire",
    "Retranscription brute de l'entretien", "Prise de notes de la séance du conseil",
    "Notes sur la visite du chantier", "Extraits de l'interview de la maire",
    "Résumé de la réunion publique", "Synthèse de la réunion de chantier",
    "Éléments de la conférence de presse", "Notes de terrain", "Notes du point presse",
    "Relevé des échanges de la réunion", "Notes de l'assemblée générale (samedi, salle des fêtes)",
]  # fmt: skip


@pytest.mark.parametrize("label", LABELS)
def test_label_of_notes(read: Read, label: str) -> None:
    _clean(read(f"{label}\n\n{TEXT}"), [label], title="")


OFFICES = [
    "Le procureur de la République", "La procureure de la République", "La maire", "Le préfet",
    "La préfète de la Morvenne", "Le président", "La présidente", "Le directeur général",
    "La directrice générale", "Le maire de Valbrune", "Le ministre", "La rectrice",
    "Le directeur de cabinet", "La secrétaire générale", "Le porte-parole",
    "La vice-procureure", "Le sous-préfet de Lorbec", "Le président du Conseil",
    "La directrice adjointe", "Le secrétaire général",
]  # fmt: skip


@pytest.mark.parametrize("office", OFFICES)
def test_office_alone_under_a_letterhead(read: Read, office: str) -> None:
    source = read(
        f"TRIBUNAL JUDICIAIRE DE LORBEC\n\nCOMMUNIQUÉ DE PRESSE\n\n{office}\n\n12 mars 2026\n\n"
        f"{TEXT}"
    )
    _clean(source, [office], title="")


HEADLINES = [
    "Compte rendu de la réunion : la maire recule",
    "Notes : le conseil baisse la moyenne du brevet",
    "Le président de la criée démissionne",
    "Préfète et maire s'opposent sur la criée",
    "La photo, oui, mais pas au prix du littoral",
    "Camille, mareyeuse, vend sa première criée",
    "Avertissement aux baigneurs de Valbrune",
    "Propos racistes au stade : le club sanctionné",
    "La suite et la fin d'un port de pêche",
    "Monsieur Talvas quitte la criée",
]


@pytest.mark.parametrize("headline", HEADLINES)
def test_headline_that_resembles_furniture(read: Read, headline: str) -> None:
    _clean(read(f"{headline}\n\n{TEXT}"), [], title=headline)


def test_furniture_between_headline_and_text_makes_a_draft(read: Read) -> None:
    source = read(f"{HEADLINE}\n\nGoémon SAS\n\n{TEXT}")
    assert any("Goémon SAS" in doubt for doubt in source.doubts)
