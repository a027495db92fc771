"""The title for search results: as much of the headline as a result page shows."""

from __future__ import annotations

import re

from ..pixels import arial
from . import lexicon, title_cuts
from .terms import plain

LEAST = 60  # characters that always fit
WIDEST = 600  # pixels without the site's name: what Google shows of a title on a computer
_MOST = 80  # characters that may fit when most of them are narrow
_LABEL = re.compile(r"^(?P<label>[^:«»\"?!]{3,80}?)\s?:\s(?P<rest>.+)$")
_EVENT = re.compile(
    r"(?:incendie|explosion|accident|naufrage|attentat|tempête|inondations?|séisme|grève|"
    r"reconstruction|restauration|construction|réouverture|fermeture|pollution|affaire|procès)\b",
    re.IGNORECASE,
)


def choose(headline: str, keyphrase: str = "") -> str:
    """A title of at most WIDEST pixels that stays true, the headline itself when it fits;
    "" when there is none.

    The order is: the headline; its beginning; the same under a shorter label ("Lubrizol : …"
    for "Incendie de l'usine Lubrizol à Rouen : …"); a cut without its label.
    """
    texts = [headline, under(keyphrase, headline)]
    for text in filter(None, texts):
        if arial(text) <= WIDEST:
            return text
        for limit in range(_MOST, LEAST - 1, -1):
            found = title_cuts.cut(text, limit)
            if found and arial(found) <= WIDEST and plain(text).startswith(plain(found)[:12]):
                return found
    found = title_cuts.cut(headline, LEAST)
    return found if arial(found) <= WIDEST else ""


def under(keyphrase: str, headline: str) -> str:
    """The headline under its keyphrase, "" when its own label says something else.

    A label is a subject when it opens with the keyphrase or names an event; one that may
    be a speaker ("Le maire de Rouen : …") answers for what follows and stays whole.
    """
    match = _LABEL.match(headline)
    if match is None or not keyphrase:
        return ""
    label = re.sub(r"^(?:l[ea]s?\s|l['’])", "", match["label"], flags=re.IGNORECASE)
    low = plain(label).lower()
    opens = re.match(rf"{re.escape(plain(keyphrase).lower())}(?:\s|$)", low) is not None
    speaker = label.split()[0].lower() in lexicon.words("actors")
    held = re.search(rf"(?<!\w){re.escape(plain(keyphrase).lower())}(?!\w)", low) is not None
    if speaker or not (opens or (held and _EVENT.match(low))):
        return ""
    return f"{keyphrase[0].upper()}{keyphrase[1:]}\u00a0: {match['rest']}"
