"""What an accused party answers stands below the charge, under a heading that says whose it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche import dossiers
from depeche.compose import compose, gather
from depeche.compose.context import replies
from depeche.compose.printed import passages_of
from depeche.french import typography
from depeche.model import Draft, SectionRole, Source
from depeche.settings import Settings

Make = Callable[..., Source]

PORT = """À Pernac, l'ancien directeur du port met en cause l'adjoint aux finances

Par Hélène Castaing
Publié le 3 juin 2026 à 7h00

L'ancien directeur du port de Pernac, Yvon Kerlidou, met en cause Didier Marsac, adjoint aux \
finances, dans un courrier adressé le 18 mai à la chambre régionale des comptes.

Selon ce courrier de neuf pages, au moins quatorze places ont été accordées entre 2021 et 2025 à \
des proches de M. Marsac, alors que la liste d'attente comptait 312 noms. « On me téléphonait, et \
le lendemain le bateau était à quai », écrit Yvon Kerlidou, qui a quitté son poste en janvier.

Trois communes voisines ont versé des aides pour agrandir les pontons du port de plaisance. La \
première a promis 30 000 euros, les deux autres 20 000 euros chacune, à verser avant l'automne \
prochain. Les pontons seront posés par une entreprise de Kerval.
"""
RIGHT = """DROIT DE RÉPONSE DE M. DIDIER MARSAC

Pernac, le 5 juin 2026

À la suite de l'article paru le 3 juin 2026, M. Didier Marsac nous prie d'insérer ce qui suit.

Je conteste avoir jamais attribué une place au port de Pernac. L'attribution des anneaux relève \
de la seule commission portuaire, où je ne siège pas.

Didier Marsac
"""
MILL = """Une association accuse la scierie Vauquelin d'avoir pollué la Moulande

Par Hélène Castaing
Publié le 14 mai 2026 à 18h10

L'association Eaux vives accuse la scierie Vauquelin d'avoir déversé ses eaux dans la Moulande.

Des poissons morts ont été signalés le 27 avril en aval du pont de la Gravière.
"""
DENIAL = """COMMUNIQUÉ DE PRESSE
SCIERIE VAUQUELIN
Saint-Orens, le {day} mai 2026

{title}

La société Vauquelin {says} tout rejet d'eaux de traitement dans la Moulande. Son installation \
fonctionne en circuit fermé depuis 2019, et le dernier contrôle n'a relevé aucune anomalie.

Contact presse : Claire Danto
"""
LAWYER = """Me Ludovic Tarride
Avocat au barreau de Millac
Communiqué
Le 14 mai 2026

En ma qualité de conseil de la société Vauquelin, je tiens à préciser ce qui suit.

Ma cliente nie tout rejet dans la Moulande, et demande que des analyses soient faites par un \
laboratoire que le tribunal aura choisi.
"""


def _draft(source: Make, *texts: str) -> Draft:
    sources = [source(text, f"depeches/dossier/{n}.txt") for n, text in enumerate(texts)]
    main = dossiers.main_source(sources)
    others = [each for each in sources if each is not main]
    return compose(gather("depeches/dossier", main, others, None, Settings()), Settings())


def _denial(title: str, *, says: str = "dément", day: int = 14) -> str:
    return DENIAL.format(title=title, says=says, day=day)


def test_a_reply_stands_between_the_charge_and_what_the_article_goes_on_to_say(
    source: Make,
) -> None:
    draft = _draft(source, PORT, RIGHT)
    assert draft.headline.text.startswith("À Pernac, l’ancien directeur du port met en cause")
    lead, reply, rest = draft.sections
    assert lead.role is SectionRole.LEAD
    assert reply.role is SectionRole.CONTEXT
    assert (
        reply.heading is not None and reply.heading.text == "Le droit de réponse de Didier Marsac"
    )
    assert rest.heading is not None and "pontons" in rest.blocks[0].passages[0].text


def test_a_right_of_reply_has_its_signer_with_the_office_and_none_of_the_papers_words(
    source: Make,
) -> None:
    signed = RIGHT.replace(" DE M. DIDIER MARSAC", "").replace(
        "Marsac\n",
        "Marsac, adjoint aux finances\n\nNDLR : Le journal maintient le chiffre de 14.\n",
    )
    reply = _draft(source, PORT, signed).sections[1]
    assert reply.heading and reply.heading.text == "Le droit de réponse de Didier Marsac"
    lead_in, *words = [each.text for block in reply.blocks for each in block.passages]
    assert lead_in.startswith("Dans un droit de réponse")
    assert "Didier Marsac, adjoint aux finances, affirme" in lead_in
    assert not any("NDLR" in each or "insérer" in each for each in words)


def test_a_reply_never_leads_however_late_it_is(source: Make) -> None:
    late = _denial("Vauquelin dément tout rejet dans la Moulande", day=19)
    draft = _draft(source, MILL, late)
    assert draft.headline.text.startswith("Une association accuse")


@pytest.mark.parametrize(
    ("title", "says", "wanted"),
    [
        (
            "La scierie Vauquelin dément tout rejet",
            "dément",
            "La scierie Vauquelin dément tout rejet",
        ),
        ("Une entreprise engagée pour sa rivière", "dément", "La réponse de la scierie Vauquelin"),
        (
            "Une entreprise engagée pour sa rivière",
            "prévient",
            "Le communiqué de la scierie Vauquelin",
        ),
    ],
)
def test_the_heading_says_whose_answer_it_is(
    source: Make, title: str, says: str, wanted: str
) -> None:
    draft = _draft(source, MILL, _denial(title, says=says))
    heading = draft.sections[-1].heading
    assert heading is not None and heading.text == wanted


def test_a_lawyer_answers_for_the_client(source: Make) -> None:
    heading = _draft(source, MILL, LAWYER).sections[-1].heading
    assert heading is not None
    assert heading.text == "La réponse de Me\u00a0Ludovic Tarride, conseil de la société Vauquelin"


STATEMENT = """Cabinet Tarride & Danto
Avocats au barreau de Millac

