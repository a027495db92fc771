"""Azure and Google Cloud, as far as their emulators answer for them.

gcp-storage-emulator comes with the development packages; Azurite is a package of npm.
"""

from __future__ import annotations

import json
import shutil
import sys
import urllib.parse
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from depeche.deploy import deploy
from depeche.deploy.rclone import Remote

Serve = Callable[[list[str], int], object]
# The account and key that every Azurite has
# (https://learn.microsoft.com/azure/storage/common/storage-use-azurite).
ACCOUNT = "devstoreaccount1"
KEY = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="


def installed(name: str) -> str:
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    if not found:
        pytest.skip(f"{name} is not installed")
    return found


@pytest.fixture
def azure(tmp_path: Path, serve: Serve, port: int) -> tuple[dict[str, str], dict[str, object]]:
    place = ["--location", str(tmp_path / "azure"), "--blobPort", str(port)]
    serve(
        [
            installed("azurite-blob"),
            "--silent",
            "--disableTelemetry",
            "--skipApiVersionCheck",
            *place,
        ],
        port,
    )
    options = {"account": ACCOUNT, "endpoint": f"http://127.0.0.1:{port}/{ACCOUNT}"}
    # Emulators start empty: the bucket that a newsroom has made must be made.
    options["no_check_container"] = "false"
    return (
        {"DEPECHE_ESSAI_KEY": KEY},
        {"backend": "azureblob", "path": "journal", "options": options},
    )


@pytest.fixture
def google(tmp_path: Path, serve: Serve, port: int) -> tuple[dict[str, str], dict[str, object]]:
    place = ["--port", str(port), "--host", "127.0.0.1", "--default-bucket", "journal", "-q", "-M"]
    serve([installed("gcp-storage-emulator"), "start", *place], port)
    options = {"endpoint": f"http://127.0.0.1:{port}/storage/v1/", "anonymous": "true"}
    return {}, {"backend": "gcs", "path": "journal", "options": options}


@pytest.fixture(params=["azure", "google"])
def cloud(request: pytest.FixtureRequest) -> tuple[dict[str, str], dict[str, object]]:
    return request.getfixturevalue(request.param)


def test_only_what_changed_travels(start, site: Path, cloud) -> None:
    environment, settings = cloud
    job = start(environment, **settings)
    assert len(deploy(job).plan.send) == 6
    assert deploy(start(environment, **settings)).plan.send == ()
    page = site / "index.html"
    page.write_text(page.read_text().replace("Un paragraphe", "Du paragraphe"))
    (site / "sitemap.xml").unlink()
    edited = deploy(start(environment, **settings))
    assert [each.path for each in edited.plan.send] == ["index.html"]
    assert edited.plan.delete == ("sitemap.xml",)
    here = {each.relative_to(site).as_posix() for each in site.rglob("*") if each.is_file()}
    assert set(Remote(job.target).hashes()) == here


def test_google_is_told_types_and_lifetimes(start, site: Path, google) -> None:
    environment, settings = google
    (site / "_headers").write_text("/theme/*\n  Cache-Control: public, max-age=7\n")
    deploy(start(environment, **settings))
    address = str(settings["options"]["endpoint"])
    for path, kind, lifetime in (
        ("index.html", "text/html; charset=utf-8", "public, max-age=60, "),
        ("theme/journal.css", "text/css; charset=utf-8", "public, max-age=7"),
        ("feeds/atom.xml", "application/atom+xml; charset=utf-8", "public, max-age=300"),
    ):
        named = urllib.parse.quote(path, safe="")
        with urllib.request.urlopen(f"{address}b/journal/o/{named}", timeout=10) as answer:
            told = json.load(answer)
        assert told["contentType"] == kind
        assert told["cacheControl"].startswith(lifetime)
