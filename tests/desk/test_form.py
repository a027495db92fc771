"""Signing a review: only our own page may, and only for the text that was read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
import yaml
from lxml import html

from depeche import site

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Room  # type: ignore[import-not-found]


def records(room: Room) -> list[Path]:
    return sorted((room.articles / ".relectures").rglob("*"))


def said(page: str, selector: str) -> str:
    return " ".join(html.fromstring(page).cssselect(selector)[0].text_content().split())


def test_a_signed_review_is_kept_beside_the_article(room: Room) -> None:
    answer = room.sign("quais", remarques="Vu avec la mairie.")
    assert answer.code == 303
    assert answer.headers["Location"].endswith("/#relectures")
    name = room.article("quais").relative_to(room.articles).with_suffix(".yml")
    (entry,) = yaml.safe_load((room.articles / ".relectures" / name).read_text("utf-8"))
    assert entry["par"] == "Camille Orveau"
    assert entry["relecture"] == "2026-03-16T09:30:00+01:00"
    assert entry["remarques"] == "Vu avec la mairie."
    assert entry["responsable"] == "Le Petit <Port>"
    assert len(entry["verifie"]) == 2
    assert "Le texte est celui qui a été lu." in said(room.page("quais"), "#relectures")


def test_a_later_edit_says_so(room: Room) -> None:
    room.sign("quais")
    room.edit("quais", "Les ferries reprendront", "Les bacs reprendront")
    page = room.page("quais")
    assert "Texte modifié depuis." in said(page, "#relectures")
    assert "Texte modifié depuis la dernière relecture" in said(page, ".points")
    assert "Texte modifié depuis" in room.get("/relecture/").body.decode()


def test_publishing_a_draft_is_no_edit_of_its_text(room: Room) -> None:
    room.sign("quais")
    path = room.article("quais")
    text = path.read_text("utf-8")
    path.write_text(text.replace("Status: published", "Status: draft"), "utf-8")
    assert "Texte modifié" not in room.page("quais")


def test_a_second_review_is_added_to_the_first(room: Room) -> None:
    room.sign("quais", avis="reprendre")
    room.now += timedelta(hours=1)
    room.sign("quais", par="Malo Sévignac")
    (record,) = [each for each in records(room) if each.is_file()]
    assert [each["par"] for each in yaml.safe_load(record.read_text("utf-8"))] == [
        "Camille Orveau",
        "Malo Sévignac",
    ]
    assert "Malo Sévignac" in said(room.page("quais"), ".reviews li")


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "https://127.0.0.1:8000"},
        {"Origin": "http://127.0.0.1:8000.evil.example"},
        {"Origin": "", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "", "Sec-Fetch-Site": "same-site"},
        {"Origin": ""},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/json"},
    ],
    ids=str,
)
def test_another_site_s_form_is_refused(room: Room, headers: dict[str, str]) -> None:
    assert room.sign("quais", headers).code in (403, 415)
    assert records(room) == []


@pytest.mark.parametrize("token", ["", "0" * 64, "é", "x" * 10000])
def test_a_form_without_our_token_is_refused(room: Room, token: str) -> None:
    assert room.sign("quais", jeton=token).code == 403
    assert records(room) == []


def test_the_token_of_one_article_signs_no_other(room: Room) -> None:
    assert room.sign("quais", jeton=room.hidden("attaque", "jeton")).code == 403


def test_a_form_older_than_the_preview_keeps_what_was_written(
    room: Room, new_desk: Callable[[], Room]
) -> None:
    old = room.hidden("quais", "jeton")
    answer = new_desk().sign("quais", jeton=old, remarques="À garder")
    assert answer.code == 403
    assert "À garder" in answer.body.decode()


def test_a_text_that_changed_meanwhile_is_not_signed(room: Room) -> None:
    digest = room.hidden("quais", "empreinte")
    room.edit("quais", "Les ferries reprendront", "Les bacs reprendront")
    answer = room.sign("quais", empreinte=digest, remarques="À garder")
    assert answer.code == 409
    assert "Le texte a changé" in answer.body.decode()
    assert "À garder" in answer.body.decode()
    assert records(room) == []


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"par": "  "}, "Dites qui a relu"),
        ({"par": "x" * 121}, "120 caractères"),
        ({"avis": ""}, "Donnez votre avis"),
        ({"avis": "autre"}, "Donnez votre avis"),
        ({"verifie": []}, "Cochez ce qui a été vérifié"),
        ({"remarques": "x" * 8001}, "8000 caractères"),
    ],
)
def test_an_incomplete_form_comes_back_with_what_is_missing(
    room: Room, given: dict[str, object], fault: str
) -> None:
    answer = room.sign("quais", **given)
    assert answer.code == 422
    assert fault in said(answer.body.decode(), ".faults").replace("\u202f", "")
    assert records(room) == []


def test_what_was_written_into_the_form_is_escaped(room: Room) -> None:
    hostile = '"><script>alert(1)</script>'
    page = room.sign("quais", par=hostile, remarques=hostile, avis="").body.decode()
    assert "<script>alert" not in page
    room.sign("quais", par=hostile, remarques=hostile)
    assert "<script>alert" not in room.page("quais")
    assert "<script>alert" not in room.get("/relecture/").body.decode()


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"par=" + b"&par=" * 60, b"par=%ff"])
def test_a_form_that_cannot_be_read_is_refused(room: Room, body: bytes) -> None:
    from depeche.desk import Request

    headers = {
        "Host": "127.0.0.1:8000",
        "Origin": "http://127.0.0.1:8000",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    answer = room.desk.answer(Request("POST", room.address("quais"), headers, body))
    assert answer.code == 403
    assert records(room) == []


@pytest.mark.parametrize("path", ["/relecture/", "/relecture/inconnu/", "/relecture/desk.css"])
def test_nothing_else_takes_a_form(room: Room, path: str) -> None:
    from depeche.desk import Request

    assert room.desk.answer(Request("POST", path, {}, b"")).code == 404


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_refused(room: Room, method: str) -> None:
    from depeche.desk import Request

    assert room.desk.answer(Request(method, "/relecture/", {}, b"")).code == 405


def test_a_damaged_record_is_told_and_stays(room: Room) -> None:
    room.sign("quais")
    (record,) = [each for each in records(room) if each.is_file()]
    record.write_text("cassé: [", "utf-8")
    assert "Réparez" in said(room.page("quais"), "#relectures")
    assert room.sign("quais").code == 409
    assert record.read_text("utf-8") == "cassé: ["


def test_nothing_of_the_review_is_in_the_site(room: Room) -> None:
    room.sign("quais", remarques="SECRET DE RELECTURE")
    output = site.build(room.settings).output
    files = [path for path in output.rglob("*") if path.is_file()]
    assert any(path.suffix == ".html" for path in files)
    assert not [path for path in files if "relecture" in path.as_posix().partition("output")[2]]
    for path in files:
        data = path.read_bytes()
        assert b"SECRET DE RELECTURE" not in data
        assert b"/relecture/" not in data
