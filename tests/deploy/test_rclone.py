"""Object stores and file servers: a real S3 server, a real SFTP server, a folder."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from depeche.deploy import deploy
from depeche.deploy.model import DeployError
from depeche.deploy.rclone import _binary

KEY, SECRET = "clef-d-essai", "secret-d-essai-42"


@pytest.fixture
def s3(tmp_path: Path, serve: Callable, port: int) -> dict[str, object]:
    """rclone's own S3 server over a folder; the settings of a target."""
    (tmp_path / "s3" / "journal").mkdir(parents=True)
    serve(
        [_binary(), "--config", "", "serve", "s3", str(tmp_path / "s3"),
         "--addr", f"127.0.0.1:{port}", "--auth-key", f"{KEY},{SECRET}"],
        port,
    )  # fmt: skip
    return {
        "backend": "s3",
        "path": "journal",
        "options": {"provider": "Rclone", "endpoint": f"http://127.0.0.1:{port}"},
    }


CREDENTIALS = {
    "DEPECHE_ESSAI_ACCESS_KEY_ID": KEY,
    "DEPECHE_ESSAI_SECRET_ACCESS_KEY": SECRET,
}


def stored(folder: Path) -> set[str]:
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


def test_s3_only_what_changed_travels(start, site: Path, tmp_path: Path, s3) -> None:
    first = deploy(start(CREDENTIALS, **s3))
    assert len(first.plan.send) == 6
    assert stored(tmp_path / "s3" / "journal") == stored(site)

    again = deploy(start(CREDENTIALS, **s3))
    assert (again.plan.send, again.plan.delete, again.plan.unchanged) == ((), (), 6)

    # As long as before: the size alone must not hide an edit.
    page = site / "vie-locale/2026/03/le-pont/index.html"
    page.write_text(page.read_text().replace("Un paragraphe", "Du paragraphe"))
    (site / "vie-locale/2026/03/la-gare/index.html").unlink()
    edited = deploy(start(CREDENTIALS, **s3))
    assert [each.path for each in edited.plan.send] == ["vie-locale/2026/03/le-pont/index.html"]
    assert edited.plan.delete == ("vie-locale/2026/03/la-gare/index.html",)
    assert stored(tmp_path / "s3" / "journal") == stored(site)


def test_a_dry_run_sends_nothing(start, tmp_path: Path, s3) -> None:
    job = start(CREDENTIALS, **s3)
    job.dry_run = True
    assert len(deploy(job).plan.send) == 6
    assert stored(tmp_path / "s3" / "journal") == set()
    assert not (tmp_path / "releases").exists()


def test_wrong_credentials_are_named_and_nothing_is_sent(start, tmp_path: Path, s3) -> None:
    wrong = {**CREDENTIALS, "DEPECHE_ESSAI_SECRET_ACCESS_KEY": "un-autre-secret"}
    with pytest.raises(DeployError, match="refused the credentials"):
        deploy(start(wrong, **s3))
    assert stored(tmp_path / "s3" / "journal") == set()


def test_a_server_that_is_not_there(start, port: int) -> None:
    options = {"provider": "Rclone", "endpoint": f"http://127.0.0.1:{port}"}
    job = start(CREDENTIALS, backend="s3", path="journal", options=options)
    with pytest.raises(DeployError, match="can't be reached"):
        deploy(job)


def test_an_emptied_site_does_not_empty_the_host(start, site: Path, tmp_path: Path, s3) -> None:
    for number in range(30):
        (site / f"page-{number}.html").write_text("<p>Page</p>")
    deploy(start(CREDENTIALS, **s3))
    for number in range(30):
        (site / f"page-{number}.html").unlink()
    with pytest.raises(DeployError, match=r"30 of 36 files .* max_delete"):
        deploy(start(CREDENTIALS, **s3))
    assert len(stored(tmp_path / "s3" / "journal")) == 36
    job = start(CREDENTIALS, **s3)
    job.max_delete = 100
    assert len(deploy(job).plan.delete) == 30
    assert stored(tmp_path / "s3" / "journal") == stored(site)


def test_text_is_stored_compressed_for_hosts_that_cannot(start, tmp_path: Path, s3) -> None:
    deploy(start(CREDENTIALS, **s3, encoding="gzip"))
    raw = (tmp_path / "s3" / "journal" / "index.html").read_bytes()
    assert b"<title>Accueil" in gzip.decompress(raw)
    assert deploy(start(CREDENTIALS, **s3, encoding="gzip")).plan.unchanged == 6


