"""Gates on where a span begins and ends: no phrase is cut in the middle."""

from __future__ import annotations

import re

from .. import lexicon
from .candidate import NOMINAL, STATED, Candidate, Form
from .quotations import sentence_of

OPENING = 64  # characters of a sentence that takes its place above its part
# Words and characters at most, the speaker left out; 11 and 64 for the other forms.
LONGEST = {
    Form.QUESTION: (14, 80),
    Form.QUOTED_CLAUSE: (12, 68),
    Form.STATEMENT: (11, 80),
    Form.OPENING: (11, OPENING),
    Form.CLAUSE: (11, 80),
    Form.PARTICIPLE: (11, 80),
}
_IDIOM = re.compile(r"(?:l['’]|la |le |les )?(?:point de|cours d|début d)\b", re.IGNORECASE)
# "à la fin de l'été" tells when; "la fin de la grève" and "la mise en service de la ligne" what
_WITH_VERB = re.compile(
    r"(?P<article>l['’]|la |le |les )?(?:(?:mise|prise|entrée|remise) en \w+|fin|retour)\b"
    r"(?P<of> (?:de |d['’]|du |des |à |au |aux ))?",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:de|d['’]|du|des|à|au|aux|en|que|qu['’]|dans|pour|sur|par)(?:\s|\b)", re.IGNORECASE
)
_BOUND = re.compile(r"\s(?:au (?:plus|moins|maximum|minimum)|environ|ou (?:plus|moins))\b")
_INTRODUCES = frozenset(("que", "qu'", "car", "puisque", "mais", "et"))
_OPEN = frozenset(("AUX", "ADP", "DET", "SCONJ", "CCONJ"))
_ARGUMENTS = ("obj", "xcomp", "ccomp", "cop", "aux")
_SUPPORTS = ("cop", "aux", "nsubj")
_WHOLE = (Form.QUESTION, *STATED)
_SUBORDINATE = re.compile(
    r"(?:même s[i'’]|une fois qu|au moment où|le jour où|(?:à )?chaque fois qu"
    r"|sinon\b|autrement\b|faute de quoi|dans ce cas|plus\b|moins\b|mieux\b|autant\b)",
    re.IGNORECASE,
)


def unpaired(c: Candidate) -> bool:
    """A mark without its partner: narration could pass for a quotation."""
    return not c.view.balanced


def glued(c: Candidate) -> bool:
    """Marks and tokens of a quotation disagree: the copy lost a space there."""
    view, text = c.view, c.view.sentence.text
    for quote in view.quotes:
        if quote.last <= quote.first or not (quote.first < c.last and c.first < quote.last):
            continue
        opening = text[quote.start + 1 : view.start(quote.first)]
        closing = text[view.end(quote.last - 1) : quote.end - 1]
        before = text[quote.start - 1] if quote.start else " "
        if opening.strip() or closing.strip() or before.isalnum() or before in ".!?":
            return True
    return False


def length(c: Candidate) -> bool:
    words = len(re.findall(r"\w+(?:['’]\w+)?", c.text))
    few = 3 if c.form is Form.QUOTED_CLAUSE else 2
    many, characters = LONGEST.get(c.form, (11, 64))
    return not (few <= words <= many and 8 <= len(c.text) <= characters)


def bare_participle(c: Candidate) -> bool:
    """ "Le démontage de l'échafaudage installé": a participle waits for its complement."""
    last = c.view.tokens[c.last - 1]
    if c.form not in NOMINAL or last.pos != "VERB" or "VerbForm=Part" not in last.morph:
        return False
    head = next((i for i in c.indexes if c.view.tokens[i].head not in c.indexes), c.first)
    following = c.view.tokens[c.last].pos if c.last < len(c.view.tokens) else "PUNCT"
    return last.head == head or following not in ("PUNCT", "VERB", "AUX", "CCONJ", "PRON")


def adrift(c: Candidate) -> bool:
    """ "Le chantier dans le sommeil": after an object, such a phrase belongs to the verb."""
    if c.form not in NOMINAL:
        return False
    head = next((i for i in c.indexes if c.view.tokens[i].head not in c.indexes), c.first)
    inside = {c.view.low[i] for i in c.indexes}
    if "avec" in inside:
        return True
    subject = c.view.tokens[head].dep.startswith("nsubj")
    if not subject and _at(c, head):
        return True
    if "contre" in inside and c.view.low[head] not in lexicon.words("topic_nouns"):
        return True
    return not subject and any(
        c.view.low[i] in lexicon.words("adverbial_prepositions") for i in c.indexes
    )


def _at(c: Candidate, head: int) -> bool:
    """ "Évalue *les pertes à 15 %*", "visionné *l'action au ralenti*": of the verb."""
    following = c.view.low[head + 1] if head + 1 < c.last else ""
    return following in ("à", "au", "aux") and (
        c.view.low[head] not in lexicon.words("topic_nouns")
        or any(c.view.tokens[i].pos == "NUM" for i in range(head + 1, min(head + 3, c.last)))
    )


def bare_verb(c: Candidate) -> bool:
    """ "Une mairie sur trois renonce" | "en voyant le devis", "la cour se prononcera" | "en
    janvier": the verb, and not what completes it."""
    rest = [token.text for token in c.view.tokens[c.last : c.last + 2]]
    aside = rest[:1] == [","] and rest[1:] and rest[1] in ("lui", "elle", "eux", "elles")
    lost = bool(rest) and bool(aside or rest[0] not in (".", ",", ";", ":"))
    return c.form is Form.CLAUSE and lost and c.view.tokens[c.last - 1].pos == "VERB"


