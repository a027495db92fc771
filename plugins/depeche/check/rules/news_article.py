"""Chaque article porte les métadonnées qu’attendent les moteurs et les réseaux."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from ...model import Severity
from ...settings import CheckSettings
from ..document import Document
from ..finding import Finding

KIND = "métadonnées"
_SOURCE = "https://developers.google.com/search/docs/appearance/structured-data/article"
_REQUIRED = (
    ("headline", "titre"),
    ("datePublished", "date de publication"),
    ("dateModified", "date de mise à jour"),
    ("author", "auteur"),
    ("publisher", "éditeur"),
    ("mainEntityOfPage", "page principale"),
    ("description", "description"),
    ("articleSection", "rubrique"),
    ("inLanguage", "langue"),
    ("wordCount", "nombre de mots"),
)
_SOCIAL = ("og:title", "og:type", "og:url", "og:description", "article:published_time")
_LONGEST_HEADLINE = 110


def page(document: Document, settings: CheckSettings) -> Iterator[Finding]:
    for error in document.json_ld[1]:
        yield _finding(document, Severity.ERROR, f"JSON-LD illisible : {error}.", "")
    if not document.is_article:
        return
    article = document.article
    if not article:
        yield _finding(
            document, Severity.ERROR, "L’article n’a pas de NewsArticle.", "Appelez json_ld."
        )
        return
    for name, label in _REQUIRED:
        if article.get(name) in (None, "", [], {}):
            yield _finding(document, Severity.ERROR, f"NewsArticle sans {label} ({name}).", "")
    yield from _dates(document, article)
    yield from _headline(document, article)
    yield from _authors(document, article)
    yield from _publisher(document, article)
    yield from _image(document, article)
    for name in _SOCIAL:
        if not document.meta(name):
            yield _finding(document, Severity.ERROR, f"La balise {name} manque.", "")
    if not any(node.get("@type") == "BreadcrumbList" for node in document.json_ld[0]):
        yield _finding(document, Severity.WARNING, "Le fil d’Ariane n’est pas décrit.", "")


def _dates(document: Document, article: dict[str, Any]) -> Iterator[Finding]:
    stamps = {}
    for name in ("datePublished", "dateModified"):
        try:
            stamps[name] = datetime.fromisoformat(str(article.get(name, "")))
        except ValueError:
            if article.get(name):
                text = f"{name} n’est pas une date ISO 8601 : {article[name]}."
                yield _finding(document, Severity.ERROR, text, "")
            continue
        if stamps[name].tzinfo is None:
            text = f"{name} n’a pas de décalage horaire."
            yield _finding(document, Severity.ERROR, text, "Réglez TIMEZONE.")
    aware = [stamp for stamp in stamps.values() if stamp.tzinfo]
    if len(aware) == 2 and aware[1] < aware[0]:
        yield _finding(document, Severity.ERROR, "L’article est modifié avant d’être publié.", "")


def _headline(document: Document, article: dict[str, Any]) -> Iterator[Finding]:
    headline = str(article.get("headline", ""))
    if max(len(headline), len(document.headline)) > _LONGEST_HEADLINE:
        yield _finding(
            document,
            Severity.WARNING,
            f"Le titre a {max(len(headline), len(document.headline))} caractères ; Google "
            f"n’en montre que {_LONGEST_HEADLINE}.",
            "Raccourcissez le titre de l’article.",
        )
    elif headline and document.headline not in (headline, article.get("alternativeHeadline")):
        yield _finding(
            document,
            Severity.WARNING,
            "Le titre de NewsArticle n’est pas celui que montre la page.",
            "",
        )


def _authors(document: Document, article: dict[str, Any]) -> Iterator[Finding]:
    authors = article.get("author") or []
    for author in authors if isinstance(authors, list) else [authors]:
        given = author if isinstance(author, dict) else {}
        if given.get("@type") == "Organization" and given.get("name") and article.get("creditText"):
            continue  # who issued the release, and has no page here
        if not (given.get("name") and (given.get("url") or given.get("sameAs"))):
            yield _finding(
                document,
                Severity.WARNING,
                "Un auteur n’a pas de nom ou pas d’adresse.",
                "Créez sa page dans content/authors.",
            )


def _publisher(document: Document, article: dict[str, Any]) -> Iterator[Finding]:
    publisher = article.get("publisher")
    if isinstance(publisher, dict) and not publisher.get("logo"):
        yield _finding(
            document,
            Severity.NOTE,
            "L’éditeur n’a pas de logo.",
            "Nommez-en un dans DEPECHE['publisher']['logo'].",
        )


def _image(document: Document, article: dict[str, Any]) -> Iterator[Finding]:
    images = [image for image in _listed(article.get("image")) if isinstance(image, dict)]
    if not images:
        yield _finding(
            document,
            Severity.WARNING,
            "L’article n’a pas d’image : Discover et les réseaux n’en montreront pas.",
            "Donnez Image, Image_Alt et Image_Credit.",
        )
    elif max(int(image.get("width") or 0) for image in images) < 1200:
        yield _finding(
            document,
            Severity.NOTE,
            "Aucune image n’a 1 200 pixels de large : Discover n’en montrera qu’une vignette.",
            "Fournissez l’image dans une taille plus grande.",
        )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _finding(document: Document, severity: Severity, message: str, remedy: str) -> Finding:
    remedy = remedy or "Corrigez les champs de l’article ou le gabarit."
    return Finding(document.path, KIND, severity, message, remedy, _SOURCE)
