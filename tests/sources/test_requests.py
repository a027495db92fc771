"""A request for work on the text itself is never copy, whoever asks for it, and wherever."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from depeche.model import Source

TITLE = "La passerelle de Valmer ferme"
COPY = (
    "La passerelle du port de Valmer ferme lundi aux piétons pour six semaines.",
    "Le chantier coûtera 210 000 euros à la commune, qui attend une aide du département.",
    "« Nous n'avions plus le choix », explique l'adjointe aux travaux, Anne Kervel.",
    "La réouverture est prévue fin avril.",
)
ASKING = (  # each form of address; {} is an infinitive, with what it is of
    "Merci de {}.", "Peux-tu {} ?", "Tu peux {} stp", "Pourriez-vous {} ?", "Je voudrais {}.",
    "Il faudrait {}.", "Veuillez {}.", "Pense à {}.", "Si possible, {}.", "Prière de {}.",
)  # fmt: skip
OBJECTS = (
    ("rédiger", "Rédige", "Rédigez", "un article de 400 mots"),
    ("écrire", "Écris", "Écrivez", "un papier de deux feuillets"),
    ("faire", "Fais-moi", "Faites", "une brève de 300 mots pour notre site"),
    ("préparer", "Prépare", "Préparez", "un encadré sur les horaires du bac"),
    ("ajouter", "Ajoute", "Ajoutez", "une carte du chantier et finir par un rappel des tarifs"),
    ("prévoir", "Prévois", "Prévoyez", "trois intertitres et une photo de la passerelle"),
)
ENGLISH = (
    "Write an article of 300 words.",
    "Please write a 300-word article.",
    "Could you write an article of 300 words?",
    "I need an article of 300 words.",
    "Please add a map and a short summary.",
)
OTHERS = (
    "Rédige un article de 400 mots",
    "Article pour la rubrique Local, 150 mots. Le titre doit comporter le mot passerelle.",
    "Papier de 2 500 signes pour la page 3.",
    "À partir du texte ci-dessous, écris un article de 150 mots.",
    "J'aurais besoin d'un article de 400 mots pour demain.",
    "Rédige un article de 300 mots pour la rubrique Vie locale. Public visé : les marcheurs.",
    "Article pour le web, rubrique Culture. Merci de faire deux parties. Le titre doit contenir"
    " « passerelle ».",
    "Rédige un article de 150 mots. Le chapô devra donner la date.",
    "Article pour le web, rubrique Culture. Public : les marcheurs. Merci de faire deux parties"
    " avec intertitres et de ne pas dépasser 550 mots. Le titre doit contenir « passerelle ».",
    "Et si tu peux mettre un plan ce serait top, merci",
    "Pense à rappeler les tarifs.",
    "Finir sur une note positive et rajouter un lien vers le site de la mairie.",
)
LAYOUTS: dict[str, str] = {
    "alone": "{request}\n\n{copy}\n",
    "above, without a blank line": "{request}\n{copy}\n",
    "on the line of the text": "{request} {copy}\n",
    "below a greeting": "Bonjour Paul,\n\n{request}\n\n{copy}\n",
    "between a greeting and thanks": "Bonjour,\n{request}\nMerci !\n\n{copy}\n",
    "under the headline": "{title}\n\n{request}\n\n{copy}\n",
    "below": "{copy}\n\n{request}\n",
    "below, without a blank line": "{copy}\n{request}\n",
    "on the last line": "{copy} {request}\n",
}


def _requests() -> Iterator[str]:
    for index, (infinitive, one, several, what) in enumerate(OBJECTS):
        yield f"{one} {what}."
        yield f"{several} {what}."
        yield f"{infinitive.capitalize()} {what}."
        for asking in (ASKING[index:] + ASKING[:index])[:5]:
            yield asking.format(f"{infinitive} {what}")
    yield from (*ENGLISH, *OTHERS)


@pytest.mark.parametrize("request_", list(_requests()))
def test_a_request_is_never_copy(request_: str, read: Callable[..., Source]) -> None:
    for name, layout in LAYOUTS.items():
        source = read(layout.format(request=request_, copy="\n\n".join(COPY), title=TITLE))
        assert source.title == ("" if "{title}" not in layout else TITLE), name
        assert [each.text for each in source.blocks] == list(COPY), name
        told = source.brief.text if source.brief else ""
        told += " ".join(each.message for each in source.notices)
        assert all(word in told for word in request_.strip(" .?!").split()), name


@pytest.mark.parametrize(
    "request_",
    [
        "Prévoir une photo du maire.",
        "Il faudrait un encadré sur les tarifs.",
        "Faites une photo de la passerelle.",
    ],
)
def test_what_may_be_a_request_holds_the_article_back(
    request_: str, read: Callable[..., Source]
) -> None:
    source = read(f"{request_}\n\n{COPY[0]}\n")
    assert [each.text for each in source.blocks] == [COPY[0]]
    assert source.doubts == (f"consigne supposée, qui n’est pas imprimée : « {request_} »",)


@pytest.mark.parametrize(
    "line",
    [
        "Texte de 300 mots sauvé des eaux",
        "Voyez la carte des travaux sur le site de la ville.",
        "Envoyez vos photos à la mairie avant le 3 mai.",
        "Rédiger un article de loi reste une épreuve",
        "Créer un titre de transport unique en Bretagne",
        "Faire des économies de papier, un casse-tête pour les communes",
        "Reste une carte à jouer.",
        "Cité des sciences : une photo retrouvée",
        "Il faut un plan pour la forêt, a dit le ministre.",
        "Je voudrais un plan clair, dit le maire.",
        "Légende d’un soir, la passerelle ferme",
        "À propos de deux articles du règlement",
        "Rappelons que la passerelle date de 1931.",
        "Place aux articles de pêche !",
    ],
)
def test_a_line_of_the_copy_is_no_request(line: str, read: Callable[..., Source]) -> None:
    source = read(f"{TITLE}\n\n{COPY[0]}\n\n{line}\n\n{COPY[1]}\n")
    assert line in [each.text for each in source.blocks]
    assert read(f"{line}\n\n{COPY[0]}\n\n{COPY[1]}\n").brief is None