Le 15 mai 2026

Communiqué à l'attention de la presse — Pour la société Vauquelin

La société Vauquelin conteste avoir rejeté ses eaux dans la Moulande. Son installation fonctionne \
en circuit fermé depuis 2019.

Me Ludovic Tarride
"""


def test_who_speaks_for_a_client_is_said_above_the_words_and_is_a_person(source: Make) -> None:
    draft = _draft(source, MILL, STATEMENT)
    section = draft.sections[-1]
    who = "Me\u00a0Ludovic Tarride, conseil de la société Vauquelin"
    assert section.heading is not None and section.heading.text == f"La réponse de {who}"
    opening = section.blocks[0].passages[0].text.replace("15\u00a0mai", "15 mai")
    assert opening == "On lit dans un communiqué publié le 15 mai 2026\u00a0:"
    roles = {each.text: each.role for each in draft.names}
    assert roles["Ludovic Tarride"] == "conseil de la société Vauquelin"


INQUIRY = """Halle de Lorbec : la machine à glace était en panne depuis dix jours

Par Hélène Castaing
Publié le 12 mars 2026 à 7h00

Les mareyeurs de Lorbec ont jeté quatre tonnes de poisson en février, faute de glace sur le quai.

« La direction savait que la machine à glace du quai était en panne depuis dix jours », raconte un \
ancien mécanicien de la société Talvas Réfrigération.

Le port estime à 15 % la part du poisson perdu. Le conseil du port en parlera au printemps.
"""
STATEMENT_OF_FIRM = """Talvas Réfrigération
Déclaration – {day} mars 2026

Talvas Réfrigération prend acte des propos tenus à la halle.

{denial}

La société fera tout pour livrer une machine neuve avant l'été.
"""


@pytest.mark.parametrize(
    ("denial", "day", "wanted"),
    [
        # nobody "accuse", and the firm is only named by a witness
        ("Elle conteste que la machine à glace du quai ait été en panne dix jours.", 16, True),
        ("Le chiffre de 15 % de poisson perdu au port est fantaisiste.", 16, True),
        ("Elle conteste avec force les allégations portées contre elle.", 16, True),
        ("Elle dément vouloir vendre ses ateliers de Kerval à un groupe étranger.", 16, False),
        # what came before is no answer to it
        ("Elle conteste que la machine à glace du quai ait été en panne dix jours.", 10, False),
    ],
)
def test_who_is_named_and_contradicts_what_is_told_answers(
    source: Make, denial: str, day: int, wanted: bool
) -> None:
    inquiry = source(INQUIRY, "depeches/dossier/enquete.txt")
    copy = STATEMENT_OF_FIRM.format(day=day, denial=denial)
    statement = source(copy, "depeches/dossier/z.txt")
    assert replies.is_one(statement, [inquiry]) is wanted
    led = dossiers.main_source([inquiry, statement])
    assert not wanted or led is inquiry


def test_a_firm_called_by_a_common_word_is_known_by_its_own(source: Make) -> None:
    """ "réfrigération" alone is not Talvas Réfrigération."""
    other = INQUIRY.replace("la société Talvas Réfrigération", "la réfrigération")
    copy = STATEMENT_OF_FIRM.format(day=16, denial="Elle conteste ces allégations.")
    assert not replies.is_one(source(copy, "a.txt"), [source(other, "b.txt")])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("L'association accuse la scierie Vauquelin d'avoir pollué la rivière.", True),
        ("La scierie Vauquelin est soupçonnée d'avoir pollué la rivière.", True),
        ("Une plainte a été déposée contre Vauquelin.", True),
        ("Vauquelin accuse l'association de mentir.", False),
        ("Le maire est mis en cause par la scierie Vauquelin.", False),
        ("La scierie Vauquelin emploie 84 personnes.", False),
    ],
)
def test_what_charges_who_issued_a_text(source: Make, text: str, wanted: bool) -> None:
    reply = source(_denial("La scierie Vauquelin dément tout rejet"))
    assert replies.charges(text, reply) is wanted


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ("M. Marsac n'a pas souhaité répondre au Phare.", False),
        ("Joint lundi, M. Marsac n'a pas souhaité répondre au Phare.", True),  # of that day
        ("La mairie n'a pas souhaité répondre au Phare.", True),  # somebody else
    ],
)
def test_nobody_is_silent_on_the_page_that_prints_the_answer(
    source: Make, told: str, printed: bool
) -> None:
    copy = PORT.replace("des comptes.\n", f"des comptes. {told}\n", 1)
    draft = _draft(source, copy, RIGHT)
    texts = [each.text for each in passages_of(draft)]
    assert (typography.correct(told) in texts) is printed
    assert any(each.reason == replies.ANSWERED for each in draft.held_back) is not printed
