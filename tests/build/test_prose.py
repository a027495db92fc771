"""The direct conversion of prose gives Python-Markdown's bytes, or gives up."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from pelican.readers import METADATA_PROCESSORS

from depeche.build import converter, prose
from depeche.build.reading import plain_date

EXAMPLES = int(os.environ.get("BUILD_EXAMPLES", "10")) * 40
STOCK: dict[str, Any] = {
    "extensions": [
        "markdown.extensions.codehilite",
        "markdown.extensions.extra",
        "markdown.extensions.meta",
    ],
    "extension_configs": {"markdown.extensions.codehilite": {"css_class": "highlight"}},
    "output_format": "html5",
}
OURS: dict[str, Any] = {
    "extensions": ["meta", "tables", "footnotes", "attr_list", "sane_lists", "toc"],
    "output_format": "html5",
}

words = st.sampled_from(
    [
        "Le port",
        "l’été",
        "« dit-il »",
        "14 h 30",
        "12. mars",
        "1)",
        "a) b",
        "**gras**",
        "*italique*",
        "**a** *b*",
        "*a **b** c*",
        "[lien](https://x.example/a_b?c=d#e)",
        "[un *mot*]({filename}autre_texte.md)",
        "![image](a.png)",
        "snake_case_mot",
        "_souligné_",
        "a*b*c",
        "2 * 3 * 4",
        "https://x.example/",
        "R&D",
        "<b>",
        "a > b",
        "{: .classe }",
        "[^1]",
        "| a | b |",
        "`code`",
        "\\*",
        "fin  ",
        "# non",
        "\u202f!",
        "\u00a0",
        "titre :",
        ": définition",
        "HTML",
        "[x]: https://x.example",
        "1986\\. Un an",
        "---",
        "===",
        "***",
        "Été" * 3,
        "* [HTML]: x",
        "\"guillemets\" 'simples'",
        "[TOC]",
        "!!! note",
        "http",
        "x^2^",
        "a[b",
        "~~~",
        "...",
    ]
)
starts = st.sampled_from(
    [
        "",
        "",
        "",
        "",
        "## ",
        "# ",
        "###",
        "- ",
        "- ",
        "> ",
        "> ",
        "* ",
        "1. ",
        "    ",
        " ",
        "+ ",
        ":   ",
    ]
)
usual = st.sampled_from(
    [
        "Le port",
        "l’été",
        "« dit-il »",
        "14 h 30",
        "**gras**",
        "*italique*",
        "[lien](https://x.example/a_b?c=d#e)",
        "[autre]({filename}autre_texte.md)",
        "\u202f!",
        "titre :",
        "(a) b",
        "1986.",
        "\"guillemets\" 'simples'",
    ]
)


def texts_of(found: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    line = st.builds(
        lambda start, some: start + " ".join(some), starts, st.lists(found, min_size=1, max_size=4)
    )
    end = st.sampled_from(["\n", "\n\n", "\n\n", "\n\n\n"])
    return st.lists(st.tuples(line, end), max_size=8).map(
        lambda pairs: "".join(text for pair in pairs for text in pair)
    )


texts = texts_of(words) | texts_of(usual) | texts_of(usual)


@pytest.mark.parametrize("config", [STOCK, OURS], ids=["pelican's", "ours"])
def test_prose_is_converted_as_python_markdown_does(config: dict[str, Any]) -> None:
    markdown = Markdown(**config)
    ids = prose.has_ids(config)
    seen = [0]

    @settings(max_examples=EXAMPLES, deadline=None, database=None, derandomize=EXAMPLES == 400)
    @given(texts | st.text(alphabet="ab -#>*_[](){}:.!1\n\u202fé'\"", max_size=40))
    @example("# Titre\n\nUn *mot* et **deux**.\n\n- a\n- b\n\n> cité\n> encore\n\n> suite\n")
    def run(text: str) -> None:
        markdown.reset()
        made = prose.convert(text, ids)
        seen[0] += made is not None
        if made is not None:
            markdown.preprocessors.deregister("meta", strict=False)
            assert made == markdown.convert(text)

    run()
    assert seen[0] > EXAMPLES / 25


@settings(max_examples=EXAMPLES, deadline=None)
@given(
    st.one_of(
        st.dates(min_value=date(1001, 1, 1)).map(str),
        st.datetimes(min_value=datetime(1001, 1, 1)).map(lambda each: f"{each:%Y-%m-%d %H:%M}"),
        st.datetimes(min_value=datetime(1001, 1, 1)).map(lambda each: f"{each:%Y-%m-%d %H:%M:%S}"),
        st.from_regex("[12][0-9]{3}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?", fullmatch=True),
    )
)
def test_a_plain_date_is_the_one_that_pelican_reads(said: str) -> None:
    made = plain_date("date", said)
    if made is not None:
        read = METADATA_PROCESSORS["date"](said, {})
        assert (made, type(made)) == (read, type(read))


def test_which_dates_are_plain() -> None:
    assert plain_date("date", "2026-03-14 08:30") is not None
    for name, said in (
        ("date", "2026-13-14"),
        ("date", "14 mars 2026"),
        ("date", "2026-03"),
        ("date", ["2026-03-14"]),
        ("title", "2026-03-14"),
    ):
        assert plain_date(name, said) is None


def test_the_settings_that_prose_knows() -> None:
    assert prose.accepts(STOCK)
    assert prose.accepts(OURS)
    assert not prose.accepts({"extensions": ["smarty"]})
    assert not prose.accepts(
        {"extensions": ["toc"], "extension_configs": {"toc": {"permalink": 1}}}
    )
    assert not prose.accepts({"extensions": [], "tab_length": 2})


@pytest.mark.parametrize("config", [STOCK, OURS], ids=["pelican's", "ours"])
@pytest.mark.parametrize("direct", [True, False], ids=["direct", "plain"])
@pytest.mark.parametrize(
    "text",
    [
        "Title: Un titre\nSummary: Un *résumé*.\n\nUn corps.\n",
        "---\nTitle: À la YAML\n---\n\n## Titre\n\nUn corps.\n",
        "Pas de métadonnées.\n\nUn `code`.\n",
        "Title: Rien d’autre\n",
        "",
        "\ufeffTitle: Marque d’ordre\r\n\r\nUn corps.\r\n",
        "Title: Note\n\nVoir[^1].\n\n[^1]: Une note.\n",
        "Title: Un titre\n    et sa suite\nSummary: Un résumé.\n\n\n\nUn corps.\n\nEt encore.",
        "Title: Un titre\n   \nUn corps.\n\nEt un\ttaquet.\n   ",
        "\n\nUn corps sans métadonnées.\n",
        "---\nTitle: Fermé\n---\nUn corps.\n\nEncore.\n",
    ],
)
def test_a_file_gives_what_pelicans_reader_gives(
    text: str, direct: bool, config: dict[str, Any], tmp_path: Path
) -> None:
    from pelican.readers import MarkdownReader
    from pelican.settings import read_settings

    file = tmp_path / "a.md"
    file.write_bytes(text.encode())
    pelican_settings = read_settings(override={"MARKDOWN": dict(config), "PATH": str(tmp_path)})
    expected, metadata = MarkdownReader(pelican_settings).read(str(file))
    made = converter.Converter(pelican_settings["MARKDOWN"], ("summary",), direct=direct).file(
        str(file)
    )
    assert made.html == expected
    if "summary" in metadata:
        assert made.formatted["summary"] == metadata["summary"]
    assert {name.lower() for name in made.meta or {}} == set(metadata)
