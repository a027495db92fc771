"""What stops a deployment: settings, drafts, embargoes, secrets, a site that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from depeche import lock
from depeche.deploy import deploy
from depeche.deploy.headers import describe, lifetimes
from depeche.deploy.model import DeployError, Plan
from depeche.deploy.plan import deletions
from depeche.deploy.targets import load
from depeche.settings import TargetSettings


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"kind": "ftp", "path": "x"}, "kind must be 'rclone', 'git' or 'folder'"),
        ({"backend": "s3"}, "path is missing"),
        ({"path": "x"}, "backend is missing"),
        ({"backend": "s3", "path": "x"}, r"option 'provider' is missing.*DEPECHE_ESSAI_PROVIDER"),
        ({"backend": "local", "path": "x", "url": "journal.example"}, "url must start with"),
        ({"backend": "local", "path": "x", "encoding": "br"}, "encoding must be"),
        ({"kind": "git", "encoding": "gzip"}, "encoding is for object stores"),
        ({"backend": "local", "path": "x", "max_delete": 101}, "max_delete is a percentage"),
        ({"kind": "folder", "path": "x", "keep": 0}, "keep must be 1 or more"),
        (
            {"kind": "folder", "path": "x", "options": {"hots": "serveur.example"}},
            "option 'hots' is unknown.*did you mean 'host'",
        ),
    ],
)
def test_settings_that_cannot_work(settings: dict[str, object], said: str) -> None:
    with pytest.raises(DeployError, match=said):
        load({"essai": TargetSettings(**settings)}, "essai", {})


def test_targets_are_named_when_there_are_several() -> None:
    targets = {name: TargetSettings(kind="git") for name in ("production", "essai")}
    with pytest.raises(DeployError, match="essai, production"):
        load(targets, None, {})
    with pytest.raises(DeployError, match="Unknown target 'prod'"):
        load(targets, "prod", {})
    with pytest.raises(DeployError, match="No deployment target"):
        load({}, None, {})
    assert load({"essai": targets["essai"]}, None, {}).name == "essai"


def test_secrets_come_from_the_environment_and_are_not_shown() -> None:
    settings = TargetSettings(backend="s3", path="x", options={"provider": "AWS"})
    target = load({"a-b": settings}, "a-b", {"DEPECHE_A_B_SECRET_ACCESS_KEY": "tres-secret"})
    assert target.options["secret_access_key"] == "tres-secret"
    assert "tres-secret" not in repr(target)


def test_a_target_does_not_take_the_secrets_of_another() -> None:
    settings = TargetSettings(backend="s3", path="x", options={"provider": "AWS"})
    given = {"DEPECHE_A_B_SECRET_ACCESS_KEY": "de-a-b", "DEPECHE_A_SECRET_ACCESS_KEY": "de-a"}
    targets = {"a": settings, "a-b": settings}
    assert load(targets, "a", given).options["secret_access_key"] == "de-a"
    assert load(targets, "a-b", given).options["secret_access_key"] == "de-a-b"
    assert set(load(targets, "a", given).options) == {"provider", "secret_access_key"}


def test_the_environment_may_name_the_target() -> None:
    targets = {name: TargetSettings(kind="git") for name in ("production", "essai")}
    given = {"DEPECHE_TARGET": "essai"}
    assert load(targets, None, given).name == "essai"
    assert load(targets, "production", given).name == "production"


def test_one_deployment_at_a_time(start, tmp_path: Path) -> None:
    """A timer and an editor: the second must not move what the first is sending."""
    job = start(backend="local", path=str(tmp_path / "host"))
    with lock.held(job.state), pytest.raises(DeployError, match="is under way, nothing was sent"):
        deploy(job)
    assert len(deploy(job).plan.send) == 6


def test_no_site_yet(start, site: Path) -> None:
    (site / "index.html").unlink()
    with pytest.raises(DeployError, match="run `invoke build` first"):
        deploy(start(backend="local", path="/nowhere"))


FORBIDDEN = {
    "brouillons/essai/index.html": ("<p>Brouillon</p>", "newsroom only"),
    "relecture/index.html": ("<p>Relecture</p>", "newsroom only"),
    ".env": ("CLEF=1", "hidden file"),
    "notes.md": ("# Notes", "is a source or a copy"),
    "clef.txt": ("-----BEGIN OPENSSH PRIVATE KEY-----", "a private key"),
    "cle.json": ('{"k": "AKIAABCDEFGHIJKLMNOP"}', "an AWS access key"),
    "Brouillons/Essai/index.html": ("<p>Brouillon</p>", "newsroom only"),
    "archive.SQL": ("insert", "is a source or a copy"),
    "index.html~": ("<p>Une</p>", "is a source or a copy"),
    "depeches/conseil.txt": ("Le maire", "is raw copy"),
    "images/plan.jpg": ("exif AKIAABCDEFGHIJKLMNOP", "an AWS access key"),
    "base.txt": ("postgres://journal:motdepasse@db.example/", "a password"),
    "b64.js": ("atob('dHJlcy1sb25nLXNlY3JldA==')", "a secret of the deployment target"),
    "d.html": ("<META CONTENT=draft NAME='depeche:status'>", "is a draft article"),
    "e.html": (
        "<meta content='2026-03-15' property='article:published_time'>",
        "under embargo until 2026-03-15",
    ),
    "f.html": ('{"datePublished": "2026-03-14T10:01:00+01:00"}', "under embargo"),
    "feeds/rss.xml": ("<pubDate>Sun, 15 Mar 2026 08:00:00 +0100</pubDate>", "under embargo"),
    "feeds/feed.json": ('{"date_published": "2026-03-15T08:00:00Z"}', "under embargo"),
    "sitemap-news.xml": (
        "<news:publication_date>2026-03-15T08:00:00Z</news:publication_date>",
        "under embargo",
    ),
    "a.js": ("const secret = 'tres-long-secret'", "a secret of the deployment target"),
    "b.html": ('<meta name="depeche:status" content="draft">', "is a draft article"),
    "c.html": (
        '<meta property="article:published_time" content="2026-03-14T18:00:00+01:00">',
        "under embargo until 2026-03-14T18:00:00",
    ),
}


@pytest.mark.parametrize("path", FORBIDDEN)
def test_what_must_not_travel(start, site: Path, tmp_path: Path, path: str) -> None:
    text, said = FORBIDDEN[path]
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text(text)
    job = start(
        {"DEPECHE_ESSAI_PASS": "tres-long-secret"}, backend="local", path=str(tmp_path / "h")
    )
    with pytest.raises(DeployError, match=said) as caught:
        deploy(job)
    assert path in str(caught.value)
    assert not (tmp_path / "h").exists()


def test_compression_hides_nothing(start, site: Path, tmp_path: Path) -> None:
    (site / "b.html").write_text(FORBIDDEN["b.html"][0] + " " * 2000)
    with pytest.raises(DeployError, match="is a draft article"):
        deploy(start(backend="local", path=str(tmp_path / "h"), encoding="gzip"))
    (site / "b.html").unlink()
    outcome = deploy(start(backend="local", path=str(tmp_path / "h"), encoding="gzip"))
    assert '"title": "Le pont"' in outcome.manifest.read_text()


def test_where_the_host_is_may_be_published(start, site: Path, tmp_path: Path) -> None:
    settings = TargetSettings(backend="sftp", path="x")
    given = {"DEPECHE_ESSAI_HOST": "journal.example", "DEPECHE_ESSAI_PASS": "tres-long-secret"}
    assert load({"essai": settings}, "essai", given).secrets == ("tres-long-secret",)


@pytest.mark.parametrize(
    ("path", "kind", "cache"),
    [
        ("index.html", "text/html; charset=utf-8", "max-age=60"),
        ("theme/css/journal.3f2a9b7c.css", "text/css; charset=utf-8", "immutable"),
        ("theme/css/journal.css", "text/css; charset=utf-8", "max-age=86400"),
        ("feeds/rss.xml", "application/rss+xml; charset=utf-8", "max-age=300"),
        ("feeds/atom.xml", "application/atom+xml; charset=utf-8", "max-age=300"),
        ("sitemap.xml", "application/xml; charset=utf-8", "max-age=300"),
        ("images/rade.avif", "image/avif", "max-age=86400"),
        ("index.html.br", "text/html; charset=utf-8", "max-age=60"),
    ],
)
def test_what_hosts_are_told(path: str, kind: str, cache: str) -> None:
    headers = describe(path)
    assert headers.content_type == kind
    assert cache in headers.cache_control


def test_a_host_is_told_what_the_site_says_itself() -> None:
    said = lifetimes("/*\n  X-Frame-Options: DENY\n/theme/*\n  cache-control: public, max-age=7\n")
    assert describe("theme/journal.css.br", "", said).cache_control == "public, max-age=7"
    assert describe("index.html", "", said) == describe("index.html")


def test_search_finds_what_its_list_names() -> None:
    parts = ("fragment/fr_23cbcf7.pf_fragment", "index/fr_e4fe8ed.pf_index", "pagefind.js")
    assert {describe(f"pagefind/{name}").rank for name in parts} == {0}
    assert describe("pagefind/pagefind-entry.json").rank > describe("a/2026/03/b/index.html").rank


def test_what_a_page_names_travels_before_it_and_goes_after_it() -> None:
    order = ["theme/a.css", "favicon.ico", "site.webmanifest", "a/2026/03/b/index.html"]
    order += ["pagefind/pagefind-entry.json", "pagefind/2025/pagefind-entry.json"]
    order += ["pagefind/shards.json", "index.html", "feeds/feed.json", "sitemap.xml", "robots.txt"]
    ranks = [describe(path).rank for path in order]
    assert ranks == sorted(ranks)
    plan = Plan(
        send=(), delete=("favicon.ico", "index.html", "theme/a.css"), unchanged=0, on_host=3
    )
    assert deletions(plan) == [["index.html"], ["favicon.ico", "theme/a.css"]]


@pytest.mark.parametrize(
    ("settings", "environment", "said"),
    [
        (
            {"backend": "stfp", "path": "x"},
            {},
            r"backend 'stfp' is unknown to rclone; did you mean 'sftp'",
        ),
        (
            {"backend": "s3", "path": "x", "options": {"provider": "AWS"}},
            {"DEPECHE_ESSAI_ACCES_KEY_ID": "clef"},
            r"option 'acces_key_id' is unknown.*did you mean 'access_key_id'",
        ),
    ],
)
def test_a_misspelt_option_is_not_passed_over(start, settings, environment, said: str) -> None:
    with pytest.raises(DeployError, match=said):
        deploy(start(environment, **settings))


def test_the_manifest_proves_what_was_online(start, site: Path, tmp_path: Path) -> None:
    import json

    settings = {"backend": "local", "path": str(tmp_path / "host"), "url": ""}
    outcome = deploy(start(**settings))
    pages = {each["url"]: each for each in json.loads(outcome.manifest.read_text())["pages"]}
    bridge = pages["https://journal.example/vie-locale/2026/03/le-pont/"]
    assert bridge["title"] == "Le pont"
    assert bridge["published"] == "2026-03-10T08:00:00+01:00"


def test_engines_are_told_of_changed_meaning_only(start, site: Path, tmp_path: Path) -> None:
    from depeche.deploy import manifest

    settings = {"backend": "local", "path": str(tmp_path / "host")}
    deploy(start(**settings))
    before = manifest.last(tmp_path / "releases", "essai")
    bridge = site / "vie-locale/2026/03/le-pont/index.html"
    bridge.write_text(bridge.read_text().replace("/theme/journal.css", "/theme/autre.css"))
    station = site / "vie-locale/2026/03/la-gare/index.html"
    station.write_text(station.read_text().replace("Un paragraphe", "Du paragraphe", 1))
    job = start(**settings)
    outcome = deploy(job)
    assert len(outcome.plan.send) == 2
    assert manifest.changed(job.pages, before) == [
        "https://journal.example/vie-locale/2026/03/la-gare/"
    ]
