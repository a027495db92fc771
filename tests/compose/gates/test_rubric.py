"""The section of an article whose copy names none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from depeche.compose.findability import rubric
from depeche.model import BRIEFS, Block, BlockKind, Brief, Dossier, Related, Relation, Source
from depeche.settings import Settings

DEFAULT = Settings().default_section


def source(path: str, section: str = "") -> Source:
    return Source(path=path, digest="", text="", section=section)


def chosen(own: str, *kin: tuple[str, Relation]) -> str:
    related = tuple(
        Related(source(f"depeches/{rank}.txt", section), relation)
        for rank, (section, relation) in enumerate(kin)
    )
    main = source("depeches/neuve.txt", own)
    return rubric.choose(Dossier(main.path, main, related, Brief()), Settings())


BACKGROUND, VERSION = Relation.BACKGROUND, Relation.VERSION


@pytest.mark.parametrize(
    ("own", "kin", "section"),
    [
        pytest.param("Port", [("Mer", BACKGROUND)] * 3, "Port", id="the copy's own wins"),
        pytest.param("", [("Mer", BACKGROUND)] * 2, "Mer", id="the archive's kin agree"),
        pytest.param("", [("Mer", BACKGROUND)], DEFAULT, id="one dispatch is too few"),
        pytest.param(
            "", [("Mer", BACKGROUND), ("Culture", BACKGROUND)], DEFAULT, id="they disagree"
        ),
        pytest.param("", [("", BACKGROUND), ("", BACKGROUND)], DEFAULT, id="nobody filed them"),
        pytest.param(
            "", [("Culture", BACKGROUND), ("Mer", VERSION)], "Mer", id="an earlier version tells"
        ),
        pytest.param("", [], DEFAULT, id="no kin"),
    ],
)
def test_the_section(own: str, kin: list[tuple[str, Relation]], section: str) -> None:
    assert chosen(own, *kin) == section


def test_a_section_is_written_as_the_newsroom_writes_it() -> None:
    settings = Settings(sections=("Sport", "Faits divers"))
    told = {}
    for own in ("Sports", "faits-divers", "Portraits"):
        main = source("depeches/neuve.txt", own)
        told[own] = rubric.choose(Dossier(main.path, main, (), Brief()), settings)
    assert told == {"Sports": "Sport", "faits-divers": "Faits divers", "Portraits": "Portraits"}


COURT = (
    "Un armateur condamné à deux ans de prison",
    "Le tribunal correctionnel de Valbrune a condamné mardi un armateur pour faux. Le procureur"
    " avait requis trois ans. L'avocat du prévenu fera appel du jugement.",
)
MATCH = (
    "L'US Valbrune s'incline à Orvaux",
    "Menées à la mi-temps, les joueuses ont perdu le match sur un tir au but. L'entraîneuse"
    " regrette le classement. L'arbitre a exclu deux joueuses du championnat.",
)
ABROAD = ("Bolivie : le gouvernement démissionne", "La coalition n'a plus de majorité.")
TWO_MATTERS = (
    "Au procès du festival, deux musiciens entendus",
    "Le tribunal correctionnel a entendu mardi les musiciens d'un concert. Le procureur a requis"
    " une peine. L'orchestre du théâtre et le chanteur sont parties civiles. L'exposition ferme.",
)
STATES = (
    "Les discussions sur la pêche au calmar ont repris, selon l'agence",
    "La Bolivie et le Chili ont repris lundi leurs discussions. Le ministre bolivien a démenti tout"
    " accord. Le Chili n'a pas publié de données.",
)
SETTLED_HERE = (
    "Un boulanger du Portugal reprend le fournil",
    "Né au Portugal, le boulanger portugais a repris le fournil. Le Portugal a ému les clients. La"
    " mairie salue le couple portugais.",
)
AT_HOME = ("Le Maroc à l'honneur sur le quai", "Les conteurs du Maroc sont venus lundi.")
STRIKE = (
    "Grève des pilotes au port de Valbrune",
    "Le trafic a repris samedi au sixième jour d'une grève. Les grévistes attendent. Le syndicat a"
    " déposé un préavis.",
)
FACTORY = (  # whose name, told again and again, is no matter
    "Usine Halvern : les jardins interdits",
    "L'usine Halvern a brûlé mardi. Le groupe se tait. Les riverains de l'usine sont inquiets.",
)
AFTERWARDS = (
    "Première messe depuis l'incendie",
    "La messe a été dite samedi, deux mois après l'incendie. L'orgue a joué. Les flammes, les"
    " pompiers, les blessés, le drame : l'évêque a parlé de tout.",
)
SECTIONS = ("Justice", "Sports", "Culture", "Monde", "Social", "Économie", "Faits divers")


def about(title: str, text: str, sections: tuple[str, ...]) -> tuple[str, str]:
    block = Block(BlockKind.PARAGRAPH, text, 0, len(text))
    main = Source(path="depeches/neuve.txt", digest="", text=text, title=title, blocks=(block,))
    dossier, settings = Dossier(main.path, main, (), Brief()), Settings(sections=sections)
    return rubric.choose(dossier, settings), rubric.told(dossier, settings)


@pytest.mark.parametrize(
    ("copy", "sections", "section"),
    [
        pytest.param(COURT, SECTIONS, "Justice", id="a court's judgment"),
        pytest.param(MATCH, SECTIONS, "Sports", id="a match, under the newsroom's own name"),
        pytest.param(ABROAD, SECTIONS, "Monde", id="a country in front of the headline"),
        pytest.param(STATES, SECTIONS, "Monde", id="what States do, without a word of France"),
        pytest.param(STATES, ("Culture",), DEFAULT, id="no section for what is abroad"),
        pytest.param(SETTLED_HERE, SECTIONS, DEFAULT, id="a town hall's own affairs"),
        pytest.param(AT_HOME, SECTIONS, DEFAULT, id="a country that is only spoken of"),
        pytest.param(STRIKE, SECTIONS, "Social", id="few words of one matter, and none of another"),
        pytest.param(FACTORY, SECTIONS, DEFAULT, id="too few words, however often"),
        pytest.param(AFTERWARDS, SECTIONS, DEFAULT, id="what the story comes after"),
        pytest.param(TWO_MATTERS, SECTIONS, DEFAULT, id="two matters, nothing certain"),
        pytest.param(COURT, ("Culture",), DEFAULT, id="the newsroom has no such section"),
        pytest.param(COURT, (), DEFAULT, id="the newsroom names none"),
    ],
)
def test_the_section_that_its_words_tell(
    copy: tuple[str, str], sections: tuple[str, ...], section: str
) -> None:
    assert about(*copy, sections)[0] == section


def test_a_dateline_abroad_and_a_column_of_briefs() -> None:
    text = "La crue a fait six morts samedi. Les pompiers ont évacué le camping. La tempête reste."
    block = Block(BlockKind.PARAGRAPH, text, 0, len(text))
    copy = Source(path="depeches/neuve.txt", digest="", text=text, title="La crue fait six morts")
    copy = replace(copy, blocks=(block,))
    settings = Settings(sections=SECTIONS)
    told = [
        rubric.choose(Dossier(each.path, each, (), Brief()), settings)
        for each in (
            copy,
            replace(copy, place="Cosenza (Italie)"),
            replace(copy, doubts=(BRIEFS,)),
        )
    ]
    assert told == ["Faits divers", "Monde", DEFAULT]


def test_the_editor_is_told_which_words_decided() -> None:
    assert about(*COURT, SECTIONS)[1].startswith("d’après ses mots\u00a0: «\u00a0condamné\u00a0»")
