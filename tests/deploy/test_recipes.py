"""The recipes of docs/recettes, as printed but for addresses and ports, served over TLS."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import brotli
import pytest
import zstandard

from depeche.deploy import deploy
from depeche.metadata.hosting import caddy, nginx
from depeche.metadata.hosting.addresses import Journal
from depeche.settings import HostingSettings

RECIPES = Path(__file__).parents[2] / "docs" / "recettes"
OLD, NEW = "vie-locale/2026/03/le-vieux-pont/", "vie-locale/2026/03/le-pont/"
Serve = Callable[[list[str], int], object]


def installed(name: str) -> str:
    found = shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin")
    if not found:
        pytest.skip(f"{name} is not installed")
    return found


def snippets(folder: Path, journal: Journal) -> tuple[Path, ...]:
    folder.mkdir(exist_ok=True)
    (folder / "nginx.conf").write_text(nginx.render(journal, HostingSettings()), "utf-8")
    (folder / "Caddyfile").write_text(caddy.render(journal, HostingSettings()), "utf-8")
    return tuple(sorted(folder.iterdir()))


def run_nginx(place: Path, srv: Path, port: int, serve: Serve) -> str:
    """The server's reload command."""
    binary = installed("nginx")
    pair = ["-keyout", str(place / "key.pem"), "-out", str(place / "cert.pem")]
    validity = ["-days", "2", "-subj", "/CN=journal.example"]
    subprocess.run(
        [installed("openssl"), "req", "-x509", "-nodes", "-newkey", "rsa:2048", *pair, *validity],
        check=True,
        capture_output=True,
    )
    recipe = (RECIPES / "nginx.conf").read_text("utf-8")
    recipe = re.sub(r"listen \[::\].*\n", "", recipe)
    recipe = recipe.replace("listen 443", f"listen 127.0.0.1:{port}").replace(
        "listen 80;", f"listen unix:{place}/http;"
    )
    recipe = re.sub(r"/etc/letsencrypt/\S*fullchain.pem", str(place / "cert.pem"), recipe)
    recipe = re.sub(r"/etc/letsencrypt/\S*privkey.pem", str(place / "key.pem"), recipe)
    (place / "site.conf").write_text(recipe.replace("/srv/journal", str(srv)), "utf-8")
    paths = "".join(
        f"{kind}_temp_path {place}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""
    (place / "nginx.conf").write_text(
        f"{user} daemon off; worker_processes 1; pid {place}/pid; error_log {place}/error.log;\n"
        f"events {{ }}\nhttp {{ access_log off;\n{paths}include {place}/site.conf; }}\n"
    )
    command = [binary, "-p", str(place), "-c", str(place / "nginx.conf")]
    tested = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tested.returncode == 0, tested.stderr
    serve(command, port)
    return " ".join([*command, "-s", "reload"])


def run_caddy(place: Path, srv: Path, port: int, serve: Serve) -> str:
    """The server's reload command."""
    binary = installed("caddy")
    recipe = (RECIPES / "Caddyfile").read_text("utf-8").replace("/srv/journal", str(srv))
    # A certificate of its own authority: none can be had for a name that does not exist.
    recipe = re.sub(
        r"^((?:www\.)?journal\.example) \{", rf"\1:{port} {{\n\ttls internal", recipe, flags=re.M
    )
    admin = f"unix/{place}/admin"
    (place / "Caddyfile").write_text(
        f"{{\n\tadmin {admin}\n\thttp_port 0\n\tauto_https disable_redirects\n"
        f"\tskip_install_trust\n\tstorage file_system {place}/storage\n}}\n{recipe}",
        "utf-8",
    )
    config = ["--config", str(place / "Caddyfile"), "--adapter", "caddyfile"]
    serve([binary, "run", *config], port)
    return " ".join([binary, "reload", *config, "--address", admin])


@pytest.mark.parametrize("run", [run_nginx, run_caddy], ids=["nginx", "caddy"])
def test_a_recipe_serves_the_site_and_each_release_reloads_it(
    run: Callable[[Path, Path, int, Serve], str],
    start,
    site: Path,
    tmp_path: Path,
    serve: Serve,
    port: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (site / "404.html").write_text("<!doctype html><title>Page introuvable</title>")
    srv, place = tmp_path / "srv", tmp_path / "server"
    place.mkdir()
    target = {"kind": "folder", "path": str(srv), "precompress": (".br", ".gz", ".zst")}
    first = start(**target)
    first.snippets = snippets(tmp_path / "hosting", Journal({"pont": NEW}))
    deploy(first)
    reload = run(place, srv, port, serve)

    def ask(path: str, host: str = "journal.example", encoding: str = "identity"):
        trusting = ssl.create_default_context()
        trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
        connection = http.client.HTTPSConnection(host, port, timeout=10, context=trusting)
        # The name in the handshake and in the request, the address of this machine.
        connection._create_connection = lambda _, *rest: socket.create_connection(  # type: ignore[attr-defined]
            ("127.0.0.1", port), *rest
        )
        connection.request("GET", path, headers={"Accept-Encoding": encoding, "Host": host})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, dict(answer.headers), body

    status, headers, page = ask("/")
    assert (status, page) == (200, (site / "index.html").read_bytes())
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Strict-Transport-Security"].startswith("max-age=")
    assert headers["Cache-Control"].startswith("public, max-age=60")
    assert ask("/nulle-part/")[0] == 404
    status, headers, _ = ask("/x?y=1", "www.journal.example")
    assert (status, headers["Location"]) == (301, "https://journal.example/x?y=1")
    for offered, unpack in (
        ("gzip", None),
        ("br", brotli.decompress),
        ("zstd", zstandard.ZstdDecompressor().decompress),
    ):
        _, headers, body = ask("/", encoding=offered)
        if run is run_caddy or offered == "gzip":
            assert headers["Content-Encoding"] == offered
            ending = {"gzip": ".gz", "br": ".br", "zstd": ".zst"}[offered]
            assert body == (srv / f"current/index.html{ending}").read_bytes()
            assert unpack is None or unpack(body) == page

    # The article moved, another was withdrawn: the next release says so once it is served.
    assert ask(f"/{OLD}")[0] == 404
    (site / "index.html").write_text("<p>Nouvelle une</p>")
    second = start(**target, after=reload)
    second.now += timedelta(minutes=1)
    moved = Journal({"pont": NEW}, {OLD: "pont"}, frozenset({"sports/2026/01/annule/"}))
    second.snippets = snippets(tmp_path / "hosting", moved)
    assert deploy(second).notes == ()
    deadline = time.monotonic() + 20

    def answered(path: str, status: int) -> dict[str, str]:
        """The headers once a worker answers that knows the release: nginx reloads after its
        command has ended, and its old workers may take a last request."""
        found, headers, _ = ask(path)
        while found != status and time.monotonic() < deadline:
            found, headers, _ = ask(path)
        assert found == status
        return headers

    assert answered(f"/{OLD}", 301)["Location"] == f"/{NEW}"
    assert answered("/sports/2026/01/annule/", 410)
    assert ask("/")[2] == b"<p>Nouvelle une</p>"
