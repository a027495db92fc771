"""The account of every source closes: each of its sentences is printed or held back, and none for
having lent a name."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from depeche import dossiers
from depeche.compose import compose, gather
from depeche.compose.lines import silent
from depeche.compose.printed import headings_of, passages_of
from depeche.compose.readings import read
from depeche.compose.terms import content
from depeche.model import Source
from depeche.settings import Settings

Make = Callable[..., Source]
PARAGRAPHS = (
    "La halle de Lorbec a brûlé dans la nuit de mardi à mercredi. Deux mareyeurs sont morts et "
    "onze personnes ont été blessées, selon la préfecture.",
    '"Un apprenti a été donné pour mort par erreur. Il est soigné à Kerval", a précisé la '
    "procureure de Lorbec, Maëlle Tual. Elle a présenté ses excuses à la famille.",
    "M. Salvert assure que les compresseurs avaient été révisés. « Rien ne le montre », répond "
    "Mme Tual.",
    "Le directeur de la halle, Yann Salvert, accuse la mairie d'avoir refusé les travaux. La "
    "mairie conteste.",
    "Une cellule d'écoute est ouverte au gymnase. Le ministre de la Mer est attendu jeudi.",
    "Le Syndicat des mareyeurs de Lorbec (SML) réclame un gardien de nuit. Le SML a écrit trois "
    "fois.",
    "Or le SML avait signé l'accord de mars. Personne ne l'a rappelé.",
    "Mercredi soir, quatre blessés avaient pu quitter l'hôpital.",
    "L'enquête, en revanche, n'a pas commencé. Elle prendra six mois, selon Maëlle Tual.",
)
HEADS = (
    "La halle de Lorbec en cendres\n\nPar Camille Orveau\n\nPublié le {day} mars 2026\n\n",
    "Lorbec: deux morts dans un incendie\n\nLORBEC, {day} mars 2026 (Agence Nord) - ",
    "COMMUNIQUÉ DE PRESSE\nMairie de Lorbec\n\nLe {day} mars 2026\n\nLe feu est éteint\n\n",
)


@st.composite
def _folders(draw: st.DrawFn) -> list[str]:
    order = draw(st.permutations(PARAGRAPHS))
    heads = draw(st.lists(st.sampled_from(HEADS), min_size=2, max_size=3))
    days = draw(st.lists(st.integers(11, 14), min_size=3, max_size=3))
    size = draw(st.integers(2, 4))
    return [
        head.format(day=day) + "\n\n".join(order[size * at : size * (at + 1)] or order[:2]) + "\n"
        for at, (head, day) in enumerate(zip(heads, days, strict=False))
    ]


# The lead counts what the newer one counts otherwise, and takes along the quotation below it; the
# prosecutor whom that one names speaks again further down.
LEANING = [
    HEADS[0].format(day=14) + "Un troisième mareyeur est mort jeudi, ce qui porte à trois morts et "
    "douze blessés le bilan de l'incendie de la halle de Lorbec.\n\nLe quai reste fermé.\n",
    HEADS[1].format(day=12) + "\n\n".join(PARAGRAPHS[:2]) + "\n\nUne enquête pour "
    '"homicide involontaire" a été ouverte mercredi par le parquet de Lorbec. Des pompiers venus '
    "de Kerval et de Port-Sauvry ont lutté sept heures contre les flammes, a relevé Mme Tual.\n",
]


@example(texts=LEANING)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=_folders())
def test_each_sentence_is_printed_or_held_back(source: Make, texts: list[str]) -> None:
    sources = [source(text, f"depeches/halle/{n}.txt") for n, text in enumerate(texts)]
    main = dossiers.main_source(sources)
    others = [each for each in sources if each is not main]
    dossier = gather("depeches/halle", main, others, None, Settings())
    draft = compose(dossier, Settings())
    shown = [draft.headline.text, *(each.text for each in passages_of(draft))]
    said = [set(content(each)) for each in (*shown, *(e.text for e in headings_of(draft)))]
    held = {span for each in draft.held_back for span in each.spans}
    gone = {each.source.path for each in dossier.related if each.relation != "same dossier"}
    for each in sources:
        for sentence in read(each).sentences if each.path not in gone else ():
            words = set(content(sentence.text))
            printed = any(len(words & told) >= 0.6 * len(words) for told in said)
            assert printed or sentence.span in held or silent(each, sentence), sentence.text
