"""What real web servers answer, with the configuration that a build writes for them."""

from __future__ import annotations

import gzip
import http.client
import os
import shutil
import socket
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import brotli
import pytest

from depeche.deploy import deploy
from depeche.deploy.run import Deployment
from depeche.metadata.hosting import caddy, nginx
from depeche.metadata.hosting.addresses import Journal
from depeche.settings import HostingSettings

Serve = Callable[[list[str], int], object]
SEARCH = "recherche/"
ARTICLE = "/vie-locale/2026/03/le-pont/"
JOURNAL = Journal(
    {"pont": ARTICLE.strip("/") + "/", "marche": "économie/le-marché/"},
    {"vie-locale/2026/03/le-vieux-pont/": "pont", "économie/la-halle d’été/": "marche"},
    frozenset({"sports/2026/01/match-annule/", 'étrange "nom" $uri {x}/'}),
)
SECURITY = {
    "Content-Security-Policy": "default-src 'none'; ",
    "Strict-Transport-Security": "max-age=63072000",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    def says(self, name: str) -> str:
        values = self.headers.get_all(name) or []
        assert len(values) <= 1, f"{name} is given {len(values)} times: {values}"
        return values[0] if values else ""


Ask = Callable[..., Answer]


@pytest.fixture
def released(start: Callable[..., Deployment], site: Path, tmp_path: Path) -> Path:
    """The site as a release folder leaves it, with compressed copies."""
    for path, text in {
        "recherche/index.html": "<!doctype html><title>Rechercher</title>",
        "pagefind/pagefind-worker.js": "0",
        "404.html": "<!doctype html><title>Page introuvable</title>" + "<p>Rien ici.</p>" * 90,
        "feeds/rss.xml": "<rss version='2.0'/>",
        "feeds/rubrique/culture/feed.json": "{}",
        "site.webmanifest": "{}",
        "robots.txt": "User-agent: *\n",
        "sitemap-news.xml": "<urlset/>",
        "images/r/pont-800.avif": "image",
        "theme/journal.woff2": "caractères",
    }.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
    deploy(start(kind="folder", path=str(tmp_path / "srv"), precompress=(".br", ".gz")))
    return tmp_path / "srv" / "current"


def installed(name: str) -> str:
    found = shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin")
    if not found:
        pytest.skip(f"{name} is not installed")
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def run_nginx(root: Path, place: Path, serve: Serve, port: int) -> None:
    (place / "site.conf").write_text(
        nginx.render(JOURNAL, HostingSettings(), SEARCH), encoding="utf-8"
    )
    temporary = "\n".join(
        f"{kind}_temp_path {place}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""
    (place / "nginx.conf").write_text(
        f"{user} daemon off; master_process off; pid {place}/pid; error_log {place}/error.log;\n"
        f"events {{ }}\nhttp {{ access_log off; {temporary}\n"
        f"server {{ listen 127.0.0.1:{port}; root {root}; include {place}/site.conf; }} }}\n"
    )
    command = [installed("nginx"), "-p", str(place), "-c", str(place / "nginx.conf")]
    tested = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tested.returncode == 0 and "warn" not in tested.stderr, tested.stderr
    serve(command, port)


def run_caddy(root: Path, place: Path, serve: Serve, port: int) -> None:
    (place / "site.caddy").write_text(
        caddy.render(JOURNAL, HostingSettings(), SEARCH), encoding="utf-8"
    )
    (place / "Caddyfile").write_text(
        f"{{\n\tadmin off\n\tauto_https off\n\tstorage file_system {place}/storage\n}}\n"
        f"http://127.0.0.1:{port} {{\n\troot * {root}\n\timport {place}/site.caddy\n}}\n"
    )
    config = ["--config", str(place / "Caddyfile"), "--adapter", "caddyfile"]
    serve([installed("caddy"), "run", *config], port)


@pytest.fixture(params=[run_nginx, run_caddy], ids=["nginx", "caddy"])
def ask(
    request: pytest.FixtureRequest, tmp_path: Path, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> Ask:
    installed(request.param.__name__.removeprefix("run_"))
    released = request.getfixturevalue("released")
    monkeypatch.setenv("HOME", str(tmp_path))
    place, port = tmp_path / "server", free_port()
    place.mkdir()
    request.param(released, place, serve, port)

    def get(path: str, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", path, headers=named)
        answer = connection.getresponse()
        got = Answer(answer.status, answer.headers, answer.read())
        connection.close()
        return got

    return get


def protected(answer: Answer) -> bool:
    return all(answer.says(name).startswith(value) for name, value in SECURITY.items())


def test_every_file_has_its_type_and_its_lifetime(ask: Ask) -> None:
    page, day, feed = "public, max-age=60, ", "public, max-age=86400, ", "public, max-age=300"
    for path, kind, lifetime in (
        ("/", "text/html; charset=utf-8", page),
        (ARTICLE, "text/html; charset=utf-8", page),
        ("/theme/journal.css", "text/css; charset=utf-8", day),
        ("/theme/journal.woff2", "font/woff2", day),
        ("/images/r/pont-800.avif", "image/avif", "public, max-age=31536000, immutable"),
        ("/feeds/atom.xml", "application/atom+xml; charset=utf-8", feed),
        ("/feeds/rss.xml", "application/rss+xml; charset=utf-8", feed),
        ("/feeds/rubrique/culture/feed.json", "application/feed+json; charset=utf-8", feed),
        ("/robots.txt", "text/plain; charset=utf-8", page),
        ("/site.webmanifest", "application/manifest+json", page),
    ):
        answer = ask(path)
        assert answer.status == 200, path
        assert answer.says("Content-Type").startswith(kind), (path, answer.says("Content-Type"))
        assert answer.says("Cache-Control").startswith(lifetime), (path, str(answer.headers))
        assert protected(answer), (path, str(answer.headers))
    for path in ("/sitemap.xml", "/sitemap-news.xml"):
        assert ask(path).says("Content-Type").split(";")[0] in ("application/xml", "text/xml")
        assert ask(path).says("Cache-Control") == feed


def test_only_the_search_may_run_webassembly(ask: Ask) -> None:
    for path, allowed in (
        ("/", False),
        (ARTICLE, False),
        ("/theme/journal.css", False),
        ("/nulle-part/", False),
        ("/recherche/", True),
        ("/pagefind/pagefind-worker.js", True),
    ):
        answer = ask(path)
        assert protected(answer), path
        assert ("wasm-unsafe-eval" in answer.says("Content-Security-Policy")) is allowed, path
    assert ask("/recherche/").says("Cache-Control").startswith("public, max-age=60, ")


def test_what_never_was_is_404_and_the_page_says_so(ask: Ask) -> None:
    for path in ("/nulle-part/", "/images/r/rien.avif", "/feeds/rien/atom.xml", "/404.html"):
        answer = ask(path)
        assert answer.status == 404, path
        assert b"Page introuvable" in answer.body
        assert answer.says("Content-Type") == "text/html; charset=utf-8", path
        assert "immutable" not in answer.says("Cache-Control")
        assert protected(answer), path


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/vie-locale/2026/03/le-vieux-pont/", ARTICLE),
        (
            "/%C3%A9conomie/la-halle%20d%E2%80%99%C3%A9t%C3%A9/",
            "/%C3%A9conomie/le-march%C3%A9/",
        ),
    ],
)
def test_a_moved_article_is_301(ask: Ask, old: str, new: str) -> None:
    answer = ask(old)
    assert (answer.status, answer.says("Location")) == (301, new)
    assert protected(answer)


@pytest.mark.parametrize(
    "path", ["/sports/2026/01/match-annule/", "/%C3%A9trange%20%22nom%22%20%24uri%20%7Bx%7D/"]
)
def test_a_withdrawn_article_is_410(ask: Ask, path: str) -> None:
    answer = ask(path)
    assert answer.status == 410
    assert b"Page introuvable" in answer.body
    assert protected(answer)


def test_compressed_copies_are_what_is_sent(ask: Ask, released: Path) -> None:
    for path, file in (("/", "index.html"), ("/theme/journal.css", "theme/journal.css")):
        plain = ask(path)
        assert plain.says("Content-Encoding") == ""
        packed = ask(path, Accept_Encoding="gzip")
        assert packed.says("Content-Encoding") == "gzip"
        assert packed.body == (released / f"{file}.gz").read_bytes()
        assert gzip.decompress(packed.body) == plain.body
        assert packed.says("Content-Type") == plain.says("Content-Type")
        assert "Accept-Encoding" in packed.says("Vary")
        assert protected(packed)


def test_caddy_sends_brotli_copies(ask: Ask, request: pytest.FixtureRequest) -> None:
    if "nginx" in request.node.name:
        pytest.skip("nginx has no brotli of its own")
    packed = ask("/", Accept_Encoding="gzip, br")
    assert packed.says("Content-Encoding") == "br"
    assert brotli.decompress(packed.body) == ask("/").body


def test_a_page_that_did_not_change_is_not_sent_again(ask: Ask) -> None:
    first = ask(ARTICLE)
    again = ask(ARTICLE, If_None_Match=first.says("ETag"))
    assert (again.status, again.body) == (304, b"")
