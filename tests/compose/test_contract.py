"""The brief as a contract: each instruction is met, missed with its reason, or left to a person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from depeche.compose import gather
from depeche.compose.composer import compose
from depeche.compose.contract import contents
from depeche.compose.findability import slug
from depeche.compose.printed import passages_of
from depeche.model import (
    Asked,
    Block,
    BlockKind,
    Brief,
    Demand,
    Dossier,
    Draft,
    DraftBlockKind,
    Moment,
    Origin,
    Precision,
    Source,
)
from depeche.settings import Settings

TEXT = (
    "La piscine de Valbrune rouvrira le 14 décembre après neuf mois de travaux, dit la mairie.",
    "Le bassin a été entièrement refait, pour un coût de 2,3 millions d'euros.",
    "« Les nageurs de la région l'attendaient », a déclaré le maire, Paul Dessertaine.",
    "L'opposante Claire Montagnac juge la facture trop lourde pour la commune.",
    "Les tarifs augmenteront de 4 % en janvier.",
)


@pytest.fixture
def made(moment: Callable[..., Moment]) -> Callable[..., Draft]:
    """An article under a brief of these demands."""

    def make(*demands: Demand, more: str = "", **values: object) -> Draft:
        texts = (*TEXT, more) if more else TEXT
        text = "\n\n".join(texts)
        blocks, at = [], 0
        for each in texts:
            start = text.index(each, at)
            blocks.append(Block(BlockKind.PARAGRAPH, each, start, start + len(each)))
            at = start + len(each)
        source = Source(
            path="depeches/piscine.txt",
            digest="",
            text=text,
            title="Piscine de Valbrune : réouverture le 14 décembre",
            published=moment("2026-11-20"),
            blocks=tuple(blocks),
        )
        brief = replace(
            Brief(floor=20, explicit=True, subheadings=False),
            demands=demands,
            **values,  # type: ignore[arg-type]
        )
        return compose(Dossier(source.path, source, (), brief), Settings())

    return make


@pytest.fixture
def moment() -> Callable[..., Moment]:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    def make(day: str) -> Moment:
        value = datetime.fromisoformat(day).replace(tzinfo=ZoneInfo("Europe/Paris"))
        return Moment(value, Precision.DAY, Origin.STATED)

    return make


def _text(draft: Draft) -> str:
    return " ".join([draft.headline.text, *(each.text for each in passages_of(draft))])


def test_a_name_that_must_not_be_cited_is_held_back(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.AVOIDED, "Claire Montagnac", "ne pas citer Claire Montagnac"))
    assert "Montagnac" not in _text(draft)
    assert any("Montagnac" in each.text for each in draft.held_back)
    assert [each.met for each in draft.outcomes] == [True]
    assert not draft.shortfalls


def test_a_common_word_is_left_to_a_person(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.AVOIDED, "les tarifs", "ne pas parler des tarifs"))
    assert "tarifs" not in _text(draft)
    assert [each.met for each in draft.outcomes] == [None]


def test_a_noun_that_is_not_to_be_named_is_its_name(made: Callable[..., Draft]) -> None:
    more = "Chaque lycée du canton aura son tour. Le lycée Jean-Lorrain y aura deux créneaux."
    draft = made(Demand(Asked.AVOIDED, "le lycée", "ne pas nommer le lycée"), more=more)
    assert "Lorrain" not in _text(draft) and "Chaque lycée" in _text(draft)
    (short,) = draft.shortfalls
    assert "son nom" in short.message


def test_who_must_not_be_named_is_no_topic_though_the_title_has_him(
    made: Callable[..., Draft],
) -> None:
    draft = made(Demand(Asked.AVOIDED, "Valbrune", "ne pas citer Valbrune"))
    listed = (*(each.text for each in draft.names), *draft.tags, *draft.keywords)
    assert not any("Valbrune" in each for each in listed)
    assert "Valbrune" in draft.headline.text and draft.shortfalls


def test_a_role_that_must_not_be_cited_gives_no_name(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.AVOIDED, "le maire", "ne pas citer le maire"))
    assert not any("Dessertaine" in each.text for each in draft.names)


@pytest.mark.parametrize(
    "order",
    [
        "Ne pas reprendre les citations du maire",
        "Sans les citations du livre",
        "Éviter les citations du maire",
        "Pas de spoiler sur la fin",
    ],
)
def test_quotations_that_are_not_to_be_kept_make_a_draft(
    source: Callable[..., Source], order: str
) -> None:
    main = source(f"Consignes :\n- 300 mots\n- {order}\n\nTEXTE :\n\n" + "\n\n".join(TEXT) + "\n")
    draft = compose(Dossier(main.path, main, (), main.brief), Settings())
    assert any(order in each.message for each in draft.shortfalls)


def test_a_matter_that_the_copy_never_names_is_to_be_looked_for(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.AVOIDED, "politique", "ne pas parler de politique"))
    (short,) = draft.shortfalls
    assert "à vérifier avant de publier" in short.message


def test_a_word_that_is_banned_and_absent_is_met(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.AVOIDED, "drame", "mots interdits : « drame »"))
    assert [each.met for each in draft.outcomes] == [True]


def test_an_upper_limit_makes_a_draft(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.WORDS, "<30", "30 mots max"), most=30)
    (short,) = draft.shortfalls
    assert short.message.endswith("mots pour 30 au plus")


def test_signs_are_counted_with_their_spaces(made: Callable[..., Draft]) -> None:
    asked = Demand(Asked.WORDS, "4500", "min 4 500 signes")
    draft = made(asked, signs=4500, floor=20)
    (short,) = draft.shortfalls
    assert "signes sur 4500" in short.message


def test_a_range_is_reached_at_its_lower_end(made: Callable[..., Draft]) -> None:
    assert not made(words=400, floor=40, most=900).shortfalls


@pytest.mark.parametrize(("number", "sentences"), [("2", 2), ("0", 0), ("3", 3)])
def test_the_standfirst_has_the_sentences_asked_for(
    made: Callable[..., Draft], number: str, sentences: int
) -> None:
    draft = made(Demand(Asked.STANDFIRST, number, f"chapô de {number} phrases"))
    assert len(draft.standfirst) == sentences
    assert draft.outcomes[0].met is True
    assert all(each in _text(draft) for each in ("14\u00a0décembre", "nageurs", "tarifs"))


def test_no_subheadings_where_none_are_wanted(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.HEADINGS, "0", "sans intertitres"), subheadings=False)
    assert draft.outcomes[0].met is True


def test_the_keyphrase_is_the_desk_s_when_the_text_has_it(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.KEYPHRASE, "piscine de Valbrune", "mot-clé : piscine de Valbrune"))
    assert draft.keyphrase == "piscine de Valbrune" and not draft.shortfalls
    other = made(Demand(Asked.KEYPHRASE, "patinoire de Valbrune", "mot-clé : patinoire"))
    assert "absente du texte" in other.shortfalls[0].message


def test_what_would_need_other_sentences_is_refused(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.REFUSED, "", "ton décalé"), Demand(Asked.JUDGED, "", "ton neutre"))
    assert [each.met for each in draft.outcomes] == [False, None]
    assert len(draft.shortfalls) == 1


def test_an_article_without_lists_has_none(made: Callable[..., Draft]) -> None:
    more = (
        "Le projet comprend un bassin de vingt-cinq mètres pour les nageurs, une salle de repos "
        "pour les visiteurs, un sauna ouvert tous les jours et une terrasse pour les familles."
    )
    asked = Demand(Asked.PROSE, "", "pas de puces")
    listed = made(more=more)
    blocks = [each for section in listed.sections for each in section.blocks]
    assert any(each.kind is DraftBlockKind.BULLETS for each in blocks)
    draft = made(asked, more=more)
    assert draft.outcomes[0].met is True and not draft.shortfalls


def test_sources_that_should_be_hushed_are_named(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.REFUSED, "sources", "ne mentionne pas les sources"))
    assert draft.outcomes[0].result == "Dépêche nomme toujours ses sources"
    assert draft.outcomes[0].met is False and draft.shortfalls


def test_sources_that_nobody_names_are_hushed(made: Callable[..., Draft]) -> None:
    asked = Demand(Asked.REFUSED, "sources", "do not mention the source website")
    draft = made()
    result, met = contents.refused(asked, replace(draft, cited=()), None)  # type: ignore[arg-type]
    assert (result, met) == ("aucune n’est nommée", True)


NOTE = """Consignes pour la rédaction :
- 300 mots, en français, 2 intertitres, ton neutre, phrases courtes, no plagiarism
- un titre sobre (40 caractères max)
- mots-clés à placer : piscine, bassin nordique
- mots-clés secondaires : natation, tarifs
- commencer par une introduction de 60 mots
- pas de formules du communiqué (« lourde », « fier », « au service de »)
- citer le maire et la Région à égalité, citer une seule fois le nom de l'architecte
- ne pas citer le journal plus de deux fois, ne pas donner l'âge du maître-nageur
- garder tous les chiffres, n'invente aucun nom
- Angle : combien coûte la réouverture, et à qui
- insérer une carte, rajouter un rappel sur la sécheresse, danser la gigue
- terminer par une ouverture
- ne pas mettre les coordonnées presse
- un encadré, une chronologie, une FAQ, avec photo
"""


def test_no_demand_ends_in_silence(source: Callable[..., Source]) -> None:
    main = source(f"{NOTE}\nTEXTE :\n\n" + "\n\n".join(TEXT) + "\n")
    assert main.brief is not None
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    asked = [*(each.text for each in main.brief.demands), *main.brief.not_understood]
    assert [each.text for each in draft.outcomes] == asked
    told = [each.message for each in (*main.notices, *draft.notices, *draft.shortfalls)]
    told = [each.replace("\u00a0", " ") for each in told]
    length = f"{draft.words} mots sur 300"
    for each in draft.outcomes:
        words = f"« {each.text} »" if each.kind is not Asked.WORDS else length
        assert each.met or any(words in message for message in told), each


def test_no_word_of_a_note_is_passed_over(source: Callable[..., Source]) -> None:
    main = source(f"{NOTE}\nTEXTE :\n\n" + "\n\n".join(TEXT) + "\n")
    assert main.brief is not None
    asked = [*(each.text for each in main.brief.demands), *main.brief.not_understood]
    for line in NOTE.splitlines()[1:]:
        for part in line.strip("- ").split(", "):
            assert any(part.strip(")") in each or each in part for each in asked), part


def test_formulas_that_are_banned_keep_their_sentence(made: Callable[..., Draft]) -> None:
    ban = "pas de formules du communiqué (« lourde », « fier »)"
    draft = made(Demand(Asked.AVOIDED, "lourde, fier", ban))
    assert "trop lourde" in _text(draft) and not draft.held_back
    (short,) = draft.shortfalls
    assert short.message.replace("\u00a0", " ").endswith("») » : « lourde » s’y trouve encore")
    assert short.remedy.startswith("Récrivez")


def test_who_is_cited_alike_is_left_to_a_person(made: Callable[..., Draft]) -> None:
    asked = "citer le maire et la mairie à égalité"
    (outcome,) = made(Demand(Asked.MENTIONED, "le maire et la mairie", asked)).outcomes
    assert (outcome.result, outcome.met) == ("nommé ; comment, c’est à juger à la relecture", None)


def test_figures_are_counted_when_all_are_to_be_kept(made: Callable[..., Draft]) -> None:
    asked = Demand(Asked.FAITHFUL, "", "garder tous les chiffres")
    assert made(asked).outcomes[0].result == "tous gardés"
    avoided = Demand(Asked.AVOIDED, "les tarifs", "ne pas parler des tarifs")
    assert made(asked, avoided).outcomes[0].met is False


def test_the_paper_of_origin_is_known_by_its_name(made: Callable[..., Draft]) -> None:
    asked = Demand(Asked.AVOIDED, "le journal", "ne pas citer le journal")
    draft = made(more="La facture a doublé en un an, selon La Gazette des Vals.")
    main = Source(path="a.txt", digest="", text="", publisher="La Gazette des Vals")
    told, met = contents.unsaid(asked, draft, Dossier("a", main, (), Brief()))
    assert "La Gazette des Vals" in told and met is False


def test_what_is_not_understood_is_told(made: Callable[..., Draft]) -> None:
    draft = made(not_understood=("lien vers le site de la mairie",))
    assert [(each.result, each.met) for each in draft.outcomes] == [("non comprise", None)]


def test_every_kind_of_demand_has_its_judge(made: Callable[..., Draft]) -> None:
    draft = made(*(Demand(kind, "", kind.value) for kind in Asked))
    assert [each.kind for each in draft.outcomes] == list(Asked)


def test_a_long_headline_has_a_slug_of_eighty_characters() -> None:
    title = (
        "La communauté de communes du Val d'Ancelle a décidé, lundi soir, d'augmenter de 12 % le "
        "prix de l'eau potable"
    )
    made = slug.of(title, "", "prix de l'eau")
    assert len(made) <= slug.LONGEST
    assert made.startswith("la-communaute-de-communes") and made.endswith("prix-de-l-eau")
    assert slug.of("Un titre court") == "un-titre-court"
    reported = (
        "The Guardian\u00a0: un lac salé serait caché sous le grand glacier bleu de Varnie, dit-on"
    )
    made = slug.of(reported, "", "lac salé")
    assert made == "un-lac-sale-serait-cache-sous-le-grand-glacier-bleu-de-varnie-dit-on"


def test_an_order_to_name_nobody_that_is_not_understood_keeps_the_article_back(
    made: Callable[..., Draft],
) -> None:
    draft = made(not_understood=("le nom de la victime ne doit PAS apparaître", "pas commenter"))
    told = {each.text: (each.met, each.result) for each in draft.outcomes}
    assert told["le nom de la victime ne doit PAS apparaître"][0] is False
    assert told["pas commenter"] == (None, "non comprise")
    assert [each.message for each in draft.shortfalls] == [
        "consigne\u00a0«\u00a0le nom de la victime ne doit PAS apparaître\u00a0» : non comprise, "
        "à vérifier avant de publier"
    ]


def test_the_words_of_a_keyphrase_may_stand_apart(made: Callable[..., Draft]) -> None:
    draft = made(
        Demand(Asked.KEYPHRASE, "réouverture piscine Valbrune", "mot-clé"),
        Demand(Asked.KEYPHRASE, "piscine Morvel", "autre"),
    )
    told = {each.text: (each.met, each.result) for each in draft.outcomes}
    assert told["mot-clé"] == (True, "ses mots se lisent ensemble dans 1 phrase")
    assert told["autre"] == (
        False,
        "absente du texte, « réouverture piscine Valbrune » la remplace",
    )
    assert draft.keyphrase == "réouverture piscine Valbrune"


def test_a_figure_that_is_not_to_be_told_is_held_back(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.AVOIDED, "le nombre de millions", "ne pas donner"))
    held, leaning = draft.held_back
    assert held.text.endswith("pour un coût de 2,3 millions d'euros.")
    assert "l'attendaient" in leaning.text  # the basin, which is not spoken of any more
    assert draft.outcomes[0].met is None


@pytest.mark.parametrize(
    ("wish", "result"),
    [
        ("voix active", "20 % de phrases au passif"),
        ("phrases courtes", "0 % de phrases de plus de 20 mots"),
        ("titre de 60 caractères maximum", "48 caractères"),
    ],
)
def test_a_wish_of_manner_has_its_figure(
    made: Callable[..., Draft], wish: str, result: str
) -> None:
    (outcome,) = made(Demand(Asked.JUDGED, text=wish)).outcomes
    assert outcome.result.replace("\u00a0", " ") == result


def test_a_name_may_stay_out_of_the_title_alone(made: Callable[..., Draft]) -> None:
    wish = Demand(Asked.JUDGED, text="Ne mets pas le nom du maire dans le titre")
    assert [each.met for each in made(wish).outcomes] == [True]


def test_an_upper_limit_of_headings_asks_for_none(made: Callable[..., Draft]) -> None:
    asked = Demand(Asked.HEADINGS, "2", "2 intertitres max")
    assert not made(asked, subheadings=True, headings_most=2).shortfalls


def test_keywords_to_place_are_looked_for(made: Callable[..., Draft]) -> None:
    wish = Demand(Asked.JUDGED, text="Mots-clés à placer : « piscine », « port de pêche »")
    (outcome,) = made(wish).outcomes
    assert outcome.result == "absent du texte : « port de pêche »"


@pytest.mark.parametrize(
    "asked",
    ["Réécris-le en 700 mots", "récris ce papier", "à reformuler", "Rewrite it", "paraphrase"],
)
def test_it_is_said_that_nothing_is_rewritten(made: Callable[..., Draft], asked: str) -> None:
    (notice,) = made(text=asked).notices
    assert "Dépêche ne récrit pas" in notice.message and notice.path == "depeches/piscine.txt"


@pytest.mark.parametrize(
    "asked",
    [
        "trouver un meilleur titre que le mien",
        "propose-moi trois titres",
        "change le titre",
        "titre à revoir",
        "Il faut un autre titre",
    ],
)
def test_a_title_that_nobody_wrote_keeps_the_article_a_draft(
    made: Callable[..., Draft], asked: str
) -> None:
    (short,) = made(text=asked).shortfalls
    assert short.message.startswith("titre à écrire")


def test_a_title_to_be_kept_is_no_title_to_be_written(made: Callable[..., Draft]) -> None:
    draft = made(text="Garde le titre, écris 300 mots et trouve une photo")
    assert not (draft.shortfalls or draft.notices)


@pytest.mark.parametrize(
    ("phrase", "places", "result", "met"),
    [
        ("piscine de Valbrune", "dans le titre et le premier paragraphe", "2 fois", True),
        ("tarifs", "dans le titre", "absente du titre", False),
        ("réouverture", "dans le titre et le chapô", "absente du premier paragraphe", False),
    ],
)
def test_keyphrase_is_looked_for_where_the_note_wants_it(
    made: Callable[..., Draft], phrase: str, places: str, result: str, met: bool
) -> None:
    text = f"mot-clé « {phrase} » {places}"
    (outcome,) = made(Demand(Asked.KEYPHRASE, phrase, text)).outcomes
    assert outcome.result.startswith(result)
    assert outcome.met is met


def test_appeal_that_is_cut_or_still_printed(made: Callable[..., Draft]) -> None:
    demand = Demand(Asked.CUT, "appeal", "enlève l'appel aux dons")
    assert made(demand).outcomes[0].met is True
    appeal = "Soutenez la piscine de Valbrune : vos dons sont attendus à la mairie du port."
    left = made(demand, more=appeal).outcomes[0]
    assert (left.result, left.met) == ("s’y trouve encore", False)


def test_instruction_of_which_a_part_is_measured_is_not_said_unknown(
    made: Callable[..., Draft],
) -> None:
    words = Demand(Asked.WORDS, "50", "50 mots")
    draft = made(words, words=50, not_understood=("50 mots avec du peps", "des virgules"))
    assert [each.result for each in draft.outcomes[1:]] == ["comprise en partie", "non comprise"]


HOURS = "La piscine est ouverte lundi de 9 heures à 12 heures et mercredi de 14 heures à 18 heures."


def test_the_text_opens_with_what_the_brief_wants_first(made: Callable[..., Draft]) -> None:
    asked = Demand(Asked.OPENS, "les horaires", "commence par les horaires")
    draft = made(asked, more=HOURS)
    first = draft.sections[0].blocks[0].passages[0].text
    assert first.startswith("La piscine est ouverte")
    assert draft.outcomes[0].met is True and not draft.shortfalls
    # Nothing else changed its place, and nothing is lost.
    texts = [each.text for each in passages_of(draft)]
    plain = [each.text for each in passages_of(made(more=HOURS))]
    assert sorted(texts) == sorted(plain)
    assert [each for each in texts if each != first] == [each for each in plain if each != first]


def test_the_text_closes_with_what_the_brief_wants_last(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.CLOSES, "l'opposante", "termine par l'opposante"))
    assert draft.sections[-1].blocks[-1].passages[-1].text.startswith("L’opposante Claire")
    assert draft.outcomes[0].met is True


@pytest.mark.parametrize(
    ("more", "value", "result"),
    [
        (f"{HOURS}\n\nIl rouvrira aussi le dimanche.", "l'harmonie", "aucun paragraphe n’en"),
        ("Son harmonie jouera à l'entrée.", "l'harmonie", "le paragraphe « Son harmonie"),
        (
            "La facture du bassin a doublé depuis 2019.",
            "la facture",
            "plusieurs paragraphes en parlent",
        ),
    ],
)
def test_a_paragraph_that_leans_on_its_place_stays_there(
    made: Callable[..., Draft], more: str, value: str, result: str
) -> None:
    draft = made(Demand(Asked.OPENS, value, f"commence par {value}"), more=more)
    assert [each.text for each in passages_of(draft)] == [
        each.text for each in passages_of(made(more=more))
    ]
    (outcome,) = draft.outcomes
    assert outcome.result.startswith(result) and not outcome.met
    assert bool(draft.shortfalls) is (outcome.met is False)


@pytest.mark.parametrize(
    ("value", "text", "result", "met"),
    [
        ("le maire", "cite le maire", "cité", True),
        ("la préfète", "cite la préfète", "absent de l’article : la préfète", False),
        ("les tarifs", "citer les tarifs dès le chapô", "absent du chapô", False),
        ("la mairie", "citer la mairie dès le chapô", "cité", True),
    ],
)
def test_who_is_to_be_cited_is_looked_for(
    made: Callable[..., Draft], value: str, text: str, result: str, met: bool
) -> None:
    (outcome,) = made(Demand(Asked.MENTIONED, value, text)).outcomes
    assert (outcome.result, outcome.met) == (result, met)


@pytest.mark.parametrize(
    "more",
    ["Claire a quitté la salle avant le vote.", "CLAIRE MONTAGNAC a quitté la salle."],
)
def test_a_name_is_not_given_in_capitals_nor_by_its_first_part(
    made: Callable[..., Draft], more: str
) -> None:
    asked = Demand(Asked.AVOIDED, "Claire Montagnac", "ne pas citer Claire Montagnac")
    draft = made(asked, more=more)
    assert "MONTAGNAC" not in _text(draft) and "Montagnac" not in _text(draft)
    assert draft.outcomes[0].met is ("CLAIRE" in more)
    assert any("Claire" in each.message for each in draft.shortfalls) is ("CLAIRE" not in more)


def test_a_name_that_the_brief_does_not_give_is_for_a_person_to_find(
    made: Callable[..., Draft],
) -> None:
    draft = made(Demand(Asked.AVOIDED, "l'opposante", "ne pas nommer l'opposante"))
    assert draft.outcomes[0].met is False
    assert draft.shortfalls


@pytest.mark.parametrize(
    "phrase", ["augmentation tarifs piscine", "nageur bassin Valbrune", "travaux mairie opposante"]
)
def test_a_query_whose_words_the_text_has_is_its_keyphrase(
    made: Callable[..., Draft], phrase: str
) -> None:
    draft = made(Demand(Asked.KEYPHRASE, phrase, f"mot-clé : {phrase}"))
    assert draft.keyphrase == phrase and not draft.shortfalls
    assert draft.outcomes[0].met is True
    headings = [each.heading.text for each in draft.sections if each.heading]
    assert not any(phrase.lower() in each.lower() for each in headings)


@pytest.mark.parametrize("phrase", ["patinoire Valbrune", "journal piscine", "tarifs Lorbec"])
def test_a_query_with_a_word_of_its_own_is_none(made: Callable[..., Draft], phrase: str) -> None:
    draft = made(Demand(Asked.KEYPHRASE, phrase, f"mot-clé : {phrase}"))
    assert draft.keyphrase != phrase and draft.outcomes[0].met is False


def test_a_keyphrase_that_the_text_has_not_is_not_set(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.KEYPHRASE, "patinoire de Valbrune", "mot-clé : patinoire"))
    assert "patinoire" not in (draft.keyphrase + " ".join(draft.keywords)).lower()
    assert draft.outcomes[0].result == f"absente du texte, « {draft.keyphrase} » la remplace"
    assert draft.shortfalls


@pytest.mark.parametrize(
    ("value", "met"),
    [("CLAIRE MONTAGNAC", True), ("le maire de Valbrune", False)],
)
def test_a_name_in_capitals_is_a_name_and_a_town_is_no_mayor(
    made: Callable[..., Draft], value: str, met: bool
) -> None:
    draft = made(Demand(Asked.AVOIDED, value, f"ne pas citer {value}"))
    assert draft.outcomes[0].met is met
    assert ("Montagnac" in _text(draft)) is not met
    assert "La piscine de Valbrune rouvrira" in _text(draft)


def test_what_is_to_be_read_again_before_publication_keeps_the_draft(
    made: Callable[..., Draft],
) -> None:
    asked = Demand(Asked.JUDGED, "", "relire les citations avant parution")
    draft = made(asked)
    assert (draft.outcomes[0].result, draft.outcomes[0].met) == ("à faire avant de publier", False)
    assert draft.shortfalls


@pytest.mark.parametrize(
    ("given", "waits"), [("words: 20", False), ("words: 20, subheadings: oui", True)]
)
def test_no_article_waits_for_subheadings_that_nobody_asked_for(
    given: str, waits: bool, source: Callable[..., Source]
) -> None:
    main = source(
        f"---\nbrief: {{{given}}}\n---\nLa criée de Valbrune\n\n5 mars 2026\n\nLe maire a fermé la "
        "criée mardi à cinq heures, faute de glace dans les cuves du port. Elle rouvrira samedi.\n",
        "depeches/criee.md",
    )
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    assert any("aucun intertitre" in each.message for each in draft.shortfalls) == waits


def test_a_sum_that_is_not_to_be_told_is_told_whole(made: Callable[..., Draft]) -> None:
    asked = "Ne pas citer le montant de la vente (en cours : 4,2 M€)"
    draft = made(Demand(Asked.AVOIDED, "le montant de la vente (en cours : 4,2 M€", asked))
    assert draft.outcomes[0].result == "ce chiffre est à chercher dans l’article avant de publier"
