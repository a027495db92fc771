"""The title for search results: as much of the headline as a result page shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...pixels import arial
from .. import lexicon, phrases, whole_words
from ..terms import plain
from . import coloured, title_cuts

LEAST = 60  # characters that always fit
WIDEST = 600  # pixels without the site's name: what Google shows of a title on a computer
_MOST = 80  # characters that may fit when most of them are narrow
_LABEL = re.compile(r"^(?P<label>[^:«»\"?!]{3,80}?)\s?:\s(?P<rest>.+)$")
# What takes up the label of a headline: "étend la mesure".
_TAKEN_UP = frozenset(
    ("mesure", "dispositif", "projet", "décision", "chantier", "opération", "plan")
)
EVENT = re.compile(
    r"(?:incendie|explosion|accident|naufrage|attentat|tempête|inondations?|séisme|grève|"
    r"reconstruction|restauration|construction|réouverture|fermeture|pollution|affaire|procès)\b",
    re.IGNORECASE,
)


def choose(headline: str, keyphrase: str = "") -> str:
    """A title of at most WIDEST pixels that stays true, the headline itself when it fits;
    "" when there is none.

    The order is: the headline, its rubric apart ("LORBEC. …"); its beginning; the same under a
    shorter label ("Lubrizol : …" for "Incendie de l'usine Lubrizol à Rouen : …"); each without an
    adjective that only colours; a cut without its label. One that holds the keyphrase comes
    before those that do not.
    """
    if arial(headline) <= WIDEST:
        return headline
    found = list(_fitting(headline, keyphrase))
    subject = plain(keyphrase).lower()
    return next((each for each in found if subject in plain(each).lower()), (*found, "")[0])


def _fitting(headline: str, keyphrase: str) -> Iterator[str]:
    """Titles that are narrow enough, the nearest to the headline first."""
    bare = headline[phrases.kicker(headline) :]
    texts = dict.fromkeys(each for each in (headline, bare, under(keyphrase, headline)) if each)
    for text in [*texts, *filter(None, map(coloured.without, texts))]:
        if arial(text) <= WIDEST:
            yield text
        yield from _cuts(text)
    cut = title_cuts.cut(headline, LEAST)
    if cut and arial(cut) <= WIDEST and _keeps_subject(headline, cut, keyphrase):
        yield cut


@lru_cache(maxsize=256)  # each phrase of a headline that may be its subject asks for them
def _cuts(text: str) -> tuple[str, ...]:
    """The beginnings of `text` that are narrow enough, the longest first."""
    cuts = dict.fromkeys(title_cuts.cut(text, limit) for limit in range(_MOST, LEAST - 1, -1))
    return tuple(
        cut
        for cut in cuts
        if cut and arial(cut) <= WIDEST and plain(text).startswith(plain(cut)[:12])
    )


def _keeps_subject(headline: str, cut: str, keyphrase: str) -> bool:
    """Whether a cut without its label still says what the story is about: it holds the
    keyphrase, and the label was only where the story is filed ("Aveyron : …"). "L'enquête
    s'ouvre lundi" has lost its tramway, and "étend la mesure" points to the label."""
    label = _LABEL.match(headline)
    if label is None or plain(cut).startswith(plain(label["label"])[:12]):
        return True
    given = re.findall(r"\b(?:la|le|l')\s?([a-zà-ÿ]+)(?! (?:de|du|des|d')\b)\b", plain(cut))
    held = plain(keyphrase).lower() in plain(cut).lower()
    return held and " " not in label["label"].strip() and not _TAKEN_UP & set(given)


def under(keyphrase: str, headline: str) -> str:
    """The headline under its keyphrase, "" when its own label says something else.

    A label is a subject when it opens with the keyphrase or names an event; one that holds
    somebody answers for what follows and stays whole: "Le maire de Rouen : …", "Procès de l'ancien
    patron de Halvern : cinq ans requis".
    """
    match = _LABEL.match(headline)
    if match is None or not keyphrase:
        return ""
    label = re.sub(r"^(?:l[ea]s?\s|l['’])", "", match["label"], flags=re.IGNORECASE)
    low, subject = plain(label).lower(), plain(keyphrase).lower()
    rest = low.removeprefix(subject)
    opens = low.startswith(subject) and (not rest or rest[0].isspace())
    if at := re.search(
        rf"\s(?:à|en|au|aux) {re.escape(plain(keyphrase))}$", plain(label), re.IGNORECASE
    ):
        event = EVENT.match(low)  # "Séisme de magnitude 5,2 à Lorbec": the place alone is no event
        return (
            f"{label[: event.end()]}{label[at.start() :]}\u00a0: {match['rest']}" if event else ""
        )
    somebody = not lexicon.words("actors").isdisjoint(low.replace(subject, " ").split())
    held = whole_words.stands(subject, low)
    if somebody or not (opens or (held and EVENT.match(low))):
        return ""
    return f"{keyphrase[0].upper()}{keyphrase[1:]}\u00a0: {match['rest']}"
