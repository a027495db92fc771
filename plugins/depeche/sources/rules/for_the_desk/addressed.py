"""A paragraph that speaks to somebody else than the readers, in copy that tells of others.

    Le barrage rouvrira en mars.

    Pour que tu comprennes : le maire m'a juré qu'il partait, donc on laisse ça de côté.

    Les travaux ont coûté 4 millions d'euros. Il doit l'apprendre lundi, comptez sur l'entorse et
    rien d'autre. La poutre a été changée.

Copy has one voice. Where its paragraphs tell in the third person, the words that say "je" or "tu"
outside quotation marks are its sender's, whatever they say: none is printed, nor what leans on
them, and the article is a draft whose first reason quotes them. What tells of others in the same
paragraph stays. Only small talk at an edge of the copy, and a call to the press, are told
on the console alone. An interview, a letter, a column or a reporter's tale says "je" all along.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ....french import (
    addressed,
    desk_acts,
    desk_talk,
    lemmas,
    lists,
    quotations,
    sentences,
)
from ....french.addressed import Address
from ....french.desk_acts import Act
from ....french.flattened import flat
from ....model import BlockKind, Severity
from ...sheet import Sheet, Unit, one_line
from . import confidential

PROSE = 8  # words of a paragraph that has a voice
# How many paragraphs of the copy's own voice stand for each that speaks so: a reporter may say "je"
# here and there, no newspaper says "tu".
_RARITY = {
    Address.DESK: 1,
    Address.CONDUCT: 1,
    Address.PRESS: 1,
    Address.NAMED: 1,
    Address.TRUSTED: 1,
    Address.TRADE: 1,
    Address.SECRET: 0,  # as many as they may be
    Address.CALLED: 0,
    Address.CONFIDANT: 2,
    Address.COLLEAGUE: 2,
    Address.SENDER: 4,
}
OPENING = 2  # units at the top in which an order stands
FEW, LET_OFF = 2, 3  # paragraphs that speak so, and of those asked for that they are let off
EDGE = 3  # units at the top and at the foot
WHOLE = 90  # words of a paragraph that is all one remark; of a longer one its sentences are
HEADING = 12  # words of a question that heads an answer
FEWEST = 4  # words of a remark
TOLD = 4  # words of a clause that tells something
READERS = 2  # other paragraphs that say "vous": to readers
QUESTIONS = 2  # of a talk
NOT_FOR_READERS = "passage qui ne s’adresse pas aux lecteurs"
SHOWN = 240  # characters of a remark in the draft's reason
_SMALL_TALK = re.compile(
    r"\W*p\.?\s?s\.?\s?[:,–—]|\b(?:merci(?= d[e']|\W*$)|desolee?s?"
    r"|bon(?:ne|s)? (?:nuit|soiree|journee|courage"
    r"|bouclage|lecture|reception|week-end)|bises?|a (?:demain|plus|bientot|lundi)|salut|coucou)\b"
)
# "garde-la si tu peux": what stands before it is copy.
_KEEPS = re.compile(
    rf"\b(?:{desk_acts.imperatives(Act.KEEP)})-l[ea]s?\b(?! (?:pour|entre|de cote|pas)\b)"
)
_GREETED = re.compile(
    r"(?:(?:^|\n)\W*(?i:(?:(?:note|mot|message|papier|article|info|nb|ps),? )?pour|bonjour|bonsoir"
    r"|salut|coucou|hello|hey|hi|dear|ch[eè]re?)\s+|@)(?P<name>[A-ZÀ-Þ][a-zà-ÿ]+"
    r"(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?)(?=\s*(?:[,!:(–—-]|$))",
    re.MULTILINE,
)
_SIGNS = re.compile(r"[A-ZÀ-Þ][\w-]{1,14}\.?")  # "Do", below the last word of a mail
# "Tribune", "Courrier des lecteurs": who writes says "je" there.
_OWN_VOICE = re.compile(
    r"^\W*(?:(?:une?|la|le|notre|ma|mon) )?(?:tribune|opinion|point de vue|chronique|billet"
    r"|edito\w*|courrier|critique|recit|temoignage|humeur|libres? propos|carte blanche|carnets?"
    r"|journal|blog|lettre|memoires?|verbatim|entretien|interview)\b(?!.*[.!?]\W*$)[^\n]{0,60}$",
    re.MULTILINE,
)
# What speaks for somebody, beside a sentence that addresses somebody.
_VOICE = re.compile(r"(?<![\w'’-])(?:vous|votre|vos|nous|notre|nos)(?![\w'’-])", re.IGNORECASE)
_PERSON = re.compile(
    rf"{_VOICE.pattern}|(?<![\w'’-])(?:[jmt]['’]|(?:je|me|moi|mon|ma|mes|tu|te|toi)(?![\w'’-]))",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:–—()]|\bqu(?:e\b|['’])")
_BEFORE = re.compile(
    r"\b(?:(?:me|te|nous|vous|je|tu|ils?|elles?|on|ne|se) (?:l'|l[ea]s? |en )|[mtnj]'en\b|d'en\b"
    r"|(?:de|pas|rien|jamais|sans) (?:l'|(?:l[ea]s?|en) )\w+(?:er|ir|re)\b|cela\b|ca\b|ceci\b"
    r"|ce(?:tte)? (?:point|chiffre|nom|prenom|detail|passage|propos|sujet|information|phrase"
    r"|precision|citation)\b)"
)
_GOES_ON = re.compile(
    r"\W*(?:Ils?|Elles?|Lui|Cela|Ça|Ceci|C['’]|Ce|Cet|Cette|Ces|Celui|Celle|Ceux|Son|Sa|Ses|Leurs?)\b"
)
_ALLEGED = re.compile(r"\b(?:aur|ser|devr|pourr)ai(?:t|ent)\b")
_HEAD = 400  # characters at the top, where the genre stands
_SPEAKER = re.compile(  # "Nina Castel : ", "[12/03 18:04] Noé Talvas: ", "– "
    r"\W*(?:\[[^\]\n]*\]\s*)?(?:[A-ZÀ-Þ][\w'’-]*[a-zà-ÿ] [A-ZÀ-Þ][\w'’-]*[a-zà-ÿ]\s?:\s|[–—]\s)"
)
# "Je veux un plan, dit le maire.", "…, a lancé Nadège Orven."
_REPORTED = re.compile(
    r"[^\W\d_][^\n]*,\s(?:(?:a|ont|avait)(?:-t-\w+)? )?(?:dit|dis(?:en)?t|(?:lanc|confi|expliqu"
    r"|racont|assur|estim|affirm|souffl|resum|repond|ajout|poursui|gliss|lach|tonn|soupir|declar"
    r"|regrett|temoign|plaid|insist|precis|reconn|souri|conseill|demand|previen|previ)\w*)"
    r"(?:\s(?!(?:que|qu')\b)|-t-|-(?:il|elle)\b)"
)
_NAME = re.compile(r"(?<=[^.!?…:]\s)[A-ZÀ-Þ][a-zà-ÿ]{2,}|(?<=[ld]['’])[A-ZÀ-Þ][a-zà-ÿ]{2,}|\d{3,}")


@dataclass(frozen=True, slots=True)
class _Said:
    """A paragraph, what it says outside quotation marks, and whom that addresses."""

    unit: Unit
    bare: str
    whom: frozenset[Address]
    names: frozenset[str]  # of those for whom the copy is

    def of(self, span: tuple[int, int]) -> frozenset[Address]:
        """Whom a sentence of it addresses."""
        return addressed.whom(self.bare[slice(*span)].strip(), self.names)


def find(sheet: Sheet) -> Sheet:
    """Takes such paragraphs away and tells each."""
    names = _greeted(sheet)
    said = [_said(sheet, unit, bare, names) for unit, bare in _outside_quotations(sheet)]
    for each in reversed(_odd(sheet, said)):
        sheet = _without(sheet, each)
    return sheet


def _greeted(sheet: Sheet) -> frozenset[str]:
    """The first names by which a note at the top greets or names people, but for those whom the
    copy tells of."""
    told = " ".join(map(sheet.of, sheet.units))
    named = (each["name"] for each in _GREETED.finditer(sheet.text, 0, _HEAD))
    return frozenset(
        each
        for each in named
        if each in lists.words("given_names") and not re.search(rf"\b{each} \w", told)
    )


def _outside_quotations(sheet: Sheet) -> list[tuple[Unit, str]]:
    """The paragraphs, each with blanks for what it quotes; none whose marks don't pair."""
    quoted = quotations.find(sheet.text)
    bare = list(sheet.text)
    for each in quoted.found:
        bare[each.start : each.end] = " " * (each.end - each.start)
    text = "".join(bare)
    return [
        (unit, one_line(text[unit.start : unit.end]))
        for unit in sheet.units
        if unit.kind is BlockKind.PARAGRAPH
        and unit.turn is None
        and not any(unit.start <= at < unit.end for at in quoted.unpaired)
    ]


