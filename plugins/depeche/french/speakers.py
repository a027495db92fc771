"""Who says what: for each sentence its speaker, and whether it is attributed, conditional, denied.

A speaker is printed beside a quotation, so a doubtful one is none (""): a pronoun counts
for the speaker before it only where gender, number and nearness leave one choice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ..model import NameKind, Sentence, Token
from . import joined, lists, names
from .date_words import WEEKDAYS
from .gazetteer import Gazetteer, fold
from .mention import Mention
from .names import Known
from .told import CLITICS, PRONOUNS, Told, pronoun, speaks

_CONTINUING = lists.words("continuing")
_OUTLET_NOUNS = lists.words("outlets_common")
_TITLES = lists.words("titles_of_people")
_FUNCTIONS = lists.words("roles")
_ANAPHORIC = frozenset(
    ("ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "notre", "nos", "mon", "ma")
)
_ARTICLE_GENDERS = {"la": "Fem", "une": "Fem", "le": "Masc", "un": "Masc"}
_CONTRACTED = {"du": "le", "au": "le", "des": "les", "aux": "les"}
_STRESSED = {"lui": "il", "elle": "elle", "eux": "ils", "elles": "elles"}
_PREPOSITIONS = frozenset(("de", "d'", "du", "à", "au", "avec", "par", "pour", "sur", "et", "chez"))
_LONGEST_INVERSION = 12  # tokens
_NEAR = 1  # paragraphs between a pronoun and its speaker
_LONGEST_APPOSITION = 14  # tokens
_LONGEST_LABEL = 9  # tokens


@dataclass(frozen=True, slots=True)
class _Speaker:
    label: str
    gender: str
    plural: bool
    person: bool = False
    outlet: bool = False  # an agency, a newspaper: "l'agence" takes it up


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
        self.views = [Told(each) for each in sentences]
        self.mentions = {
            (mention.sentence, index): each
            for each in known
            for mention in each.mentions
            for index in range(mention.first, mention.last)
        }
        self.by_role = _by_role(known)
        self.spoken: list[tuple[int, _Speaker]] = []  # sentence, speaker
        self.several: set[int] = set()  # sentences that more than one says

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
                    attributed=bool(speaker) or number in self.several or view.attributed,
                    conditional=view.conditional,
                    denied=view.denied,
                )
            )
        return tuple(found)

    def _speaker(self, number: int) -> _Speaker | None:
        view = self.views[number]
        if view.asks:
            return None
        according = self._according(number)
        if according and not view.quotes and view.according[0] <= 2:
            return according
        for verb in view.reporting_in_order:
            subject = self._subject(number, verb)
            if subject is None:
                continue
            token = view.tokens[subject]
            if person := pronoun(token):
                gender, count = PRONOUNS[person]
                taken = self._taken_up(number, verb, gender, count)
                return taken or (self._just_told_of(number, gender) if count == "Sing" else None)
            if token.pos == "PRON":
                return None
            speaker = self._labelled(number, subject)
            # "ont annoncé le diocèse et la mairie": one of two is not the speaker
            if speaker and view.plural(verb) and not speaker.plural:
                self.several.add(number)
                return None
            return speaker
        return according

    def _subject(self, number: int, verb: int) -> int | None:
        view = self.views[number]
        subject = self._after(number, verb) if view.inserted(verb) else None
        if subject is None:
            subject = view.subject(verb)
        if subject is None or view.quoted[subject]:
            subject = self._beside(number, verb)
        if subject is None:
            return None
        titled = view.tokens[subject].text.lower() in _TITLES
        return subject + 1 if titled and subject + 1 < len(view.tokens) else subject

    def _according(self, number: int) -> _Speaker | None:
        view = self.views[number]
        for index in view.according:
            following = range(index + 1, min(index + 6, len(view.tokens)))
            noun = next(
                (
                    at
                    for at in following
                    if view.tokens[at].pos in ("NOUN", "PROPN")
                    and view.tokens[at].text.lower() not in _TITLES
                    and not view.quoted[at]
                ),
                None,
            )
            if noun is None:
                stressed = view.tokens[index + 1].text.lower() if following else ""
                if person := _STRESSED.get(stressed):
                    return self._taken_up(number, None, *PRONOUNS[person])
                continue
            if found := self._labelled(number, noun, index + 1):
                return found
        return None

    def _labelled(self, number: int, subject: int, first: int | None = None) -> _Speaker | None:
        """The speaker that the noun phrase of `subject` names, or None.

        `first` is where the phrase begins, when what precedes tells ("selon | les experts").
        """
        view = self.views[number]
        token = view.tokens[subject]
        known = self.mentions.get((number, subject)) or self._apposed(number, subject)
        if known and known.name.kind is NameKind.PERSON:
            return _Speaker(known.name.text, known.gender, False, person=True)
        if not known and not speaks(token):
            return None
        mention = self._mention(number, subject)
        start, end = (mention.first, mention.last) if mention else view.phrase(subject)
        if first is not None and not mention:
            start = first
        while end - 1 > start and view.tokens[end - 1].pos in ("ADP", "DET", "CCONJ"):
            end -= 1
        label = _lowered(view.tokens[start:end])
        if mention and start:
            before = view.tokens[start - 1].text.lower()
            article = _CONTRACTED.get(before, before)
            if article in ("le", "la", "les", "l'"):
                label = article + ("" if article == "l'" else " ") + label
        opening = re.split(r"[ ']", label)[0].lower()
        if not 0 < end - start <= _LONGEST_LABEL or re.search(r"[«»“”\"(),]", label):
            return None
        if opening in _ANAPHORIC:
            return None
        bare = not known and end - start <= 2 and opening in ("le", "la", "l")
        if bare and (taken := self._noun_taken_up(token)):
            return taken
        morph = "Fem" if "Gender=Fem" in token.morph else "Masc" if "Gender=" in token.morph else ""
        return _Speaker(
            label,
            gender=_ARTICLE_GENDERS.get(opening, morph),
            plural="Number=Plur" in token.morph or opening in ("les", "des", "deux", "plusieurs"),
            outlet=known is not None and fold(known.name.text) in _outlets(),
        )

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
            while view.tokens[before].text.lower() in _TITLES or (
                before > subject
                and (
                    view.tokens[before].pos == "DET"
                    or view.tokens[before].text.lower() in _FUNCTIONS
                )
            ):
                before -= 1
            noun = view.tokens[subject].text.lower()
            if view.tokens[before].text == "," or noun in known.name.role.lower().split():
                return known
        return None

    def _beside(self, number: int, verb: int) -> int | None:
        """A name or a noun that speaks, right before or after the verb: the parser may miss it."""
        view = self.views[number]
        at = verb - 1
        while at >= 0 and (
            view.tokens[at].pos in ("AUX", "ADV") or view.tokens[at].text.lower() in CLITICS
        ):
            at -= 1
        if at >= 0 and self._names_speaker(number, at):
            return at
        return self._after(number, verb)

    def _after(self, number: int, verb: int) -> int | None:
        """The name or the noun that speaks, right after the verb: "indique le journal"."""
        view = self.views[number]
        for after in range(verb + 1, min(len(view.tokens), verb + 6)):
            if self._names_speaker(number, after):
                return after
            low = view.tokens[after].text.lower()
            passed = low in _TITLES or low in WEEKDAYS
            if view.tokens[after].pos not in ("DET", "ADJ", "ADV") and not passed:
                break
        # "a avancé lors d'une conférence de presse Frédéric Létoffé"
        for after in range(verb + 1, min(len(view.tokens), verb + _LONGEST_INVERSION)):
            token = view.tokens[after]
            if token.pos in ("VERB", "AUX", "PUNCT", "PRON", "SCONJ") or view.quoted[after]:
                return None
            known = self.mentions.get((number, after))
            if known and known.name.kind is NameKind.PERSON:
                before = view.tokens[after - 1].text.lower()
                return None if before in _PREPOSITIONS else after
        return None

    def _names_speaker(self, number: int, index: int) -> bool:
        view = self.views[number]
        if view.quoted[index]:
            return False
        known = self.mentions.get((number, index))
        return bool(known and known.name.kind is not NameKind.PLACE) or (
            view.tokens[index].pos == "NOUN" and speaks(view.tokens[index])
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
        return _Speaker(person.name.text, person.gender, False, person=True)

    def _taken_up(self, number: int, verb: int | None, gender: str, count: str) -> _Speaker | None:
        """The speaker that a pronoun stands for, or None where another may be meant."""
        here = self.sentences[number].paragraph
        agreeing = [
            (at, speaker)
            for at, speaker in self.spoken
            if here - self.sentences[at].paragraph <= _NEAR
            and speaker.plural == (count == "Plur")
            and (speaker.gender == gender or (speaker.person and not speaker.gender))
        ]
        if not agreeing:
            return None
        at, speaker = agreeing[-1]
        if at != self.spoken[-1][0]:
            return None  # somebody else spoke since
        view = self.views[number]
        goes_on = verb is not None and (
            view.clitic(verb) is not None or view.tokens[verb].lemma.lower() in _CONTINUING
        )
        # One who goes on may have named others in his own sentence, but none since.
        since = at + 1 if goes_on else at
        return None if self._rival(since, number, speaker, gender) else speaker

    def _just_told_of(self, number: int, gender: str) -> _Speaker | None:
        """Who is the subject of the sentence before, and the only one of whom it tells: "Le maire,
        Luc Orveau, s'inquiète. « … », a-t-il estimé."; None where another spoke there."""
        at = number - 1
        same = at >= 0 and self.sentences[at].paragraph == self.sentences[number].paragraph
        if not same or (self.spoken and self.spoken[-1][0] == at):
            return None
        tokens, quoted = self.views[at].tokens, self.views[at].quoted
        first = next((i for i, token in enumerate(tokens) if not _opens_phrase(token)), len(tokens))
        if first == len(tokens) or quoted[first]:
            return None
        known = self.mentions.get((at, first)) or self._apposed(at, first)
        if known is None or not _is_person(known) or known.gender not in (gender, ""):
            return None
        for i, token in enumerate(tokens):
            other = self.mentions.get((at, i))
            if quoted[i] or i == first or other == known:
                continue
            if _is_person(other) or token.text.lower() in _FUNCTIONS:
                return None
        return _Speaker(known.name.text, known.gender, False, person=True)

    def _rival(self, after: int, number: int, speaker: _Speaker, gender: str) -> bool:
        """Whether another person of that gender is a subject between speaker and pronoun."""
        for between in range(after, number):
            view = self.views[between]
            for index, token in enumerate(view.tokens):
                if view.quoted[index] or not token.dep.startswith("nsubj"):
                    continue
                known = self.mentions.get((between, index))
                if known and known.name.kind is NameKind.PERSON:
                    if known.name.text != speaker.label and known.gender in (gender, ""):
                        return True
                elif (
                    known is None
                    and speaker.label.casefold() not in view.text.casefold()
                    and token.text.lower() in _FUNCTIONS
                    and f"Gender={gender}" in token.morph
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
                if not self.views[at].balanced:
                    break
                if speaker and self.views[at].quotes:
                    offers[speaker.label] = speaker
                if speaker or not self.views[at].all_quoted:
                    break
                at += step
        return next(iter(offers.values())) if len(offers) == 1 else None


def _is_person(known: Known | None) -> bool:
    return known is not None and known.name.kind is NameKind.PERSON


def _opens_phrase(token: Token) -> bool:
    """What stands before the noun or the name with which a sentence opens."""
    return token.pos in ("DET", "ADJ") or token.text.lower() in _ANAPHORIC | _TITLES


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
