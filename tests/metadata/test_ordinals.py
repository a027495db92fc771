"""Ordinals as readers see them, whatever editors can type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depeche.metadata.ordinals import superior, superior_html


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Le 1er décembre", "Le 1ᵉʳ décembre"),
        ("À partir du 1er\u00a0mai,", "À partir du 1ᵉʳ\u00a0mai,"),
        ("François Ier et la Ire guerre", "François Iᵉʳ et la Iʳᵉ guerre"),
        ("les 1ers jours, la 1re fois", "les 1ᵉʳˢ jours, la 1ʳᵉ fois"),
        ("la 2e, le 50e et les 3es", "la 2ᵉ, le 50ᵉ et les 3ᵉˢ"),
        ("aux XIXe-XXe siècles", "aux XIXᵉ-XXᵉ siècles"),
        ("la Ve République, le Xe, le IVe", "la Vᵉ République, le Xᵉ, le IVᵉ"),
        ("(le 13e)", "(le 13ᵉ)"),
    ],
)
def test_endings_are_raised(written: str, shown: str) -> None:
    assert superior(written) == shown
    assert superior(shown) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Le conseil, ce que Me Riou et De Lery disent, le Ce",
        "Vies, Ie, MMe, DCe, IIIIe",
        "l\u2019iPhone 5e2, 2e-vie, 1erAvril, v1er, 3e=4",
        "https://ville.example/le-1er-mai/2e/3e.html, a@2e, #1er, 12,5e",
        "1 er, 1e r, 2 e, 1945e5",
        "5000e, A380e",
    ],
)
def test_what_is_no_ordinal_stays(text: str) -> None:
    assert superior(text) == text


def test_tags_and_code_stay() -> None:
    html = '<h2 id="le-1er-mai">Le 1er mai</h2><a href="/2e" title="2e">2e</a><code>1er</code>'
    assert superior_html(html) == (
        '<h2 id="le-1er-mai">Le 1ᵉʳ mai</h2><a href="/2e" title="2e">2ᵉ</a><code>1er</code>'
    )


@given(st.text(alphabet='<>p/ 1234XVIers="\u2019-.'))
def test_nothing_but_endings_changes(text: str) -> None:
    back = str.maketrans("ᵉʳˢ", "ers")
    assert superior(text).translate(back) == text
    assert superior_html(text).translate(back) == text
    assert superior(superior(text)) == superior(text)
