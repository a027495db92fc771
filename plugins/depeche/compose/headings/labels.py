"""The last resort: the role's fixed form with a name ("La réponse du Kremlin"), or the matter.

A label says only what is sure: who speaks in the part and, when every verb of theirs answers or
denies, that they answer; else what most of its sentences are about ("L'enquête"), that several
people speak, or that it counts.
"""

from __future__ import annotations

import re
from collections import Counter

from ...model import SectionRole, Sentence
from .. import lexicon
from ..names.outlets import is_outlet
from ..terms import words
from . import matters
from .part import Part

_PLURAL = re.compile(r"(?:les|des|plusieurs|deux|trois|quatre)\s", re.I)
_ARTICLE = re.compile(r"(?:[Ll]e |[Ll]a |[Ll]es |[Ll]['’])")


_KINDS = (  # what every verb of the one who speaks does, and what the label says of it
    (("demander", "réclamer", "exiger", "revendiquer", "requérir"), "demande", "demandent"),
    (("dénoncer", "critiquer", "reprocher", "fustiger", "déplorer"), "reproche", "reprochent"),
    (("proposer", "suggérer", "préconiser", "recommander"), "propose", "proposent"),
    (("promettre", "annoncer", "prévoir"), "annonce", "annoncent"),
    (("expliquer", "préciser", "rappeler", "détailler"), "explique", "expliquent"),
)


def label(part: Part, title: str = "") -> str:
    """The part's label, or "" when nothing can be said of it for sure; nobody whom `title`
    names is what a part of the article is about."""
    if part.role is SectionRole.CONTEXT:
        return ""  # its source's name says more
    speaker = _main_speaker(part.sentences)
    if not (speaker[:1].isupper() or _ARTICLE.match(speaker)):
        name = _main_name(part.sentences, title)
        point = f"Le point sur {_inside(name)}" if name else ""
        return matters.of(part.sentences, title) or point
    own = [each for each in part.sentences if each.speaker.strip(" .,;:") == speaker]
    if is_outlet(speaker):
        return f"Ce que rapporte {_inside(speaker)}"
    if any(_answers(each) for each in own):
        return f"La réponse {of(_inside(speaker))}"
    one, several = _kind(own)
    if not one:
        return matters.of(part.sentences, title)
    verb = several if _PLURAL.match(speaker) else one
    that = "Ce qu'" if verb[0] in "aeiou" else "Ce que "
    return f"{that}{verb} {_inside(speaker)}"


def _kind(own: list[Sentence]) -> tuple[str, str]:
    """What the speaker does, in the singular and the plural; "" unless all their verbs are of
    one kind."""
    said = [
        token.lemma.lower()
        for each in own
        for token in each.parse.tokens
        if token.pos == "VERB" and token.lemma.lower() in lexicon.words("reporting_verbs")
    ]
    for verbs, one, several in _KINDS:
        if said and all(verb in verbs for verb in said):
            return one, several
    return "", ""


def _main_name(sentences: tuple[Sentence, ...], title: str) -> str:
    """The one person whom at least half of the sentences name, in the
    fullest form; "" when there are several, or the title names them."""
    told = words(title)
    forms: dict[str, set[str]] = {}
    at: Counter[str] = Counter()
    for each in sentences:
        for name in _names(each):
            last = name.split()[-1].casefold()
            forms.setdefault(last, set()).add(name)
        at.update({name.split()[-1].casefold() for name in _names(each)})
    best = [last for last, count in at.items() if count > 1 and 2 * count >= len(sentences)]
    if len(best) != 1 or best[0] in told:
        return ""
    return max(forms[best[0]], key=lambda form: (len(form.split()), form))


def _names(sentence: Sentence) -> list[str]:
    """The names of people that stand in the sentence."""
    found: list[list[str]] = []
    for token in sentence.parse.tokens:
        if token.entity != "PER" or token.pos not in ("PROPN", "NOUN"):
            continue
        if token.entity_start or not found:
            found.append([])
        found[-1].append(token.text)
    names = (" ".join(each) for each in found)
    return [name for name in names if name[:1].isupper() and len(name) > 3]


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
    """Whether somebody answers there; "elle a promis de répondre" does not yet."""
    return any(
        token.lemma.lower() in lexicon.words("answering_verbs")
        for token in sentence.parse.tokens
        if token.pos == "VERB" and "VerbForm=Inf" not in token.morph
    )
