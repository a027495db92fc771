"""A sentence as attribution sees it: its quotations, its reporting verbs and their subjects.

The parser errs on news copy, so where a verb has no subject the words beside it are asked.
"""

from __future__ import annotations

import re

from ..model import ParsedSentence, Sentence, Token
from . import lemmas, lists, quotemarks

PRONOUNS = {
    "il": ("Masc", "Sing"),
    "elle": ("Fem", "Sing"),
    "ils": ("Masc", "Plur"),
    "elles": ("Fem", "Plur"),
}
_REPORTING = lists.words("reporting")
_WITH_CLAUSE = lists.words("reporting_with_clause")
_DENYING = lists.words("denying")
_SPEAKING = lists.words("roles") | lists.words("institutions") | lists.words("testimonies")
_LABEL_ENDS = lists.words("role_ends")
_SOURCED = re.compile(
    r"(?<!\w)(?:selon|d['’]après|à en croire|de sources?|citant"
    r"|a-t-on (?:appris|indiqué|précisé)|apprend-on|indique-t-on|aux yeux d|de l['’]avis d)(?!\w)",
    re.IGNORECASE,
)
_CLAUSE = ("acl", "advcl", "appos", "ccomp", "conj", "cc", "parataxis", "punct", "dep", "mark")
CLITICS = lists.words("clitics")
_CONDITIONAL_ENDINGS = ("ais", "ait", "ions", "iez", "aient")
_TOUCHING = 30  # characters between a quotation and the verb that reports it


def speaks(token: Token) -> bool:
    """Whether a noun names one who can say something: a function, a body, a document."""
    return bool({token.text.lower(), token.lemma.lower()} & _SPEAKING)


def pronoun(token: Token) -> str:
    """ "il" for "il", "-il" and "-t-il"; "" for what is no third person."""
    low = token.text.lower().removeprefix("-").removeprefix("t-")
    return low if low in PRONOUNS else ""


def _is_conditional(token: Token) -> bool:
    """By the tagger, or by the form: the infinitive and an ending ("partir|ait")."""
    low = token.text.lower()
    return "Mood=Cnd" in token.morph or (
        token.pos in ("VERB", "AUX")
        and low.startswith(token.lemma)
        and low.removeprefix(token.lemma) in _CONDITIONAL_ENDINGS
    )


