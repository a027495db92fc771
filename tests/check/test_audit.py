"""The run: what is remembered, what blocks, and how it ends."""

from __future__ import annotations

import gc
import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from depeche import pixels
from depeche.check import reading, similarity
from depeche.check.document import Document
from depeche.check.registry import all_rules
from depeche.check.reports import machine
from depeche.settings import SettingsError, load


def test_pages_that_did_not_change_are_not_looked_at_again(sound_site, look):
    assert look(sound_site).looked_at == 3
    assert look(sound_site).looked_at == 0


def test_page_written_again_with_the_same_bytes_is_known(sound_site, look):
    look(sound_site)
    os.utime(sound_site / "index.html", (1, 1))
    assert look(sound_site).looked_at == 0


def test_pages_leave_the_collector_nothing_to_find(sound_site, look):
    """The audit works without it; what pages left behind would stay until the end."""
    gc.collect()
    gc.disable()
    try:
        assert look(sound_site).looked_at == 3
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_the_audit_gives_the_collector_back(sound_site, look):
    look(sound_site)
    assert gc.isenabled()


def test_changed_page_is_looked_at_alone_and_its_finding_stays(sound_site, look):
    look(sound_site)
    page = sound_site / "index.html"
    page.write_text(page.read_text("utf-8").replace('alt="Le port"', ""), "utf-8")
    changed = look(sound_site)
    assert changed.looked_at == 1
    assert look(sound_site).findings == changed.findings != ()


def test_a_damaged_memory_is_begun_again(sound_site, look, tmp_path):
    (tmp_path / "memory.sqlite").write_bytes(b"no database" * 400)
    assert look(sound_site).looked_at == 3
    assert look(sound_site).looked_at == 0


def test_other_thresholds_make_every_page_new(sound_site, look):
    look(sound_site)
    assert look(sound_site, title_pixels=10).looked_at == 3


def test_removed_page_is_forgotten_and_missed(sound_site, look):
    look(sound_site)
    (sound_site / "a-propos" / "index.html").unlink()
    report = look(sound_site)
    assert "a-propos/index.html" not in report.pages
    assert [finding.kind for finding in report.blocking] == ["liens", "liens"]


def test_warnings_block_only_when_the_newsroom_says_so(sound_site, look):
    assert look(sound_site, title_pixels=10).blocking == []
    assert look(sound_site, title_pixels=10, blocking=("titres",)).blocking != []


def test_ignored_kind_is_not_reported(sound_site, look):
    assert look(sound_site, title_pixels=10, ignore=("titres",)).findings == ()


def test_folder_without_a_site_says_what_to_do(tmp_path, look):
    with pytest.raises(FileNotFoundError, match="invoke build"):
        look(tmp_path)


def test_machine_form_is_json_with_every_finding(sound_site, look):
    report = look(sound_site, title_pixels=10)
    told = json.loads(machine.render(report))
    assert told["pages"] == 3
    assert {finding["severity"] for finding in told["findings"]} == {"warning"}


def test_every_rule_says_in_french_what_it_asks():
    for rule in all_rules():
        assert rule.explained.endswith("."), rule.kind


def test_two_articles_of_one_text_are_told(sound_site, look):
    story = sound_site / "vie-locale/2026/03/la-criee/index.html"
    copy = sound_site / "vie-locale/2026/03/la-copie/index.html"
    copy.parent.mkdir()
    text = story.read_text("utf-8").replace("/la-criee/", "/la-copie/")
    copy.write_text(text.replace("vendredi", "jeudi"), "utf-8")
    told = [each for each in look(sound_site).findings if each.kind == "doublons"]
    assert len(told) == 1
    assert "la-criee" in told[0].message


def test_image_that_tells_where_it_was_taken_blocks(sound_site, look):
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (1600, 900)).save(sound_site / "images" / "port.jpg", exif=exif)
    assert [each.kind for each in look(sound_site).blocking] == ["vie privée"]


def test_heavy_page_and_image_are_told_once(sound_site, look):
    report = look(sound_site, page_kilobytes=1, image_kilobytes=1)
    told = [each.message for each in report.findings if each.kind == "poids"]
    assert len([message for message in told if "images/port.jpg" in message]) == 1
    assert any("La page pèse" in message for message in told)


@pytest.mark.parametrize(
    ("sentence", "passive"),
    [
        ("La réponse est attendue mardi.", True),
        ("La loi n’a pas été votée.", True),
        ("Les élèves seront bientôt accueillis au gymnase.", True),
        ("Le bac est arrivé vendredi.", False),
        ("Elles sont parties lundi.", False),
        ("La mairie a écrit au syndicat.", False),
        ("Le port est calme.", False),
    ],
)
def test_passive_voice(sentence, passive):
    assert reading.is_passive(sentence) is passive


def test_title_is_as_wide_as_in_arial():
    assert pixels.arial("Avocat") == 62
    assert pixels.arial("éèêÉ") == pixels.arial("eeeE")


@given(st.lists(st.sampled_from("abcdefgh"), min_size=5, max_size=300))
def test_text_is_wholly_like_itself(words):
    sketch = similarity.signature([" ".join(words)])
    assert similarity.likeness(sketch, sketch) == 1


def test_headlines_that_share_most_words_are_told(sound_site, look):
    page = sound_site / "vie-locale/2026/03/la-criee/index.html"
    twin = sound_site / "vie-locale/2026/03/la-criee-encore/index.html"
    twin.parent.mkdir()
    html = page.read_text("utf-8").replace("la-criee/", "la-criee-encore/")
    html = html.replace("La criée change d’horaires", "La criée change encore d’horaires")
    twin.write_text(html, "utf-8")
    told = [each.message for each in look(sound_site, title_likeness=70).findings]
    assert any(message.startswith("Le titre ressemble fort à celui de") for message in told)
    told = [each.message for each in look(sound_site, title_likeness=90).findings]
    assert not any("ressemble fort" in message for message in told)


def test_a_threshold_with_decimals_accepts_a_whole_number():
    assert load({"check": {"keyphrase_density": 3}}).check.keyphrase_density == 3.0
    with pytest.raises(SettingsError):
        load({"check": {"keyphrase_density": True}})


def test_sentences_that_share_an_article_only_do_not_begin_alike():
    assert reading.first_word("La mairie vote.") != reading.first_word("La ligne rouvre.")
    assert reading.first_word("« Nous y pensons »") == "nous"


@pytest.mark.parametrize(
    "marked", ['<span itemprop="articleBody">', '<td class="x article-body">', "<article>"]
)
def test_the_text_is_found_whatever_element_holds_it(marked):
    page = f"<main><p>Autour.</p>{marked}<p>Le pont rouvre.</p>"
    assert Document("a.html", page.encode()).prose == ["Le pont rouvre."]
