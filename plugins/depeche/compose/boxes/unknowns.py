"""Ce que l'on ignore encore: what follows from the sources' form.

What a sentence of the copy leaves open stays in its place: moved to the list, it would take from
the sentences after it what they speak of.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from ...french import dates, tense
from ...model import Passage, PassageKind, Reading, Sentence, Span, Token
from .. import lexicon
from ..quotations import balanced, outside, spans
from ..terms import lemma, plain

SHOWN = 4  # unnamed sources that are listed
LEAST = 2  # items under which the section is not worth a heading
_UNNAMED = re.compile(
    r"\b(?:(?:une|des|deux|trois|plusieurs|certaines)\s(?:source|sources|personnes?|responsables?)\b"
    r"(?=\s(?:proches?|diplomatiques?|policières?|judiciaires?|gouvernementales?|syndicales?"
    r"|militaires?|hospitalières?|portuaires?|aéroportuaires?|sécuritaires?|ministérielles?"
    r"|parlementaires?|européennes?|officielles?|internes?|locales?"
    r"|anonymes?|concordantes?|ayant|au\s|du\s|qui\sont\srequis))"
    r"|(?:un|une)\s\w+\sanonyme\b)",
    re.IGNORECASE,
)
# Whoever speaks so has no name in the text either.
_HIDES = re.compile(
    r"\banonym(?:e|es|at|ement)\b"
    r"|\b(?:sans être|n(?:e pas|'a pas souhaité) être) (?:nommée?|citée?)s?\b",
    re.IGNORECASE,
)
_REMINDS = re.compile(
    r"\b(?:rappel|explique|expliqu[ée]|comment|estim|jug|salu|regrett|déplor|craign|craint|espèr)\w*",
    re.IGNORECASE,
)
_CITES = re.compile(
    r"\b(?:selon|d'après|auprès d[e']|appris d[e']|cit(?:e|ent|ant|ait|aient|é)"
    r"|interrog(?:e|ent|eant|é)) ?(?:notamment )?$",
    re.IGNORECASE,
)
_DENIES = re.compile(r"(?:démenti[est]?|dément|démentent)$", re.IGNORECASE)
# When something is to come, said without a day.
_SOON = re.compile(
    r"\b(?:dans un (?:avenir proche|proche avenir)|prochainement|bientôt|sous peu"
    r"|dans les (?:prochaine?s|tout prochains) (?:jours|semaines|mois)"
    r"|à une date (?:ultérieure|qui reste à (?:fixer|préciser|déterminer)))(?!\w)",
    re.IGNORECASE,
)
_LONGEST = 16  # words of what is to come
_OPENS = re.compile(
    r"(?:Une?|Des|Deux|Trois|Le|La|Les|L'|En|Plus|Plusieurs|Certaines)\b", re.IGNORECASE
)


def labels(readings: Sequence[Reading]) -> list[Passage]:
    """What follows from the sources' form: who speaks without a name, what is to come on no day
    that is told, an information that is denied. Whether a source is dated is the desk's affair
    (`undated`)."""
    sentences = [sentence for reading in readings for sentence in reading.sentences]
    return [
        *_unnamed(sentences),
        *_undated(sentences),
        *(item for reading in readings for item in _denied(reading)),
    ][:6]


def shown(reading: Reading, printed: Collection[Span]) -> Reading:
    """`reading` with the sentences alone that are `printed`: of words that readers don't find,
    nothing is said to be unknown."""
    return replace(
        reading, sentences=tuple(each for each in reading.sentences if each.span in printed)
    )


def _unnamed(sentences: Sequence[Sentence]) -> list[Passage]:
    hits: dict[str, Span] = {}
    for sentence in sentences:
        narration = outside(plain(sentence.text))
        if _REMINDS.search(narration):
            continue  # of the law, or a comment: nothing rests on it
        for match in _UNNAMED.finditer(narration):
            phrase = _phrase(sentence, match.start())
            if phrase and _is_cited(sentence, match.start()):
                hits.setdefault(_lower(phrase), sentence.span)
    kept = dict(list(hits.items())[:SHOWN])
    if not kept:
        return []
    others = len(hits) > SHOWN or any(
        _HIDES.search(_UNNAMED.sub(" ", plain(each.text))) and each.span not in hits.values()
        for each in sentences
    )
    # Whoever cites them, this article or one that it quotes. "Une source n'est pas nommée" would
    # say that all others are.
    alone = len(kept) == 1 and not others and re.match(r"une?\b", next(iter(kept)))
    cited = (
        "Une source est citée sans être nommée"
        if alone
        else "Des sources sont citées sans être nommées"
    )
    listed = _listed([f"« {phrase} »" for phrase in kept])
    text = f"{cited}{', dont' if others else ' :'} {listed}."
    return [Passage(text, tuple(kept.values()), PassageKind.LABEL)]


def _is_cited(sentence: Sentence, start: int) -> bool:
    """Whether what the unnamed one at `start` says is told: a "source", who is cited, or says it;
    "un donateur anonyme" who gave, "un intermédiaire anonyme" who told a ministry, are of the
    story."""
    tokens = sentence.parse.tokens
    first = next(t for t in tokens if t.start - sentence.parse.start == start)
    noun = tokens[first.head]
    if lemma(noun.text.lower()) == "source" or _CITES.search(plain(sentence.text[:start])):
        return True
    # Behind its verb, ", affirme un cadre anonyme", the subject is often taken for an object.
    says = tokens[noun.head].lemma in lexicon.words("reporting_verbs") - {"informer"}
    return says and noun.dep.startswith(("nsubj", "obj"))


def _phrase(sentence: Sentence, start: int) -> str:
    """The whole noun phrase that opens at `start`, up to 12 words; "" when the parse has none.
    Behind its verb it ends before "à", which may be whom it told: "a dit une source proche du
    dossier à l'agence"."""
    tokens = sentence.parse.tokens
    offset = sentence.parse.start
    first = next((i for i, t in enumerate(tokens) if t.start - offset == start), None)
    if first is None:
        return ""
    head = tokens[first].head
    inside = set(_subtree(tokens, head))
    last = first
    ends = [",", ";", ":", "et", "(", "."]
    if any("VerbForm=Fin" in each.morph for each in tokens[:first]):
        ends += ["à", "au", "aux"]
    while last + 1 in inside and tokens[last + 1].text not in ends:
        last += 1
    text = sentence.text[start : tokens[last].end - offset]
    return text if head in range(first, last + 1) and len(text.split()) <= 12 else ""


