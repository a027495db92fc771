"""Redirects, headers and the files that machines ask for."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depeche.metadata.hosting import addresses, caddy, contact, mining, nginx, security
from depeche.metadata.hosting.addresses import Journal, follow
from depeche.settings import HostingSettings

SLUGS = st.sampled_from(["a/", "b/", "c/", "d/", "e/"])
EDITIONS = st.lists(st.dictionaries(st.sampled_from("xyz"), SLUGS, max_size=3), max_size=8)


def unique(edition: dict[str, str]) -> dict[str, str]:
    """No two articles of one edition have one address."""
    return {who: where for where, who in {where: who for who, where in edition.items()}.items()}


def after(*editions: dict[str, str]) -> Journal:
    journal = Journal()
    for edition in editions:
        journal = follow(journal, edition)
    return journal


def test_changed_address_leads_to_the_new_one():
    assert after({"x": "a/"}, {"x": "b/"}).redirects() == [("a/", "b/")]


def test_address_changed_twice_is_one_step_away():
    journal = after({"x": "a/"}, {"x": "b/"}, {"x": "c/"})
    assert journal.redirects() == [("a/", "c/"), ("b/", "c/")]


ADDRESSES = st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=4)


@given(ADDRESSES, ADDRESSES, st.frozensets(st.text(max_size=8), max_size=3))
def test_journal_is_written_as_json_writes_it(articles, moved, gone):
    told = {
        "articles": dict(sorted(articles.items())),
        "moved": dict(sorted(moved.items())),
        "gone": sorted(gone),
    }
    plain = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    assert addresses.text(Journal(articles, moved, gone)) == plain


def test_withdrawn_article_and_its_old_addresses_are_gone():
    journal = after({"x": "a/"}, {"x": "b/"}, {})
    assert journal.redirects() == []
    assert journal.gone == {"a/", "b/"}


def test_address_that_is_used_again_is_neither_moved_nor_gone():
    assert after({"x": "a/"}, {"x": "b/"}, {"x": "a/"}).redirects() == [("b/", "a/")]
    journal = after({"x": "a/"}, {}, {"y": "a/"})
    assert journal.gone == frozenset() and journal.redirects() == []


@given(EDITIONS)
def test_every_address_ever_published_answers(editions):
    journal, published = Journal(), set()
    for edition in map(unique, editions):
        journal = follow(journal, edition)
        published |= set(edition.values())
        answers = [set(edition.values()), set(journal.moved), set(journal.gone)]
        assert set().union(*answers) == published
        assert sum(map(len, answers)) == len(published), "an address has one answer"
        assert {new for _, new in journal.redirects()} <= set(edition.values())


def test_journal_is_read_as_it_was_written(tmp_path):
    journal = after({"x": "a/"}, {"x": "é/", "y": "c/"}, {"x": "é/"})
    addresses.save(tmp_path / "adresses.json", journal)
    assert addresses.load(tmp_path / "adresses.json") == journal


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"articles": {}}', '{"articles": {"a": 1}, "moved": {}, "gone": []}']
)
def test_damaged_journal_is_refused_with_its_remedy(tmp_path, text):
    path = tmp_path / "adresses.json"
    path.write_text(text)
    with pytest.raises(addresses.JournalError, match="Restore it"):
        addresses.load(path)


def test_slug_that_changes_between_two_builds_leaves_a_redirect(build, newsroom):
    build()
    story = newsroom / "articles/le-bac-reprend.md"
    story.write_text(
        story.read_text("utf-8").replace("Date:", "Slug: le-bac-est-la\nDate:"), "utf-8"
    )
    (newsroom / "articles/ecole-du-phare.md").unlink()
    output = build()
    assert (output / "_redirects").read_text() == (
        "/transports/2026/03/le-bac-reprend/ /transports/2026/03/le-bac-est-la/ 301\n"
        "/vie-locale/2026/02/ecole-du-phare/ /404.html 410\n"
    )


def test_preview_writes_nothing_into_the_content(build, newsroom):
    build(DRAFT_SAVE_AS="brouillons/{slug}/index.html")
    assert not (newsroom / "adresses.json").exists()


@given(st.text(min_size=1))
def test_no_address_breaks_out_of_a_server_s_snippet(address):
    try:
        address.encode()
    except UnicodeEncodeError:
        return
    journal = Journal({"x": address}, {f"{address}2": "x"}, frozenset({f"{address}3"}))
    settings = HostingSettings()
    for render, lines in ((nginx.render, 2 * address.isprintable()), (caddy.render, 2)):
        plain = render(Journal(), settings)
        assert len(render(journal, settings).splitlines()) == len(plain.splitlines()) + lines


def test_policy_allows_nothing_inline():
    policy = security.policy(HostingSettings())
    assert "unsafe-inline" not in policy and "default-src 'none'" in policy


def test_only_the_search_page_may_run_webassembly(build, pelican_settings):
    templates = [*pelican_settings["DIRECT_TEMPLATES"], "search"]
    said = (build(DIRECT_TEMPLATES=templates) / "_headers").read_text()
    policies: dict[str, str] = {}
    for line in said.splitlines():
        if line.startswith("/"):
            path = line
        elif line.startswith("  Content-Security-Policy: "):
            policies[path] = line
    wide = {path for path, policy in policies.items() if "'wasm-unsafe-eval'" in policy}
    assert wide == {"/*"}  # where the search page and /pagefind/ are, and nothing else
    narrow = {"/", "/transports/*", "/vie-locale/*", "/sujet/*", "/auteur/*", "/archives/*"}
    assert narrow <= policies.keys()
    assert not [path for path in policies if "recherche" in path or "pagefind" in path]
    assert "'wasm-unsafe-eval'" not in (build() / "_headers").read_text()


def test_security_txt_expires_within_a_year():
    for day in range(0, 800, 13):
        now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=day)
        assert timedelta(days=250) < contact.expires(now) - now < timedelta(days=365)


def test_reserved_mining_says_so_everywhere(build, pelican_settings):
    given = pelican_settings["DEPECHE"] | {"hosting": {"mining": "reserve"}}
    output = build(DEPECHE=given)
    assert json.loads((output / ".well-known/tdmrep.json").read_text()) == [
        {"location": "/", "tdm-reservation": 1}
    ]
    robots = (output / "robots.txt").read_text()
    group = robots.split("\n\n")[0]
    assert set(re.findall("User-agent: (.*)", group)) == set(mining.CRAWLERS)
    assert group.endswith("Disallow: /")
    assert '<meta name="tdm-reservation" content="1">' in (output / "index.html").read_text()


def test_manifest_names_icons_that_exist(build):
    output = build()
    manifest = json.loads((output / "site.webmanifest").read_text())
    assert [icon["sizes"] for icon in manifest["icons"]] == ["192x192", "512x512"]
    assert all((output / icon["src"].lstrip("/")).is_file() for icon in manifest["icons"])
    assert (output / "favicon.ico").is_file()
