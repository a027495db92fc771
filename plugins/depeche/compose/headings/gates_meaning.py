"""Gates on what the sentence does to the span: nothing outside it may change what it says."""

from __future__ import annotations

import re

from .. import lexicon
from . import speakers
from .candidate import Candidate, Form
from .quotations import sentence_of

_WISH = re.compile(
    r"\b(?:sinon|si|lorsqu\w*|quand|dès|tant|veu[txl]\w*|voul\w+|voudr\w+|souhait\w+|fau[td]\w*|"
    r"espèr\w+|espér\w+|pour|avant|afin|crain\w+|risqu\w+|peur|évit\w+|sans|impression|demand\w+|"
    r"exig\w+|comme|dout\w+|attend\w*)\b[^.»]*\bqu[e']?\s?[\"«]?\s*$|\bsinon\b[^.]*$|\bsi\s+[\"«]?\s*$",
    re.IGNORECASE,
)
_TAKES_BACK = frozenset(("mais", "sauf", "sans", "même", "quoique", "pourtant", "or", "excepté"))
_WHOLE = (Form.QUESTION, Form.STATEMENT)


def negated(c: Candidate) -> bool:
    """A negation outside the span. A topic claims nothing: only a denial of it counts."""
    if c.form in _WHOLE:
        return False
    outside = [i for i in c.view.negations if i not in c.indexes]
    if c.form is Form.QUOTED_CLAUSE:
        return any(c.view.quoted[i] < 0 or c.first - 5 <= i < c.first for i in outside)
    if c.form in (Form.TOPIC, Form.INFINITIVE):
        denials = lexicon.words("denying_verbs")
        denied = any(c.view.tokens[i].lemma.lower() in denials for i in outside)
        return denied or len(outside) < len(c.view.negations)
    return bool(outside)


def hedged(c: Candidate) -> bool:
    """A condition or a doubt outside the span; in narration inside it, too."""
    if c.form in _WHOLE:
        return False
    if c.form in (Form.TOPIC, Form.INFINITIVE):
        return any(i in c.indexes for i in c.view.hedges)
    if c.view.conditional:
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
    """The quotation goes on with "mais", "sauf"…, or opened with "au départ", "en théorie"."""
    if c.form is not Form.QUOTED_CLAUSE:
        return False
    first, last = sentence_of(c.view, c.quote, c.first)
    if any(c.view.low[i] in lexicon.words("setting_words") for i in range(first, c.first)):
        return True
    later = c.view.low[last + 1 : last + 2] if last + 1 < c.quote.last else []
    if later and later[0] in _TAKES_BACK:
        return True
    return any(c.view.low[i] in _TAKES_BACK for i in range(c.last, min(last, c.last + 4)))


def accusation(c: Candidate) -> bool:
    """An accusation in quotation marks needs its accuser's name."""
    if c.speaker or c.form not in (Form.QUOTED_CLAUSE, Form.QUOTED_PHRASE, Form.QUOTED_MODIFIER):
        return False
    accusing = lexicon.words("accusations")
    return any(
        c.view.low[i] in accusing or c.view.low[i].rstrip("s") in accusing for i in c.indexes
    )


def unattributed(c: Candidate) -> bool:
    """A clause that states needs its speaker, or at least words beside it that tell of one;
    a question and an exclamation may go without."""
    if c.form is not Form.QUOTED_CLAUSE or c.speaker or c.text.endswith(("?", "!")):
        return False
    return not speakers.told(c.view, c.quote)
