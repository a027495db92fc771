"""Subheadings that the copy ran into its paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depeche.compose.parts import run_in
from depeche.model import Block, BlockKind, Source

FOUND = [
    (
        "à la fin du paragraphe précédent, sans espace",
        "Le pont a été fermé après la crue.Le marché déplacé Les forains se sont installés "
        "devant la mairie dès l'aube.",
        ["Le marché déplacé"],
    ),
    (
        "au début du paragraphe, devant un mot qui n'ouvre que des phrases",
        "Quatre mois de travaux sur la digue Selon la préfecture, le chantier finira au printemps.",
        ["Quatre mois de travaux sur la digue"],
    ),
    (
        "après le nom d'un ouvrage, devant un mot qui n'entre dans aucun nom",
        "Quatre mois de travaux sur le pont Selon la préfecture, le chantier finira au printemps.",
        ["Quatre mois de travaux sur le pont"],
    ),
    (
        "une question, puis sa réponse",
        "D'où vient la fuite ? Les techniciens ont inspecté la conduite toute la nuit.",
        ["D'où vient la fuite ?"],
    ),
    (
        "devant une citation",
        'Des contrôles renforcés "Nous avons demandé aux exploitants de revoir leurs plans", '
        "a dit la préfète.",
        ["Des contrôles renforcés"],
    ),
    (
        "entre guillemets, sans espace",
        'La vie continue, a dit le curé."Pas une fête" Quelques fidèles ont chanté dehors.',
        ['"Pas une fête"'],
    ),
    (
        "devant « À » sans son accent",
        "Une panne générale A la mi-journée, les commerces de Valbrune restaient fermés.",
        ["Une panne générale"],
    ),
    (
        "après le nom qu'une lettre achève",
        "La génération Y et ses attentes Les jeunes salariés de Valbrune demandent du temps libre.",
        ["La génération Y et ses attentes"],
    ),
]
PASSING = [
    "Hamelin franchit le premier tour, et le rêve revient. Comment pourrait-on s'y opposer ? Les "
    "habitants veulent rêver, constate la maire. Après tout, pourquoi pas ? Il est rafraîchissant.",
    "Il ne sait pas le mal qu'il fait à ses chroniqueurs. Tout ça pour quoi ? De l'audience, rien "
    "de plus, répond le comédien qui travaille dans les collèges.",
    "Le quotidien Le Monde des Îles rapporte que le ferry ne partira pas avant samedi matin.",
    "Au micro de Radio Cap, Gérald Le Corre a demandé une enquête sur les rejets de l'usine.",
    "Le député Les Marins d'abord de la circonscription a voté contre le texte du gouvernement.",
    "Selon La Voix de l'Orbelle, le maire a quitté la réunion avant la fin du vote.",
    'Pour le réalisateur du film "Marée basse", tourné à Malvaux, la fin reste ouverte.',
    "Vivez-vous près du port ? Êtes-vous gêné par le bruit ? Le questionnaire est en ligne.",
    "Amir S., 38 ans, et son épouse, Nadia N., 33 ans, ont été interceptés samedi à la frontière.",
    "Le fondateur du groupe, Jack Ma, a disparu brusquement en novembre, à la veille de la vente.",
    "Un certain nombre de trains L et de trains S circuleront aussi, aux heures de pointe.",
    "Le texte en lettres capitales «La ligne rouvre, et avec elle la gare» accompagne cette image.",
    "Depuis novembre, un article fait fureur. Son titre ? La taxe qui pourrait tout remplacer.",
    "La présidente a hésité.«Faut-il faire un exemple ? Oui, bien sûr», a-t-elle lancé hier.",
    "Deux trains sur trois circuleront sur le RER A et un sur trois sur les autres lignes mardi.",
    "Carence en vitamine A chez deux enfants sur trois au nord du Morvel, selon une étude récente.",
    "Travaux sur la ligne A la semaine prochaine, prévient la régie des transports de Valbrune.",
    "Essais de la vitamine D chez les personnes âgées : la clinique de Malvaux reprend lundi.",
    "Une sonde sur le chromosome Y et des tests sanguins seront proposés aux familles du Morvel.",
    "Les travaux du pont Neuf obligent à ce report, a indiqué la mairie dans un communiqué.",
    "Présidente de l'association d'usagers Un train pour tous, Camille Orveau tempère la joie.",
    "Les États-Unis ont signé le traité. La France et l'Italie hésitent encore.",
]


@pytest.mark.parametrize(
    ("text", "headings"), [pytest.param(text, found, id=name) for name, text, found in FOUND]
)
def test_a_heading_is_found(text: str, headings: list[str]) -> None:
    assert [text[start:end] for start, end in run_in.find(text)] == headings


@pytest.mark.parametrize("text", PASSING)
def test_running_text_is_left_alone(text: str) -> None:
    assert run_in.find(text) == []


def test_the_blocks_of_a_source_are_parted_with_their_offsets() -> None:
    text = "Titre\n\n" + FOUND[0][1]
    block = Block(BlockKind.PARAGRAPH, FOUND[0][1], 7, len(text))
    source = run_in.separate(Source(path="a.txt", digest="", text=text, blocks=(block,)))
    kinds = [each.kind for each in source.blocks]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert [text[each.start : each.end] for each in source.blocks] == [
        each.text for each in source.blocks
    ]


@given(st.text(alphabet="abcé LleÀ.?!«» \"',:12\n", max_size=200))
def test_no_character_is_lost(text: str) -> None:
    block = Block(BlockKind.PARAGRAPH, text, 0, len(text))
    parted = run_in.separate(Source(path="a.txt", digest="", text=text, blocks=(block,)))
    letters = "".join("".join(each.text.split()) for each in parted.blocks)
    assert letters == "".join(text.split())


def test_a_question_opens_its_paragraph_where_the_copy_kept_its_headings() -> None:
    heading, question = "Un rendement modeste", "Que disent les chiffres ? La taxe rapporte peu."
    text = f"{heading}\n{question}\n"
    blocks = (
        Block(BlockKind.HEADING, heading, 0, len(heading)),
        Block(BlockKind.PARAGRAPH, question, len(heading) + 1, len(text) - 1),
    )
    source = Source(path="a.txt", digest="", text=text, blocks=blocks)
    assert run_in.separate(source) == source
