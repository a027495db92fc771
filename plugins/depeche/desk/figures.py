"""What can be counted: the brief, readability, and what search engines read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..articles.document import Document
from ..french import readability, words
from ..french.slugs import slugify
from ..model import Asked, Brief, Outcome
from ..pixels import arial
from ..settings import CheckSettings
from .printed import Block, Place, count, for_measure


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with what is asked of it, both in French; `met` is None where nothing is asked."""

    name: str
    value: str
    asked: str
    met: bool | None
    remedy: str = ""


def of_brief(
    brief: Brief, printed: Sequence[Block], outcomes: Sequence[Outcome] = ()
) -> tuple[Figure, ...]:
    """What the brief asks for, what the text on disk has, and what became of each instruction
    when the article was composed."""
    total = count(tuple(printed))
    headings = sum(each.place is Place.HEADING for each in printed)
    asked = "exigés" if brief.explicit else "visés"
    found = [
        Figure(
            "Mots",
            number(total),
            (f"{number(brief.words)} {asked}" if brief.words else "brève, sans minimum")
            + (f", {number(brief.most)} au plus" if brief.most else ""),
            _long_enough(brief, total) if brief.explicit else None,
            "Ajoutez au dossier une dépêche sur le même sujet, ou baissez la consigne.",
        ),
    ]
    if brief.floor and (not brief.explicit or brief.floor < brief.words):
        found.append(
            Figure(
                "Plancher",
                number(total),
                f"{number(brief.floor)} au moins",
                total >= brief.floor,
                "En dessous, l’article reste un brouillon.",
            )
        )
    headed = [each for each in brief.demands if each.kind is Asked.HEADINGS]
    if brief.subheadings and not (headed and brief.headings_least):
        met = headings > 0 if headed or brief.headings_least else None
        found.append(Figure("Intertitres", number(headings), "un au moins", met))
    if brief.language:
        met = brief.language == "fr"
        found.append(Figure("Langue", "français" if met else brief.language, "français", met))
    told = [each for each in outcomes if each.kind not in (Asked.LANGUAGE, Asked.SEO)]
    found += [Figure(f"« {each.text} »", each.result, "consigne", each.met) for each in told]
    return tuple(found)


def _long_enough(brief: Brief, total: int) -> bool:
    return total >= brief.floor and (not brief.most or total <= brief.most)


def of_reading(printed: Sequence[Block], asked: CheckSettings) -> tuple[Figure, ...]:
    """Readability by Yoast's measures for French, against the newsroom's own thresholds."""
    found = readability.measure(for_measure(tuple(printed)))
    long, passive = percent(found.long_sentences), percent(found.passives)
    joined = percent(found.transitions)
    return (
        Figure("Note", str(found.score), "90 sur 100", found.score >= 90),
        Figure(
            f"Phrases de plus de {asked.sentence_words} mots",
            f"{long} %",
            f"{asked.long_sentences} % au plus",
            long <= asked.long_sentences,
        ),
        Figure(
            "Phrases au passif",
            f"{passive} %",
            f"{asked.passive_sentences} % au plus",
            passive <= asked.passive_sentences,
        ),
        Figure(
            "Mots de liaison",
            f"{joined} %",
            f"{asked.transitions} % au moins",
            joined >= asked.transitions,
        ),
        Figure(
            "Phrases de suite au même début",
            number(found.same_opening),
            "2 au plus",
            found.same_opening <= 2,
        ),
        Figure(
            "Paragraphe le plus long",
            f"{found.longest_paragraph} mots",
            f"{asked.paragraph_words} au plus",
            found.longest_paragraph <= asked.paragraph_words,
        ),
        Figure(
            "Texte sans intertitre",
            f"{found.longest_stretch} mots",
            f"{asked.section_words} au plus",
            found.longest_stretch <= asked.section_words,
        ),
    )


def of_search(
    document: Document, printed: Sequence[Block], slug: str, asked: CheckSettings
) -> tuple[Figure, ...]:
    """What search engines show and look for: title, description, keyphrase, address, image."""
    title = document.get("Seo_Title") or document.get("Title")
    width, described = arial(title), document.get("Description")
    least, most = asked.description_least, asked.description_most
    return (
        Figure(
            "Titre dans les résultats",
            f"{number(width)} pixels",
            f"{asked.title_pixels} au plus",
            width <= asked.title_pixels,
            "Donnez un Seo_Title plus court.",
        ),
        Figure(
            "Description",
            f"{len(described)} caractères",
            f"de {least} à {most}",
            least <= len(described) <= most,
            "Récrivez le champ Description.",
        ),
        *_keyphrase(document.get("Keyphrase"), title, described, printed, slug, asked),
        Figure(
            "Image",
            document.get("Image") or "aucune",
            "une, avec un texte de remplacement",
            bool(document.get("Image") and document.get("Image_Alt")),
            "Posez à côté de la dépêche une image du même nom.",
        ),
    )


def _keyphrase(
    phrase: str,
    title: str,
    described: str,
    printed: Sequence[Block],
    slug: str,
    asked: CheckSettings,
) -> Iterator[Figure]:
    if not phrase:
        yield Figure("Expression clé", "aucune", "une", False, "Donnez le champ Keyphrase.")
        return
    yield Figure("Expression clé", f"« {phrase} »", "de quatre mots au plus", _short(phrase))
    opening = next((each.text for each in printed if each.place is Place.STANDFIRST), "")
    places = {"titre": title, "description": described, "chapeau": opening}
    absent = [name for name, text in places.items() if not _uses(phrase, text)]
    if sum(part in slug.split("-") for part in _parts(phrase)) * 2 < len(_parts(phrase)):
        absent.append("adresse")
    yield Figure(
        "Où elle manque",
        ", ".join(absent) or "nulle part",
        "titre, description, chapeau, adresse",
        not absent,
    )
    text = " ".join(each.text for each in printed if each.place is not Place.TITLE)
    total = words.count(text)
    density = 100 * _uses(phrase, text) / total if total else 0.0
    told = f"{density:.1f}".replace(".", ",")
    most = f"{asked.keyphrase_density:g}".replace(".", ",")
    met = 0.5 <= density <= asked.keyphrase_density
    yield Figure("Pour cent mots", told, f"de 0,5 à {most}", met)


def _parts(phrase: str) -> list[str]:
    return slugify(phrase).split("-")


def _short(phrase: str) -> bool:
    return len([word for word in phrase.split() if len(word) > 3]) <= 4


def _uses(phrase: str, text: str) -> int:
    wanted = re.escape(_plain(phrase))
    return len(re.findall(rf"(?<!\w){wanted}(?!\w)", _plain(text)))


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def percent(share: float) -> int:
    return round(100 * share)


def number(value: int) -> str:
    """11 400, with narrow no-break spaces (Imprimerie nationale)."""
    return f"{value:,}".replace(",", "\u202f")
