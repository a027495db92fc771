"""The heading and the sentence above another source's lines: true of its date, of its kind and of
who wrote it, each of which they say once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import compose, gather
from depeche.compose.context import linking
from depeche.compose.context.passages import Context
from depeche.compose.printed import passages_of
from depeche.model import (
    Draft,
    DraftBlock,
    DraftBlockKind,
    Heading,
    HeadingOrigin,
    Passage,
    PassageKind,
    Related,
    Relation,
    Section,
    SectionRole,
    Source,
    Span,
)
from depeche.settings import Settings

Make = Callable[..., Source]

ARTICLE = """La toile d'Odile Talvas retrouve Lorbec

Par Camille Orveau

Mercredi 18 mars 2026

Roulée pendant un demi-siècle au fond d'un grenier, une toile d'Odile Talvas retrouve la lumière \
samedi au musée de Lorbec. Sa restauration a duré sept mois, dans l'atelier de Noé Kerbrat.

Un clerc de notaire l'avait déroulée sur le parquet d'une maison de maîtres. Il avait vu la \
signature de la peintre et appelé le musée.
"""
LINES = """Une rue de Lorbec porte le nom de la peintre Odile Talvas. Une vingtaine de ses dessins \
sont exposés dans la salle des fêtes. Son grand tableau, « Les Haleurs de Kerval », est considéré \
comme perdu dans l'incendie de la filature en 1911. Le catalogue est vendu 60 francs.
"""
TITLE = "La peintre oubliée de Lorbec"


def _draft(source: Make, other: str, article: str = ARTICLE) -> Draft:
    main = source(article, "depeches/toile/a.txt")
    beside = source(other, "depeches/toile/b.txt")
    return compose(gather("depeches/toile", main, [beside], None, Settings()), Settings())


def _opening(draft: Draft) -> tuple[str, str]:
    """The heading over the first excerpt, and the sentence below it."""
    for section in draft.sections:
        for said in (each for block in section.blocks for each in block.passages):
            if said.kind is PassageKind.CONNECTIVE:
                heading = section.heading.text if section.heading else ""
                return _plain(heading), _plain(said.text)
    raise AssertionError("nothing is quoted")


def _plain(text: str) -> str:
    return text.translate(str.maketrans("\u00a0\u202f’", "  '"))


@pytest.mark.parametrize(
    ("head", "heading", "opening"),
    [
        (
            f"Archives du Phare de Lorbec\nÉdition du 9 juin 1974\n\n{TITLE}",
            f"{TITLE} (article du 9 juin 1974)",
            "Le Phare de Lorbec écrivait :",
        ),
        (
            f"Le Phare de Lorbec, été 2003\n\n{TITLE}",
            f"{TITLE} (article de 2003)",
            "Le Phare de Lorbec écrivait :",
        ),
        (
            f"Bulletin municipal de Lorbec – avril 1987\n\n{TITLE}",
            f"{TITLE} (texte d'avril 1987)",
            "On lisait dans ce texte :",
        ),
        (
            f"{TITLE}\n\n17 mars 2026",
            f"{TITLE} (texte du 17 mars 2026)",
            "On lisait dans ce texte :",
        ),
        (
            f"{TITLE}\nPar Noé Talvas\n\n17 mars 2026",
            f"{TITLE} (article du 17 mars 2026)",
            "Noé Talvas écrivait :",
        ),
        (
            f"{TITLE}\nPar C. Orveau\n\n17 mars 2026",
            f"{TITLE} (article du 17 mars 2026)",
            "On lisait dans cet article :",
        ),
        (
            f"Musée de la Batellerie de Lorbec\nDossier de presse – février 2026\n\n{TITLE}\n\n"
            "Lorbec, le 9 février 2026",
            "Le dossier de presse du musée de la Batellerie de Lorbec du 9 février 2026",
            "On lisait dans ce dossier de presse :",
        ),
        (
            f"Musée de la Batellerie de Lorbec\nCommuniqué de presse – 18 mars 2026\n\n{TITLE}",
            "Le communiqué du musée de la Batellerie de Lorbec",
            "On lit dans ce communiqué, publié le 18 mars 2026 :",
        ),
        (
            f"Programme de la saison 2025-2026\n\n{TITLE}\n\n9 février 2026",
            "Programme de la saison 2025-2026 (programme du 9 février 2026)",
            "On lisait dans ce programme :",
        ),
        (
            "Non à l'oubli de la peintre Odile Talvas !\n\n17 mars 2026",
            "Le texte du 17 mars 2026",
            "On lisait dans ce texte :",
        ),
        (TITLE, TITLE, "On lit dans un autre texte :"),
        (
            f"Communiqué de la ville de Lorbec\n\n{TITLE}",
            "Le communiqué de la ville de Lorbec",
            "On lit dans ce communiqué :",
        ),
    ],
)
def test_nothing_untrue_is_said_of_a_source(
    source: Make, head: str, heading: str, opening: str
) -> None:
    assert _opening(_draft(source, f"{head}\n\n{LINES}")) == (heading, opening)


@pytest.mark.parametrize(
    ("head", "opening"),
    [
        (
            f"Archives du Phare de Lorbec\nÉdition du 9 juin 1974\n\n{TITLE}",
            "Le 9 juin 1974, le Phare de Lorbec écrivait :",
        ),
        (
            f"Bulletin municipal de Lorbec – avril 1987\n\n{TITLE}",
            "On lisait dans un texte d'avril 1987 :",
        ),
        (
            f"Musée de la Batellerie de Lorbec\nDossier de presse – février 2026\n\n{TITLE}\n\n"
            "Lorbec, le 9 février 2026",
            "Dans un dossier de presse publié le 9 février 2026, le musée de la Batellerie de "
            "Lorbec affirmait :",
        ),
        (TITLE, "On lit dans un autre texte :"),
    ],
)
def test_without_a_heading_the_sentence_says_it_all(source: Make, head: str, opening: str) -> None:
    bare = f"Article en français, sans intertitres.\n\n{ARTICLE}"
    assert _opening(_draft(source, f"{head}\n\n{LINES}", bare)) == ("", opening)


def test_in_a_release_that_names_nobody_its_issuer_says_nous(source: Make) -> None:
    head = f"Communiqué de presse – 18 mars 2026\n\n{TITLE}"
    told = "La mairie nous a confirmé que la toile serait exposée."
    assert told in _printed(_draft(source, f"{head}\n\n{LINES.strip()}\n\n{told}\n"))
    assert told not in _printed(_draft(source, f"{TITLE}\n\n{LINES.strip()}\n\n{told}\n"))


def _printed(draft: Draft) -> str:
    return _plain(" ".join(each.text for each in passages_of(draft)))


def test_the_present_of_a_text_that_says_no_day_makes_the_article_wait(source: Make) -> None:
    def waits(other: str) -> list[str]:
        told = [each.message for each in _draft(source, other).shortfalls]
        return [each for each in told if "b.txt manque" in each]

    assert waits(f"{TITLE}\n\n{LINES}") == [
        "la date de depeches/toile/b.txt manque : « Une rue de Lorbec porte le nom de la peintre "
        "Odile Talvas. » se lit au présent"
    ]
    assert not waits(f"{TITLE}\n\n9 juin 1974\n\n{LINES}")
    past = LINES.replace("porte", "portait").replace("sont", "étaient").replace(" est ", " était ")
    assert not waits(f"{TITLE}\n\n{past}")


def test_what_follows_the_article_stands_before_what_is_older(source: Make) -> None:
    asked = "Article de 700 mots minimum, en français, avec intertitres, optimisé SEO."
    older = f"{TITLE}\n\n9 juin 1974\n\n{LINES}"
    release = (
        "Musée de la Batellerie de Lorbec\nCommuniqué de presse – 20 mars 2026\n\nLe musée précise "
        "\n\nLe musée de la Batellerie a acquis la toile de gré à gré pour 96 000 euros. L'achat a "
        "été soutenu par la région et par les amis du musée, qui ont réuni 15 000 euros.\n"
    )
    main = source(f"{asked}\n\n{ARTICLE}", "depeches/toile/a.txt")
    beside = [source(older, "depeches/toile/b.txt"), source(release, "depeches/toile/c.txt")]
    draft = compose(gather("depeches/toile", main, beside, None, Settings()), Settings())
    shown = [span.source for each in passages_of(draft) for span in each.spans]
    assert list(dict.fromkeys(shown)) == [f"depeches/toile/{each}.txt" for each in "acb"]


def test_what_goes_on_under_no_heading_is_one_excerpt(source: Make) -> None:
    article, other, third = (
        source(LINES, f"depeches/toile/{name}.txt") for name in ("a", "b", "c")
    )

    def section(path: str, heading: str = "") -> Section:
        said = Passage("Une rue porte son nom.", (Span(path, 0, 22),))
        block = DraftBlock(DraftBlockKind.PARAGRAPH, (said,))
        titled = Heading(heading, HeadingOrigin.SOURCE) if heading else None
        return Section(SectionRole.CONTEXT, titled, (block,))

    printed = [section(other.path, "Une rue"), section(other.path), section(third.path)]
    contexts = [Context(Related(each, Relation.SAME_DOSSIER), ()) for each in (other, third)]
    found = linking.introduced([*printed, section(other.path)], contexts, article)
    assert [len(each.blocks) for each in found] == [3, 2, 2]
    openings = [each.blocks[0].passages[0] for each in found]
    assert all(each.kind is PassageKind.CONNECTIVE for each in openings)
    assert "même" in openings[2].text
