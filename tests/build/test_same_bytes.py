"""The invariant: an incremental build gives the bytes of a clean one, and those of Pelican."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pelican.writers import FileOverwriteFailedError

from depeche.build import listed

NAMES = st.integers(0, 7)
WORDS = st.sampled_from(["Quai", "Marée", "Été & <mer>", "Le « port »", "quai", "Ville"])

FIELDS = ["Title", "Category", "Tags", "Summary", "Slug", "Authors", "Description", "Lang"]
SETTINGS = [
    ("SITENAME", "Autre nom"),
    ("CATEGORY_URL", "rubrique/{slug}.html"),
    ("DEFAULT_PAGINATION", 2),
    ("RELATIVE_URLS", True),
    ("BUILD_STABLE_PAGES", True),
    ("DISPLAY_PAGES_ON_MENU", False),
]
TEMPLATES = ["article", "tag", "base", "pagination"]

ACTIONS = st.one_of(
    st.tuples(st.just("body"), NAMES, WORDS),
    st.tuples(st.just("field"), NAMES, st.sampled_from(FIELDS), WORDS),
    st.tuples(st.just("status"), NAMES, st.sampled_from(["draft", "hidden", "published"])),
    st.tuples(st.just("date"), NAMES, st.integers(1, 28)),
    st.tuples(st.just("link"), NAMES, NAMES),
    st.tuples(st.just("delete"), NAMES),
    st.tuples(st.just("rename"), NAMES, st.sampled_from(["x", "y", "sub/z"])),
    st.tuples(st.just("touch"), NAMES),
    st.tuples(st.just("page"), WORDS),
    st.tuples(st.just("image"), WORDS),
    st.tuples(st.just("attach"), NAMES),
    st.tuples(st.just("setting"), st.sampled_from(SETTINGS)),
    st.tuples(st.just("template"), st.sampled_from(TEMPLATES), WORDS),
    st.tuples(st.just("damage"), NAMES),
)


def apply(site: Any, action: tuple[Any, ...]) -> None:
    """Do to the site what an editor, a developer or an accident does."""
    kind, *rest = action
    if kind == "page":
        site.write("pages/contact.md", f"Title: Contact {rest[0]}\n\nÉcrire.\n")
    elif kind == "image":
        site.write("images/port.svg", f"<svg>{rest[0]}</svg>")
    elif kind == "setting":
        name, value = rest[0]
        if site.settings.pop(name, None) is None:
            site.settings[name] = value
    elif kind == "template":
        change_template(site, rest[0], rest[1])
    elif kind == "damage":
        found = sorted(site.output.rglob("*.html"))
        if found:
            found[rest[0] % len(found)].write_text("abîmé", encoding="utf-8")
    else:
        change_article(site, kind, *rest)


def change_template(site: Any, name: str, word: str) -> None:
    folder = site.root / "overrides"
    folder.mkdir(exist_ok=True)
    file = folder / f"{name}.html"
    if file.exists():
        file.unlink()
    else:
        file.write_text(f"{{% extends '!simple/{name}.html' %}}{{# {word} #}}\n")
        if name == "pagination":
            file.write_text(f"<p>{word} {{{{ articles_page.number }}}}</p>")
    site.settings["THEME_TEMPLATES_OVERRIDES"] = [str(folder)]


def change_article(site: Any, kind: str, number: int, *rest: Any) -> None:
    path = site.content / f"article-{number}.md"
    if not path.exists():
        site.article(f"article-{number}", Date=f"2024-02-0{number + 1}", Slug=f"article-{number}")
        return
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    if kind == "body":
        body = f"Un corps {rest[0].replace('<', '')}.\n"
    elif kind == "field":
        fields[rest[0]] = {"Slug": f"s-{number}-{len(rest[1])}", "Lang": "en"}.get(rest[0], rest[1])
    elif kind == "status":
        fields["Status"] = rest[0]
    elif kind == "date":
        fields["Date"] = f"2024-03-{rest[0]:02} 09:00"
    elif kind == "link":
        body += f"\n[lien]({{filename}}article-{rest[0]}.md)\n"
    elif kind == "attach":
        body += "\n![image]({attach}/images/port.svg)\n"
    elif kind == "delete":
        path.unlink()
        return
    elif kind == "rename":
        target = site.content / f"{rest[0]}.md"
        target.parent.mkdir(exist_ok=True)
        path.rename(target)
        return
    elif kind == "touch":
        status = path.stat()
        os.utime(path, ns=(status.st_mtime_ns + 1000, status.st_mtime_ns + 1000))
        return
    text = "\n".join(f"{key}: {value}" for key, value in fields.items())
    site.write(path.name, f"{text}\n\n{body}")


@pytest.mark.parametrize(
    ("theme", "short"), [("simple", listed.SHORT), ("notmyidea", listed.SHORT), ("simple", 0)]
)
def test_any_sequence_of_changes_gives_the_bytes_of_a_clean_build(
    new_site: Callable[[], Any], theme: str, short: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listed, "SHORT", short)

    @settings(
        max_examples=int(os.environ.get("BUILD_EXAMPLES", "4")),
        deadline=None,
        database=None,
        derandomize="BUILD_EXAMPLES" not in os.environ,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(st.lists(ACTIONS, min_size=1, max_size=3), min_size=1, max_size=4))
    def run(steps: list[list[tuple[Any, ...]]]) -> None:
        site = new_site()
        site.settings["THEME"] = theme
        if not short:
            site.settings.update(BUILD_STABLE_PAGES=True, DEFAULT_PAGINATION=1)
        site.build()
        for step in steps:
            for action in step:
                apply(site, action)
            try:
                site.build()
            except FileOverwriteFailedError:
                with pytest.raises(FileOverwriteFailedError):
                    site.clean()
                continue
            assert site.files() == site.clean(), step

    run()


def test_a_first_build_gives_the_bytes_of_pelican_alone(site: Any) -> None:
    site.build()
    assert site.files() == site.plain()


def test_two_clean_builds_are_equal(site: Any) -> None:
    assert site.clean() == site.clean()


def test_nothing_changed_nothing_written(site: Any) -> None:
    site.build()
    before = site.stamps()
    outcome = site.build()
    assert outcome.idle
    assert site.stamps() == before


def test_one_body_renders_its_page_and_its_feeds(site: Any) -> None:
    site.build()
    before = site.stamps()
    site.article(
        "article-0",
        "Un autre corps.",
        Date="2024-01-10 08:00",
        Category="Port",
        Tags="marché",
        Authors="Anne Besnard",
        Slug="article-0",
        Summary="Résumé 0.",
    )
    outcome = site.build()
    changed = {path for path, stamp in site.stamps().items() if before.get(path) != stamp}
    assert changed == {
        "article-0.html",
        "feeds/port.atom.xml",
        "feeds/tag-marche.atom.xml",
    }
    assert outcome.counts.rendered <= 7
    assert site.files() == site.clean()