def test_hosts_without_hashes_send_an_edit_of_the_same_size(start, site, tmp_path: Path) -> None:
    host = tmp_path / "host"
    settings = {"backend": "local", "path": str(host), "precompress": (".gz", ".br")}
    first = deploy(start(**settings))
    assert stored(host) >= {"index.html.gz", "index.html.br", "theme/journal.css.br"}
    assert deploy(start(**settings)).plan.send == ()
    page = site / "index.html"
    page.write_text(page.read_text().replace("Un paragraphe", "Du paragraphe"))
    sent = {each.path for each in deploy(start(**settings)).plan.send}
    assert sent == {"index.html", "index.html.gz", "index.html.br"}
    assert len(first.plan.send) > 6


def test_a_file_changed_on_the_host_is_sent_again(start, tmp_path: Path) -> None:
    host = tmp_path / "host"
    settings = {"backend": "local", "path": str(host)}
    deploy(start(**settings))
    (host / "index.html").write_text("someone else's page")
    assert [each.path for each in deploy(start(**settings)).plan.send] == ["index.html"]


def test_a_bucket_that_is_not_there_is_not_made(start, tmp_path: Path, s3) -> None:
    with pytest.raises(DeployError, match="bucket or folder does not exist"):
        deploy(start(CREDENTIALS, **{**s3, "path": "jornal"}))
    assert [each.name for each in (tmp_path / "s3").iterdir()] == ["journal"]


def test_an_upload_cut_in_the_middle_heals(start, site: Path, tmp_path: Path) -> None:
    """The host can't take one page: nothing is deleted, and the next run ends the work."""
    host = tmp_path / "host"
    settings = {"backend": "local", "path": str(host)}
    deploy(start(**settings))
    (site / "theme/extra.css").write_text("p { margin: 0 }")
    (site / "index.html").write_text("<p>Nouvelle une</p>")
    (site / "sitemap.xml").unlink()
    blocked = host / "index.html"
    blocked.unlink()
    blocked.mkdir()
    (blocked / "keep").write_text("in the way")
    with pytest.raises(DeployError, match="nothing was deleted"):
        deploy(start(**settings))
    assert (host / "theme/extra.css").exists() and (host / "sitemap.xml").exists()
    (blocked / "keep").unlink()
    blocked.rmdir()
    deploy(start(**settings))
    assert stored(host) == stored(site)


def test_pages_travel_after_what_they_name(start) -> None:
    job = start(backend="local", path="/nowhere-yet")
    job.dry_run = True
    order = [each.path for each in deploy(job).plan.send]
    assert order == [
        "theme/journal.css",
        "vie-locale/2026/03/la-gare/index.html",
        "vie-locale/2026/03/le-pont/index.html",
        "index.html",
        "feeds/atom.xml",
        "sitemap.xml",
    ]


@pytest.fixture
def live(tmp_path: Path, serve, port: int) -> tuple[Path, str]:
    """A folder and the address at which Python's web server shows it."""
    host = tmp_path / "host"
    host.mkdir()
    command = [sys.executable, "-m", "http.server", "--bind", "127.0.0.1"]
    serve([*command, "--directory", str(host), str(port)], port)
    return host, f"http://127.0.0.1:{port}/"


def test_the_live_address_is_looked_at(start, live: tuple[Path, str]) -> None:
    host, url = live
    outcome = deploy(start(backend="local", path=str(host / "elsewhere"), url=url))
    assert any("pas de réponse" in note or "pas celui" in note for note in outcome.notes)


def test_what_is_online_is_compared(start, site: Path, live: tuple[Path, str]) -> None:
    host, url = live
    outcome = deploy(start(backend="local", path=str(host), url=url))
    assert outcome.asked == 4  # a page, a style sheet, a feed, a sitemap
    # This server tells no lifetime, which is what the note says of the front page.
    assert [note for note in outcome.notes if "Cache-Control" not in note] == []
    assert any(note.startswith(f"{url} : aucune durée de cache") for note in outcome.notes)


def test_nobody_at_the_live_address_is_one_line(start, tmp_path: Path, port: int) -> None:
    url = f"http://127.0.0.1:{port}"
    outcome = deploy(start(backend="local", path=str(tmp_path / "host"), url=url))
    assert len(outcome.notes) == 1 and outcome.asked == 1
