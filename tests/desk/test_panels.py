"""Spans become highlighted passages of the source, whatever they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from depeche.desk import panels
from depeche.model import Block, BlockKind, Source, Span

TEXT = "Le titre\n\nLe port ferme. Le maire se tait. La région aide.\n\nPhoto: X"
BODY = Block(BlockKind.PARAGRAPH, "Le port ferme. Le maire se tait. La région aide.", 10, 58)


def source(text: str = TEXT, *blocks: Block) -> Source:
    return Source("depeches/a.txt", "0", text, blocks=blocks)


def span(part: str) -> Span:
    start = TEXT.index(part)
    return Span("depeches/a.txt", start, start + len(part))


def test_a_sentence_is_highlighted_where_it_stands() -> None:
    cut = panels.segments(source(TEXT, BODY), [(3, span("Le maire se tait."))])
    assert [each.text for each in cut if each.pieces == (3,)] == ["Le maire se tait."]


def test_a_passage_printed_twice_leads_to_both_sentences() -> None:
    cut = panels.segments(
        source(TEXT, BODY), [(1, span("Le port ferme.")), (9, span("Le port ferme. Le maire"))]
    )
    assert [(each.text, each.pieces) for each in cut if each.pieces] == [
        ("Le port ferme.", (1, 9)),
        (" Le maire", (9,)),
    ]


def test_a_held_back_sentence_is_marked_apart() -> None:
    cut = panels.segments(source(TEXT, BODY), [], [(1, span("La région aide."))])
    assert [each.text for each in cut if each.held == (1,)] == ["La région aide."]


def test_what_is_no_running_text_is_told_apart() -> None:
    cut = panels.segments(source(TEXT, BODY), [])
    assert "".join(each.text for each in cut if each.body) == BODY.text


@given(
    st.text(alphabet="ab \n.é", max_size=60),
    st.lists(st.tuples(st.integers(1, 9), st.integers(-5, 70), st.integers(-5, 70)), max_size=6),
)
def test_no_span_loses_or_repeats_a_character(
    text: str, given_spans: list[tuple[int, int, int]]
) -> None:
    """Spans that overlap, are empty, turned round or lie outside: the text stays whole."""
    spans = [(number, Span("a", start, end)) for number, start, end in given_spans]
    cut = panels.segments(source(text), spans)
    assert "".join(each.text for each in cut) == text
    for each in cut:
        for number in each.pieces:
            assert any(
                number == other and span.start <= each.start < span.end for other, span in spans
            )