def _said(sheet: Sheet, unit: Unit, bare: str, names: frozenset[str]) -> _Said:
    text = sheet.of(unit)
    words = len(text.split())
    heads = text.rstrip().endswith("?") and words < HEADING
    if words < FEWEST or heads or _SPEAKER.match(text.strip()):
        return _Said(unit, bare, frozenset(), names)
    for start, end in sentences.split(text):
        if _REPORTED.search(flat(bare[start:end])):  # "Je veux un plan, dit le maire."
            bare = f"{bare[:start]}{' ' * (end - start)}{bare[end:]}"
    whom = addressed.whom(bare.strip(), names)
    if desk_talk.said(bare):
        whom |= {Address.DESK}
    return _Said(unit, bare, whom, names)


def _odd(sheet: Sheet, said: list[_Said]) -> list[_Said]:
    """Those that speak in another voice than the rest of the copy does."""
    odd: list[_Said] = []
    for whom, others in _RARITY.items():
        left = [each for each in said if each not in odd]
        speak = [each for each in left if whom in each.whom]
        voice = sum(len(sheet.of(each.unit).split()) >= PROSE for each in left) - len(speak)
        alone, few = len(speak) == 1, len(speak) <= FEW
        rare = voice >= max(1, others * len(speak) - LET_OFF * few)
        if (
            speak
            and (rare or (alone and _is_amid(speak[0], whom, others)))
            and not _speaks_so(sheet, whom, speak)
        ):
            odd += speak
    return [each for each in said if each in odd]


