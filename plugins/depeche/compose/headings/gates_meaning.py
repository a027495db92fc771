"""Gates on what the sentence does to the span: nothing outside it may change what it says."""

from __future__ import annotations

import re

from .. import lexicon
from . import speakers
from .candidate import NOMINAL, STATED, Candidate, Form
from .quotations import sentence_of

_WISH = re.compile(
    r"\b(?:sinon|si|lorsqu\w*|quand|dès|tant|veu[txl]\w*|voul\w+|voudr\w+|souhait\w+|fau[td]\w*|"
    r"espèr\w+|espér\w+|pour|avant|afin|crain\w+|risqu\w+|peur|évit\w+|sans|impression|demand\w+|"
    r"exig\w+|comme|dout\w+|attend\w*)\b[^.»]*\bqu[e']?\s?[\"«]?\s*$|\bsinon\b[^.]*$|\bsi\s+[\"«]?\s*$",
    re.IGNORECASE,
)
# "Un manque de « culture du risque »": the noun before the quotation turns it round.
_LACKING = re.compile(
    r"\b(?:manque|absence|défaut|pertes?|fin|refus|déni|faute|insuffisances?|lacunes?|recul|risques?"
    r"|menaces?|craintes?|peur|accusations?|soupçons?|hypothèses?|rumeurs?|sans)"
    r"(?: (?:de|d['’]|du|des))?\s*$",
    re.IGNORECASE,
)
# "Tout laisse à penser que c'est « un acte terroriste »": nobody says that it is.
_SEEMS = re.compile(
    r"\b(?:laiss\w+ (?:à )?(?:penser|croire|supposer)|sembl\w+|para[iî](?:t|ssent|ssait)"
    r"|porte\w* à croire|tout indique|soupçonn\w+|pens\w+ que|craign\w+)\b",
    re.IGNORECASE,
)
_NEAR = 7  # tokens before a phrase among which the verb stands whose object it is
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b|\bil y (?:a|avait) ")
_LIMITS = frozenset(("mais", "pourtant", "quoique"))
_TAKES_BACK = frozenset(("mais", "sauf", "sans", "même", "quoique", "pourtant", "or", "excepté"))
_WHOLE = (Form.QUESTION, *STATED)


def negated(c: Candidate) -> bool:
    """A negation outside the span. A topic claims nothing: only a denial of it counts."""
    if c.form in _WHOLE:
        return False
    if c.form is Form.QUOTED_PHRASE and _LACKING.search(c.view.sentence.text[: c.quote.start]):
        return True
    outside = [i for i in c.view.negations if i not in c.indexes]
    if c.form is Form.QUOTED_PHRASE:
        first, last = sentence_of(c.view, c.quote, c.first)
        return any(c.view.quoted[i] < 0 or first <= i < last for i in outside)
    if c.form is Form.QUOTED_CLAUSE:
        return any(
            (c.view.quoted[i] < 0 and not _of_a_relative(c, i)) or c.first - 5 <= i < c.first
            for i in outside
        )
    if c.form is Form.INFINITIVE:
        return bool(c.view.negations)  # "elle n'a pas appelé pour *réclamer la suspension*"
    if c.form is Form.TOPIC:
        denials = lexicon.words("denying_verbs")
        denied = any(c.view.tokens[i].lemma.lower() in denials for i in outside)
        return denied or len(outside) < len(c.view.negations)
    return bool(outside)


def _of_a_relative(c: Candidate, index: int) -> bool:
    """Whether the negation belongs to what is told of the speaker after the quotation: "…, dit
    une pharmacienne qui ne souhaite pas être nommée"."""
    view = c.view
    return index > c.quote.last and any(
        view.low[i] in ("qui", "dont", "que", "qu'", "où") and view.quoted[i] < 0
        for i in range(max(c.quote.last, index - 4), index)
    )


def undone(c: Candidate) -> bool:
    """ "Les élus ont repoussé *la vente de l'hôpital*", "l'instauration « d'une cellule »" that
    somebody asks for: named alone, it would have taken place."""
    if c.form not in (*NOMINAL, Form.QUOTED_MODIFIER):
        return False
    view = c.view
    verbs = [
        i
        for i in range(max(0, c.first - _NEAR), c.first)
        if view.tokens[i].pos == "VERB" and (view.quoted[i] < 0 or view.quoted[c.first] >= 0)
    ]
    heads = [view.tokens[i].head for i in c.indexes if view.tokens[i].head not in c.indexes]
    near = verbs[-1:] if verbs and _reaches(c, verbs[-1]) else []
    wanted = lexicon.words("undoing_verbs")
    above = [i for i in heads if view.tokens[i].pos == "VERB" and i < c.first]
    return any(view.tokens[i].lemma.lower() in wanted for i in (*near, *above))


def _reaches(c: Candidate, verb: int) -> bool:
    """Whether nothing but small words stands between the verb and the phrase."""
    between = range(verb + 1, c.first)
    return not any(c.view.tokens[i].pos in ("VERB", "AUX", "PROPN") for i in between) and (
        sum(c.view.tokens[i].pos == "NOUN" for i in between) < 2
    )


def of_another_year(c: Candidate) -> bool:
    """ "La ligne *a été rouverte* en 2021": left out, the year makes it news."""
    if c.form not in (Form.CLAUSE, Form.PARTICIPLE):
        return False
    lost = " ".join(c.view.tokens[i].text for i in range(len(c.view.tokens)) if i not in c.indexes)
    return bool(_YEAR.search(lost))


