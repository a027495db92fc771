"""The review pages of a newsroom: what an editor finds on them."""

from __future__ import annotations

import re
import sqlite3
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from lxml import html

from depeche import pipeline
from depeche.desk import panels
from depeche.model import Moment, Origin, Precision
from depeche.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from conftest import Room  # type: ignore[import-not-found]

NOW = datetime(2026, 3, 16, tzinfo=UTC)


def said(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def piece(page: html.HtmlElement, text: str) -> html.HtmlElement:
    found = [each for each in page.cssselect(".piece") if text in each.text_content()]
    assert found, text
    return found[0]


def passages(page: html.HtmlElement, link: html.HtmlElement) -> str:
    number = link.get("id")[1:]
    return " ".join(
        each.text_content()
        for each in page.cssselect("[data-pieces]")
        if number in each.get("data-pieces").split()
    )


def texts(elements: Iterable[html.HtmlElement]) -> list[str]:
    return [said(each) for each in elements]


def test_each_sentence_leads_to_its_words_in_the_source(reading_room: Room) -> None:
    page = html.fromstring(reading_room.page("quais"))
    cost = piece(page, "240")
    assert "240.000 euros" in passages(page, cost)
    assert page.cssselect(cost.get("href"))[0].get("class") == "seg printed"


def test_every_link_of_a_page_leads_somewhere(reading_room: Room) -> None:
    page = html.fromstring(reading_room.page("quais"))
    names = [each.get("id") for each in page.cssselect("[id]")]
    assert len(names) == len(set(names))
    targets = {each.get("href")[1:] for each in page.cssselect('[href^="#"]')}
    assert targets <= set(names)


def test_a_hand_edit_is_told_traced_and_checked(room: Room) -> None:
    room.edit("quais", "Le chantier a coûté 240", "Le chantier a coûté 290")
    page = html.fromstring(room.page("quais"))
    edited = piece(page, "290")
    assert "hand" in edited.get("class")
    assert "doubt" in edited.get("class")
    assert "240.000 euros" in passages(page, edited)
    assert "290" in said(page.cssselect("#alertes")[0])
    assert "290" in " ".join(texts(page.cssselect("#retouches ins")))
    assert "240" in " ".join(texts(page.cssselect("#retouches del")))


def test_an_excerpt_is_traced_to_its_source_and_checked_without_its_marks(room: Room) -> None:
    page = html.fromstring(room.page("quais"))
    quoted = piece(page, "La région a promis")
    assert said(quoted).startswith("« La région") or said(quoted).endswith("»")
    assert "La région a promis d'examiner" in passages(page, quoted)
    assert "doubt" not in quoted.get("class")
    room.edit("quais", "La région a promis", "La région a refusé")
    page = html.fromstring(room.page("quais"))
    assert "doubt" in piece(page, "a refusé").get("class")


def test_a_sentence_that_no_source_says_is_an_alert(room: Room) -> None:
    room.edit(
        "quais", "Le chantier a coûté", "Un sous-marin jaune a fait surface. Le chantier a coûté"
    )
    page = html.fromstring(room.page("quais"))
    assert "doubt" in piece(page, "sous-marin").get("class")
    assert passages(page, piece(page, "sous-marin")) == ""


def test_the_text_of_the_disk_is_shown_not_the_draft(room: Room) -> None:
    room.edit("quais", "Les ferries reprendront", "Les bacs reprendront")
    page = room.page("quais")
    assert "Les bacs reprendront" in page
    assert (
        "Les ferries reprendront" not in html.fromstring(page).cssselect(".copy")[0].text_content()
    )


def test_another_apostrophe_is_no_edit(room: Room) -> None:
    path = room.article("quais")
    path.write_text(path.read_text("utf-8").replace("’", "'"), "utf-8")
    page = html.fromstring(room.page("quais"))
    assert not page.cssselect(".copy .hand")


def test_the_brief_is_held_against_the_text_on_disk(room: Room) -> None:
    assert not html.fromstring(room.page("quais")).cssselect("#consigne .missed")
    path = room.article("quais")
    path.write_text("Title: Les quais\nDepeche: depeches/quais\n\nTrop court.\n", "utf-8")
    page = html.fromstring(room.page("quais"))
    missed = texts(page.cssselect("#consigne .missed th"))
    assert [each.partition("2")[0] for each in missed] == ["Plancher"]
    assert "Plancher : 2" in said(page.cssselect(".points")[0])


def test_an_inferred_date_is_told(room: Room) -> None:
    page = said(html.fromstring(room.page("quais")).cssselect("#dates")[0])
    assert "14 mars 2026 à 8 h 30, date donnée par la dépêche" in page.replace("\u202f", " ")


@pytest.mark.parametrize("origin", Origin)
def test_only_a_date_that_the_copy_gives_is_sure(origin: Origin) -> None:
    told, sure = panels.origin(Moment(NOW, Precision.DAY, origin))
    assert told
    assert sure is (origin in {Origin.STATED, Origin.FRONT_MATTER, Origin.SIDECAR})


def test_an_article_without_its_copy_is_still_shown(room: Room) -> None:
    for path in sorted((room.root / "content/depeches/quais").iterdir()):
        path.unlink()
    page = html.fromstring(room.page("quais"))
    assert "n’est plus là" in said(page.cssselect(".points")[0])
    assert "Les ferries" in page.cssselect(".copy")[0].text_content()


def test_hostile_copy_shows_as_text(reading_room: Room) -> None:
    text = reading_room.page("attaque")
    page = html.fromstring(text)
    assert [each.get("src") for each in page.iter("script")] == ["/relecture/desk.js"]
    assert not list(page.iter("img"))
    assert {each.getparent().tag for each in page.iter("svg")} == {"dd"}
    assert not [each for each in page.iter() if any(name.startswith("on") for name in each.attrib)]
    assert "<img src=x onerror=alert(2)>" in page.cssselect(".raw")[0].text_content()
    assert "Le Petit <Port>" in html.fromstring(reading_room.get("/relecture/").body).text_content()


@pytest.mark.parametrize("address", ["/relecture/", "quais", "attaque"])
def test_nothing_on_a_page_needs_more_than_its_policy_allows(
    reading_room: Room, address: str
) -> None:
    path = address if address.startswith("/") else reading_room.address(address)
    answer = reading_room.get(path)
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    text = answer.body.decode()
    assert not re.search(r"<style|\sstyle=|<script(?! src)", text)
    assert '<meta name="robots" content="noindex, nofollow">' in text


def test_the_index_lists_the_articles_that_came_from_copy(room: Room) -> None:
    (room.articles / "edito.md").write_text("Title: À la main\nDate: 2026-03-15\n\nTexte.\n")
    rows = texts(html.fromstring(room.get("/relecture/").body).cssselect(".row-title"))
    assert len(rows) == 2
    assert "À la main" not in rows


@pytest.mark.parametrize(
    "path",
    [
        "/relecture/inconnu/",
        "/relecture/../pelican.conf.py",
        "/relecture/%2e%2e%2fpelican.conf.py/",
        "/relecture/..%2f..%2fetc%2fpasswd",
        "/relecture/.relectures/2026/03/x.yml",
        "/relecture/static/desk.css",
        "/relecture/%00/",
        "/relecture//",
    ],
)
def test_no_other_address_answers(reading_room: Room, path: str) -> None:
    answer = reading_room.get(path)
    assert answer.code == 404
    assert b"Aucun article" in answer.body


@pytest.mark.parametrize("name", ["desk.css", "desk.js", "fonts.css"])
def test_the_pages_own_files_are_served(reading_room: Room, name: str) -> None:
    assert reading_room.get(f"/relecture/{name}").code == 200


def test_settings_that_cannot_be_read_are_told(room: Room) -> None:
    room.settings.write_text("ceci n'est pas du Python")
    answer = room.get("/relecture/")
    assert answer.code == 500
    assert "pelican.conf.py" in answer.body.decode()


def test_the_draft_of_the_build_is_shown_and_made_again_when_lost(
    room: Room, new_desk: Callable[[], Room]
) -> None:
    kept = room.root / ".depeche/drafts.sqlite"
    assert kept.is_file()
    first = room.page("quais")
    for path in kept.parent.glob("drafts.sqlite*"):
        path.unlink()
    again = new_desk()
    mine, other = room.hidden("quais", "jeton"), again.hidden("quais", "jeton")
    assert again.page("quais") == first.replace(mine, other)
    with sqlite3.connect(kept) as connection:
        assert connection.execute("SELECT key FROM draft").fetchall() == [("depeches/quais",)]
    connection.close()


def test_a_text_that_this_program_would_not_write_is_told(room: Room) -> None:
    for path in (room.root / ".depeche").glob("drafts.sqlite*"):
        path.unlink()
    base = room.articles / ".base" / room.article("quais").relative_to(room.articles)
    base.write_text(base.read_text("utf-8").replace("Les ferries", "Tous les ferries"), "utf-8")
    page = html.fromstring(room.page("quais"))
    assert "recomposé" in said(page.cssselect(".points")[0])


def test_the_section_and_its_reason_are_told(room: Room) -> None:
    page = said(html.fromstring(room.page("quais")).cssselect("#dates")[0])
    assert "rubrique par défaut" in page


def test_a_later_version_shows_what_it_changes(room: Room) -> None:
    later = room.root / "content/depeches/quais/2026-03-14-quais.txt"
    later.write_text(later.read_text("utf-8").replace("240.000", "290.000"), "utf-8")
    pipeline.run(
        room.root / "content",
        Settings(),
        NOW,
        timezone=ZoneInfo("Europe/Paris"),
        state=room.root / ".depeche",
    )
    changes = html.fromstring(room.page("quais")).cssselect("#depuis")[0]
    assert "240" in " ".join(texts(changes.cssselect("del")))
    assert "290" in " ".join(texts(changes.cssselect("ins")))


def test_a_source_that_has_gone_is_named_and_its_sentences_raise_no_alarm(room: Room) -> None:
    (room.root / "content/depeches/quais/2026-01-10-fermeture.txt").unlink()
    page = html.fromstring(room.page("quais"))
    assert "2026-01-10-fermeture.txt" in said(page.cssselect(".points")[0])
    assert "fissure" in page.cssselect(".copy")[0].text_content()
    assert not page.cssselect("#alertes")


def test_a_file_in_another_encoding_is_told(room: Room) -> None:
    path = room.article("quais")
    path.write_bytes(path.read_bytes().replace("é".encode(), b"\xe9"))
    page = html.fromstring(room.page("quais"))
    assert "UTF-8" in said(page.cssselect(".points")[0])
    assert "coûté 240" in page.cssselect(".copy")[0].text_content()
    assert not page.cssselect("#alertes")


def test_a_copy_of_the_file_is_told(room: Room) -> None:
    path = room.article("quais")
    path.with_name("copie.md").write_bytes(path.read_bytes())
    assert "copie.md" in said(html.fromstring(room.page("port-sauvry")).cssselect(".points")[0])
    listed = said(html.fromstring(room.get("/relecture/").body).cssselect("main")[0])
    assert listed.count("a la même adresse") == 2


def test_a_waiting_proposal_is_told_in_the_list(room: Room) -> None:
    path = room.articles / ".proposals" / room.article("quais").relative_to(room.articles)
    path.parent.mkdir(parents=True)
    path.write_text("# Proposition", "utf-8")
    assert "une proposition attend" in said(
        html.fromstring(room.get("/relecture/").body).cssselect("main")[0]
    )


def test_words_put_before_a_sentence_are_read_with_it(room: Room) -> None:
    room.edit("quais", "Les ferries reprendront", "Dès lundi, les ferries reprendront")
    room.edit("quais", "Title: Port-Sauvry", "Title: À Port-Sauvry")
    page = html.fromstring(room.page("quais"))
    assert "hand" in piece(page, "À Port-Sauvry").get("class")
    assert not [each for each in page.cssselect(".doubt") if each.text_content() == "À"]


def test_description_and_caption_are_checked_once_they_are_edited(room: Room) -> None:
    first = html.fromstring(room.page("quais"))
    assert first.cssselect(".beside .piece.verbatim")
    assert not first.cssselect("#alertes")
    path = room.article("quais")
    path.write_text(
        re.sub(
            r"(?m)^Description: .*", "Description: Les quais ont coûté 9 euros.", path.read_text()
        ),
        "utf-8",
    )
    page = html.fromstring(room.page("quais"))
    assert "9 euros" in said(page.cssselect("#alertes")[0])
    assert "Description" in said(page.cssselect("#retouches")[0])


HALL = """Port-Sauvry : la halle détruite par le feu

15.03.2026 {hour}

{told}
"""


def test_two_counts_of_one_thing_are_to_be_compared(room: Room) -> None:
    folder = room.root / "content/depeches/halle"
    folder.mkdir()
    for name, hour, told in (
        ("a", "22:00", "Un feu a pris dans la halle de Port-Sauvry, quai des Mareyeurs, et gagné "
         "deux bateaux au sec et un entrepôt de filets. Au gymnase et dans les cafés du port, "
         "220 personnes ont été évacuées."),
        ("b", "23:00", "Un incendie a détruit dimanche la halle, a annoncé la mairie.\n\n"
         "Quelque 150 riverains de la rue du Quai ont été évacués vers la mairie."),
    ):  # fmt: skip
        (folder / f"{name}.txt").write_text(HALL.format(hour=hour, told=told), "utf-8")
    pipeline.run(
        room.root / "content",
        Settings(),
        NOW,
        timezone=ZoneInfo("Europe/Paris"),
        state=room.root / ".depeche",
    )
    page = html.fromstring(room.page("halle"))
    compared = texts(page.cssselect("#alertes li"))
    assert any("150 riverains" in each and "220 personnes" in each for each in compared)
    assert "doubt" in piece(page, "Quelque 150 riverains").get("class")
