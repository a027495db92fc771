"""A text beside the article that says no day, and speaks of what is: nobody knows whether it still
is. Such an article waits for the day of that text.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Shortfall, Source
from ..precedence import dated
from . import background
from .context import Context
from .undated import knows_no_day

SHOWN = 60  # characters of the sentence that the editor is shown


def shortfalls(main: Source, contexts: Iterable[Context]) -> tuple[Shortfall, ...]:
    """One for each text that gives such a sentence to the dated article of `main`."""
    found = []
    for context in contexts:
        source = context.related.source
        if not dated(main) or not knows_no_day(source):
            continue
        for line in context.lines:
            if background.states_now(line.sentence):
                found.append(_waiting(source, line.text))
                break
    return tuple(found)


def _waiting(source: Source, text: str) -> Shortfall:
    said = text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]}…"
    return Shortfall(
        f"la date de {source.path} manque : « {said} » se lit au présent",
        "Écrivez-la en tête de ce fichier (« date: 1998-03-14 »), ou retirez-le du dossier.",
    )
