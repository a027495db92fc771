"""Whole articles from invented copy: what is printed, and the rules that are never broken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from depeche.articles import excerpts
from depeche.compose import Archive, compose, gather
from depeche.compose.naming import publisher
from depeche.compose.printed import headings_of, passages_of
from depeche.model import (
    Draft,
    DraftBlockKind,
    Passage,
    PassageKind,
    Relation,
    Section,
    SectionRole,
    Source,
)
from depeche.settings import Settings

ARTICLES = Path(__file__).parent / "articles"

Make = Callable[..., Source]


@pytest.fixture
def criee(source: Make) -> tuple[Source, Source]:
    folder = ARTICLES / "criee"
    return (
        source((folder / "main.txt").read_text(encoding="utf-8"), "depeches/criee/b.txt"),
        source((folder / "other.txt").read_text(encoding="utf-8"), "depeches/criee/a.txt"),
    )


@pytest.fixture
def dossier_draft(criee: tuple[Source, Source]) -> Draft:
    main, other = criee
    settings = Settings()
    return compose(gather("depeches/criee", main, [other], None, settings), settings)


def _texts(draft: Draft) -> list[str]:
    return [_plain(each.text) for each in passages_of(draft)]


def _plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def _section(draft: Draft, role: SectionRole) -> Section:
    return next(each for each in draft.sections if each.role is role)


def test_every_sentence_stands_where_its_span_says(
    dossier_draft: Draft, criee: tuple[Source, Source]
) -> None:
    texts = {each.path: each.text for each in criee}
    sentences = [p for p in passages_of(dossier_draft) if p.kind is PassageKind.SENTENCE]
    assert sentences
    for passage in sentences:
        assert passage.spans
        if not passage.edits:
            (span,) = passage.spans
            assert _bare(passage.text) == _bare(texts[span.source][span.start : span.end])


def _bare(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def test_the_copy_keeps_its_order_and_its_heading(dossier_draft: Draft) -> None:
    bodies = [
        passage
        for section in dossier_draft.sections
        if section.role in (SectionRole.LEAD, SectionRole.BODY)
        for block in section.blocks
        for passage in block.passages
        if passage.kind is PassageKind.SENTENCE
    ]
    starts = [passage.spans[0].start for passage in bodies]
    assert starts == sorted(starts)
    assert "Que disent les pêcheurs ?" in [_plain(each.text) for each in headings_of(dossier_draft)]


def test_attribution_and_denial_are_printed(dossier_draft: Draft) -> None:
    text = " ".join(_texts(dossier_draft))
    assert "a rapporté mardi le quotidien La Gazette du Chenal" in text
    assert "La mairie a démenti cette information." in text
    assert "Selon deux personnes proches du dossier" in text


def test_relative_days_become_dates_and_the_edit_is_told(dossier_draft: Draft) -> None:
    (petition,) = _with(dossier_draft, "pétition")
    assert _plain(petition.text).startswith("Le 11 mars 2026, une trentaine de marins")
    assert petition.edits == ("« Hier » → « Le 11 mars 2026 »",)
    (visit,) = _with(dossier_draft, "conserverie Bellanger")
    assert "a visité jeudi [5 février] l’ancienne conserverie" in _plain(visit.text)


def _with(draft: Draft, words: str) -> list[Passage]:
    body = [
        passage
        for section in draft.sections
        if section.role in (SectionRole.LEAD, SectionRole.BODY, SectionRole.CONTEXT)
        for block in section.blocks
        for passage in block.passages
    ]
    return [each for each in body if words in each.text]


def test_the_other_source_is_named_and_dated_before_it_speaks(dossier_draft: Draft) -> None:
    section = _section(dossier_draft, SectionRole.CONTEXT)
    opening = section.blocks[0].passages[0]
    assert section.heading is not None
    assert _plain(section.heading.text).endswith("(texte du 5 février 2026)")
    assert opening.kind is PassageKind.CONNECTIVE
    assert _plain(opening.text) == "On lisait dans ce texte :"


def test_a_list_in_a_sentence_becomes_bullets(dossier_draft: Draft) -> None:
    bullets = [
        block
        for section in dossier_draft.sections
        if section.role is SectionRole.BODY
        for block in section.blocks
        if block.kind is DraftBlockKind.BULLETS
    ]
    (block,) = bullets
    assert [_plain(each.text) for each in block.passages] == [
        "la reconstruction de la halle ;",
        "le remplacement des deux chambres froides ;",
        "la réfection du quai des Douanes ;",
        "la création d’un atelier de mareyage.",
    ]


def test_what_is_not_known_is_said(dossier_draft: Draft) -> None:
    text = " ".join(
        passage.text
        for block in _section(dossier_draft, SectionRole.UNKNOWN).blocks
        for passage in block.passages
    )
    assert "deux personnes proches du dossier" in text
    assert "Les versions s’opposent" in text


def test_short_material_is_said_not_padded(criee: tuple[Source, Source]) -> None:
    main, _ = criee
    settings = Settings()
    draft = compose(gather(main.path, main, [], None, settings), settings)
    assert draft.words < 300
    (short,) = draft.shortfalls
    assert short.message == f"matière insuffisante : {draft.words} mots sur 300"
    assert short.remedy


def test_the_same_dossier_gives_the_same_draft(criee: tuple[Source, Source]) -> None:
    main, other = criee
    settings = Settings()
    dossier = gather("depeches/criee", main, [other], None, settings)
    assert compose(dossier, settings) == compose(dossier, settings)


def test_a_later_source_is_no_background(criee: tuple[Source, Source]) -> None:
    main, other = criee
    with Archive() as archive:
        archive.add([main, other])
        later = gather(main.path, main, [], archive, Settings())
        earlier = gather(other.path, other, [], archive, Settings())
    assert [each.source.path for each in later.related] == [other.path]
    assert later.related[0].relation is Relation.BACKGROUND
    assert earlier.related == ()


def test_a_reprint_counts_as_one_source(source: Make, criee: tuple[Source, Source]) -> None:
    main, _ = criee
    again = (ARTICLES / "criee" / "main.txt").read_text(encoding="utf-8")
    reprint = source(again.replace("08:30", "11:45"), "depeches/criee/c.txt")
    settings = Settings()
    dossier = gather("depeches/criee", main, [reprint], None, settings)
    assert [each.relation for each in dossier.related] == [Relation.COPY]
    draft = compose(dossier, settings)
    printed = [each.text for each in passages_of(draft) if each.kind is PassageKind.SENTENCE]
    assert len(printed) == len(set(printed))


def test_an_undated_source_resolves_nothing(source: Make) -> None:
    text = (ARTICLES / "criee" / "main.txt").read_text(encoding="utf-8")
    main = source(text.replace("12.03.2026 08:30\n\n", ""), "depeches/sans-date.txt")
    draft = compose(gather(main.path, main, [], None, Settings()), Settings())
    assert not any("2026" in each for each in _texts(draft))
    assert draft.cited[0].published is None


def test_typography_reaches_across_sentences(source: Make) -> None:
    main = source(
        "La criée ferme\n\n12.03.2026 08:30\n\n"
        "La criée de Port-Sauvry ferme en mai, a annoncé la mairie jeudi.\n\n"
        'Objectif ? Refaire la halle. La maire a dit : "Nous irons vite. Rien ne traînera."\n'
    )
    texts = [
        each.text
        for each in passages_of(compose(gather("a", main, [], None, Settings()), Settings()))
    ]
    assert "Objectif\u202f?" in texts
    assert not any('"' in each for each in texts)


def _shown(draft: Draft) -> str:
    """The article as a reader gets it, a block a paragraph, ordinary spaces."""
    out = [f"# {draft.headline.text}", " ".join(each.text for each in draft.standfirst)]
    for section in draft.sections:
        if section.heading is not None:
            out.append(f"## {section.heading.text}")
        for block, shown in zip(section.blocks, excerpts.texts(section.blocks), strict=True):
            if block.kind is DraftBlockKind.BULLETS:
                out.append("\n".join(f"- {each}" for each in shown))
            else:
                out.append(" ".join(shown))
    out.append("\n".join(f"retenu : {each.text} ({each.reason})" for each in draft.held_back))
    return _plain("\n\n".join(each for each in out if each)) + "\n"


def test_the_whole_article_reads_as_it_was_read(dossier_draft: Draft) -> None:
    """`article.txt` was read by a person: a change in it is to be read again."""
    wanted = (ARTICLES / "criee" / "article.txt").read_text(encoding="utf-8")
    assert _shown(dossier_draft) == wanted


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("la halle rouvre, enfin", "La halle rouvre, enfin"),
        ("iPhone : la file", "iPhone : la file"),
    ],
)
def test_a_headline_begins_with_a_capital(source: Make, written: str, printed: str) -> None:
    main = source(f"Titre : {written}\n\n12.03.2026\n\nLa halle de Kerval a rouvert jeudi.\n")
    draft = compose(gather(main.path, main, (), Archive(), Settings()), Settings())
    assert _plain(draft.headline.text) == printed


def test_only_what_the_copy_shows_to_be_a_name_is_named(source: Make) -> None:
    copy = (
        "Le pont Saint-Elme ferme à Kerval\n\n12.03.2026 09:00\n\n"
        "Le pont Saint-Elme ferme lundi à Kerval, a annoncé la maire, Jeanne Orvault.\n\n"
        "Le bureau Armor Ouvrages examinera la structure du pont Saint-Elme pendant deux mois.\n"
    )
    main = source(copy, "depeches/pont.txt")
    draft = compose(gather(main.path, main, (), Archive(), Settings()), Settings())
    named = {name.text for name in draft.names}
    assert "Saint-Elme" not in named
    assert "Jeanne Orvault" in named


def test_an_article_signed_with_an_agency_is_not_the_agency_s(source: Make) -> None:
    top = "La halle rouvre\n\nPublié le 9 février 2026\n"
    text = "\n\nLa halle de Valbrune a rouvert mercredi, après deux ans de travaux."
    assert publisher(source(top + "Par Camille Orveau avec AFP" + text)) == ""
    assert publisher(source(top + "(AFP)" + text, "depeches/agence.txt")) == "AFP"


def test_a_day_that_nothing_dates_stays_out_of_another_article(source: Make) -> None:
    main = source(
        "La halle rouvre\n\nPublié le 14 novembre 2025\n\n"
        "La halle de Valbrune a rouvert ce matin, a indiqué la mairie de Valbrune.",
        "depeches/halle/b.txt",
    )
    other = source(
        "La halle attend\n\n"
        "Les négociations sur la halle de Valbrune reprennent vendredi à la mairie.\n\n"
        "La halle de Valbrune compte quarante-deux étals et deux cafés.",
        "depeches/halle/a.txt",
    )
    settings = Settings()
    draft = compose(gather("depeches/halle", main, [other], None, settings), settings)
    assert not [text for text in _texts(draft) if "reprennent vendredi" in text]
    assert [each for each in draft.held_back if "vendredi" in each.text]


@pytest.mark.parametrize(("who", "printed"), [("un riverain", False), ("la préfecture", True)])
def test_who_says_a_thing_too_is_news(source: Make, who: str, printed: bool) -> None:
    again = f"Le bac de Lorbec sera fermé pendant trois semaines, dit {who}."
    main = source(
        "Lorbec : le bac à l'arrêt\n\nLe bac de Lorbec sera fermé trois semaines pendant les "
        "travaux du quai, a annoncé la mairie, que des riverains ont interrogée.\n\n"
        f"{again}\n\nLes passagers prendront la navette.\n",
        "depeches/copie.txt",
    )
    draft = compose(gather("x", main, [], None, Settings()), Settings())
    assert (again in [_plain(each.text) for each in passages_of(draft)]) == printed
