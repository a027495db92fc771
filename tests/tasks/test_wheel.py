"""The wheel is a Pelican plugin: installed elsewhere, it builds another site."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETTINGS = """\
SITENAME = "Un autre site"
SITEURL = "https://autre.example"
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"
PATH = "content"
THEME = "simple"
PLUGINS = ["depeche"]
"""
RAW = """\
Le port de Kerlannic rouvre ses quais

14/03/2026 08:30

La capitainerie de Kerlannic a rouvert mardi les quais nord après trois mois de travaux.

Le trafic des ferries reprendra lundi, a indiqué la mairie dans un communiqué.
"""


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment with the wheel; it sees this one's libraries, not this checkout."""
    folder = tmp_path_factory.mktemp("roue")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "env", with_pip=False)
    python = folder / "env" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    site_packages = Path(
        run(str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    )
    libraries = dict.fromkeys((sysconfig.get_path("purelib"), sysconfig.get_path("platlib")))
    # A .pth adds folders, and does not read the .pth files in them: the editable
    # install of this checkout stays out of sight.
    (site_packages / "libraries.pth").write_text("\n".join(libraries) + "\n")
    run(
        sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet",
        "--no-deps", "--no-index", "--ignore-installed", str(wheel),
    )  # fmt: skip
    return python


def run(*command: str, cwd: Path | None = None) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_plugin_comes_from_the_wheel(python: Path, tmp_path: Path) -> None:
    found = run(str(python), "-c", "import depeche; print(depeche.__file__)", cwd=tmp_path)
    assert Path(found.strip()).is_relative_to(python.parents[1])


def test_another_site_is_built_with_it(python: Path, tmp_path: Path) -> None:
    (tmp_path / "pelicanconf.py").write_text(SETTINGS)
    (tmp_path / "content/depeches").mkdir(parents=True)
    (tmp_path / "content/depeches/quais.txt").write_text(RAW)
    (tmp_path / "content/edito.md").write_text("Title: Éditorial\nDate: 2026-03-01\n\nUn avis.\n")
    run(str(python), "-m", "pelican", "--fatal", "errors", cwd=tmp_path)
    article = tmp_path / "content/articles/2026/03/le-port-de-kerlannic-rouvre-ses-quais.md"
    assert "a rouvert mardi les quais nord" in article.read_text()
    assert "Un avis." in (tmp_path / "output/editorial.html").read_text()
    assert (
        "application/ld+json" in (tmp_path / "output/editorial.html").read_text()
        or (tmp_path / "output/sitemap.xml").exists()
    )


def test_its_theme_travels_with_it(python: Path, tmp_path: Path) -> None:
    code = "import depeche, pathlib; print(pathlib.Path(depeche.__file__).parent / 'theme')"
    theme = Path(run(str(python), "-c", code, cwd=tmp_path).strip())
    assert (theme / "templates/article.html").is_file()
