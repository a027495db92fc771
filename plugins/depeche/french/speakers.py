"""Who says what: for each sentence its speaker, and whether it is attributed, conditional, denied.

A speaker is printed beside a quotation, so a doubtful one is none (""): a pronoun counts
for the speaker before it only where gender, number and nearness leave one choice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ..model import NameKind, ParsedSentence, Sentence, Token
from . import joined, lemmas, lists, names, quotemarks
from .gazetteer import Gazetteer, fold
from .mentions import Mention
from .names import Known

_REPORTING = lists.words("reporting")
_DENYING = lists.words("denying")
_CONTINUING = lists.words("continuing")
_OUTLET_NOUNS = lists.words("outlets_common")
_SPEAKING = lists.words("roles") | lists.words("institutions") | lists.words("testimonies")
_PRONOUNS = {
    "il": ("Masc", "Sing"),
    "elle": ("Fem", "Sing"),
    "ils": ("Masc", "Plur"),
    "elles": ("Fem", "Plur"),
}
_SOURCED = re.compile(
    r"(?<!\w)(?:selon|d['’]après|à en croire|de sources?|citant"
    r"|a-t-on (?:appris|indiqué|précisé)|apprend-on|indique-t-on|aux yeux d|de l['’]avis d)(?!\w)",
    re.IGNORECASE,
)
_CLAUSE = ("acl", "advcl", "appos", "ccomp", "conj", "cc", "parataxis", "punct", "dep", "mark")
_ANAPHORIC = (
    "ce",
    "cet",
    "cette",
    "ces",
    "son",
    "sa",
    "ses",
    "leur",
    "leurs",
    "notre",
    "nos",
    "mon",
    "ma",
)
_TITLES = lists.words("titles_of_people")
_CLITICS = (
    "le",
    "la",
    "l'",
    "les",
    "lui",
    "leur",
    "se",
    "s'",
    "y",
    "en",
    "ne",
    "n'",
    "nous",
    "vous",
    "m'",
    "me",
)
_LONGEST_APPOSITION = 14  # tokens
_NEAR = 1  # paragraphs between a pronoun and its speaker
_TOUCHING = 30  # characters between a quotation and the verb that reports it
_LONGEST_LABEL = 9  # tokens


@dataclass(frozen=True, slots=True)
class _Speaker:
    label: str
    gender: str
    plural: bool
    outlet: bool = False  # an agency, a newspaper: "l'agence" takes it up
    role: str = ""  # the noun of a person's function: "le ministre" takes it up


def attribute(
    sentences: Iterable[Sentence], gazetteer: Gazetteer | None = None
) -> tuple[Sentence, ...]:
    """The sentences of one source, in order, with `speaker`, `attributed`, `conditional` and
    `denied` filled in. `speaker` is printable ("Dmitri Peskov", "le parquet de Paris") or ""."""
    given = tuple(sentences)
    people = names.known([each.parse for each in given], gazetteer)
    return _Reader(given, people).read()


class _Reader:
    """One pass over a source's sentences; remembers who spoke last and where."""

    def __init__(self, sentences: tuple[Sentence, ...], known: Sequence[Known]) -> None:
        self.sentences = sentences
        self.views = [_View(each) for each in sentences]
        self.mentions = {
            (mention.sentence, index): each
            for each in known
            for mention in each.mentions
            for index in range(mention.first, mention.last)
        }
        self.by_role = _by_role(known)
        self.spoken: list[tuple[int, _Speaker]] = []  # sentence, speaker

    def read(self) -> tuple[Sentence, ...]:
        speakers: list[_Speaker | None] = []
        for number in range(len(self.sentences)):
            speaker = self._speaker(number)
            speakers.append(speaker)
            if speaker:
                self.spoken.append((number, speaker))
        found = []
        for number, (sentence, view) in enumerate(zip(self.sentences, self.views, strict=True)):
            speaker = speakers[number] or self._quoted_on(number, speakers)
            found.append(
                replace(
                    sentence,
                    speaker=speaker.label if speaker else "",
                    attributed=bool(speaker) or view.attributed,
                    conditional=view.conditional,
                    denied=view.denied,
                )
            )
        return tuple(found)

    def _speaker(self, number: int) -> _Speaker | None:
        view = self.views[number]
        if view.text.rstrip().endswith("?") and not view.quotes:
            return None
        according = self._according(number)
        if according and not view.quotes and view.first_according_opens:
            return according
        for verb in view.reporting_in_order:
            subject = self._after(number, verb) if view.inserted(verb) else None
            if subject is None:
                subject = view.subject(verb)
            if subject is None or view.quoted[subject]:
                subject = self._beside(number, verb)
            if subject is None:
                continue
            token = view.tokens[subject]
            pronoun = token.text.lower().removeprefix("-").removeprefix("t-")
            if token.pos == "PRON" or pronoun in _PRONOUNS:
                if pronoun in _PRONOUNS:
                    return self._taken_up(number, verb, *_PRONOUNS[pronoun])
                return None
            return self._labelled(number, subject)
        return according

    def _according(self, number: int) -> _Speaker | None:
        view = self.views[number]
        for index in view.according:
            noun = next(
                (
                    at
                    for at in range(index + 1, min(index + 6, len(view.tokens)))
                    if view.tokens[at].pos in ("NOUN", "PROPN") and not view.quoted[at]
                ),
                None,
            )
            if noun is None:
                pronoun = (
                    view.tokens[index + 1].text.lower() if index + 1 < len(view.tokens) else ""
                )
                person = {"lui": "il", "elle": "elle", "eux": "ils", "elles": "elles"}.get(pronoun)
                if person:
                    return self._taken_up(number, None, *_PRONOUNS[person])
                continue
            found = self._labelled(number, noun, index + 1)
            if found:
                return found
        return None

    def _labelled(self, number: int, subject: int, first: int | None = None) -> _Speaker | None:
        """The speaker that the noun phrase of `subject` names, or None."""
        view = self.views[number]
        token = view.tokens[subject]
        known = self.mentions.get((number, subject)) or self._apposed(number, subject)
        if known and known.name.kind is NameKind.PERSON:
            return _Speaker(known.name.text, known.gender, False, role=_first(known.name.role))
        start, end = view.phrase(subject) if first is None else (first, view.phrase(subject)[1])
        if mention := self._mention(number, subject):
            start, end = mention.first, mention.last
            if start and view.tokens[start - 1].text.lower() in ("le", "la", "l'", "les"):
                start -= 1
        label = _lowered(view.tokens[start:end])
        if (
            not known
            and token.lemma.lower() not in _SPEAKING
            and token.text.lower() not in _SPEAKING
        ):
            return None
        if end - start > _LONGEST_LABEL or end <= start or re.search(r"[«»“”\"()]", label):
            return None
        if label.split(" ")[0].split("'")[0] in _ANAPHORIC:
            return None
        gender = (
            "Fem" if "Gender=Fem" in token.morph else "Masc" if "Gender=Masc" in token.morph else ""
        )
        article = view.tokens[start].text.lower()
        gender = {"la": "Fem", "une": "Fem", "le": "Masc", "un": "Masc"}.get(article, gender)
        plural = "Number=Plur" in token.morph or article in ("les", "des", "deux", "plusieurs")
        bare = end - start <= 2 and not known and article in ("le", "la", "l'")
        if bare:
            taken = self._noun_taken_up(token)
            if taken:
                return taken
        outlet = known is not None and fold(known.name.text) in _outlets()
        return _Speaker(label, gender, plural, outlet)

    def _apposed(self, number: int, subject: int) -> Known | None:
        """The person in apposition to a subject: "le porte-parole du Kremlin, Dmitri Peskov,"."""
        view = self.views[number]
        for index in range(subject + 1, min(len(view.tokens), subject + _LONGEST_APPOSITION)):
            token = view.tokens[index]
            if view.quoted[index] or token.pos in ("VERB", "AUX", "SCONJ", "PRON"):
                return None
            known = self.mentions.get((number, index))
            if not known or known.name.kind is not NameKind.PERSON:
                continue
            before = index - 1
            if view.tokens[before].text.lower() in _TITLES:
                before -= 1
            if (
                view.tokens[before].text == ","
                or _first(known.name.role) == view.tokens[subject].text.lower()
            ):
                return known
        return None

    def _beside(self, number: int, verb: int) -> int | None:
        """A name or a noun that speaks, right before or after the verb: the parser may miss it."""
        view = self.views[number]
        at = verb - 1
        while at >= 0 and (
            view.tokens[at].pos in ("AUX", "ADV") or view.tokens[at].text.lower() in _CLITICS
        ):
            at -= 1
        if at >= 0 and self._names_speaker(number, at):
            return at
        return self._after(number, verb)

    def _after(self, number: int, verb: int) -> int | None:
        """The name or the noun that speaks, right after the verb: "indique le journal"."""
        view = self.views[number]
        for after in (verb + 1, verb + 2, verb + 3):
            if after < len(view.tokens) and self._names_speaker(number, after):
                return after
            if after >= len(view.tokens) or view.tokens[after].pos not in ("DET", "ADJ"):
                return None
        return None

    def _names_speaker(self, number: int, index: int) -> bool:
        view = self.views[number]
        if view.quoted[index]:
            return False
        known = self.mentions.get((number, index))
        return bool(known and known.name.kind is not NameKind.PLACE) or (
            view.tokens[index].pos == "NOUN" and view.tokens[index].text.lower() in _SPEAKING
        )

    def _mention(self, number: int, index: int) -> Mention | None:
        known = self.mentions.get((number, index))
        for mention in known.mentions if known else ():
            if mention.sentence == number and mention.first <= index < mention.last:
                return mention
        return None

    def _noun_taken_up(self, token: Token) -> _Speaker | None:
        """Whom "l'agence" or "le ministre" takes up, where that is certain."""
        noun = token.text.lower()
        if noun in _OUTLET_NOUNS:
            outlets = {speaker.label: speaker for _, speaker in self.spoken if speaker.outlet}
            return next(iter(outlets.values())) if len(outlets) == 1 else None
        person = self.by_role.get(noun)
        if person is None:
            return None
        return _Speaker(person.name.text, person.gender, False, role=noun)

    def _taken_up(self, number: int, verb: int | None, gender: str, count: str) -> _Speaker | None:
        """The speaker that a pronoun stands for, or None where another may be meant."""
        here = self.sentences[number].paragraph
        agreeing = [
            (at, speaker)
            for at, speaker in self.spoken
            if here - self.sentences[at].paragraph <= _NEAR
            and speaker.plural == (count == "Plur")
            and speaker.gender in (gender, "")
        ]
        if not agreeing:
            return None
        at, speaker = agreeing[-1]
        if at != self.spoken[-1][0]:
            return None  # somebody else spoke since
        view = self.views[number]
        goes_on = verb is not None and (
            view.inverted(verb) or view.tokens[verb].lemma.lower() in _CONTINUING
        )
        if goes_on:
            return speaker
        return None if self._rival(at, number, speaker, gender) else speaker

    def _rival(self, after: int, number: int, speaker: _Speaker, gender: str) -> bool:
        """Whether another person of that gender is a subject between speaker and pronoun."""
        for between in range(after, number):
            view = self.views[between]
            for index, token in enumerate(view.tokens):
                known = self.mentions.get((between, index))
                if (
                    known
                    and known.name.kind is NameKind.PERSON
                    and known.name.text != speaker.label
                    and known.gender in (gender, "")
                    and not view.quoted[index]
                    and token.dep.startswith("nsubj")
                ):
                    return True
        return False

    def _quoted_on(self, number: int, speakers: list[_Speaker | None]) -> _Speaker | None:
        """The speaker of a sentence that is all quotation: its neighbour's, if only one offers."""
        if not self.views[number].all_quoted:
            return None
        paragraph = self.sentences[number].paragraph
        offers: dict[str, _Speaker] = {}
        for step, reach in ((-1, _NEAR), (1, 0)):
            at = number + step
            while 0 <= at < len(self.sentences):
                if abs(self.sentences[at].paragraph - paragraph) > reach:
                    break
                speaker = speakers[at]
                if speaker and self.views[at].quotes:
                    offers[speaker.label] = speaker
                if speaker or not self.views[at].all_quoted:
                    break
                at += step
        return next(iter(offers.values())) if len(offers) == 1 else None


