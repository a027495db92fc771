"""Le texte se lit sans peine : phrases courtes, liées, et des intertitres."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ...model import Severity
from ...settings import CheckSettings
from ..document import Document
from ..finding import Finding
from ..reading import Reading, first_word, has_transition, is_passive, read

KIND = "lisibilité"
_SOURCE = "https://yoast.com/features/readability-analysis/"
_SHORT = 200  # words; a shorter text needs no transitions
_REPEATED = 3  # sentences in a row with one first word


def page(document: Document, settings: CheckSettings) -> Iterator[Finding]:
    if not document.is_article:
        return
    text = read(document)
    if not text.sentences:
        return
    yield from _lengths(document, text, settings)
    yield from _sentences(document, text, settings)


def _lengths(document: Document, text: Reading, settings: CheckSettings) -> Iterator[Finding]:
    longest = max(text.paragraphs, default=0)
    if longest > settings.paragraph_words:
        yield _note(
            document,
            f"Un paragraphe a {longest} mots, au-delà de {settings.paragraph_words}.",
            "Coupez-le là où le propos change.",
        )
    longest = max(text.sections)
    if longest > settings.section_words:
        yield _note(
            document,
            f"{longest} mots se suivent sans intertitre, au-delà de {settings.section_words}.",
            "Ajoutez un intertitre.",
        )


def _sentences(document: Document, text: Reading, settings: CheckSettings) -> Iterator[Finding]:
    long = sum(number > settings.sentence_words for number in text.lengths)
    if text.share(long) > settings.long_sentences:
        yield _note(
            document,
            f"{text.share(long)} % des phrases ont plus de {settings.sentence_words} mots, "
            f"au lieu de {settings.long_sentences} % au plus.",
            "Coupez les plus longues.",
        )
    passive = sum(map(is_passive, text.sentences))
    if text.share(passive) > settings.passive_sentences:
        yield _note(
            document,
            f"{text.share(passive)} % des phrases sont au passif, "
            f"au lieu de {settings.passive_sentences} % au plus.",
            "Dites qui agit.",
        )
    tied = sum(map(has_transition, text.sentences))
    if text.words > _SHORT and text.share(tied) < settings.transitions:
        yield _note(
            document,
            f"{text.share(tied)} % des phrases ont un mot de liaison, "
            f"au lieu de {settings.transitions} % au moins.",
            "Liez les phrases là où un lien existe ; ne l’inventez pas.",
        )
    for word, group in groupby(text.sentences, key=first_word):
        number = len(list(group))
        if word and number >= _REPEATED:
            yield _note(
                document,
                f"{number} phrases de suite commencent par « {word} ».",
                "Variez le début des phrases.",
            )


def _note(document: Document, message: str, remedy: str) -> Finding:
    return Finding(document.path, KIND, Severity.NOTE, message, remedy, _SOURCE)
