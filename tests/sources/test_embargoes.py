"""An embargo binds wherever it stands, whatever holds it: scheduled or a draft, never printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from depeche.model import Source
from depeche.sources.rules.dating import embargo_clauses

PARIS = ZoneInfo("Europe/Paris")
SIX = datetime(2026, 3, 22, 6, 0, tzinfo=PARIS)  # a Sunday, eight days after the copy is seen
# What forbids to print, and when it ends; None: nobody can say.
CLAUSES = {
    "NE PAS METTRE EN LIGNE AVANT DIMANCHE 22/3 6 H": SIX,
    "à ne pas publier avant le dimanche 22 mars 2026 à 6 h": SIX,
    "Ne rien diffuser avant le 22 mars à 6 heures": SIX,
    "Merci de ne pas publier avant dimanche 22/03, 6h00": SIX,
    "pas en ligne avant dimanche 22 mars, 6 h": SIX,
    "Pas de publication avant le 22/03/26 à 6h": SIX,
    "Publication : pas avant dimanche 22 mars 6 h": SIX,
    "à ne mettre en ligne qu'à partir du 22 mars 2026, 6 h": SIX,
    "Sous embargo jusqu’au dimanche 22 mars 2026 à 6 h": SIX,
    "EMBARGO DIMANCHE 22/3 6 H": SIX,
    "EMBARGO : 22 mars 2026, 5 h GMT": SIX,
    "Embargo strict jusqu'au 22/03/2026 6:00 (heure de Paris)": SIX,
    "Diffusion interdite avant le 22 mars 2026, 6 h": SIX,
    "Texte à paraître le dimanche 22 mars à 6 h": SIX,
    "À publier à partir du 22 mars 2026, 6 h": SIX,
    "Sous embargo jusqu'au dimanche 22 mars": SIX.replace(hour=23, minute=59),
    "À paraître le dimanche 22 mars 2026": SIX.replace(hour=0),
    "SOUS EMBARGO": None,
    "EMBARGO jusqu'à la conférence de presse": None,
    "À ne pas publier avant l’accord de la préfecture": None,
    "EMBARGO dimanche 6 h": None,
    "EMBARGO 22 mars 2026, 6 h (heure de Tokyo)": None,
    "Sous embargo jusqu'au lundi 22 mars 2026 à 6 h": None,
}
HELD_BY = ("{}", "[{}]", "({})", "**{}**", "{}.")
TITLE = "La halle de Valbrune rouvre au public"
LEDE = (
    "La halle de Valbrune a rouvert ses portes au public, après deux ans de travaux, a annoncé la "
    "mairie du bourg."
)
SECOND = "Douze maraîchers y tiendront marché trois matins par semaine, contre sept avant 2024."
LAST = "Une fête est prévue sur le quai au printemps, avec les écoles de la ville et ses fanfares."
PLACES = {
    "first line": f"{{}}\n\n{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{LAST}\n",
    "right above the title": f"{{}}\n{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{LAST}\n",
    "behind a rubric": f"ÉCONOMIE\n{{}}\n{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{LAST}\n",
    "below the title": f"{TITLE}\n{{}}\n\n{LEDE}\n\n{SECOND}\n\n{LAST}\n",
    "above the lede": f"{TITLE}\n\n{{}}\n\n{LEDE}\n\n{SECOND}\n\n{LAST}\n",
    "between paragraphs": f"{TITLE}\n\n{LEDE}\n\n{{}}\n\n{SECOND}\n\n{LAST}\n",
    "above the last line": f"{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{{}}\n\n{LAST}\n",
    "last line": f"{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{LAST}\n\n{{}}\n",
    "behind a translator's note": (
        "[Traduit du portugais – trad. N. Talvas – {}]"
        f"\n\n{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{LAST}\n"
    ),
    "before a translator's note": (
        f"[{{}} – traduit du portugais par N. Talvas]\n\n{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{LAST}\n"
    ),
    "last words": f"{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{LAST}\n\nContact : 01 00 00 00 00 – {{}}\n",
}
# "À paraître le 22 mars" amid the copy may be said of a book.
OF_A_BOOK = ("Texte à paraître", "À paraître", "À publier")
BRACKETED = ("first line", "above the lede", "last line")
WHERE = [
    (clause, place, held_by)
    for clause in CLAUSES
    for place in PLACES
    for held_by in HELD_BY
    if not (place == "between paragraphs" and clause.startswith(OF_A_BOOK))
    and (held_by == "{}" or place in BRACKETED)
]


@pytest.mark.parametrize(("clause", "place", "held_by"), WHERE)
def test_it_binds(read: Callable[..., Source], clause: str, place: str, held_by: str) -> None:
    wanted = CLAUSES[clause]
    source = read(PLACES[place].format(held_by.format(clause)))
    assert source.embargo == wanted
    assert wanted or "embargo sans date lisible" in source.doubts
    assert any("embargo" in each.message.lower() for each in source.notices)
    assert source.title == TITLE
    text = " ".join((source.summary, *(each.text for each in source.blocks))).lower()
    printed = text.replace("avant 2024", "").replace("au public", "")
    assert not [word for word in ("embargo", "avant", "22", "para", "publi") if word in printed]


@pytest.mark.parametrize(
    "line",
    [
        "Embargo sur le blé : la Morvenne proteste",
        "L’embargo sur les armes prolongé jusqu’au 3 mars",
        "Cuba sous embargo : la débrouille",
        "La Morvenne sous embargo",
        "Communiqué de presse - Embargo levé",
        "« Les Plantes absentes », à paraître le 5 décembre",
        "Le maire promet de ne rien publier avant mardi 8 h, ce que deux titres ont refusé.",
        "« À ne pas publier avant lundi 6 h », disait le courriel que la mairie a envoyé.",
        "Les diamants, sous embargo jusqu’au 31 décembre 2027, se vendent encore, selon une note.",
        "Le livre de Noé Talvas (à paraître le 5 décembre) raconte l’histoire d’un jardin.",
    ],
)
def test_news_of_an_embargo_is_none(line: str) -> None:
    assert list(embargo_clauses.find(line)) == []


def test_amid_a_sentence_it_is_doubted(read: Callable[..., Source]) -> None:
    said = (
        "L’étude, sous embargo jusqu’à mardi 6 h, montre que les loyers augmentent dans le bourg."
    )
    source = read(f"{TITLE}\n\n{LEDE}\n\n{said}\n\n{LAST}\n")
    assert source.embargo is None
    assert source.doubts == (
        "embargo à vérifier\u00a0: «\u00a0sous embargo jusqu’à mardi 6 h\u00a0»",
    )
    asked = (
        "Le service de presse demande de ne rien diffuser avant mardi 8 h aux rédactions du bourg."
    )
    assert read(f"{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{asked}\n").doubts


@pytest.mark.parametrize(
    "note",
    [
        "Le coût de la charpente est du off. Publication : pas avant dimanche 22 mars 6 h.",
        "Papier de fond pour le site, à ne mettre en ligne qu'à partir de dimanche 22 mars à 6 h.",
        "On garde sobre, on ne nomme pas le marin. Publication : pas avant dimanche 22 mars 6 h "
        "(le parquet parle à 5 h 30).",
    ],
)
def test_it_binds_amid_another_note(read: Callable[..., Source], note: str) -> None:
    source = read(f"{note}\n\n{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{LAST}\n")
    assert source.embargo == SIX
    assert source.title == TITLE


def test_a_weekday_counts_from_the_day_of_the_copy(read: Callable[..., Source]) -> None:
    filed = "Valbrune, le 12 mars 2026"
    source = read(f"EMBARGO DIMANCHE 6 H\n\n{filed}\n\n{TITLE}\n\n{LEDE}\n\n{SECOND}\n")
    assert source.embargo == datetime(2026, 3, 15, 6, 0, tzinfo=PARIS)
    assert source.doubts == ()


def test_the_last_of_several_counts(read: Callable[..., Source]) -> None:
    early, late = "EMBARGO 20 mars 2026, 6 h", "EMBARGO 21 mars 2026, 6 h"
    for first, last in ((early, late), (late, early)):
        source = read(f"{first}\n\n{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{last}\n")
        assert source.embargo == datetime(2026, 3, 21, 6, 0, tzinfo=PARIS)


def test_a_note_that_was_passed_on_binds(read: Callable[..., Source]) -> None:
    mail = (
        "Sous embargo jusqu'au 22 mars 2026 à 6 h !\n\n"
        "De : Service presse <presse@valbrune.example>\nÀ : Rédaction\n"
        f"Envoyé : jeudi 12 mars 2026 09:32\nObjet : {TITLE}\n\n{LEDE}\n\n{SECOND}\n"
    )
    assert read(mail).embargo == SIX


# In a brief, the hour stands behind a comma; one that can't be read leaves no day to publish on.
EVENING = SIX.replace(hour=18)
IN_A_BRIEF = {
    "Embargo dimanche 22 mars 2026, 18 h": EVENING,
    "Sous embargo jusqu'au dimanche 22 mars 2026, 18 h": EVENING,
    "EMBARGO : 22/03/2026, 18h00": EVENING,
    "Embargo (22 mars 2026, 18 h)": EVENING,
    "Embargo dimanche, 22 mars 2026, 18 h": EVENING,
    "Ne pas publier avant dimanche 22 mars, 18 h": EVENING,
    "Ne rien publier avant dimanche, 22 mars 2026, 18 h": EVENING,
    "À publier dimanche 22 mars 2026, 18 h": EVENING,
    "Under embargo until Sunday 22 March 2026, 6 p.m.": EVENING,
    "Embargoed until Sunday 22 March 2026, 6:00 pm": EVENING,
    "Not for release before Sunday 22 March 2026, 6 p.m.": EVENING,
    "Embargo dimanche 22 mars 2026": SIX.replace(hour=23, minute=59),
    "Embargo dimanche 22 mars 2026, heure à confirmer": None,
    "Embargo dimanche 22 mars 2026, en fin de journée": None,
    "Embargo : dimanche 22 mars 2026, 25 h": None,
}
BRIEFS = (
    f"Consignes : 300 mots, ton neutre. {{}}. Merci !\n\n{TITLE}\n\n{LEDE}\n\n{SECOND}\n",
    f"Consignes :\n- 300 mots\n- {{}}\n- ton neutre\n\n{TITLE}\n\n{LEDE}\n\n{SECOND}\n",
    f"300 mots, ton neutre, {{}}, deux intertitres\n\n{TITLE}\n\n{LEDE}\n\n{SECOND}\n",
    f"{TITLE}\n\n{LEDE}\n\n{SECOND}\n\nConsignes : 300 mots, ton neutre. {{}}.\n",
)


@pytest.mark.parametrize("copy", BRIEFS)
@pytest.mark.parametrize("clause", IN_A_BRIEF)
def test_its_hour_is_read_in_a_brief(read: Callable[..., Source], clause: str, copy: str) -> None:
    source = read(copy.format(clause))
    assert source.embargo == IN_A_BRIEF[clause]
    assert source.embargo or source.doubts
    assert "embargo" not in " ".join((source.title, *(each.text for each in source.blocks))).lower()
