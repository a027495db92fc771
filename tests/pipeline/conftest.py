"""A newsroom's folder and a composer that needs no language model."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from depeche import pipeline
from depeche.articles.document import Document, parse
from depeche.model import (
    CitedSource,
    Dossier,
    Draft,
    DraftBlock,
    DraftBlockKind,
    Passage,
    Section,
    SectionRole,
    Shortfall,
)
from depeche.report import Outcome, Report, Result
from depeche.settings import Settings

PARIS = ZoneInfo("Europe/Paris")
TEXT = (
    "La capitainerie de Port-Sauvry a rouvert mardi les quais nord après trois mois de travaux.",
    "Le trafic des ferries reprendra lundi, a indiqué la mairie dans un communiqué.",
)


def plain(dossier: Dossier, settings: Settings) -> Draft:
    """The sources' blocks, one after the other; fails on the word « panne »."""
    main = dossier.main
    texts = [block.text for block in main.blocks]
    beside = [each.source for each in dossier.related if each.relation == "same dossier"]
    for each in beside:
        texts += [block.text for block in each.blocks]
    if any("panne" in text for text in texts):
        raise ValueError("le texte contient panne")
    blocks = tuple(DraftBlock(DraftBlockKind.PARAGRAPH, (Passage(text),)) for text in texts)
    assert main.published is not None
    short = (Shortfall("matière insuffisante", "Ajoutez."),) if "court" in texts[0] else ()
    return Draft(
        key=dossier.key,
        headline=Passage(main.title or texts[0]),
        standfirst=(),
        sections=(Section(SectionRole.BODY, None, blocks),),
        published=main.published,
        section=main.section or settings.default_section,
        cited=tuple(CitedSource(each.title, path=each.path) for each in beside),
        shortfalls=short,
    )


@dataclass
class Newsroom:
    """Raw copy in `content/depeches`; each `run` is one of the program."""

    root: Path
    composed: list[str] = field(default_factory=list)
    report: Report = field(default_factory=Report)

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def state(self) -> Path:
        return self.root / ".depeche"

    def drop(self, name: str, *body: str, title: str = "", date: str = "14/03/2026 08:30") -> Path:
        """A raw file in the first seed's form."""
        path = self.content / "depeches" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        title = title or f"Le titre de {path.stem}"
        path.write_text("\n\n".join([*filter(None, [title, date]), *(body or TEXT)]) + "\n")
        return path

    def run(self, on: str = "2026-03-20", **options: Any) -> Report:
        self.composed = []

        def composer(dossier: Dossier, settings: Settings) -> Draft:
            self.composed.append(dossier.key)
            return plain(dossier, settings)

        now = datetime.fromisoformat(f"{on}T12:00").replace(tzinfo=PARIS)
        options = {"composer": composer, "state": self.state, **options}
        self.report = pipeline.run(self.content, Settings(), now, timezone=PARIS, **options)
        return self.report

    def outcomes(self, result: Result) -> list[Outcome]:
        return [each for each in self.report.outcomes if each.result is result]

    def results(self) -> dict[str, str]:
        """What became of each file, by its name."""
        return {Path(each.path).name: str(each.result) for each in self.report.outcomes}

    def articles(self) -> dict[str, Document]:
        root = self.content / "articles"
        return {
            path.relative_to(root).as_posix(): parse(path.read_text())
            for path in sorted(root.rglob("*.md"))
            if not any(part.startswith(".") for part in path.relative_to(root).parts)
        }

    def files(self) -> dict[str, bytes]:
        """Everything below content/articles, bases included."""
        root = self.content / "articles"
        return {
            path.relative_to(root).as_posix(): path.read_bytes()
            for path in sorted(root.rglob("*"))
            if path.is_file()
        }


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    (tmp_path / "content/depeches").mkdir(parents=True)
    return Newsroom(tmp_path)
