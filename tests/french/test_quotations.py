from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depeche.french import quotations, sentences, typography


@pytest.mark.parametrize(
    ("text", "quoted", "unpaired"),
    [
        ("Il dit « oui » et “non”.", ["oui", "non"], 0),
        ("« Il dit “oui” », dit-elle.", ["Il dit “oui”", "oui"], 0),
        ("L'\"armée\" et 'rien'.", ["armée"], 0),
        ('Il dit "oui. Et "non" part.', ["non"], 1),
        ('Il dit "oui. Et "non, non. Et" part.', [], 3),
        ("« Un.\n\n« Deux.\n\n« Trois », dit-il.", ["Un.\n\nDeux.\n\nTrois"], 0),
        ("« Un.\n\nDeux », dit-il. « Trois »", ["Un.\n\nDeux", "Trois"], 0),
        ('"Un.\n\n"Deux", dit-il.', ["Un.\n\nDeux"], 0),
        ("« Un.\n\nNarration sans marque.\n\nFin.", [], 1),
        ("Il dit oui ».", [], 1),
        ('Il est "intenable” ici. Elle dit “oui" et part.', ["intenable", "oui"], 0),
        (
            "“Je pense aux ports», dit-il, qui “se verront bientôt».",
            ["Je pense aux ports", "se verront bientôt"],
            0,
        ),
        ('« Il crie "assez », dit-elle.', ['Il crie "assez'], 1),
        ("", [], 0),
    ],
)
def test_what_is_quoted(text: str, quoted: list[str], unpaired: int) -> None:
    found = quotations.find(text)
    assert [each.text for each in found.found] == quoted
    assert len(found.unpaired) == unpaired
    for each in found.found:
        assert text[each.start] in '«“"' and text[each.end - 1] in '»”"'


def test_depth_and_paragraphs_are_told() -> None:
    (outer, inner) = quotations.find("« Il dit “oui” »").found
    assert (outer.depth, inner.depth) == (0, 1)
    assert quotations.find("« Un.\n\nDeux »").found[0].paragraphs == 2


TIMES = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "6'", "12’", "5' "]),
    st.integers(1, 59),
    st.sampled_from(['"', "''", "”", "″"]),
    st.integers(0, 99),
)
AROUND = st.sampled_from(
    [
        "Lorbec gagne en {} devant Varins. Talvas rit.",
        'Orveau dit "oui. Et non" après {} de course. "Bien", dit-elle.',
        "« Nous visions {}. Pas plus », dit Orveau ; Varins finit à {} du podium.",
        'Juniors : 1. Lorbec, {} ; 2. Varins, {}. Le "huit" gagne.',
        'Elle ouvre "sans fermer, à {} du podium.',
    ]
)


@given(AROUND, TIMES)
def test_no_time_makes_or_breaks_a_quotation(copy: str, time: str) -> None:
    timed, plain = copy.replace("{}", time), copy.replace("{}", "six secondes")
    found, expected = quotations.find(timed), quotations.find(plain)
    assert len(found.unpaired) == len(expected.unpaired)
    assert [each.text for each in found.found] == [
        each.text.replace("six secondes", time) for each in expected.found
    ]
    assert [timed[start:end] for start, end in sentences.split(timed)] == [
        plain[start:end].replace("six secondes", time) for start, end in sentences.split(plain)
    ]
    printed = typography.correct(timed)
    assert printed.count("«") == typography.correct(plain).count("«")
    assert "″" in printed
