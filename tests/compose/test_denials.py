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
    (found,) = [e for e in draft.shortfalls if "sans ce à quoi elle répond" in e.message]
    printed, held = found.message.split(", sans «")
    assert DENIALS[0][:30] in printed
    assert CHARGE[:30] in held


STRIKE = (
    "COMMUNIQUÉ DE PRESSE\nSyndicat des mareyeurs de Lorbec\nLorbec, le 3 mars 2026\n\n"
    "Grève à la halle\n\nLes mareyeurs de Lorbec cessent le travail à la halle ce mardi. La "
    "société Goémon la gère. {claim}\n\nIls seront reçus à la mairie par l'adjointe au port, qui "
    "connaît leurs demandes depuis l'été.\n"
)
MANAGEMENT = (
    "COMMUNIQUÉ DE PRESSE\nSociété Goémon\nLorbec, le 4 mars 2026\n\nLa halle reste ouverte\n\n"
    "La société Goémon prend acte de la grève des mareyeurs de Lorbec.\n\n"
    "Elle dément avoir promis une prime de froid de 150 euros par mois aux mareyeurs.\n"
)
CLAIM = "Une prime de froid de 150 euros par mois leur avait été promise au printemps."


def test_a_party_s_charge_is_printed_with_the_answer_of_another(source: Make) -> None:
    ended = "Le Phare de l'Estran | 5 mars 2026\n\nHalle de Lorbec : le travail reprend\n\n" + (
        "Par Camille Orveau\n\nLes mareyeurs de la halle ont repris le travail jeudi matin, après "
        "deux jours de grève, ont-ils fait savoir à la mairie de Lorbec.\n"
    )
    text = _text(_composed(source, ended, STRIKE.format(claim=CLAIM), MANAGEMENT))
    assert text.index("leur avait été promise") < text.index("Elle dément avoir promis")
    order = "Article de 50 mots minimum, sans parler du printemps.\n\n"
    draft = _composed(source, order + ended, STRIKE.format(claim=CLAIM), MANAGEMENT)
    assert "leur avait été promise" not in _text(draft)
    assert any("sans ce à quoi elle répond" in each.message for each in draft.shortfalls)


def test_a_figure_that_is_taken_up_is_printed_where_it_was_given(source: Make) -> None:
    vote = (
        "Le Phare de l'Estran | 5 mars 2026\n\nHalle de Lorbec : la grille votée\n\n"
        "Par Camille Orveau\n\nLe conseil a voté jeudi une grille neuve pour la halle. « Le "
        "chiffre de 90 000 euros de surcoût ne sort de nulle part », s'emporte Luc Orveau.\n"
    )
    plan = STRIKE.format(claim="Le surcoût de la grille atteindrait au printemps 90 000 euros.")
    order = "Article de 50 mots minimum, sans parler du printemps.\n\n"
    draft = _composed(source, order + vote, plan)
    assert any("sans ce à quoi elle répond" in each.message for each in draft.shortfalls)
    kept = _composed(source, "Article de 50 mots minimum.\n\n" + vote, plan)
    assert not any("sans ce à quoi" in each.message for each in kept.shortfalls)


def test_a_charge_without_its_answer_waits(source: Make) -> None:
    inquiry = (
        "La Gazette de Lorbec | 4 mars 2026\n\nLa halle de Lorbec au froid\n\nPar Malo Sévignac\n\n"
        "Les mareyeurs accusent Noé Talvas, gérant de la halle, d'avoir laissé la grille fermée."
        "\n\nIls tiennent un registre de leurs chutes depuis deux ans, que la mairie a vu.\n\n"
        "Noé Talvas dément, et parle d'une machine à glace remise en service au printemps.\n"
    )
    order = "Article de 50 mots minimum, sans parler du printemps.\n\n"
    published = PUBLISHED["un article"].format(title=TITLE, body=STORY)
    draft = _composed(source, order + published.replace("3 mars", "5 mars"), inquiry)
    assert "accusent Noé Talvas" in _text(draft)
    assert any("sans sa réponse" in each.message for each in draft.shortfalls)
    kept = _composed(source, published.replace("3 mars", "5 mars"), inquiry)
    assert "Noé Talvas dément" in _text(kept)
    assert not any("sans sa réponse" in each.message for each in kept.shortfalls)


NAMELESS = (
    "La Gazette de Lorbec | 4 mars 2026\n\nLa halle de Lorbec au froid\n\nPar Malo Sévignac\n\n"
    "La nuit du 2 février, la grille de la halle de Lorbec est restée fermée cinq heures durant, "
    "et trente mareyeurs ont attendu sur le quai.\n\nAucun n'a pu appeler le gardien. « On a "
    "attendu une heure dans le noir », raconte Lucie*, mareyeuse depuis onze ans à Lorbec.\n\n"
    "{between}*Le prénom a été modifié.\n"
)


