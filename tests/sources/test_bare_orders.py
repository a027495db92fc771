"""An order of a few words, alone above the headline, is obeyed or told, and never printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from depeche.model import Asked, Source

TITLE = "La halle de Valmer rouvre aux commerçants"
COPY = (
    "La halle de Valmer rouvrira mardi aux commerçants, après cinq mois de travaux.",
    "« Nous avons refait toute la toiture », a indiqué l'adjointe au commerce, Anne Kervel.",
    "Les primeurs devront encore attendre.",
)
STORY = "\n\n".join(COPY)
# What each asks for: words, the least or the most of them, signs.
LENGTHS: Mapping[str, tuple[str, int]] = {
    "Fais 700 mots.": ("words", 700),
    "Fais 700 mots, merci.": ("words", 700),
    "fais 700 mots": ("words", 700),
    "FAIS 700 MOTS": ("words", 700),
    "700 mots": ("words", 700),
    "700 mots stp": ("words", 700),
    "700 mots, merci !": ("words", 700),
    "(700 mots)": ("words", 700),
    "Fais-moi 700 mots": ("words", 700),
    "Fais-moi 700 mots stp !": ("words", 700),
    "Fais-en 600 mots": ("words", 600),
    "Fais en 400 mots": ("words", 400),
    "Faire 700 mots": ("words", 700),
    "faire 500 mots environ": ("words", 500),
    "Faites 400 mots, svp": ("words", 400),
    "Tu me fais 500 mots ?": ("words", 500),
    "Peux-tu faire 700 mots ?": ("words", 700),
    "Merci de faire 700 mots": ("words", 700),
    "Pour 700 mots": ("words", 700),
    "En 400 mots": ("words", 400),
    "Rédige 500 mots": ("words", 500),
    "Fais 700 mots là-dessus": ("words", 700),
    "700 mots pour le site": ("words", 700),
    "700 mots pour demain": ("words", 700),
    "Article de 500 mots": ("words", 500),
    "article 700 mots": ("words", 700),
    "Papier à 500 mots.": ("words", 500),
    "Brève de 100 mots": ("words", 100),
    "Allez, 500 mots": ("words", 500),
    "Bonjour, 700 mots svp": ("words", 700),
    "Longueur 700 mots": ("words", 700),
    "~ 600 mots": ("words", 600),
    "Environ 600 mots": ("words", 600),
    "600-700 mots": ("floor", 600),
    "entre 600 et 700 mots svp": ("most", 700),
    "500 mots max svp": ("most", 500),
    "Max 300 mots": ("most", 300),
    "en 400 mots maxi, merci": ("most", 400),
    "400 mots, pas plus": ("most", 400),
    "Pas plus de 400 mots": ("most", 400),
    "700 mots mini": ("floor", 700),
    "700 mots minimum": ("floor", 700),
    "3 000 signes espaces comprises": ("signs", 2700),
    "Deux feuillets": ("signs", 2700),
    "Papier de 2 feuillets": ("signs", 2700),
    "Couper à 300 mots": ("words", 300),
    "Raccourcis à 300 mots": ("words", 300),
    "Rallonge à 700 mots": ("words", 700),
    "À réécrire en 500 mots": ("words", 500),
    "700 words": ("words", 700),
    "700 words please": ("words", 700),
    "500 words max": ("most", 500),
    "Write 500 words": ("words", 500),
    "Make it 500 words": ("words", 500),
    "Article of 500 words": ("words", 500),
    "500-word article": ("words", 500),
    "500 words, in French": ("words", 500),
}
OTHERS: Mapping[str, Asked | None] = {
    "Titre à trouver": Asked.JUDGED,
    "TITRE À TROUVER": Asked.JUDGED,
    "Titre à revoir": Asked.JUDGED,
    "Titre à venir": Asked.JUDGED,
    "Titre court": Asked.JUDGED,
    "Trouve un titre": Asked.JUDGED,
    "Trouve-moi un titre stp": Asked.JUDGED,
    "Chapô à écrire": Asked.STANDFIRST,
    "Deux intertitres": Asked.HEADINGS,
    "avec intertitres": Asked.HEADINGS,
    "Intertitres à trouver": Asked.HEADINGS,
    "Fais court": Asked.JUDGED,
    "Développe": Asked.JUDGED,
    "À raccourcir": Asked.JUDGED,
    "à résumer": Asked.JUDGED,
    "À reformuler": Asked.REFUSED,
    "À réécrire": None,
    "À RÉÉCRIRE": None,
    "A reecrire svp": None,
    "À réécrire entièrement": None,
    "Réécris": None,
    "À traduire": None,
    "Rewrite": None,
    "To be rewritten": None,
}


@pytest.mark.parametrize("above", ["{}\n\n", "{}\n", "Bonjour,\n\n{}\n\nMerci\n\n"])
@pytest.mark.parametrize("order", [*LENGTHS, *OTHERS])
def test_it_is_no_headline(above: str, order: str, read: Callable[..., Source]) -> None:
    source = read(f"{above.format(order)}{TITLE}\n\n{STORY}\n")
    assert (source.title, *(each.text for each in source.blocks)) == (TITLE, *COPY)
    assert source.brief is not None and source.brief.explicit
    assert not source.brief.not_understood


@pytest.mark.parametrize("order", LENGTHS)
def test_its_length_is_the_articles(order: str, read: Callable[..., Source]) -> None:
    field, value = LENGTHS[order]
    brief = read(f"{order}\n\n{TITLE}\n\n{STORY}\n").brief
    assert getattr(brief, field) == value


@pytest.mark.parametrize("order", [each for each, kind in OTHERS.items() if kind])
def test_what_else_it_asks_for_is_a_demand(order: str, read: Callable[..., Source]) -> None:
    brief = read(f"{order}\n\n{TITLE}\n\n{STORY}\n").brief
    assert brief is not None and OTHERS[order] in {each.kind for each in brief.demands}


@pytest.mark.parametrize("order", ["Fais 700 mots.", "Fais 700 mots, merci", "400 mots max"])
def test_it_may_stand_elsewhere(order: str, read: Callable[..., Source]) -> None:
    for copy in (
        f"{order} {STORY}" if order.endswith(".") else f"{order}\n{STORY}",
        f"{COPY[0]}\n\n{order}\n\n{COPY[1]}\n\n{COPY[2]}",
        f"{STORY}\n\n{order}\n",
    ):
        source = read(copy)
        assert [each.text for each in source.blocks] == list(COPY)
        assert source.brief is not None and source.brief.explicit


@pytest.mark.parametrize(
    "headline",
    [
        "Cent mots pour un prix",
        "500 mots contre l’oubli",
        "Un texte de 700 mots primé à Lorbec",
        "Faire court, tout un art",
        "Donner et garder",
        "Tiens, tiens",
        "Un titre de plus pour Valmer",
        "Trouver sa place",
        "Traduire Rimbaud",
        "Garder le cap",
        "À lire : 700 mots d’amour",
    ],
)
def test_a_headline_is_none(headline: str, read: Callable[..., Source]) -> None:
    source = read(f"{headline}\n\n{STORY}\n")
    assert source.title == headline or headline in " ".join(each.message for each in source.notices)
    assert source.brief is None


def test_the_last_words_of_a_column_are_none(read: Callable[..., Source]) -> None:
    source = read(
        f"{TITLE}\n\nChacun des douze élèves de la classe devra\nfaire 700 mots.\n\n{STORY}"
    )
    assert source.blocks[0].text == "Chacun des douze élèves de la classe devra faire 700 mots."


def test_the_number_of_signs_below_the_copy_is_none(read: Callable[..., Source]) -> None:
    source = read(f"{STORY}\n\n1 900 signes\n")
    assert [each.text for each in source.blocks] == list(COPY)
    assert source.brief is None


LEFT = (  # of a brief whose length was taken out
    "Portrait pour la page « Gens d’ici » (présent de narration, pas de « solaire »). Titre court.",
    "N'oublie pas le chapô. Mets en avant le prix des étals.",
    "Ton neutre, pas de point d'exclamation. Ne nomme pas le couvreur.",
    "Merci de garder la citation de Kervel. À rendre jeudi 18 h.",
    "Ne pas citer la mairie. Titre avec « halle » dedans.",
    "Ton : informatif. Éviter « usagers », dire « clients ».",
    "Reportage pour l'édition de samedi. Angle : les commerçants.",
    "Interview pour la page Culture, titre court.",
    "Reportage à la troisième personne, pas de « je ».",
    "Phrases courtes, présent de narration.",
    "Encadré pour le site. Sobre.",
    "Ton neutre.",
    "Ton neutre, pas de jargon",
    "Keep it short, no superlatives. Please keep the quote from Anne Kervel in full.",
    "Fais-en un article avec intertitres (deux, pas plus), ton neutre. Ne nomme pas l'artisan"
    " qui a fait le premier devis.",
)  # fmt: skip


@pytest.mark.parametrize("brief", LEFT)
def test_what_is_left_of_a_brief_is_one_yet(brief: str, read: Callable[..., Source]) -> None:
    source = read(f"{brief}\n\n{TITLE}\n\n{STORY}\n")
    assert (source.title, *(each.text for each in source.blocks)) == (TITLE, *COPY)
    assert source.brief is not None and source.brief.explicit
    assert source.doubts == ()


@pytest.mark.parametrize(
    "brief", ["Attention à l'orthographe des noms. Pas de jargon.", "Papier pour le site."]
)
def test_what_may_be_left_of_one_holds_the_article_back(
    brief: str, read: Callable[..., Source]
) -> None:
    source = read(f"{brief}\n\n{TITLE}\n\n{STORY}\n")
    assert [each.text for each in source.blocks] == list(COPY)
    assert source.doubts == (f"consigne supposée, qui n’est pas imprimée : « {brief} »",)


@pytest.mark.parametrize(
    "opening",
    [
        "Objectif : mille étals avant 2030.",
        "Pas de quartier pour les retardataires, qui perdront leur étal.",
        "Sans photo ni discours, la halle a rouvert.",
        "Un ton neutre, des phrases courtes : la mairie parle peu.",
    ],
)
def test_a_sentence_of_the_story_is_no_rest_of_one(
    opening: str, read: Callable[..., Source]
) -> None:
    source = read(f"{TITLE}\n\n{opening}\n\n{STORY}\n")
    assert source.blocks[0].text == opening


def test_a_decimal_comma_ends_no_ban(read: Callable[..., Source]) -> None:
    ban = "Ne pas citer le montant de la vente (en cours : 4,2 M€)"
    brief = read(f"Consigne : 500 mots, en français.\n{ban}.\n\n{STORY}\n").brief
    assert brief is not None and not brief.not_understood
    assert ban in [each.text for each in brief.demands]
