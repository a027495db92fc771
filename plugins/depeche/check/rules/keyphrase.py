"""L’expression clé de l’article est là où les lecteurs et les moteurs la cherchent, sans excès."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...french.slugs import slugify
from ...model import Severity
from ...settings import CheckSettings
from ..document import Document
from ..finding import Finding
from ..reading import plain
from .titles import without_site

KIND = "expression clé"
_SOURCE = "https://yoast.com/what-is-keyphrase/"
_LEAST_DENSITY = 0.5  # uses in a hundred words
_HEADINGS = (30, 75)  # subheadings that have it, in hundredths
_LONG = 4  # content words
_ENOUGH = 100  # words of a text whose density means something

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r" (?<=[.!?…»] )")
_LINKS = frozenset(
    ("de", "du", "des", "d", "la", "le", "les", "l", "à", "au", "aux", "en", "sur", "pour", "et")
)


def page(document: Document, settings: CheckSettings) -> Iterator[Finding]:
    if not document.is_article:
        return
    phrase = document.meta("news_keywords").split(",")[0].strip()
    if not phrase:
        yield _note(document, "L’article n’a pas d’expression clé.", "Donnez le champ Keyphrase.")
        return
    wanted = plain(phrase)
    if len([word for word in wanted.split() if len(word) > 3]) > _LONG:
        yield _note(document, f"« {phrase} » a plus de quatre mots.", "Resserrez-la.")
    for place, text, remedy in _places(document):
        if not _uses(wanted, plain(text)):
            yield _note(document, f"« {phrase} » n’est pas dans {place}.", remedy)
    slug = document.url.rstrip("/").rpartition("/")[2]
    parts = slugify(phrase).split("-")
    if sum(part in slug.split("-") for part in parts) * 2 < len(parts):
        yield _note(document, f"« {phrase} » n’est pas dans l’adresse.", "Ne changez pas une "
                    "adresse déjà publiée ; pensez-y pour la prochaine.")  # fmt: skip
    yield from _density(document, phrase, wanted, settings)
    yield from _headings(document, phrase, wanted)


def _places(document: Document) -> Iterator[tuple[str, str, str]]:
    title = without_site(document.title, document.meta("og:site_name"))
    yield "le titre", title, "Placez-la au début du titre, ou de Seo_Title."
    yield "la description", document.meta("description"), "Récrivez la description."
    first = next((text for tag, text in document.blocks if tag == "p"), "")
    yield "le premier paragraphe", first, "Dites dès l’attaque de quoi l’article parle."


def _density(
    document: Document, phrase: str, wanted: str, settings: CheckSettings
) -> Iterator[Finding]:
    text = plain(" ".join(text for _, text in document.blocks))
    number = len(text.split())
    if number < _ENOUGH:
        return
    density = 100 * _uses(wanted, text) / number
    if density > settings.keyphrase_density:
        yield Finding(
            document.path,
            KIND,
            Severity.WARNING,
            f"« {phrase} » revient {density:.1f} fois tous les cent mots.".replace(".", ",", 1),
            "Remplacez-la par endroits par un pronom ou un synonyme.",
            _SOURCE,
        )
    elif density < _LEAST_DENSITY:
        text = f"{density:.1f}".replace(".", ",")
        yield _note(
            document,
            f"« {phrase} » ne revient que {text} fois tous les cent mots.",
            "Choisissez une expression que l’article emploie vraiment.",
        )


def _headings(document: Document, phrase: str, wanted: str) -> Iterator[Finding]:
    listed = [text for tag, text in document.blocks if tag in ("h2", "h3")]
    if not listed:
        return
    share = round(100 * sum(bool(_uses(wanted, plain(text))) for text in listed) / len(listed))
    most = 100 if len(listed) == 1 else _HEADINGS[1]
    if not _HEADINGS[0] <= share <= most:
        yield _note(
            document,
            f"« {phrase} » est dans {share} % des intertitres, au lieu de 30 à 75 %.",
            "Ne le faites que si l’intertitre y gagne.",
        )


def _uses(wanted: str, text: str) -> int:
    """Uses in the plain `text`, as search tools count them: a sentence that has all its words,
    in any order ("le pont tournant Saint-Elme" uses "pont Saint-Elme"), or the phrase each time."""
    exact = 0
    if wanted in text:
        exact = len(re.findall(rf"(?<!\w){re.escape(wanted)}(?!\w)", text))
    words = set(_WORD.findall(wanted)) - _LINKS
    if not words or any(word not in text for word in words):
        return exact
    spread = sum(
        all(word in each for word in words) and words <= set(_WORD.findall(each))
        for each in _SENTENCE.split(text)
    )
    return max(exact, spread)


def _note(document: Document, message: str, remedy: str) -> Finding:
    return Finding(document.path, KIND, Severity.NOTE, message, remedy, _SOURCE)