@pytest.mark.parametrize("between", ["", "Une grille sera posée jeudi 5 mars.\n\n"])
def test_the_note_on_a_changed_name_stays_with_the_words(source: Make, between: str) -> None:
    published = PUBLISHED["un article"].format(title=TITLE, body=STORY)
    told = NAMELESS.format(between=between)
    text = _text(_composed(source, published.replace("3 mars", "9 mars"), told))
    assert "raconte Lucie" in text
    assert "Le prénom a été modifié." in text


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


def _ended() -> str:
    return "Le Phare de l'Estran | 5 mars 2026\n\nHalle de Lorbec : le travail reprend\n\n" + (
        "Par Camille Orveau\n\nLes mareyeurs de la halle ont repris le travail jeudi matin, après "
        "deux jours de grève. {said}\n"
    )


def test_a_party_s_charge_is_no_matter_of_which_another_party_tells_the_rest(source: Make) -> None:
    claim = "Aucune prime de froid n'a été versée aux mareyeurs cet hiver."
    paid = MANAGEMENT.replace("La halle reste ouverte", "La prime de froid a été versée").replace(
        "Elle dément avoir promis une prime de froid de 150 euros par mois aux mareyeurs.",
        "La prime de froid de 150 euros a été versée aux mareyeurs en janvier, indique-t-elle.",
    )
    draft = _composed(source, paid, STRIKE.format(claim=claim))
    assert claim.removesuffix(".") in _text(draft)
    assert "a été versée aux mareyeurs en janvier" in _text(draft)


def test_a_sentence_printed_without_the_one_that_says_the_contrary_waits(source: Make) -> None:
    claim = (
        "Contrairement à ce qu'affirme la société, aucune prime de froid n'a été versée aux "
        "mareyeurs depuis le printemps."
    )
    said = "La prime de froid a été versée aux mareyeurs, assure la société Goémon."
    paper = _ended().format(said=said)
    order = "Article de 50 mots minimum, sans parler du printemps.\n\n"
    draft = _composed(source, order + paper, STRIKE.format(claim=claim))
    assert "a été versée aux mareyeurs" in _text(draft)
    (found,) = [each for each in draft.shortfalls if "sans sa réponse" in each.message]
    assert "Contrairement" in found.message
    kept = _composed(source, "Article de 50 mots minimum.\n\n" + paper, STRIKE.format(claim=claim))
    assert not any("sans sa réponse" in each.message for each in kept.shortfalls)


def test_a_headline_that_answers_a_charge_which_is_not_printed_waits(source: Make) -> None:
    denial = "Il n'y a pas eu de prime de froid promise aux mareyeurs"
    answer = MANAGEMENT.replace("La halle reste ouverte", denial).replace(
        "Elle dément avoir promis une prime de froid de 150 euros par mois aux mareyeurs.",
        "La grille de la halle sera ouverte jour et nuit.",
    )
    order = "Article de 50 mots minimum, sans parler du printemps.\n\n"
    draft = _composed(source, order + answer, STRIKE.format(claim=CLAIM))
    assert draft.headline.text.startswith("Il n’y a pas eu")
    assert "leur avait été promise" not in _text(draft)
    assert any("sans ce à quoi elle répond" in each.message for each in draft.shortfalls)


@pytest.mark.parametrize("told", ["", "Une prime de froid leur avait été promise, disent-ils."])
def test_a_paper_s_denial_of_what_it_does_not_tell_waits(source: Make, told: str) -> None:
    said = f"{told} La société Goémon dément avoir promis une prime de froid de 150 euros."
    order = "Article de 50 mots minimum, sans parler du printemps.\n\n"
    paper = _ended().format(said=said.strip())
    draft = _composed(source, order + paper, STRIKE.format(claim=CLAIM))
    assert "dément avoir promis" in _text(draft)
    waits = any("sans ce à quoi elle répond" in each.message for each in draft.shortfalls)
    assert waits == (not told)


def test_an_answer_of_the_same_evening_answers_something_else(source: Make) -> None:
    said = "La mairie ne confirme pas. La société Goémon a répondu mardi soir qu'elle attendait."
    other = (
        "La Gazette de Lorbec | 4 mars 2026\n\nLa halle de Lorbec au froid\n\nPar Malo Sévignac\n\n"
        "Les mareyeurs tiennent un registre de leurs chutes depuis l'an dernier à la halle.\n\n"
        "Une cagnotte, ouverte mardi soir pour l'apprenti, a reçu 900 euros au printemps.\n"
    )
    order = "Article de 50 mots minimum, sans parler du printemps.\n\n"
    draft = _composed(source, order + _ended().format(said=said), other)
    assert "a répondu mardi soir" in _text(draft)
    assert "Une cagnotte" in " ".join(each.text for each in draft.held_back)
    assert not any("sans ce à quoi" in each.message for each in draft.shortfalls)
