"""What the accused answers is a denial, whatever its words: the charge stays printed, first, under
its source; the answer is printed under the name of who gives it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from depeche.compose import compose, gather
from depeche.dossiers import main_source
from depeche.model import Draft, Source
from depeche.settings import Settings

Make = Callable[..., Source]
PUBLISHED = {
    "un article": "Le Phare de l'Estran | 3 mars 2026\n\n{title}\n\nPar Camille Orveau\n\n{body}",
    "une dépêche": "{title}\n\nLORBEC, 3 mars 2026 (AFP) - {body}",
}
TITLE = "À la halle de Lorbec, les mareyeurs accusent la société Goémon"
CHARGE = "Un mareyeur serait resté près de deux heures dans le froid après une chute"
STORY = f"""\
Les mareyeurs de la halle de Lorbec ont remis lundi une pétition à la mairie. Ils y décrivent neuf \
accidents du travail depuis que la société Goémon gère la halle.

{CHARGE}, dans la nuit du 2 au 3 février. Les secours n'avaient pas le code de la grille, affirme \
la pétition. Douze personnes en témoignent.

« Personne ne répond au téléphone de garde », regrette Odile Tual, qui a recueilli les signatures. \
La mairie, propriétaire des murs, a promis de recevoir les signataires avant la fin du mois.
"""
DENIALS = (
    "Le mareyeur a été secouru vingt minutes après sa chute, et non deux heures.",
    "Le mareyeur a été secouru vingt minutes (et non deux heures) après sa chute.",
    "Le mareyeur a été secouru en vingt minutes, au lieu de deux heures.",
    "Contrairement à ce que dit la pétition, le mareyeur n'est pas resté deux heures au sol.",
    "Il est faux d'affirmer que le mareyeur serait resté deux heures dans le froid.",
    "Nous démentons formellement qu'un mareyeur soit resté deux heures dans le froid.",
    "Il est inexact qu'un mareyeur soit resté deux heures dans le froid après une chute.",
    "Il faut lire « vingt minutes », et non « deux heures ».",
    "Le mareyeur n'est jamais resté deux heures dans le froid après sa chute.",
    "C'est à tort que la pétition fait état de deux heures : nous avons indiqué vingt minutes.",
)
AROUND = (
    "La grille de la halle s'ouvre de l'intérieur à toute heure depuis 2024. {denial} Le registre "
    "des secours en fait foi, et la société le tient à la disposition de la mairie de Lorbec."
)
SPEAKERS = {
    "la société, par communiqué": (
        "COMMUNIQUÉ DE PRESSE\nSociété Goémon\nLorbec, le {day} mars 2026\n\n"
        "La société Goémon répond aux mareyeurs\n\n{said}\n\n"
        "Contact presse : presse@goemon.example\n",
        "Le communiqué de la société Goémon",
    ),
    "la société, par droit de réponse": (
        "Droit de réponse de la société Goémon\n\n{day} mars 2026\n\n{said}\n",
        "Le droit de réponse de la société Goémon",
    ),
    "son directeur, par courriel": (
        "De : Noé Talvas <n.talvas@goemon.example>\nÀ : redaction@phare.example\n"
        "Objet : Réponse à votre article du 3 mars\nDate : {day} mars 2026 17:48\n\n"
        "Madame, Monsieur,\n\nVotre article appelle de notre part une réponse.\n\n{said}\n\n"
        "Cordialement,\n\nNoé Talvas\nDirecteur de la halle de Lorbec\nGoémon SAS\n",
        "Noé Talvas, directeur de la halle de Lorbec, affirme :",
    ),
    "son avocate, par lettre": (
        "Lorbec, le {day} mars 2026\n\nMonsieur le directeur de la publication,\n\n"
        "Conseil de la société Goémon, je vous demande de publier la réponse que voici à votre "
        "article.\n\n{said}\n\nMe Klara Weissmann\nAvocate au barreau de Lorbec\n",
        "Klara Weissmann, avocate au barreau de Lorbec, affirme :",
    ),
}


def _composed(source: Make, *texts: str) -> Draft:
    read = [source(text, f"depeches/halle/{at}.txt") for at, text in enumerate(texts)]
    main = main_source(read)
    others = [each for each in read if each is not main]
    return compose(gather("depeches/halle", main, others, None, Settings()), Settings())


def _printed(draft: Draft) -> Iterator[str]:
    for section in draft.sections:
        if section.heading is not None:
            yield section.heading.text
        yield from (each.text for block in section.blocks for each in block.passages)


def _text(draft: Draft) -> str:
    said = " ".join([each.text for each in draft.standfirst] + list(_printed(draft)))
    return said.translate(str.maketrans("\u00a0\u202f’", "  '"))


@pytest.mark.parametrize("form", PUBLISHED)
@pytest.mark.parametrize("day", [4, 12], ids=["le lendemain", "neuf jours après"])
@pytest.mark.parametrize("speaker", SPEAKERS)
def test_charge_and_denial_are_both_printed(
    speaker: str, day: int, form: str, source: Make
) -> None:
    copy, named = SPEAKERS[speaker]
    for denial in DENIALS:
        said = AROUND.format(denial=denial)
        published = PUBLISHED[form].format(title=TITLE, body=STORY)
        draft = _composed(source, published, copy.format(day=day, said=said))
        text = _text(draft)
        key = denial[:30]
        assert CHARGE in text, denial
        assert key in text, denial
        assert text.index(CHARGE) < text.index(key), denial
        assert named in text[text.index(CHARGE) : text.index(key)], (denial, text)


@pytest.mark.parametrize("paper", ["Le Phare de l'Estran", "La Gazette de Lorbec"])
def test_a_paper_that_reports_a_denial_corrects_nothing(paper: str, source: Make) -> None:
    published = PUBLISHED["un article"].format(title=TITLE, body=STORY)
    later = (
        f"{paper} | 6 mars 2026\n\nLa grille de la halle de Lorbec sera refaite\n\n"
        "Par Malo Sévignac\n\nLa mairie de Lorbec a voté jeudi 40 000 euros pour une grille neuve. "
        "La société Goémon assure que le mareyeur tombé dans la halle a été secouru en vingt "
        "minutes, et non deux heures.\n"
    )
    text = _text(_composed(source, published, later))
    assert CHARGE in text
    assert "et non deux heures" in text


def test_a_paper_puts_its_own_figure_right(source: Make) -> None:
    published = PUBLISHED["un article"].format(title=TITLE, body=STORY)
    later = (
        "Le Phare de l'Estran | 6 mars 2026\n\nLa grille de la halle de Lorbec sera refaite\n\n"
        "Par Malo Sévignac\n\nLa mairie de Lorbec a voté jeudi 40 000 euros pour une grille neuve. "
        "Le mareyeur tombé dans la halle est resté vingt minutes au sol, et non deux heures.\n"
    )
    assert CHARGE not in _text(_composed(source, published, later))


def test_a_party_puts_its_own_figure_right(source: Make) -> None:
    release = (
        "COMMUNIQUÉ DE PRESSE\nSociété Goémon\nLorbec, le {day} mars 2026\n\n{title}\n\n{said}\n"
    )
    first = release.format(
        day=3,
        title="Une grille neuve pour la halle",
        said="La société Goémon posera une grille neuve à la halle de Lorbec. Elle y consacre "
        "90 000 euros, que le conseil d'administration a votés lundi soir à l'unanimité.",
    )
    second = release.format(
        day=6,
        title="La grille de la halle sera posée en mai",
        said="La société Goémon posera la grille neuve de la halle de Lorbec le 12 mai. Elle "
        "coûtera 60 000 euros, et non 90 000 euros, a établi le métreur de la société.",
    )
    assert "que le conseil d'administration a votés" not in _text(_composed(source, first, second))


def test_a_party_s_demand_to_rectify_is_no_erratum(source: Make) -> None:
    copy = (
        "COMMUNIQUÉ DE PRESSE\nSociété Goémon\nLorbec, le 4 mars 2026\n\nRectification\n\n"
        "Une erreur s'est glissée dans l'article du 3 mars sur la halle de Lorbec. Nous avons "
        "indiqué vingt minutes, et non deux heures, au reporter qui nous demandait combien de "
        "temps le mareyeur était resté dans le froid. Le registre des secours en fait foi.\n"
    )
    published = PUBLISHED["un article"].format(title=TITLE, body=STORY)
    text = _text(_composed(source, published, copy))
    assert CHARGE in text
    assert "et non deux heures" in text


def test_an_answer_without_its_charge_waits(source: Make) -> None:
    copy, _ = SPEAKERS["la société, par communiqué"]
    published = PUBLISHED["un article"].format(title=TITLE, body=STORY)
    said = AROUND.format(denial=DENIALS[0])
    order = "Article de 100 mots minimum, sans parler du froid.\n\n"
    draft = _composed(source, order + published, copy.format(day=4, said=said))
    assert CHARGE not in _text(draft)
    assert DENIALS[0][:30] in _text(draft)
    assert any("sans ce à quoi elle répond" in each.message for each in draft.shortfalls)


def test_a_party_s_own_count_replaces_none(source: Make) -> None:
    copy, _ = SPEAKERS["la société, par communiqué"]
    counted = "La chute d'une grue a fait douze blessés le 4 février, selon la pétition."
    published = PUBLISHED["un article"].format(
        title=TITLE, body=STORY.replace("Douze personnes en témoignent.", counted)
    )
    said = AROUND.format(denial="La chute de la grue a fait trois blessés, et aucun n'est grave.")
    newest = (
        "Le Phare de l'Estran | 9 mars 2026\n\nLa mairie de Lorbec inspecte la halle\n\n"
        "Par Malo Sévignac\n\nLa mairie de Lorbec a fait inspecter lundi la halle, gérée par la "
        "société Goémon. Le rapport de ses trois agents sera rendu le 30 mars.\n"
    )
    text = _text(_composed(source, published, copy.format(day=5, said=said), newest))
    assert "a fait douze blessés" in text
    assert "a fait trois blessés" in text