def _undated(sentences: Sequence[Sentence]) -> list[Passage]:
    """When what is to come will be, where a sentence says "prochainement" of it and none gives a
    day that is to come."""
    told = [outside(plain(each.text)) for each in sentences]
    if any(tense.looks_ahead(text) and dates.find(_SOON.sub("", text), None) for text in told):
        return []
    for sentence, narration in zip(sentences, told, strict=True):
        found = _SOON.search(narration)
        clause = _to_come(sentence, found) if found else ""
        if found and clause:
            text = f"Quand « {_lower(clause)} » : il est dit seulement « {found[0].lower()} »."
            return [Passage(text, (sentence.span,), PassageKind.LABEL)]
    return []


def _to_come(sentence: Sentence, soon: re.Match[str]) -> str:
    """The clause that ends in `soon`: "la piscine devrait rouvrir"; "" where it goes on behind it,
    or has no noun for subject, or no verb that looks ahead."""
    tokens = sentence.parse.tokens
    offset = sentence.parse.start
    before = [i for i, t in enumerate(tokens) if t.start - offset < soon.start()]
    after = [t.pos for t in tokens if t.start - offset >= soon.end()]
    verbs = [i for i in before if _is_ahead(tokens[i])]
    if not verbs or after[:1] not in (["PUNCT"], ["ADP"], ["CCONJ"]):
        return ""
    subjects = [i for i in before if tokens[i].head == verbs[-1] and tokens[i].dep == "nsubj"]
    if len(subjects) != 1 or tokens[subjects[0]].pos != "NOUN" or tokens[before[-1]].pos == "AUX":
        return ""
    first = min(_subtree(tokens, subjects[0]))
    text = plain(sentence.text)[tokens[first].start - offset : soon.start()].strip()
    whole = balanced(text) and not spans(text) and "," not in text
    return text if whole and len(text.split()) <= _LONGEST else ""


def _is_ahead(token: Token) -> bool:
    return "Tense=Fut" in token.morph or (token.lemma == "devoir" and "VerbForm=Fin" in token.morph)


def _denied(reading: Reading) -> list[Passage]:
    for sentence in reading.sentences:
        if clause := _denial(sentence):
            text = (
                f"Les versions s'opposent : {_lower(clause)} ce que d'autres affirment. "
                "Les éléments réunis dans cet article ne permettent pas de trancher."
            )
            return [Passage(text, (sentence.span,), PassageKind.LABEL)]
    return []


def _denial(sentence: Sentence) -> str:
    """Who denies, and the verb: "un porte-parole du Kremlin dément". What is denied is told where
    the sentence stands: cut to its noun it would say nothing ("une information")."""
    tokens = sentence.parse.tokens
    offset = sentence.parse.start
    for index, token in enumerate(tokens):
        if token.pos != "VERB" or not _DENIES.match(token.text):
            continue
        own = [each for each in tokens if each.head == index]
        subject = [i for i, t in enumerate(tokens) if t.head == index and t.dep == "nsubj"]
        if any(_undoes(each) for each in own):
            continue
        if len(subject) != 1 or subject[0] > index or not any(each.dep == "obj" for each in own):
            continue
        who = sorted(_subtree(tokens, subject[0]))
        text = sentence.text[tokens[who[0]].start - offset : tokens[who[-1]].end - offset]
        if (
            _tells_who(tokens, subject[0])
            and balanced(text)
            and not spans(text)
            and len(text) <= 60
        ):
            many = "Number=Plur" in tokens[subject[0]].morph
            return f"{text} {'démentent' if many else 'dément'}"
    return ""


def _undoes(token: Token) -> bool:
    """ "n'a pas démenti", "aurait démenti"."""
    return token.text.lower() in ("pas", "jamais", "ne", "n'", "n’") or "Mood=Cnd" in token.morph


def _tells_who(tokens: Sequence[Token], subject: int) -> bool:
    """Whether the subject is a name, a public body, or says whose: not "l'entreprise"."""
    inside = [tokens[i].text.lower() for i in _subtree(tokens, subject)]
    if {"qui", "que", "dont", ","} & set(inside):
        return False
    token = tokens[subject]
    whose = any(t.head == subject and t.dep in ("nmod", "amod", "flat:name") for t in tokens)
    known = whose or lemma(token.text.lower()) in lexicon.words("public_bodies")
    return token.pos == "PROPN" or (token.pos == "NOUN" and known)


def _subtree(tokens: Sequence[Token], at: int) -> list[int]:
    found = [at]
    for each in found:
        found += [i for i, token in enumerate(tokens) if token.head == each and i not in found]
    return found


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if _OPENS.match(text) else text


def _listed(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " et " + items[-1]