def _is_amid(said: _Said, whom: Address, others: int) -> bool:
    """Whether a long paragraph, as copy without blank lines has, speaks so in few sentences."""
    spans = sentences.split(said.bare)
    speak = sum(whom in said.of(each) for each in spans)
    return len(said.bare.split()) > WHOLE // 2 and len(spans) > others * speak


def _speaks_so(sheet: Sheet, whom: Address, speak: list[_Said]) -> bool:
    """Whether copy of its kind says "je", "tu" or "vous" to whom it speaks with or answers."""
    if whom is Address.SENDER and (_is_own_voice(sheet) or _opens(sheet, speak)):
        return True
    if whom is Address.TRUSTED and (_is_own_voice(sheet) or _says_you(sheet, speak)):
        return True
    if whom in (Address.SENDER, Address.COLLEAGUE, Address.TRUSTED) and _is_talk(sheet, speak):
        return True
    return bool(sheet.reply) and whom is not Address.COLLEAGUE


def _is_own_voice(sheet: Sheet) -> bool:
    """Whether the copy says at its top that somebody writes in their own name, or answers what a
    paper printed."""
    genre = _OWN_VOICE.search(flat(sheet.text[:_HEAD])) or _OWN_VOICE.match(flat(sheet.section))
    return genre is not None or any(desk_talk.of_reader(sheet.of(each)) for each in sheet.units)


def _opens(sheet: Sheet, speak: list[_Said]) -> bool:
    """Whether the text itself begins with "je", and says "vous" to nobody: a column's voice."""
    prose = next((u for u in sheet.units if len(sheet.of(u).split()) >= PROSE), None)
    return any(
        each.unit == prose
        and re.match(r"\W*(?:Je |J['’])", each.bare)
        and not addressed.speaks_to_you(each.bare)
        for each in speak
    )


def _says_you(sheet: Sheet, speak: list[_Said]) -> bool:
    """Whether other paragraphs say "vous" too, as a guide does to its readers."""
    spoken = {each.unit.start for each in speak}
    others = (bare for unit, bare in _outside_quotations(sheet) if unit.start not in spoken)
    return sum(map(addressed.speaks_to_you, others)) > READERS


def _is_talk(sheet: Sheet, speak: list[_Said]) -> bool:
    spoken = {each.unit.start for each in speak}
    asked = [each for each in sheet.units if sheet.of(each).rstrip(' »"”').endswith("?")]
    return sum(each.start not in spoken for each in asked) >= QUESTIONS


