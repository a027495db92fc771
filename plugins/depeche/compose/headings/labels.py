"""The last resort: the role's fixed form with a name ("La réponse du Kremlin").

A label says only what is sure: who speaks in the part and, when every verb of theirs
answers or denies, that they answer. Without a name there is no label.
"""

from __future__ import annotations

import re
from collections import Counter

from ...model import SectionRole, Sentence
from .. import lexicon
from ..outlets import is_outlet
from .part import Part

_PLURAL = re.compile(r"(?:les|des|plusieurs|deux|trois|quatre)\s", re.I)
_ARTICLE = re.compile(r"(?:[Ll]e |[Ll]a |[Ll]es |[Ll]['’])")


def label(part: Part) -> str:
    """The part's label, or "" when nothing can be said of it for sure."""
    if part.role is SectionRole.CONTEXT:
        return f"Le contexte : {part.about}" if part.about else "Le contexte"
    speaker = _main_speaker(part.sentences)
    if not (speaker[:1].isupper() or _ARTICLE.match(speaker)):
        return ""
    own = [each for each in part.sentences if each.speaker.strip(" .,;:") == speaker]
    if is_outlet(speaker):
        return f"Ce que rapporte {_inside(speaker)}"
    if any(_answers(each) for each in own):
        return f"La réponse {of(_inside(speaker))}"
    verb = "disent" if _PLURAL.match(speaker) else "dit"
    return f"Ce que {verb} {_inside(speaker)}"


def of(name: str) -> str:
    """The name after "de": "du Kremlin", "d'Adrienne Watson", "des enquêteurs"."""
    lowered = _inside(name)
    if lowered.startswith("le "):
        return f"du {lowered[3:]}"
    if lowered.startswith("les "):
        return f"des {lowered[4:]}"
    if re.match(r"[aeiouyéèêàâîôœ]", lowered, re.I) or re.match(
        r"(?i)h(?:élène|enri|ubert)", lowered
    ):
        return f"d'{lowered}"
    return f"de {lowered}"


def _inside(name: str) -> str:
    """The name as it stands inside a phrase: its article in lower case."""
    return name[0].lower() + name[1:] if _ARTICLE.match(name) else name


def _main_speaker(sentences: tuple[Sentence, ...]) -> str:
    """Who speaks in at least half of the part, by words, and alone: the label stands above
    all of it."""
    weight = Counter({"": 0})
    for each in sentences:
        weight[each.speaker.strip(" .,;:")] += len(each.text.split())
    total = weight.total()
    del weight[""]
    if len(weight) != 1:
        return ""
    ((name, most),) = weight.items()
    return name if 2 * most >= total else ""


def _answers(sentence: Sentence) -> bool:
    return any(
        token.lemma.lower() in lexicon.words("answering_verbs")
        for token in sentence.parse.tokens
        if token.pos == "VERB"
    )
