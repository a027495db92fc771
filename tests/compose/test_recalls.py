"""What an article recalls of the archive: of which stories, how much, and under which heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from depeche.compose import Archive, compose, gather
from depeche.compose.context.context import RECALLS
from depeche.compose.context.linking import rest
from depeche.compose.context.passages import SENTENCES, Context
from depeche.model import (
    Brief,
    Draft,
    PassageKind,
    Related,
    Relation,
    Section,
    SectionRole,
    Source,
)
from depeche.settings import Settings

Make = Callable[..., Source]

LEAK = """Kerval : une fuite d'ammoniac à la conserverie Talvas, 14 intoxiqués

02.03.2026 18:40

Quatorze personnes ont été intoxiquées lundi par une fuite d'ammoniac à la conserverie Talvas de \
Kerval, a annoncé la préfecture.

La préfète, Odile Brannec, a fait fermer l'école Marie-Laurent et la crèche des Carriers. "Mieux \
vaut une école vide qu'un enfant à l'hôpital", a-t-elle dit.

Selon la préfecture, une cuve de réfrigération pourrait être à l'origine de la fuite. Les experts \
sont attendus "en fin de semaine prochaine" à la conserverie.

L'office de tourisme de Kerval a compté 212 visiteurs dimanche au musée de la Batellerie.
"""
VALVE = """Fuite d'ammoniac à Kerval : la vanne de la cuve avait été signalée en janvier

06.03.2026 12:05

La vanne de la cuve de réfrigération de la conserverie Talvas de Kerval était rouillée avant la \
fuite d'ammoniac, a indiqué vendredi l'inspection du travail.

Le syndicat des salariés de la conserverie avait signalé la vanne rouillée dans un registre le 12 \
janvier. Le délégué Malo Guivarch avait demandé son remplacement, resté sans suite pendant six \
semaines.

Trois malades sont à l'hôpital de Lorbec.
"""
PROSECUTOR = """Fuite d'ammoniac à Kerval : le parquet de Lorbec ouvre une enquête

11.03.2026 17:20

Le parquet de Lorbec a ouvert une enquête préliminaire après la fuite d'ammoniac de la conserverie \
de Kerval, a annoncé mercredi la procureure, Solène Marzin.

Des riverains de la conserverie ont déposé cinq plaintes pour mise en danger de la vie d'autrui, \
rédigées avec l'avocate Aude Tual. Les gendarmes de Lorbec ont entendu deux mécaniciens du froid.
"""
ARTICLE = """Fuite d'ammoniac à Kerval : la conserverie Talvas rouvrira le 30 mars

18.03.2026 16:30

La conserverie Talvas rouvrira le 30 mars à Kerval, a annoncé mercredi sa direction.

L'école Marie-Laurent et la crèche des Carriers ont rouvert lundi. La préfète, Odile Brannec, a \
remercié les familles.

"Plus jamais une vanne rouillée pendant six semaines", a demandé le délégué du syndicat des \
salariés, Malo Guivarch. La direction dit n'avoir jamais lu le registre.

