"""What `sources.read` promises of any copy."""

from __future__ import annotations

from collections.abc import Callable

from depeche.model import BlockKind, Origin, Source


def test_block_text_is_its_characters_of_the_source(read: Callable[..., Source]) -> None:
    source = read("Le quai rouvre\n\nLe quai de Port-Sauvry, fermé\ndepuis mars, rouvre.\n")
    (block,) = source.blocks
    assert block.kind is BlockKind.PARAGRAPH
    assert block.text == "Le quai de Port-Sauvry, fermé depuis mars, rouvre."
    assert source.text[block.start : block.end].split() == block.text.split()
    assert len(block.text) == block.end - block.start


def test_undated_copy_gets_the_time_it_was_first_seen_and_says_so(
    read: Callable[..., Source], seen: object
) -> None:
    source = read("Le quai rouvre\n\nLe quai de Port-Sauvry rouvre enfin.\n")
    assert source.published is not None
    assert source.published.origin is Origin.FIRST_SEEN
    assert source.published.value == seen
    assert any("Aucune date" in notice.message for notice in source.notices)
