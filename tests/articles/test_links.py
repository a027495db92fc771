"""The first mention of a known name leads to its site; the words stay as they were."""

from __future__ import annotations

import pytest

from depeche.articles.links import MOST, Links
from depeche.model import DraftBlockKind, Name, NameKind

KNOWN = [
    Name("AFP", NameKind.ORGANIZATION, same_as="https://www.afp.example/"),
    Name("Quai d'Orsay", NameKind.ORGANIZATION, same_as="https://quai.example/a(b)"),
    Name("Le Floc'h", NameKind.PERSON),
]
PARAGRAPH = DraftBlockKind.PARAGRAPH


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("a dit l’AFP, et l’AFP seule", "a dit l’[AFP](https://www.afp.example/), et l’AFP seule"),
        ("« L’AFP ment », dit l’AFP", "« L’AFP ment », dit l’[AFP](https://www.afp.example/)"),
        ("le Quai d’Orsay", "le [Quai d’Orsay](https://quai.example/a%28b%29)"),
        ("[l’AFP](/a/) et AFPA, AFP-TV", "[l’AFP](/a/) et AFPA, AFP-TV"),
        ("Pascal Le Floc’h", "Pascal Le Floc’h"),
    ],
)
def test_only_the_first_plain_mention_is_linked(text: str, linked: str) -> None:
    assert Links(KNOWN).put(text, PARAGRAPH) == linked


def test_a_quotation_and_the_keyphrase_are_not_linked() -> None:
    assert Links(KNOWN).put("L’AFP", DraftBlockKind.QUOTE) == "L’AFP"
    assert Links(KNOWN, without="afp").put("L’AFP", PARAGRAPH) == "L’AFP"


def test_a_name_that_opens_another_firm_s_is_not_linked() -> None:
    copy = "AFP Services a répondu. L’AFP se tait."
    linked = "AFP Services a répondu. L’[AFP](https://www.afp.example/) se tait."
    assert Links(KNOWN).put(copy, PARAGRAPH) == linked


def test_an_article_has_few_links() -> None:
    many = [Name(f"Nom{i}", NameKind.PLACE, same_as="https://a.example/") for i in range(9)]
    text = Links(many).put(", ".join(each.text for each in many), PARAGRAPH)
    assert text.count("](") == MOST


def test_each_name_is_linked_once_in_an_article() -> None:
    links = Links(KNOWN)
    links.put("L’AFP", PARAGRAPH)
    assert links.put("L’AFP", PARAGRAPH) == "L’AFP"