L'avocate des riverains, Aude Tual, a fait savoir que le nombre de plaintes au parquet de Lorbec \
était passé de cinq à onze. Aucun malade n'est plus à l'hôpital de Lorbec. Les experts attribuent \
la fuite à la cuve de réfrigération, qui sera démontée.
"""
STORIES = {"fuite": LEAK, "vanne": VALVE, "parquet": PROSECUTOR}


def _draft(source: Make, article: str, others: dict[str, str], words: int = 0) -> Draft:
    main = source(article, "depeches/article.txt")
    copies = [source(text, f"depeches/{name}.txt") for name, text in others.items()]
    with Archive() as archive:
        archive.add([main, *copies])
        dossier = gather(main.path, main, [], archive, Settings())
    if words:
        dossier = replace(dossier, brief=Brief(words=words, floor=words, explicit=True))
    return compose(dossier, Settings())


def _recalls(draft: Draft) -> list[Section]:
    return [each for each in draft.sections if each.role is SectionRole.CONTEXT]


def _headings(sections: Sequence[Section]) -> list[str]:
    return [_plain(each.heading.text) if each.heading else "" for each in sections]


def _said(section: Section) -> list[str]:
    passages = (each for block in section.blocks for each in block.passages)
    return [_plain(e.text) for e in passages if e.kind is PassageKind.SENTENCE]


def _plain(text: str) -> str:
    return text.translate(str.maketrans("\u00a0\u202f’", "  '"))


def test_the_latest_story_leads_each_under_its_title_and_its_day(source: Make) -> None:
    recalls = _recalls(_draft(source, ARTICLE, STORIES))
    assert _headings(recalls) == [
        "Fuite d'ammoniac à Kerval : le parquet de Lorbec ouvre une enquête (texte du 11 mars "
        "2026)",
        "La vanne de la cuve avait été signalée en janvier (texte du 6 mars 2026)",
        "Une fuite d'ammoniac à la conserverie Talvas, 14 intoxiqués (texte du 2 mars 2026)",
    ]


def test_what_the_article_takes_for_known_is_recalled_and_no_more(source: Make) -> None:
    said = [_said(each) for each in _recalls(_draft(source, ARTICLE, STORIES))]
    everything = "\n".join(text for each in said for text in each)
    assert "avait signalé la vanne rouillée dans un registre le 12 janvier" in everything
    assert "a fait fermer l'école Marie-Laurent" in everything
    assert "office de tourisme" not in everything
    assert len(said) <= RECALLS
    assert all(1 <= len(each) <= SENTENCES for each in said)


@pytest.mark.parametrize("gone", ["pourrait être à l'origine", "Trois malades sont à l'hôpital"])
def test_what_the_article_tells_on_is_not_recalled(source: Make, gone: str) -> None:
    draft = _draft(source, ARTICLE, STORIES)
    assert not any(gone in text for each in _recalls(draft) for text in _said(each))
    assert any(gone in each.text for each in draft.held_back)


@pytest.mark.parametrize("words", [0, 400])
def test_no_quotation_within_a_recall_counts_from_a_day_that_is_not_told(
    source: Make, words: int
) -> None:
    draft = _draft(source, ARTICLE, STORIES, words)
    assert not any("semaine prochaine" in text for e in _recalls(draft) for text in _said(e))
    assert any("de quel jour il se compte" in each.reason for each in draft.held_back)


@pytest.mark.parametrize(
    ("added", "reason"),
    [
        ("Le titre Talvas a perdu 6,3 % mercredi à la Bourse de Lorbec.", "cours de Bourse"),
        ("Les auditions des mécaniciens du froid devaient reprendre lundi.", "« lundi »"),
    ],
)
def test_what_only_the_day_of_a_story_makes_true_is_not_recalled(
    source: Make, added: str, reason: str
) -> None:
    draft = _draft(source, ARTICLE, {**STORIES, "parquet": f"{PROSECUTOR}\n{added}\n"}, 400)
    assert not any(added[:20] in text for each in _recalls(draft) for text in _said(each))
    assert any(
        each.text.startswith(added[:20]) and reason in each.reason for each in draft.held_back
    )


CHARGE = "Une riveraine, Odile Prigent, accuse la direction d'avoir coupé l'alarme de la cuve."
ANSWER = "La direction nie avoir coupé cette alarme."


@pytest.mark.parametrize("ahead", [False, True])
def test_a_charge_is_recalled_with_its_answer_or_not_at_all(source: Make, ahead: bool) -> None:
    answer = f"{ANSWER[:-1]} et devait s'expliquer lundi." if ahead else ANSWER
    told = "Les gendarmes de Lorbec ont pesé la vanne, large de deux mètres."
    story = f"{PROSECUTOR}\n{CHARGE}\n\n{told}\n\n{answer}\n"
    text = "\n".join(
        each
        for section in _recalls(_draft(source, ARTICLE, {"parquet": story}, 400))
        for each in _said(section)
    )
    assert (CHARGE in text, ANSWER in text) == (not ahead, not ahead)


def test_no_recall_opens_on_what_answers_a_sentence_that_is_gone(source: Make) -> None:
    story = VALVE.replace("était rouillée avant la fuite", "devait être changée lundi").replace(
        "Le syndicat des salariés de la conserverie avait",
        "La CFDT de Kerval, de son côté, avait",
    )
    assert not any(
        "de son côté" in text
        for each in _recalls(_draft(source, ARTICLE, {"vanne": story}, 400))
        for text in _said(each)
    )


def test_a_recall_begins_with_the_lead_that_tells_what_the_article_names(source: Make) -> None:
    said = [_said(each) for each in _recalls(_draft(source, ARTICLE, {"vanne": VALVE}))]
    assert said[0][0].startswith("La vanne de la cuve de réfrigération")


def test_a_length_that_the_brief_asks_for_is_reached_with_no_more_stories_than_needed(
    source: Make,
) -> None:
    asked, longer = (_draft(source, ARTICLE, STORIES, words) for words in (200, 300))
    assert 200 <= asked.words < 300 <= longer.words


def test_stories_without_a_title_for_them_share_one_heading(source: Make) -> None:
    mute = {
        "vanne": VALVE.replace("Fuite d'ammoniac à Kerval : la vanne", "Jeudi à Kerval, la vanne"),
        "parquet": PROSECUTOR.replace(": le parquet", ": mercredi, le parquet").replace(
            " Les gendarmes de Lorbec ont entendu deux mécaniciens du froid.", ""
        ),
    }
    recalls = _recalls(_draft(source, ARTICLE, mute))
    assert _headings(recalls) == ["Dans nos archives", ""]
    openings = [_plain(each.blocks[0].passages[0].text) for each in recalls]
    assert openings == [
        "On lisait dans un texte du 11 mars 2026 :",
        "Extrait d'un texte du 6 mars 2026 :",
    ]


@pytest.mark.parametrize("words", [0, 250])
def test_an_article_of_no_day_recalls_nothing(source: Make, words: int) -> None:
    undated = ARTICLE.replace("18.03.2026 16:30\n\n", "")
    assert not _recalls(_draft(source, undated, STORIES, words))


@pytest.mark.parametrize(
    "kept", ["---\nstatut: brouillon\n---\n", "---\nembrago: 2026-03-07\n---\n"]
)
def test_a_story_whose_own_article_waits_to_be_read_lends_nothing(source: Make, kept: str) -> None:
    waiting = {**STORIES, "vanne": kept + VALVE}
    for words in (0, 400):
        recalls = _recalls(_draft(source, ARTICLE, waiting, words))
        assert recalls
        assert not any("vanne" in heading for heading in _headings(recalls))


def test_the_rest_of_a_recall_tells_its_day_and_no_byline(source: Make) -> None:
    signed = VALVE.replace("\n\n06.03.2026", "\n\nPar Malo Sévignac\n\n06.03.2026", 1)
    related = Related(source(signed, "depeches/vanne.txt"), Relation.BACKGROUND)
    assert rest(Context(related, (), past=True)) == "La suite de l'article du 6 mars 2026"