class Told:
    """A sentence's tokens and what the rules of attribution ask of them."""

    def __init__(self, sentence: Sentence) -> None:
        self.parse: ParsedSentence = sentence.parse
        self.tokens = sentence.parse.tokens
        self.text = sentence.text
        self.quotes, alone = quotemarks.pairs(sentence.text)
        self.balanced = not alone
        base = sentence.parse.start
        self.quoted = [
            any(
                pair.start <= token.start - base and token.end - base <= pair.end
                for pair in self.quotes
            )
            for token in self.tokens
        ]
        self.children: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                self.children[token.head].append(index)
        self.reporting = [
            index
            for index, token in enumerate(self.tokens)
            if not self.quoted[index] and self._reports(index)
        ]
        self.according = [
            index
            for index, token in enumerate(self.tokens)
            if not self.quoted[index]
            and (
                token.text.lower() == "selon"
                or (
                    token.text.lower() == "après"
                    and index
                    and self.tokens[index - 1].text.lower() == "d'"
                )
            )
        ]

    def _reports(self, index: int) -> bool:
        token = self.tokens[index]
        if token.pos == "VERB" and self.quotes and self.clitic(index) is not None:
            return True  # beside a quotation every inverted verb reports: "a-t-il calculé"
        if token.pos in ("VERB", "AUX"):
            return (
                (
                    token.lemma.lower() in _REPORTING
                    or (token.lemma.lower() in _WITH_CLAUSE and self._introduces(index))
                )
                and "VerbForm=Inf" not in token.morph
                and not token.text.lower().endswith("ant")  # "citant des sources"
            )
        if lemmas.lemma(token.text, "VERB") not in _REPORTING:
            return False
        if token.pos == "ADJ":  # "il a nuancé": the tagger takes the participle for an adjective
            return any(self.tokens[child].lemma == "avoir" for child in self.children[index])
        # "Bloomberg le rapporte", "Bloomberg note": a verb that the tagger takes for a noun
        return (
            token.pos == "NOUN"
            and 0 < index <= 3
            and all(each.entity or each.text.lower() in CLITICS for each in self.tokens[:index])
        )

    def _introduces(self, verb: int) -> bool:
        """Whether "que" or a quotation follows or precedes the verb closely."""
        near = self.tokens[verb + 1 : verb + 6]
        end = self.tokens[verb].end - self.parse.start
        return any(token.text.lower() in ("que", "qu'") for token in near) or any(
            0 <= pair.start - end <= _TOUCHING or 0 <= end - pair.end <= _TOUCHING
            for pair in self.quotes
        )

    @property
    def reporting_in_order(self) -> list[int]:
        """Reporting verbs, the one that frames the sentence first.

        Beside a quotation the nearest to it; else an inserted clause ("a rapporté Reuters"),
        then the verb nearest to the root.
        """
        base = self.parse.start

        def rank(index: int) -> tuple[int, int]:
            start, end = self.tokens[index].start - base, self.tokens[index].end - base
            if self.quotes:
                gaps = [max(pair.start - end, start - pair.end) for pair in self.quotes]
                near = min(gaps)
                before = any(end <= pair.start for pair in self.quotes)
                return (0 if near <= _TOUCHING else 1 if before else 2), near
            return (0 if self.inserted(index) else 1), self.depth(index)

        return sorted(self.reporting, key=rank)

    def inserted(self, verb: int) -> bool:
        """Whether the verb opens a clause of its own: "…, a rapporté Reuters"."""
        before = verb - 1
        while before >= 0 and (
            self.tokens[before].pos == "AUX" or self.tokens[before].text.lower() in CLITICS
        ):
            before -= 1
        return before >= 0 and self.tokens[before].text in (",", "»", '"', "”", "–", "-")

    def depth(self, index: int) -> int:
        steps = 0
        while self.tokens[index].head != index and steps < 50:
            index, steps = self.tokens[index].head, steps + 1
        return steps

    def subject(self, verb: int) -> int | None:
        """The subject of a verb, or its agent when it is passive; None inside quotation marks."""
        passive = (
            "VerbForm=Part" in self.tokens[verb].morph
            and any(
                self.tokens[index].pos == "AUX" and self.tokens[index].lemma == "être"
                for index in self.children[verb]
            )
            and not any(
                self.tokens[index].text.lower() in ("se", "s'") for index in self.children[verb]
            )
        )
        # "est-il écrit" is nobody's word, "s'est-il inquiété" somebody's
        if not passive and (clitic := self.clitic(verb)) is not None:
            return clitic
        wanted = ("obl:agent",) if passive else ("nsubj", "expl:subj")
        for index in self.children[verb]:
            token = self.tokens[index]
            if (
                token.dep.startswith(wanted)
                and not self.quoted[index]
                and token.text != "-t"
                and (not passive or self._introduced_by_par(index))
            ):
                return self._relative(index, verb)
        if passive:
            return None
        if self.tokens[verb].dep == "conj":
            head = self.tokens[verb].head
            if head < verb and self.tokens[head].pos == "VERB":
                return self.subject(head)
        return None

    def _introduced_by_par(self, noun: int) -> bool:
        return any(self.tokens[child].text.lower() == "par" for child in self.children[noun])

    def plural(self, verb: int) -> bool:
        """Whether a verb, or its auxiliary, is in the plural."""
        forms = [verb, *(i for i in self.children[verb] if self.tokens[i].pos == "AUX")]
        return any(
            "Number=Plur" in self.tokens[i].morph and "VerbForm=Fin" in self.tokens[i].morph
            for i in forms
        )

    def _relative(self, index: int, verb: int) -> int | None:
        """The antecedent of "qui", else the subject itself."""
        if self.tokens[index].text.lower() != "qui":
            return index
        return None if self.tokens[verb].dep.startswith("acl") else index

    def clitic(self, verb: int) -> int | None:
        """The pronoun of "a-t-il ajouté" and "ajoute-t-elle": the parser at times misses it."""
        for index in range(max(0, verb - 2), min(len(self.tokens), verb + 3)):
            token = self.tokens[index]
            if token.text.startswith("-") and pronoun(token) and not self.quoted[index]:
                return index
        return None

    def phrase(self, noun: int) -> tuple[int, int]:
        """The noun phrase of `noun` without clauses and appositions, as one run of tokens."""
        kept, todo = {noun}, [noun]
        while todo:
            for child in self.children[todo.pop()]:
                leads = child < noun == self.tokens[child].head and self.tokens[child].pos == "ADP"
                if leads or self.tokens[child].dep.split(":")[0] in _CLAUSE or self.quoted[child]:
                    continue
                kept.add(child)
                todo.append(child)
        start = end = noun
        while start - 1 in kept:
            start -= 1
        while end + 1 in kept and self.tokens[end + 1].text.lower() not in _LABEL_ENDS:
            end += 1
        return start, end + 1

    @property
    def asks(self) -> bool:
        """Whether the sentence is a question of the copy's own."""
        return self.text.rstrip().endswith("?") and not self.quotes

    @property
    def attributed(self) -> bool:
        return not self.asks and self._attributed()

    def _attributed(self) -> bool:
        return bool(_SOURCED.search(self._narration())) or any(
            self._speaks(verb) for verb in self.reporting
        )

    def _speaks(self, verb: int) -> bool:
        subject = self.subject(verb)
        if subject is None:
            return False
        token = self.tokens[subject]
        return token.pos in ("PRON", "PROPN") or bool(token.entity) or speaks(token)

    @property
    def conditional(self) -> bool:
        """Whether a verb outside quotation marks is in the conditional."""
        return any(
            _is_conditional(token)
            for token, quoted in zip(self.tokens, self.quoted, strict=True)
            if not quoted
        )

    @property
    def denied(self) -> bool:
        """Whether what frames the sentence denies: its root is negated or a verb of denial."""
        for index, token in enumerate(self.tokens):
            if self.quoted[index]:
                continue
            if token.lemma.lower() in _DENYING and token.pos == "VERB":
                return True
            if token.dep == "ROOT" and any(
                self.tokens[child].text.lower() in ("ne", "n'") for child in self.children[index]
            ):
                return True
        return False

    @property
    def all_quoted(self) -> bool:
        words = [
            quoted
            for token, quoted in zip(self.tokens, self.quoted, strict=True)
            if token.pos != "PUNCT"
        ]
        return bool(words) and all(words)

    def _narration(self) -> str:
        return " ".join(
            token.text for token, quoted in zip(self.tokens, self.quoted, strict=True) if not quoted
        )
