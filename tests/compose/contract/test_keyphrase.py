"""The keyphrase and the keywords that a brief asks for, and the address made of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose.findability import slug
from depeche.model import (
    Asked,
    Demand,
    Draft,
)


def test_the_keyphrase_is_the_desk_s_when_the_text_has_it(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.KEYPHRASE, "piscine de Valbrune", "mot-clé : piscine de Valbrune"))
    assert draft.keyphrase == "piscine de Valbrune" and not draft.shortfalls
    other = made(Demand(Asked.KEYPHRASE, "patinoire de Valbrune", "mot-clé : patinoire"))
    assert "absente du texte" in other.shortfalls[0].message


def test_a_long_headline_has_a_slug_of_eighty_characters() -> None:
    title = (
        "La communauté de communes du Val d'Ancelle a décidé, lundi soir, d'augmenter de 12 % le "
        "prix de l'eau potable"
    )
    made = slug.of(title, "", "prix de l'eau")
    assert len(made) <= slug.LONGEST
    assert made.startswith("la-communaute-de-communes") and made.endswith("prix-de-l-eau")
    assert slug.of("Un titre court") == "un-titre-court"
    reported = (
        "The Guardian\u00a0: un lac salé serait caché sous le grand glacier bleu de Varnie, dit-on"
    )
    made = slug.of(reported, "", "lac salé")
    assert made == "un-lac-sale-serait-cache-sous-le-grand-glacier-bleu-de-varnie-dit-on"


def test_the_words_of_a_keyphrase_may_stand_apart(made: Callable[..., Draft]) -> None:
    draft = made(
        Demand(Asked.KEYPHRASE, "réouverture piscine Valbrune", "mot-clé"),
        Demand(Asked.KEYPHRASE, "piscine Morvel", "autre"),
    )
    told = {each.text: (each.met, each.result) for each in draft.outcomes}
    assert told["mot-clé"] == (True, "ses mots se lisent ensemble dans 1 phrase")
    assert told["autre"] == (
        False,
        "absente du texte, « réouverture piscine Valbrune » la remplace",
    )
    assert draft.keyphrase == "réouverture piscine Valbrune"


def test_keywords_to_place_are_looked_for(made: Callable[..., Draft]) -> None:
    wish = Demand(Asked.JUDGED, text="Mots-clés à placer : « piscine », « port de pêche »")
    (outcome,) = made(wish).outcomes
    assert outcome.result == "absent du texte : « port de pêche »"


@pytest.mark.parametrize(
    ("phrase", "places", "result", "met"),
    [
        ("piscine de Valbrune", "dans le titre et le premier paragraphe", "2 fois", True),
        ("tarifs", "dans le titre", "absente du titre", False),
        ("réouverture", "dans le titre et le chapô", "absente du premier paragraphe", False),
    ],
)
def test_keyphrase_is_looked_for_where_the_note_wants_it(
    made: Callable[..., Draft], phrase: str, places: str, result: str, met: bool
) -> None:
    text = f"mot-clé « {phrase} » {places}"
    (outcome,) = made(Demand(Asked.KEYPHRASE, phrase, text)).outcomes
    assert outcome.result.startswith(result)
    assert outcome.met is met


@pytest.mark.parametrize(
    "phrase", ["augmentation tarifs piscine", "nageur bassin Valbrune", "travaux mairie opposante"]
)
def test_a_query_whose_words_the_text_has_is_its_keyphrase(
    made: Callable[..., Draft], phrase: str
) -> None:
    draft = made(Demand(Asked.KEYPHRASE, phrase, f"mot-clé : {phrase}"))
    assert draft.keyphrase == phrase and not draft.shortfalls
    assert draft.outcomes[0].met is True
    headings = [each.heading.text for each in draft.sections if each.heading]
    assert not any(phrase.lower() in each.lower() for each in headings)


@pytest.mark.parametrize("phrase", ["patinoire Valbrune", "journal piscine", "tarifs Lorbec"])
def test_a_query_with_a_word_of_its_own_is_none(made: Callable[..., Draft], phrase: str) -> None:
    draft = made(Demand(Asked.KEYPHRASE, phrase, f"mot-clé : {phrase}"))
    assert draft.keyphrase != phrase and draft.outcomes[0].met is False


def test_a_keyphrase_that_the_text_has_not_is_not_set(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.KEYPHRASE, "patinoire de Valbrune", "mot-clé : patinoire"))
    assert "patinoire" not in (draft.keyphrase + " ".join(draft.keywords)).lower()
    assert draft.outcomes[0].result == f"absente du texte, « {draft.keyphrase} » la remplace"
    assert draft.shortfalls
