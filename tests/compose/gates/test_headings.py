"""Headings: what the rules take from a paragraph and what they refuse, with the reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from depeche.compose.headings import (
    Part,
    choose,
    judged,
    labels,
    printed,
    speakers,
    words_of,
)
from depeche.compose.headings.score import Weights
from depeche.compose.lines import usable
from depeche.compose.parts import giving_way
from depeche.compose.readings import read
from depeche.model import (
    Block,
    BlockKind,
    HeadingOrigin,
    Moment,
    Precision,
    Reading,
    SectionRole,
    Source,
    Span,
)

CASES = [
    case.strip().split("\n")
    for case in Path(__file__)
    .with_name("heading_cases.md")
    .read_text(encoding="utf-8")
    .split("\n## ")[1:]
]


def reading(text: str, title: str = "") -> Reading:
    block = Block(BlockKind.PARAGRAPH, text, 0, len(text))
    return read(
        Source(path="depeches/copie.txt", digest="", text=text, title=title, blocks=(block,))
    )


def of_paragraphs(copy: str) -> Reading:
    blocks = []
    for text in copy.split("\n\n"):
        start = copy.index(text)
        blocks.append(Block(BlockKind.PARAGRAPH, text, start, start + len(text)))
    return read(Source(path="depeches/c.txt", digest="", text=copy, blocks=tuple(blocks)))


def heading_of(text: str, *, opens: bool = False) -> str:
    """The span made of `text`; `opens`: its first sentence may give way to it."""
    found = reading(text)
    lines, _ = usable(found, article=found.source)
    part = Part(found.sentences, yields=opens and giving_way.may(lines))
    (heading,) = choose([part], {"depeches/copie.txt": found}, "")
    spans = heading is not None and heading.origin is HeadingOrigin.SPAN
    return heading.text if heading is not None and spans else "aucun"


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(case[1], case[2:], id=case[0]) for case in CASES]
)
def test_headings(text: str, expected: list[str]) -> None:
    source = reading(text)
    found = judged.of(Part(source.sentences), {"depeches/copie.txt": source})
    refusals = {printed.text(each.candidate): each.refusal for each in found}
    for line in expected:
        if line.startswith("+ "):
            assert heading_of(text) == line[2:]
            continue
        if line.startswith("^ "):
            assert heading_of(text, opens=True) == line[2:]
            continue
        candidate, _, reason = line[2:].partition(" | ")
        if reason == "n'existe pas":
            assert candidate not in refusals
        else:
            assert refusals.get(candidate, "n'existe pas").startswith(reason), refusals


def test_the_copys_own_heading_wins() -> None:
    found = reading("« Le port rouvrira lundi », a promis Camille Orveau.")
    own = Span("depeches/copie.txt", 0, 10)
    (heading,) = choose(
        [Part(found.sentences, own="Un port à sec", own_span=own)],
        {"depeches/copie.txt": found},
        "Titre",
    )
    assert heading is not None
    assert (heading.text, heading.origin, heading.spans) == (
        "Un port à sec",
        HeadingOrigin.SOURCE,
        (own,),
    )


def test_no_heading_is_told_twice_nor_repeats_the_title() -> None:
    found = reading("« Le port rouvrira avant la fin des travaux », a promis Camille Orveau.")
    parts = [Part(found.sentences), Part(found.sentences)]
    first, second = choose(parts, {"depeches/copie.txt": found}, "Autre chose")
    assert first is not None
    assert second is None or second.text != first.text
    (again,) = choose(parts[:1], {"depeches/copie.txt": found}, "Le port rouvrira, fin des travaux")
    assert again is None or again.origin is HeadingOrigin.LABEL


@pytest.mark.parametrize(
    ("below", "refused"),
    [
        ("Cette digue a perdu trente mètres.\n\nLa digue nord attend ses blocs.", False),
        ("Le maire a reçu les pêcheurs.\n\nUn collectif dénonce la vente de la criée.", True),
    ],
)
def test_a_heading_from_further_down_holds_for_most_of_its_part(below: str, refused: bool) -> None:
    copy = f"Les devis sont arrivés en mairie de Malvaux.\n\n{below}\n\n"
    copy += "Camille Orveau suit la réparation de la digue nord depuis la tempête."
    found = of_paragraphs(copy)
    part = Part(found.sentences)
    weights = Weights(found.sentences, words_of([part]), "")
    (candidate,) = (
        each.candidate
        for each in judged.of(part, {found.source.path: found})
        if each.candidate.text.startswith("la réparation de la digue")
    )
    assert weights.holds(candidate) is not refused


def test_a_part_acquittal_does_not_head_a_sentence() -> None:
    copy = (
        "Le tribunal l'a condamnée mardi à dix-huit mois de prison. Elle a dix jours pour se "
        "décider. Les juges de Malvaux ont relaxé l'ancienne intendante pour quarante opérations."
    )
    found = of_paragraphs(copy)
    (heading,) = choose([Part(found.sentences, must=True)], {found.source.path: found}, "")
    assert heading is None or "relaxé" not in heading.text
    refusals = {each.text: each.refused for each in heading.candidates} if heading else {}
    told = "Les juges de Malvaux ont relaxé l'ancienne intendante pour quarante opérations"
    assert refusals.get(told, "la moitié de ce qui est dit") == "la moitié de ce qui est dit"


@pytest.mark.parametrize(
    ("must", "expected"), [(True, "Les syndicats de l'arsenal redoutent une vente"), (False, "")]
)
def test_a_long_text_is_headed_by_what_its_part_begins_with_rather_than_by_nothing(
    must: bool, expected: str
) -> None:
    copy = (
        "Les syndicats de l'arsenal redoutent une vente. On l'a vu avec le bac : il a fermé.\n\n"
        "Ce chiffre a été revu. Il était de douze en mars, de seize en mai.\n\n"
        "Les deux remorqueurs gris sont restés à quai, faute de pilote et de gazole."
    )
    found = of_paragraphs(copy)
    part = Part(found.sentences, must=must)
    (heading,) = choose([part], {found.source.path: found}, "")
    spans = heading is not None and heading.origin is HeadingOrigin.SPAN
    assert (heading.text if heading is not None and spans else "") == expected


def test_a_context_is_headed_by_the_title_of_its_dispatch() -> None:
    text = "La criée a été tenue mardi. Deux cents acheteurs étaient présents."
    title = "Malvaux : la première criée depuis la tempête a fait le plein"
    block = Block(BlockKind.PARAGRAPH, text, len(title) + 2, len(title) + 2 + len(text))
    source = Source("depeches/b.txt", "", f"{title}\n\n{text}", title=title, blocks=(block,))
    found = read(source)
    part = Part(found.sentences, role=SectionRole.CONTEXT)
    (heading,) = choose([part], {"depeches/b.txt": found}, "Le port rouvre")
    assert heading is not None
    assert heading.text == "La première criée depuis la tempête a fait le plein"
    span = heading.spans[0]
    assert source.text[span.start : span.end].casefold() == heading.text.casefold()


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (
            "La réparation de la digue nord avance aussi vite que prévu.",
            "La réparation de la digue nord : le point au 14 mars 2026",
        ),
        (
            "« Le port rouvrira avant la fin des travaux », a promis Camille Orveau.",
            "« Le port rouvrira avant la fin des travaux », selon Camille Orveau "
            "(texte du 14 mars 2026)",
        ),
        (
            "Les devis du port sont arrivés. Les pêcheurs de Malvaux ont quitté le port.",
            "Le point au 14 mars 2026 : les pêcheurs de Malvaux ont quitté le port",
        ),
        ("« Le port rouvrira le 3 avril », a promis Camille Orveau.", ""),
    ],
)
def test_words_of_an_older_day_stand_with_it(copy: str, expected: str) -> None:
    day = Moment(datetime(2026, 3, 14, tzinfo=UTC), Precision.DAY)
    found = reading(copy)
    source = replace(found.source, published=day)
    found = replace(found, source=source)
    (heading,) = choose(
        [Part(found.sentences, role=SectionRole.CONTEXT, older=True)], {source.path: found}, ""
    )
    made = heading is not None and heading.origin is HeadingOrigin.SPAN
    assert (heading.text if heading is not None and made else "") == expected


def test_a_label_names_who_speaks_in_the_part() -> None:
    found = reading(
        "Camille Orveau a répondu jeudi aux pêcheurs. Elle a précisé qu'elle les recevrait."
    )
    (heading,) = choose([Part(found.sentences)], {"depeches/copie.txt": found}, "")
    assert heading is not None
    assert heading.text == "La réponse de Camille Orveau"
    assert heading.origin is HeadingOrigin.LABEL


def test_a_label_elides_before_a_vowel() -> None:
    found = reading(
        "La digue tiendra, explique Camille Orveau. Camille Orveau explique que le quai bouge."
    )
    assert labels.label(Part(found.sentences)) == "Ce qu'explique Camille Orveau"


WORDS = 'la digue du port « rouvrira » demain , selon Camille Orveau . ne pas si et " Le'


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split()), min_size=3, max_size=25))
@example([".", ".", "port"])
def test_whatever_the_copy_a_span_is_in_it(words: list[str]) -> None:
    text = " ".join(words)
    found = reading(text)
    if not found.sentences:
        return
    for heading in choose([Part(found.sentences)], {"depeches/copie.txt": found}, ""):
        if heading is not None and heading.origin is HeadingOrigin.SPAN:
            span = heading.spans[0]
            letters = [char for char in text[span.start : span.end].casefold() if char.isalnum()]
            assert "".join(letters) in "".join(c for c in heading.text.casefold() if c.isalnum())


def test_who_has_no_name_does_not_speak_as_who_is_named_a_paragraph_above() -> None:
    copy = (
        "« Une demi-heure plus tard, le tablier tombait », a dit le lieutenant Grégory Talvas.\n\n"
        "À la barre, le prévenu, menuisier et sans casier, a reconnu les faits. « J'ai couru comme "
        "un lâche », a-t-il déclaré."
    )
    spoken = of_paragraphs(copy).sentences
    assert not speakers.confirmed(spoken[2], spoken, "Grégory Talvas")
    assert speakers.confirmed(spoken[0], spoken, "Grégory Talvas")
