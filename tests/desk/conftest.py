"""A newsroom whose copy has been made into articles once, and its review desk."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import pytest

from depeche import pipeline
from depeche.desk import Desk, Request, Response
from depeche.settings import Settings

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 3, 16, 9, 30, tzinfo=PARIS)
HOST = "127.0.0.1:8000"
SETTINGS = """\
SITENAME = "Le Petit <Port>"
SITEURL = "https://petit-port.example"
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "simple"
PLUGINS = ["depeche"]
WITH_FUTURE_DATES = False
DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
DEPECHE = {"brief": {"words": 120, "floor": 20}}
"""
COPY = {
    "quais/2026-03-14-quais.txt": """\
Port-Sauvry : les quais nord rouvrent mardi

14.03.2026 08:30

La capitainerie de Port-Sauvry rouvrira mardi les quais nord, fermés depuis trois mois, a \
annoncé samedi la mairie. Le chantier a coûté 240.000 euros.

"Nous avons tenu les délais", a déclaré le maire, Yves Le Goff, devant la presse. Les ferries \
reprendront leur service lundi 23 mars.

-Les pêcheurs attendent-

Les pêcheurs demandent une aide de la région. Leur porte-parole, Anne Kervella, a jugé le \
chantier "trop long".

Auteur: Camille Orveau Rédactrice
""",
    "quais/2026-01-10-fermeture.txt": """\
Les quais nord fermés pour trois mois

10.01.2026 18:00

Les quais nord de Port-Sauvry ont été fermés vendredi après la découverte d'une fissure de \
42 centimètres. Aucun navire n'y accostera avant la fin des travaux, a indiqué la capitainerie.

La région a promis d'examiner la situation des pêcheurs, sans donner de montant.
""",
    "2026-03-15-hostile.txt": """\
Le <script>alert(1)</script> & "l'attaque" du port

15.03.2026 10:00

Le port a reçu un message <img src=x onerror=alert(2)> signé "><svg onload=alert(3)>, a indiqué \
la mairie de Port-Sauvry dimanche. Le service informatique a coupé le réseau pendant deux heures.

Une enquête a été ouverte par le parquet de Brest. Le préjudice est estimé à 12.000 euros.
""",
}


@dataclass
class Room:
    """A newsroom's folder and its desk; `now` may be moved."""

    root: Path
    now: datetime = NOW
    desk: Desk = field(init=False)

    def __post_init__(self) -> None:
        self.desk = Desk(self.settings, lambda timezone: self.now.astimezone(timezone))

    @property
    def settings(self) -> Path:
        return self.root / "pelican.conf.py"

    @property
    def articles(self) -> Path:
        return self.root / "content/articles"

    def article(self, part: str) -> Path:
        """The Markdown file whose name contains `part`."""
        (found,) = (each for each in self.articles.rglob("*.md") if self._is(each, part))
        return found

    def _is(self, path: Path, part: str) -> bool:
        hidden = any(each.startswith(".") for each in path.relative_to(self.articles).parts)
        return part in path.name and not hidden

    def address(self, part: str) -> str:
        return f"/relecture/{self.article(part).stem}/"

    def get(self, path: str) -> Response:
        return self.desk.answer(Request("GET", path, {"Host": HOST}))

    def page(self, part: str) -> str:
        answer = self.get(self.address(part))
        assert answer.code == 200
        return answer.body.decode()

    def edit(self, part: str, old: str, new: str) -> None:
        """What the desk writes into an article."""
        path = self.article(part)
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def hidden(self, part: str, name: str) -> str:
        """A hidden field of the form of an article."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.page(part))
        assert found
        return found[1]

    def sign(self, part: str, headers: dict[str, str] | None = None, **given: object) -> Response:
        """Sends the review's form, as our own page does unless `headers` say otherwise."""
        answers = {
            "jeton": self.hidden(part, "jeton"),
            "empreinte": self.hidden(part, "empreinte"),
            "par": "Camille Orveau",
            "avis": "bon",
            "verifie": ["faits", "citations"],
            **given,
        }
        sent = {
            "Host": HOST,
            "Origin": f"http://{HOST}",
            "Content-Type": "application/x-www-form-urlencoded",
            **(headers or {}),
        }
        body = urlencode(answers, doseq=True).encode()
        return self.desk.answer(Request("POST", self.address(part), sent, body))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The newsroom after one run, never changed."""
    root = tmp_path_factory.mktemp("relecture")
    (root / "pelican.conf.py").write_text(SETTINGS, "utf-8")
    for name, text in COPY.items():
        path = root / "content/depeches" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    known = Settings()
    pipeline.run(root / "content", known, NOW, timezone=PARIS, state=root / ".depeche")
    return root


@pytest.fixture
def room(built: Path, tmp_path: Path) -> Room:
    """A copy of the newsroom, to be changed."""
    return Room(shutil.copytree(built, tmp_path / "room"))


@pytest.fixture(scope="session")
def reading_room(built: Path) -> Room:
    """The newsroom itself, for tests that only read."""
    return Room(built)


@pytest.fixture
def new_desk(room: Room) -> Callable[[], Room]:
    """The same newsroom after a restart of the preview."""
    return lambda: Room(room.root)
