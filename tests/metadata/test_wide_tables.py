"""A table scrolls by itself on a narrow screen."""

from __future__ import annotations

from depeche.metadata.wide_tables import scrolling

ONE = "<table>\n<tr><td>1</td></tr>\n</table>"
REGION = '<div class="table" role="region" aria-label="{}" tabindex="0">\n{}\n</div>'


def test_each_table_stands_in_a_region_with_its_own_name() -> None:
    text = f"<p>Avant</p>\n{ONE}\n<p>Entre</p>\n{ONE}"
    assert scrolling(text) == (
        f"<p>Avant</p>\n{REGION.format('Tableau', ONE)}\n<p>Entre</p>\n"
        f"{REGION.format('Tableau 2', ONE)}"
    )


def test_of_tables_within_tables_the_inner_one_scrolls() -> None:
    text = f"<table><tr><td>{ONE}</td></tr></table>"
    assert scrolling(text) == text.replace(ONE, REGION.format("Tableau", ONE))


def test_columns_keep_their_alignment_under_a_strict_policy() -> None:
    text = '<table><tr><th style="text-align: right;">Élèves</th></tr></table>'
    assert '<tr><th class="is-right">Élèves</th></tr>' in scrolling(text)