class _View:
    """A sentence's tokens and what the rules ask of them."""

    def __init__(self, sentence: Sentence) -> None:
        self.parse: ParsedSentence = sentence.parse
        self.tokens = sentence.parse.tokens
        self.text = sentence.text
        self.quotes = quotemarks.pairs(sentence.text)[0]
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
        if token.pos in ("VERB", "AUX"):
            return token.lemma.lower() in _REPORTING and "VerbForm=Inf" not in token.morph
        # "Bloomberg le rapporte", "Bloomberg note": a verb that the tagger takes for a noun
        return (
            token.pos == "NOUN"
            and 0 < index <= 3
            and lemmas.lemma(token.text, "VERB") in _REPORTING
            and all(each.entity or each.text.lower() in _CLITICS for each in self.tokens[:index])
        )

    @property
    def first_according_opens(self) -> bool:
        return bool(self.according) and self.according[0] <= 2

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
            self.tokens[before].pos == "AUX" or self.tokens[before].text.lower() in _CLITICS
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
        for index in self.children[verb]:
            dep = self.tokens[index].dep
            if dep == "obl:agent" and not self.quoted[index]:
                return index
        for index in self.children[verb]:
            token = self.tokens[index]
            if token.dep.startswith(("nsubj", "expl:subj")) and not self.quoted[index]:
                if token.dep.endswith("pass"):
                    return None
                return self._relative(index, verb)
        # "a-t-il ajouté": the parser at times hangs the pronoun elsewhere
        for index in range(max(0, verb - 3), min(len(self.tokens), verb + 3)):
            low = self.tokens[index].text.lower()
            if low.startswith("-") and low.removeprefix("-").removeprefix("t-") in _PRONOUNS:
                return index
        if self.tokens[verb].dep == "conj":
            head = self.tokens[verb].head
            if head in self.reporting:
                return self.subject(head)
        return None

    def _relative(self, index: int, verb: int) -> int | None:
        """The antecedent of "qui", else the subject itself."""
        if self.tokens[index].text.lower() != "qui":
            return index
        return None if self.tokens[verb].dep.startswith("acl") else index

    def inverted(self, verb: int) -> bool:
        subject = self.subject(verb)
        return subject is not None and self.tokens[subject].text.startswith("-")

    def subtree(self, index: int) -> tuple[int, int]:
        """First and last (excluded) token below `index`."""
        todo, seen = [index], {index}
        while todo:
            for child in self.children[todo.pop()]:
                if child not in seen:
                    seen.add(child)
                    todo.append(child)
        return min(seen), max(seen) + 1

    def phrase(self, noun: int) -> tuple[int, int]:
        """The noun phrase of `noun` without clauses and appositions, as one run of tokens."""
        kept, todo = {noun}, [noun]
        while todo:
            for child in self.children[todo.pop()]:
                if self.tokens[child].dep.split(":")[0] in _CLAUSE or self.quoted[child]:
                    continue
                kept.add(child)
                todo.append(child)
        start = end = noun
        while start - 1 in kept:
            start -= 1
        while end + 1 in kept:
            end += 1
        return start, end + 1

    @property
    def attributed(self) -> bool:
        return bool(_SOURCED.search(self._narration())) or any(
            self._speaks(verb) for verb in self.reporting
        )

    def _speaks(self, verb: int) -> bool:
        subject = self.subject(verb)
        if subject is None:
            return False
        token = self.tokens[subject]
        return (
            token.pos in ("PRON", "PROPN")
            or bool(token.entity)
            or token.lemma.lower() in _SPEAKING
            or token.text.lower() in _SPEAKING
        )

    @property
    def conditional(self) -> bool:
        """Whether a verb outside quotation marks is in the conditional."""
        return any(
            "Mood=Cnd" in token.morph
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


def _by_role(known: Sequence[Known]) -> dict[str, Known]:
    """People by the noun of their function, where only one has it."""
    found: dict[str, list[Known]] = {}
    for each in known:
        if each.name.kind is NameKind.PERSON and each.name.role:
            found.setdefault(_first(each.name.role), []).append(each)
    return {role: people[0] for role, people in found.items() if len(people) == 1}


@cache
def _outlets() -> frozenset[str]:
    return frozenset(map(fold, lists.lines("outlets")))


def _first(role: str) -> str:
    return role.split(" ")[0].lower()


def _lowered(tokens: Sequence[Token]) -> str:
    """The label, its article in lower case."""
    label = joined.text(tokens)
    if tokens and tokens[0].pos in ("DET", "ADP", "NUM", "ADJ", "NOUN") and not tokens[0].entity:
        return label[0].lower() + label[1:]
    return label
