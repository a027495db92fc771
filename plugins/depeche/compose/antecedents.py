"""A pronoun cut from its noun, given the noun back where one choice is left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Sentence, Token
from . import lexicon

_OPENING = re.compile(r"(?:(?:Mais|Et|Or|Toutefois|Cependant),?\s)?([Ii]l|[Ee]lle)\s")
_SINGULAR = re.compile(r"(?!(?:les|des|plusieurs|deux|trois) )\S", re.IGNORECASE)
_WINDOW = 2  # sentences before


def restored(sentences: Sequence[Sentence], place: int) -> tuple[str, str]:
    """The text of sentence `place` with its opening "il" or "elle" replaced, and the edit.

    ("", "") unless the pronoun is the subject of a reporting verb, nobody speaks in the
    sentence before whom it may mean, no main subject there agrees with it, and exactly one
    of the sentence before that does: a common noun that reports there ("Le rapport affirme
    … Mais il a noté").
    """
    sentence = sentences[place]
    match = _OPENING.match(sentence.text)
    if match is None or place < _WINDOW or not _reports(sentence.parse.tokens):
        return "", ""
    gender = "Masc" if match.group(1).lower() == "il" else "Fem"
    if _SINGULAR.match(sentences[place - 1].speaker):
        return "", ""
    near = [s for s in _subjects(sentences[place - 1]) if _agrees(s, gender)]
    far = [s for s in _subjects(sentences[place - 2]) if _agrees(s, gender)]
    if near or len(far) != 1 or not _reports(sentences[place - 2].parse.tokens):
        return "", ""
    article, noun = far[0]
    if article is None or noun.pos != "NOUN":
        return "", ""
    phrase = f"{article.text.lower()}{'' if article.text.endswith(chr(39)) else ' '}{noun.text}"
    start, end = match.span(1)
    shown = phrase if start else phrase[0].upper() + phrase[1:]
    text = sentence.text[:start] + shown + sentence.text[end:]
    return text, f"« {match.group(1)} » → « {shown} »"


def _reports(tokens: Sequence[Token]) -> bool:
    verbs = lexicon.words("reporting_verbs")
    return any(token.lemma in verbs and _main(tokens, index) for index, token in enumerate(tokens))


def _main(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    return token.dep == "ROOT" or (
        token.dep == "conj" and tokens[token.head].dep == "ROOT" and token.pos == "VERB"
    )


def _subjects(sentence: Sentence) -> list[tuple[Token | None, Token]]:
    """Article and noun of each main verb's subject."""
    tokens = sentence.parse.tokens
    found = []
    for index, token in enumerate(tokens):
        if token.dep.startswith("nsubj") and _main(tokens, token.head):
            articles = [
                other
                for other in tokens
                if other.head == index and other.text.lower() in ("le", "la")
            ]
            found.append((articles[0] if articles else None, token))
    return found


def _agrees(subject: tuple[Token | None, Token], gender: str) -> bool:
    """Whether "il" or "elle" may stand for the subject; a name without an article always may."""
    article, noun = subject
    if "Number=Plur" in noun.morph:
        return False
    if article is not None:
        return (article.text.lower() == "le") == (gender == "Masc")
    return f"Gender={gender}" in noun.morph or "Gender=" not in noun.morph
