"""Reading a note to the writer always ends, and none of its words is passed over in silence."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from depeche.french.flattened import flat
from depeche.sources.rules.notes import demand_fields as words
from depeche.sources.rules.notes import demands

# What opens fields, cues and refusals, what parts clauses, and what nothing explains.
PIECES = """700 mots|sept cents mots|500 à 600 mots|max 900|2 feuillets|en français|SEO|intertitres
|sans intertitres|un chapô de deux phrases|méta-description|Titre : |slug : |Rubrique |Tags :
|mot-clé : |mot-clé « port de Valbrune » 3 fois|Signer |Ton : neutre|ton vif|Angle : |Photo :
|ne pas citer |sans nommer |à publier |sous embargo|demain|Éviter : |liens : |merci|bonjour
|garder les citations|chronologie|faq|il faut|et|de|le|quai|Orvel|Montagnac|drone|port.jpg|8 h
|…|.|,|;|:| - | – |/|]|[|(|)|*|•|+|«|»|"|’|min.|env.|1.|\t|\u00a0|\u0301|İ|ß"""
WORDS = st.sampled_from(PIECES.split("|")) | st.text(max_size=6)
NOTES = st.lists(WORDS, max_size=24).map(" ".join) | st.text(max_size=120)
LABELS = frozenset({"attendu", "attendus", "briefing", "demande", "prompt"})


@settings(max_examples=400, deadline=2000, suppress_health_check=list(HealthCheck))
@given(NOTES)
@example("à publier 700 mots 700 mots 700 mots sans intertitres")
@example("700 mots THEN mot-clé : ")
@example("sous embargo sans intertitres")
@example("à publier lundi matin à la première heure avant le marché aux poissons de Valbrune")
def test_no_instruction_is_lost(text: str) -> None:
    note = demands.read(text)
    told = " ".join([*(each.text for each in note.demands), *note.unknown])
    assert _weighty(text) <= _weighty(told)


@pytest.mark.parametrize("text", ["…", "700 mots…", "[…]", "- …\n*", "\u2028", "Consigne :…"])
def test_what_says_nothing_is_read_to_its_end(text: str) -> None:
    assert demands.read(text).unknown == []


def _weighty(text: str) -> set[str]:
    """The words of `text` that a note must answer for: no number, no label, no word that says
    nothing by itself ("de", "l'")."""
    found = re.findall(r"\w+'?", flat(text))
    bare = {each.strip("'") for each in found if not words.PLAIN.fullmatch(each)}
    return {
        each
        for each in bare
        if not (each.isdigit() or words.PLAIN.fullmatch(each) or each in LABELS)
    }


@pytest.mark.parametrize(
    "text",
    [
        "voici l'article copié de l'édition anglaise",
        "la version anglaise du communiqué",
        "article tiré du site en anglais",
        "l'original est en anglais",
        "traduit de l'anglais",
        "vu dans la presse anglaise",
    ],
)
def test_the_language_of_the_copy_is_none_to_write_in(text: str) -> None:
    assert "language" not in demands.read(text).values


@pytest.mark.parametrize("text", ["rédige en anglais", "un article en anglais", "langue : anglais"])
def test_a_language_that_is_asked_for_is_read(text: str) -> None:
    assert demands.read(text).values["language"] == "en"


@pytest.mark.parametrize(
    "text", ["je l'ai fait à 420 mots", "J'ai écrit 600 mots", "je vous l'ai calé à 2 800 signes"]
)
def test_a_length_that_the_copy_has_is_none_that_is_asked_for(text: str) -> None:
    assert "words" not in demands.read(text).values


@pytest.mark.parametrize("text", ["je t'ai gardé 420 mots", "fais 420 mots", "il fait 420 mots"])
def test_a_length_that_waits_for_the_copy_is_asked_for(text: str) -> None:
    assert demands.read(text).values["words"] == 420
