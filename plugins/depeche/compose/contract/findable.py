"""What a brief asks for search engines: its keyphrase, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...french.gazetteer import fold
from ...model import Asked, Brief, Demand, Dossier, Draft
from ..printed import passages_of
from ..terms import STEM, content, plain
from .judged import Judged

_ENDING = 5  # letters: "restaur-ation"


def seo(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    ready = bool(draft.keyphrase and draft.description)
    return "expression clé, description et adresse" if ready else "sans expression clé", ready


def wished(brief: Brief, texts: Sequence[str]) -> str:
    """The keyphrase that the brief gives, where a sentence of `texts` has its words, or where all
    of `texts` has them in any form ("restauration lavoir", of a lavoir that is restored); else
    ""."""
    asked = [
        each.value.partition("|")[0]
        for each in reversed(brief.demands)
        if each.kind in (Asked.KEYPHRASE, Asked.REPEATED)
    ]
    together = (each for each in asked if sentences_with(each, texts))
    return next(together, "") or next((each for each in asked if _scattered(each, texts)), "")


def keyphrase(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    phrase = demand.value.partition("|")[0]
    wanted = int(demand.value.partition("|")[2] or 1)
    texts = [draft.headline.text, *(each.text for each in passages_of(draft))]
    if absent := _absent(demand, draft, phrase):
        return f"absente {absent}", False
    uses = _uses(phrase, texts)
    together = sentences_with(phrase, texts)
    if not (uses or together) and plain(draft.keyphrase) == plain(phrase):
        told = "gardée pour les moteurs ; ses mots sont dans l’article, pas dans une même phrase"
        return told, wanted == 1
    if not (uses or together):
        other = f", « {draft.keyphrase} » la remplace" if draft.keyphrase else ""
        return f"absente du texte{other}", False
    if uses >= min(together, wanted):
        return f"{uses} fois dans le texte", uses >= wanted
    told = f"ses mots se lisent ensemble dans {together} phrase{'s' if together > 1 else ''}"
    return told, together >= wanted


def _absent(demand: Demand, draft: Draft, phrase: str) -> str:
    """Where the demand wants the phrase and it is not, in French; "" where it is."""
    asked = fold(demand.text.rpartition(phrase)[2]) if phrase else ""
    opening = [each.text for each in draft.standfirst]
    first = next(iter(draft.sections), None)
    opening += [
        each.text for block in (first.blocks[:1] if first else ()) for each in block.passages
    ]
    wanted = (
        (r"\b(?:titre|title|h1|headline)\b", [draft.headline.text], "du titre"),
        (
            r"\b(?:chapo|chapeau|intro\w*|attaque|paragraphe?|lead)\b",
            opening,
            "du premier paragraphe",
        ),
    )
    return next(
        (
            told
            for place, texts, told in wanted
            if re.search(place, asked) and not sentences_with(phrase, texts)
        ),
        "",
    )


def _uses(phrase: str, texts: Sequence[str]) -> int:
    asked = re.escape(plain(phrase))
    return len(re.findall(rf"(?<!\w){asked}(?!\w)", plain(" ".join(texts)), re.IGNORECASE))


def sentences_with(phrase: str, texts: Sequence[str]) -> int:
    """Sentences that hold all words of the phrase, in any order: search engines and Yoast count
    these (https://yoast.com/help/keyphrase-in-seo-analysis/)."""
    asked = _bare(phrase)
    return sum(asked <= _bare(each) for each in texts) if asked else 0


def _bare(text: str) -> set[str]:
    return {fold(each) for each in content(text.lower())}


def _scattered(phrase: str, texts: Sequence[str]) -> bool:
    """Whether each word of the phrase is somewhere in `texts`, in a form of its own or of its
    family: "restauration" of what "sera restauré"."""
    found = {part for each in _bare(" ".join(texts)) for part in each.split("-")}
    asked = [part for each in _bare(phrase) for part in each.split("-")]
    return bool(asked) and all(any(_akin(word, each) for each in found) for word in asked)


def _akin(word: str, other: str) -> bool:
    """Whether the words share their beginning, all of it but an ending."""
    least = max(STEM, len(word) - _ENDING)
    return word == other or (len(word) > STEM and other[:least] == word[:least])
