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


def test_the_words_that_a_day_was_read_from_are_told(read: Callable[..., Source]) -> None:
    source = read(
        "Jouets de Valbrune\n\nLe tribunal de Valbrune a désigné vendredi 4 juillet 2025 un "
        "repreneur pour la fabrique de jouets du port.\n"
    )
    (told,) = [each.message for each in source.notices if "Aucune date" in each.message]
    assert told.endswith("(04/07/2025, de «\u00a0a désigné vendredi 4 juillet 2025\u00a0»).")


def test_a_thousand_quotations_over_two_paragraphs_are_joined(read: Callable[..., Source]) -> None:
    said = "\n\n".join(f"« La digue {each} a tenu.\n\nElle tiendra. »" for each in range(1000))
    quoted = [block for block in read(f"La digue a tenu\n\n{said}").blocks if "»" in block.text]
    assert len(quoted) == 1000
    assert all(block.text.startswith("« La digue") for block in quoted)


def test_copy_of_nothing_but_signed_messages_is_kept(read: Callable[..., Source]) -> None:
    text = "La mer est là\n\n— Camille O. (@camille_o) 4 mars 2026"
    source = read(text)
    assert "La mer est là" in (source.title, *(block.text for block in source.blocks))


def test_a_note_alone_is_a_brief_without_copy(read: Callable[..., Source]) -> None:
    source = read("Merci d'en faire un papier de 450 mots, ton factuel.\n")
    assert source.blocks == ()
    assert source.brief is not None
    assert source.brief.words == 450
