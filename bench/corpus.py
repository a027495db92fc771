"""N articles of about 900 words from a seeded generator; the same N gives the same articles."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass
from pathlib import Path

SECTIONS = ("Ville", "Port", "Sport", "Culture", "Économie", "Société", "Mer", "Région")
FIRST = ("Camille", "Louise", "Inès", "Timur", "Noé", "Zoé", "Adèle", "Rémi", "Maël", "Gaël")
LAST = ("Orveau", "Sévignac", "Kerdalec", "Maubuisson", "Tréhorel", "Vasselin")
TOPICS = ("quais", "pêche", "digue", "marchés", "école", "navette", "forêt", "chantier", "marée")
_SUBJECTS = (
    "le conseil de Port-Sauvry",
    "la capitainerie",
    "l’équipage du Goéland",
    "le comité des fêtes",
    "l’atelier de la Corderie",
    "la maire de Sainte-Orve",
    "le chantier Le Floc’h",
    "l’association des riverains",
    "la troupe du Ponant",
)
_VERBS = (
    "a présenté",
    "prépare",
    "a reporté",
    "examine",
    "attend",
    "a retrouvé",
    "défend",
    "a inauguré",
    "finance",
    "a mesuré",
)
_OBJECTS = (
    "un plan de rénovation des quais",
    "la réouverture de la passe nord",
    "une exposition de maquettes",
    "le budget de la saison prochaine",
    "un relevé des hauteurs d’eau",
    "la liste des travaux de la digue",
    "un accord avec les mareyeurs",
    "le calendrier des fêtes nautiques",
    "une étude sur le vent d’est",
)
_ENDS = (
    "avant la fin du trimestre",
    "devant une centaine d’habitants",
    "malgré une météo incertaine",
    "après deux années de discussions",
    "avec l’appui du département",
    "sans attendre l’avis des experts",
    "pour la troisième fois en dix ans",
    "dans la grande salle de la criée",
)


@dataclass(frozen=True, slots=True)
class Article:
    number: int
    title: str
    date: datetime.datetime
    section: str
    tags: tuple[str, ...]
    author: str
    summary: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def slug(self) -> str:
        return f"article-{self.number}"


def article(number: int) -> Article:
    """Article `number`: the higher, the newer; one every forty-seven minutes since 2015, so that
    a hundred thousand lie in the past."""
    dice = random.Random(number)

    def sentence() -> str:
        said = " ".join(map(dice.choice, (_SUBJECTS, _VERBS, _OBJECTS, _ENDS)))
        return f"{said[0].upper()}{said[1:]}."

    def paragraph() -> str:
        return " ".join(sentence() for _ in range(4))

    parts = tuple(
        (
            f"{dice.choice(_OBJECTS).partition(' ')[2].capitalize()}, {dice.choice(_ENDS)}",
            tuple(paragraph() for _ in range(3)),
        )
        for _ in range(4)
    )
    return Article(
        number,
        f"{sentence()[:-1]} : point n° {number}",
        datetime.datetime(2015, 1, 1, 8) + datetime.timedelta(minutes=47 * number),
        dice.choice(SECTIONS),
        (dice.choice(TOPICS), f"sujet-{dice.randrange(190)}"),
        f"{dice.choice(FIRST)} {dice.choice(LAST)}",
        sentence(),
        parts,
    )


def body(made: Article) -> str:
    return "\n\n".join(
        f"## {heading}\n\n" + "\n\n".join(paragraphs) for heading, paragraphs in made.sections
    )


def for_pelican(made: Article) -> str:
    return (
        f"Title: {made.title}\nDate: {made.date:%Y-%m-%d %H:%M}\nCategory: {made.section}\n"
        f"Tags: {', '.join(made.tags)}\nAuthors: {made.author}\nSlug: {made.slug}\n"
        f"Summary: {made.summary}\n\n{body(made)}\n"
    )


def for_hugo(made: Article) -> str:
    tags = ", ".join(f'"{tag}"' for tag in made.tags)
    return (
        f'---\ntitle: "{made.title}"\ndate: {made.date:%Y-%m-%dT%H:%M:%S}+01:00\n'
        f'slug: {made.slug}\ndescription: "{made.summary}"\ncategories: ["{made.section}"]\n'
        f'tags: [{tags}]\nauthors: ["{made.author}"]\n---\n\n{body(made)}\n'
    )


def raw(made: Article) -> str:
    """The same news as an agency would send it."""
    text = "\n\n".join(each for _, paragraphs in made.sections for each in paragraphs)
    return (
        f"{made.title}\n\n{made.date:%d/%m/%Y %H:%M}\n\n{made.summary}\n\n{text}\n\n{made.author}\n"
    )


def write(folder: Path, count: int, form: str) -> None:
    """`count` articles below `folder`, in folders of a thousand; `form`: pelican or hugo."""
    render = for_hugo if form == "hugo" else for_pelican
    for number in range(count):
        made = article(number)
        file = folder / f"{number // 1000:03}" / f"{made.slug}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(render(made), encoding="utf-8")