def _without(sheet: Sheet, said: _Said) -> Sheet:
    start, end = said.unit.start, said.unit.end
    harmless = said.whom == {Address.PRESS} or _is_small_talk(sheet, said)
    if not harmless:
        start, end = confidential.bracketed(sheet, *_span(sheet, said))
    words = one_line(sheet.text[start:end]).strip()
    below = sheet.units[sheet.units.index(said.unit) + 1 :]
    if len(below) == 1 and _SIGNS.fullmatch(sheet.of(below[0])):
        words = f"{words} {sheet.of(below[0])}"
        sheet = sheet.without(below)
    sheet = confidential.cut(sheet, start, end)
    if harmless:
        return sheet.told(
            Severity.WARNING,
            f"Mot qui ne s’adresse pas aux lecteurs, non imprimé\u00a0: «\u00a0{words}\u00a0».",
            "Si c’est du texte, dites-le à la troisième personne.",
            start,
        )
    shown = words if len(words) <= SHOWN else f"{words[:SHOWN].rsplit(' ', 1)[0]}…"
    return sheet.told(
        Severity.ERROR,
        f"Passage qui ne s’adresse pas aux lecteurs, non imprimé\u00a0: «\u00a0{words}\u00a0». "
        "L’article reste un brouillon.",
        confidential.READ_AGAIN,
        start,
    ).doubting(f"{NOT_FOR_READERS}\u00a0: «\u00a0{shown}\u00a0»", first=True)


def _span(sheet: Sheet, said: _Said) -> tuple[int, int]:
    """From the first to the last sentence that speaks so, with what leans on them: before a
    sentence that says nothing itself, what it speaks of; behind, what begins with a pronoun."""
    unit = said.unit
    text = sheet.of(unit)
    spans = sentences.split(text)
    bare = [said.bare[slice(*span)].strip() for span in spans]
    marked = [at for at, span in enumerate(spans) if said.of(span)]
    opens = unit in sheet.units[:OPENING]
    closed = said.whom == {Address.SECRET}  # each has in itself what it keeps
    if not marked or (not closed and _is_all_talk(bare, marked, opens)):
        goes_on = _resumes(text, spans, bare, marked)
        return unit.start, unit.start + spans[goes_on - 1][1] if goes_on else unit.end
    spoken = [at for at, each in enumerate(bare) if at in marked or _VOICE.search(each)]
    first, last = spoken[0], spoken[-1]
    alone = Address.TRADE in said.of(spans[first]) or _KEEPS.search(flat(bare[first]))
    if not alone and _leans(text[slice(*spans[first])]):
        first = 0 if len(text.split()) <= WHOLE else max(0, first - 1)
    while last + 1 < len(spans) and _GOES_ON.match(text[slice(*spans[last + 1])]):
        last += 1
    return unit.start + spans[first][0], unit.start + spans[last][1]


def _is_all_talk(bare: list[str], marked: list[int], opens: bool) -> bool:
    """Whether a paragraph, unless a long one, begins by speaking so, or ends so where it `opens`
    the copy as an order does."""
    words = len(" ".join(bare).split())
    ends = opens and marked[-1] == len(bare) - 1 and words <= WHOLE // 2
    return ends or (marked[0] == 0 and words <= WHOLE)


def _resumes(
    text: str, spans: list[tuple[int, int]], bare: list[str], marked: list[int]
) -> int | None:
    """The sentence with which a paragraph that begins by speaking so tells of others again: it has
    a name or a figure of its own, and nothing of what was said in confidence."""
    last = max([*marked, *(at for at, each in enumerate(bare) if _VOICE.search(each))], default=0)
    if last + 1 >= len(spans) or not addressed.keeps_its_own(bare[last]):
        return None
    said = text[slice(*spans[last + 1])]
    own = _NAME.search(said) or re.search(r"\d", said)
    known = lemmas.of(text[: spans[last][1]])
    told = (
        own
        and not (_GOES_ON.match(said) or _ALLEGED.search(said))
        and known.isdisjoint(lemmas.of(said))
    )
    return last + 1 if told else None


def _leans(sentence: str) -> bool:
    """Whether a sentence speaks of what an earlier one said: "Il me l'a dit sur le quai."."""
    clauses = _CLAUSE.split(sentence)
    tells = any(len(each.split()) >= TOLD and not _PERSON.search(each) for each in clauses)
    if not tells and not _NAME.search(sentence):
        return True
    return _BEFORE.search(flat(clauses[0])) is not None and ":" not in sentence


def _is_small_talk(sheet: Sheet, said: _Said) -> bool:
    """Whether a paragraph at an edge speaks to somebody, and of nobody."""
    edge = said.unit in (*sheet.units[:EDGE], *sheet.units[-EDGE:])
    speaks = addressed.speaks_to_you(said.bare) or _SMALL_TALK.search(flat(said.bare))
    grave = said.whom - {Address.DESK, Address.SENDER, Address.COLLEAGUE, Address.PRESS}
    return bool(edge and speaks and not grave and not _NAME.search(sheet.of(said.unit)))
