"""Lists, block quotations and match sheets of the copy, as the article has them."""

from __future__ import annotations

from collections.abc import Callable

from depeche.compose import Archive, compose, gather
from depeche.compose.printed import headings_of, passages_of
from depeche.model import (
    Draft,
    DraftBlockKind,
    SectionRole,
    Source,
)
from depeche.settings import Settings

Make = Callable[..., Source]


def _texts(draft: Draft) -> list[str]:
    return [_plain(each.text) for each in passages_of(draft)]


def _plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_a_list_of_the_copy_stays_a_list(source: Make) -> None:
    copy = (
        "Le musée de la Voile rouvre ses portes\n\n12.03.2026 09:00\n\n"
        "Le musée de la Voile rouvre samedi après deux ans de travaux, a annoncé la ville de "
        "Kerval.\n\n"
        "La ville y a consacré deux millions d'euros. Le programme a été dévoilé :\n"
        "- une visite guidée des réserves ;\n- un concert de la fanfare ;\n"
        "- un bal au bord du bassin.\n\n"
        "Le musée compte quatre cents maquettes, dont la plus ancienne date de 1790.\n"
    )
    main = source(copy, "depeches/musee.txt")
    draft = compose(gather(main.path, main, (), Archive(), Settings()), Settings())
    lists = [
        [passage.text for passage in block.passages]
        for section in draft.sections
        for block in section.blocks
        if block.kind is DraftBlockKind.BULLETS and section.role is not SectionRole.ESSENTIALS
    ]
    assert len(lists) == 1
    assert [each.rstrip(" ;\u202f.") for each in lists[0]] == [
        "une visite guidée des réserves",
        "un concert de la fanfare",
        "un bal au bord du bassin",
    ]


def test_a_list_keeps_the_items_that_the_text_has_told(source: Make) -> None:
    copy = """La halle aura son budget

Publié le 9 février 2026

Le vote du budget de la halle aura lieu du 15 septembre au 5 octobre à la mairie.

Comment ça marche ?
- 1er mars – 15 avril : dépôt des idées à la mairie ;
- 15 septembre – 5 octobre : vote du budget à la mairie ;
- 12 octobre : annonce des résultats.
"""
    settings = Settings()
    draft = compose(gather("depeches/copie", source(copy), [], None, settings), settings)
    assert any("5 octobre : vote" in text for text in _texts(draft))
    assert not [each for each in draft.held_back if "vote" in each.text]


QUOTED = """# La digue a tenu

Publié le 4 mars 2026

Le maire de Lorbec s'est exprimé jeudi devant le conseil municipal. Il a salué les équipes.

> Nous avons eu de la chance. La digue tiendra encore dix ans sous toutes les tempêtes de la baie.

## La suite

> Les pompiers ont tout donné pendant la nuit pour sauver la criée et les bateaux.

La séance a été levée à minuit. Les élus ont voté le budget de la commune de Lorbec.
"""


def test_a_block_quotation_stays_one_and_is_told_nowhere_else(source: Make) -> None:
    main = source(QUOTED, "depeches/copie.md")
    settings = Settings()
    draft = compose(gather(main.path, main, [], None, settings), settings)
    blocks = [block for section in draft.sections for block in section.blocks]
    quoted = [
        _plain(each.text) for b in blocks if b.kind is DraftBlockKind.QUOTE for each in b.passages
    ]
    assert [text[:11] for text in quoted] == ["Nous avons ", "La digue ti", "Les pompier"]
    told = [draft.headline, *draft.standfirst]
    told += [each for b in blocks if b.kind is not DraftBlockKind.QUOTE for each in b.passages]
    said = " ".join(
        [*(each.text for each in told), draft.description, *map(str, headings_of(draft))]
    )
    assert "chance" not in said
    assert "dix ans" not in said
    assert "tout donné" not in said


def test_a_match_sheet_above_the_text_is_a_list_below_its_standfirst(source: Make) -> None:
    main = source(
        "Valbrune renverse Besanne\n\n"
        "Valbrune - Besanne : 29-27 (11-15)\nArbitres : MM. Pauget et Loisy\n"
        "VALBRUNE : Orveau 9, Talvas 6, Mazet 5\n\n"
        "Menées de quatre buts à la pause, les joueuses de Valbrune ont battu samedi Besanne.\n\n"
        "La salle des Quais avait fait le plein, et le match s'est joué à douze secondes près.\n"
    )
    draft = compose(gather("x", main, [], None, Settings()), Settings())
    assert [_plain(each.text)[:8] for each in draft.standfirst] == ["Menées d"]
    first = draft.sections[0].blocks[0]
    assert first.kind is DraftBlockKind.BULLETS
    assert len(first.passages) == 3


def test_a_list_that_counts_its_lines_is_printed_whole_or_not_at_all(source: Make) -> None:
    copy = (
        "La laiterie de Lorbec fête ses cent ans\n\n12.03.2026 09:00\n\n"
        "La laiterie de Lorbec a fêté samedi ses cent ans, avec un bal et une exposition, selon la "
        "mairie de Lorbec.\n\n"
        "Elle emploie 38 salariés et fabrique trois mille tonnes de tomme par an, dit son "
        "directeur.\n\n"
        "TROIS DATES\n1926 Ouverture du quai\n1972 Rachat par la {}\n2026 Bal du centenaire\n\n"
        "Le nouveau hangar sera construit en mars, a dit la mairie de Lorbec aux riverains.\n"
    )

    def made(last: str) -> Draft:
        main = source(copy.format(last), "depeches/laiterie.txt")
        return compose(gather(main.path, main, (), Archive(), Settings()), Settings())

    whole, broken = made("ville"), made("villeLe conseil vote")
    assert {"1926 Ouverture du quai", "2026 Bal du centenaire"} <= set(_texts(whole))
    assert not any("quai" in each or "centenaire" in each for each in _texts(broken))
    assert "Trois dates" in [each.text for each in headings_of(whole)]
    assert "Trois dates" not in [each.text for each in headings_of(broken)]
    assert _texts(broken)[-1].startswith("Le nouveau hangar")
    told = [each.message for each in broken.notices]
    assert any("1926 Ouverture" in each and "liste dont une ligne" in each for each in told)