def hedged(c: Candidate) -> bool:
    """A condition or a doubt outside the span; in narration inside it, too."""
    if c.form in _WHOLE:
        return False
    if c.form is Form.INFINITIVE:
        return bool(c.view.hedges) or "trop" in c.view.low
    if c.form is Form.TOPIC:
        return any(i in c.indexes for i in c.view.hedges)
    if c.view.conditional:
        return True
    if c.bare_quotation or c.form is Form.QUOTED_MODIFIER:
        around = (
            c.view.sentence.text[: c.quote.start]
            if c.bare_quotation
            else (c.view.sentence.text[: c.view.start(c.first)])
        )
        if _SEEMS.search(around):
            return True
    outside = [i for i in c.view.hedges if i not in c.indexes]
    if c.form is Form.QUOTED_CLAUSE:
        first, last = sentence_of(c.view, c.quote, c.first)
        return any(first - 8 <= i < last for i in outside)
    if c.form in (Form.QUOTED_PHRASE, Form.QUOTED_MODIFIER):
        return bool(outside)
    return bool(c.view.hedges)


def of_the_past(c: Candidate) -> bool:
    """ "Il avait été installé pour rénover la flèche": the aim was of another day; so was that
    of those who only said that they had it."""
    if c.form is not Form.INFINITIVE:
        return False
    past = ("avait", "avaient", "était", "étaient", "aurait", "prétendait", "prétendaient")
    claimed = ("disait", "disaient", "dit", "disent")
    return any(
        low in past or (low in claimed and c.view.low[i - 1] in ("se", "s'"))
        for i, low in enumerate(c.view.low)
        if c.view.quoted[i] < 0
    )


def governed(c: Candidate) -> bool:
    """A wish, a condition or an "otherwise" that governs the quotation from outside."""
    if not c.bare_quotation:
        return False
    if _WISH.search(c.view.sentence.text[: c.view.start(c.first)][-70:]):
        return True
    return c.form is Form.QUOTED_CLAUSE and any(
        "Mood=Sub" in c.view.tokens[i].morph for i in c.indexes
    )


def contradicted(c: Candidate) -> bool:
    """The quotation goes on with "mais", "sauf"…, or opened with "au départ", "en théorie", or with
    what it then limits: "On est soulagés, mais | on a perdu confiance"; or it recalls what had been
    so, and then tells what became of it: "Un accord avait été signé. | Il a expiré"."""
    if c.form is not Form.QUOTED_CLAUSE:
        return False
    first, last = sentence_of(c.view, c.quote, c.first)
    if any(c.view.low[i] in lexicon.words("setting_words") for i in range(first, c.first)):
        return True
    if any(c.view.low[i] in _LIMITS for i in range(first + 1, c.first)):
        return True
    later = c.view.low[last + 1 : last + 2] if last + 1 < c.quote.last else []
    if later and (later[0] in _TAKES_BACK or _recalls(c)):
        return True
    return any(c.view.low[i] in _TAKES_BACK for i in range(c.last, min(last, c.last + 4)))


def _recalls(c: Candidate) -> bool:
    """Whether the first verb of the span is in the pluperfect."""
    first = next((c.view.tokens[i] for i in c.indexes if c.view.finite(i)), None)
    return (
        first is not None
        and first.lemma == "avoir"
        and first.pos == "AUX"
        and "Tense=Imp" in first.morph
    )


def headless(c: Candidate) -> bool:
    """ "À ceux-là, *la réponse sera l'ordre public*": the setting that is left out is part of
    what is said."""
    if c.form is not Form.QUOTED_CLAUSE:
        return False
    first, _ = sentence_of(c.view, c.quote, c.first)
    setting = c.view.tokens[first].pos in ("ADP", "SCONJ") or (
        c.view.low[first] in lexicon.words("prepositions")
    )
    return first < c.first and setting


def accusation(c: Candidate) -> bool:
    """An accusation in quotation marks needs its accuser's name, as does a whole sentence that
    judges."""
    if c.speaker or c.form not in (Form.QUOTED_CLAUSE, Form.QUOTED_PHRASE, Form.QUOTED_MODIFIER):
        return False
    accusing = lexicon.words("accusations")
    if c.form is Form.QUOTED_CLAUSE and any(
        c.view.low[i] in lexicon.words("evaluative_adjectives") for i in c.indexes
    ):
        return True
    if any(_accused(c, i) for i in c.indexes):
        return True
    return any(
        c.view.low[i] in accusing or c.view.low[i].rstrip("s") in accusing for i in c.indexes
    )


def _accused(c: Candidate, index: int) -> bool:
    """Whether the word completes a verb that accuses: "dénonce des velléités « … »"."""
    head = c.view.tokens[index].head
    return head not in c.indexes and (
        c.view.tokens[head].lemma.lower() in lexicon.words("accusing_verbs")
    )


def unattributed(c: Candidate) -> bool:
    """A clause that states needs its speaker, or at least words beside it that tell of one;
    a question and an exclamation may go without."""
    if c.form is Form.QUOTED_PHRASE and not c.speaker:
        # "Burkina : « … » « … »": a link or a caption, not the sentence's own words
        around = c.view.sentence.text[: c.quote.start], c.view.sentence.text[c.quote.end :]
        return not around[0].strip(" :") or around[1].lstrip()[:1] in ("«", '"', "“")
    if c.form is not Form.QUOTED_CLAUSE or c.speaker or c.text.endswith(("?", "!")):
        return False
    return not speakers.told(c.view, c.quote)