def unbounded(c: Candidate) -> bool:
    """ "Un contrat de vingt-quatre mois" | "au plus"."""
    end = c.view.end(c.last - 1)
    return bool(_BOUND.match(c.view.sentence.text[end:]))


def one_of_two(c: Candidate) -> bool:
    """ "La rencontre entre la préfète": what stands between two needs both."""
    low = [c.view.low[i] for i in c.indexes]
    return "entre" in low and "et" not in low[low.index("entre") :]


def idiom(c: Candidate) -> bool:
    """ "Au profit de": a noun without its article after a preposition."""
    if c.form not in NOMINAL:
        return False
    if _IDIOM.match(c.text):
        return True
    before = c.view.tokens[c.first - 1] if c.first else None
    if whole := _WITH_VERB.match(c.text):
        after = before is not None and before.pos == "ADP"
        return after or not (whole["article"] and whole["of"])
    return (
        before is not None
        and before.pos == "ADP"
        and c.view.tokens[c.first].pos != "DET"
        and before.text.lower() not in ("du", "des", "au", "aux")
    )


def cut_before(c: Candidate) -> bool:
    """The phrase begins before the span, or a word there reverses it."""
    if not c.first or c.form in _WHOLE:
        return False
    before, low = c.view.tokens[c.first - 1], c.view.low[c.first - 1]
    if c.form is Form.QUOTED_PHRASE and c.first == c.quote.first > 1:
        # "un centre pour « toutes les personnes exposées »": what of them?
        outside = c.view.tokens[c.first - 2]
        return outside.pos == "ADP" and "VerbForm=Inf" not in c.view.tokens[c.first].morph
    if c.form is Form.QUOTED_CLAUSE:
        quote = c.quote
        if c.first > quote.first:
            return False
        last = re.search(r"[\w’']+$", c.view.sentence.text[: quote.start].rstrip())
        return last is not None and last[0].lower().replace("’", "'") not in _INTRODUCES
    if low in lexicon.words("reversing_words"):
        return True
    if c.form is Form.QUOTED_MODIFIER:
        return before.pos == "ADP" and c.view.tokens[c.first].pos != "DET"
    return c.form in NOMINAL and before.pos in ("NUM", "ADJ", "NOUN") and _inside(c, before.head)


def cut_after(c: Candidate) -> bool:
    """The phrase goes on after the span."""
    view = c.view
    if c.last >= len(view.tokens) or c.form in _WHOLE:
        return False
    following, low = view.tokens[c.last], view.low[c.last]
    if c.form is Form.QUOTED_CLAUSE:
        if view.tokens[c.last - 1].pos in _OPEN or _lacks_argument(c):
            return True
        if low == ":":
            return True  # "les policiers demandent | : …"
        if c.last < c.quote.last:
            if "VerbForm=Inf" in view.tokens[c.last - 1].morph:
                return True  # "qui doit trouver | , je pense, son dénouement"
            return following.pos not in ("PUNCT", "CCONJ", "PRON", "DET", "PROPN")
        return bool(_GOES_ON.match(view.sentence.text[c.quote.end :].lstrip()))
    if c.form is Form.QUOTED_PHRASE:
        return bool(_GOES_ON.match(view.sentence.text[c.quote.end :].lstrip()))
    if c.form is Form.QUOTED_MODIFIER:
        return low in ("de", "d'", "du", "des") or following.pos in ("ADJ", "NOUN")
    if following.pos in ("ADJ", "PROPN", "NOUN", "NUM") or view.quoted[c.last] >= 0:
        return True
    if following.pos == "ADV" and view.tokens[c.last - 1].pos == "PROPN":
        return True  # "un groupe baptisé Lorbec | autrement"
    if low in ("de", "d'", "du", "des", "ni") or following.text in ("-", "–", '"', "«", "“"):
        return True
    if following.pos == "ADP" and (
        _inside(c, following.head) or _inside(c, view.tokens[following.head].head)
    ):
        return True
    if view.tokens[c.last - 1].pos == "NUM" or (low == "et" and "entre" in c.text.lower().split()):
        return True  # "le coût entre 1,8 | et 2,3 millions"
    # "la préservation et la restauration de X": the complement may be shared; "de retirer
    # foulards | et turbans": bare nouns go together
    return low in ("et", "ou") and view.tokens[min(c.last + 1, len(view.tokens) - 1)].pos in (
        "ADJ",
        "ADP",
        "NOUN",
        "PROPN",
    )


def _lacks_argument(c: Candidate) -> bool:
    """Whether a verb of the span has its object or its attribute after the span."""
    tokens = c.view.tokens
    _, end = sentence_of(c.view, c.quote, c.first)
    after = range(c.last, end)
    return any(
        _inside(c, tokens[i].head)
        and (tokens[i].dep.split(":")[0] in _ARGUMENTS or tokens[i].dep == "obl:arg")
        for i in after
    ) or any(
        tokens[i].head in after and tokens[i].dep.split(":")[0] in _SUPPORTS for i in c.indexes
    )


def linked(c: Candidate) -> bool:
    """A quoted clause that opens with a conjunction or a preposition."""
    opening = c.view.tokens[c.first].pos
    return c.form is Form.QUOTED_CLAUSE and (
        opening in ("SCONJ", "CCONJ", "ADP") or bool(_SUBORDINATE.match(c.text))
    )


def _inside(c: Candidate, index: int) -> bool:
    return c.first <= index < c.last
