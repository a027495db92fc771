"""Several texts pasted into one file: one article, in which each speaks in its own name."""

from __future__ import annotations

from typing import Any

from depeche.compose import Archive
from depeche.report import Result

NOTE = "Merci de faire un papier de 700 mots, 3 intertitres. Ne pas citer l'armateur.\n\n"
FIRST = (
    "La capitainerie de Port-Sauvry a rouvert mardi les quais nord après trois mois de travaux, "
    "a dit la mairie, qui les avait fermés en décembre."
)
SECOND = (
    "Le trafic des ferries de Port-Sauvry reprendra lundi entre les deux rives, a indiqué la "
    "préfecture, trois mois après la fermeture des quais."
)
PASTED = f"""{NOTE}--- ARTICLE 1 (Le Phare, 10 mars 2026) ---

Les quais nord rouvrent

{FIRST}

--- ARTICLE 2 (La Gazette de Lorbec, 12 mars 2026) ---

Les ferries reprendront lundi

{SECOND}
"""


def _file(newsroom: Any, name: str, text: str) -> None:
    path = newsroom.content / "depeches" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_the_last_text_leads_and_the_other_stands_beside_it(newsroom: Any) -> None:
    _file(newsroom, "quais.txt", PASTED)
    newsroom.run()
    assert newsroom.composed == ["depeches/quais.txt"]
    ((_, article),) = newsroom.articles().items()
    assert article.get("Title") == "Les ferries reprendront lundi"
    assert article.get("Date").startswith("2026-03-12")
    assert SECOND in article.body and FIRST in article.body
    assert "ARTICLE 2" not in article.body and "armateur" not in article.body


def test_what_the_note_forbids_keeps_it_a_draft(newsroom: Any) -> None:
    _file(newsroom, "quais.txt", PASTED.replace("l'armateur", "la mairie comme source unique"))
    newsroom.run()
    ((_, article),) = newsroom.articles().items()
    assert article.get("Status") == "draft" and "non comprise" in article.get("Draft_Reason")


def test_it_is_composed_once_and_again_when_the_file_changes(newsroom: Any) -> None:
    _file(newsroom, "quais.txt", PASTED)
    newsroom.run()
    newsroom.run()
    assert newsroom.composed == []
    _file(newsroom, "quais.txt", PASTED.replace("reprendra lundi", "reprendra mardi"))
    newsroom.run()
    assert newsroom.composed == ["depeches/quais.txt"]


def test_the_archive_knows_each_text_and_forgets_them_with_the_file(newsroom: Any) -> None:
    _file(newsroom, "quais.txt", PASTED)
    newsroom.run()
    with Archive(newsroom.state / "archive.sqlite") as archive:
        assert archive.source("depeches/quais.txt//1").publisher == "Le Phare"
        assert archive.source("depeches/quais.txt//2").title == "Les ferries reprendront lundi"
    (newsroom.content / "depeches" / "quais.txt").unlink()
    newsroom.drop("autre.txt")
    newsroom.run()
    with Archive(newsroom.state / "archive.sqlite") as archive:
        assert set(archive.digests()) == {"depeches/autre.txt"}


def test_a_file_that_repeats_one_of_the_texts_is_known_as_its_copy(newsroom: Any) -> None:
    _file(newsroom, "quais.txt", PASTED)
    newsroom.run()
    newsroom.drop("encore.txt", SECOND, title="Les ferries reprendront lundi", date="13/03/2026")
    newsroom.run()
    (outcome,) = newsroom.outcomes(Result.DUPLICATE)
    assert "depeches/quais.txt" in outcome.why and "//" not in outcome.why
