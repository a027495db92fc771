"""A reporter speaks to the desk amid the copy: never printed, and the article stays a draft.

    Un cadre, en off, m'a dit que c'était décidé. La mairie dément. Je le garde ou pas ?
    Témoignage (si tu as la place, sinon coupe) : Noé, 31 ans, …
    Un repreneur aurait visité l'atelier (source syndicale, à confirmer !!).
    A VERIFIER : le nombre de camions (j'ai entendu 60 mais aussi 110)

What the desk is asked to keep or not is not printed until it has answered; what may be cut is copy
without the remark; a doubt goes with the sentence that it is about. What is quoted is no remark,
nor are questions and answers of an interview.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import takewhile

from ....french import desk_acts, desk_orders, lemmas, sentences
from ....french.date_words import ANY_WEEKDAY
from ....french.desk_acts import Act
from ....french.desk_orders import Order
from ....french.flattened import flat
from ...sheet import Sheet, Unit, one_line
from . import confidential, doubted_matter, informal

RUNNING = 3  # words before brackets that stand amid a sentence or behind one
QUESTIONS = 3  # of an interview; a reporter asks the desk once or twice
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_BRACKETS = re.compile(
    r"\[[^\[\]\n]{2,240}\]|\([^()\n]{2,240}\)|(?<=\s)[–—] [^–—\n]{2,240} [–—](?=[\s,.;])"
)
_KEEPING = "|".join(
    of(Act.PUBLISH, Act.QUOTE, Act.KEEP, Act.CUT)
    for of in (desk_acts.infinitives, desk_acts.imperatives)
)
# "Je le garde ou pas ?", "On met ça ?", "À garder ?", "Je peux le citer ?", "Tu coupes ?"
_ASKS = re.compile(
    rf"\W*(?:(?:et )?(?:je|on|tu|vous) (?:l[ea']s?\s?|en )(?:{_KEEPING})(?: \w+){{0,3}}\s?\?"
    rf"|(?:et )?(?:je|on|tu|vous) (?:{_KEEPING}) (?:ca|cela|ce passage|la phrase|ou (?:pas|non))\b"
    rf"[^?]{{0,20}}\?|(?:on|je|tu|vous) (?:peu[xt]|pouvez|peut-on) (?:l[ea']s?\s?|en )?"
    rf"(?:{_KEEPING})(?: \w+){{0,3}}\s?\?|a (?:{_KEEPING})(?: ou (?:pas|non|couper))?\s?\?)\W*$"
    r"|\b(?:a (?:vous|toi) de voir avec \w|je (?:te|vous) laisse (?:trancher|couper|voir avec)"
    r"|(?:tu me|vous me) (?:dis|dites|direz|diras)\b|dis-moi si|dites-moi si|qu'en penses-tu"
    r"|tu en penses quoi)"
)
_ME = r"\b(?:m'(?:a|ont|avait|en)|me l'a|me confi\w+|me dit|me souffl\w+|j'ai|je tiens)\b"
# "…, en off, m'a dit que", "m'a demandé de ne pas être citée": said to the reporter alone.
_SECRET = re.compile(
    rf"(?=.*{_ME})(?=.*\b(?:en|du|tres) off\b)"
    r"|\bm'a (?:demande|dit|fait promettre|prie) de ne (?:pas|rien)\b"
    r"|\bm'a (?:confie|dit|souffle|glisse) (?:en (?:confidence|douce)|sous le sceau)\b"
    r"|\b(?:c'est|ca c'est|attention c'est|tout ca est) (?:du off|off|a ne pas attribuer)\b"
    r"|\b(?:pas|non) citable\b|\bnot for attribution\b"
)
_TOLD_ME = re.compile(r"\bm['’](?:a|ont) (?:dit|confi|expliqu|assur|répond|affirm|racont)\w*")
# "(si tu as la place, sinon coupe)", "Coupez à partir d'ici si besoin.", "(facultatif)"
_MAY_GO = re.compile(
    r"\W*(?:si (?:tu as|vous avez|on a|y a|il y a|y'a)(?: (?:encore|assez))? (?:de )?(?:la )?place"
    r"|si (?:la )?place\b|si (?:c'est |ca fait )?trop long\b"
    r"|(?:a |tu peux |vous pouvez |on peut |peut etre )(?:coupe[re]?|sucrer|virer)\b"
    r"(?= si\b| en premier| a partir| au besoin| sans| le| la| ce|\W*$)"
    r"|coupe[rz]?(?:-la)? (?:ici|la|si\b|a partir d'ici|au besoin|en premier)\b|(?:passage |para"
    r"(?:graphe)? )?(?:facultatif|optionnel|sacrifiable|en option)\W*$)"
)
# Of their own work: no story says it outside quotation marks.
_UNSURE = re.compile(
    r"\b(?:j'ai (?:un doute|entendu (?:\d|dire)|pas (?:pu|reussi|eu le temps|l'age|le nom|son))"
    r"|je (?:ne |n')?(?:suis|ai) pas (?:sure?|certaine?|pu|reussi)\b(?! que (?:la|le|les|ce)\b)"
    r"|j'attends (?:sa|son|leur|la|une|ma|l')\s?(?:reponse|rappel|confirmation|retour|feu vert"
    r"|version|validation)|je (?:verifie|recoupe|relance|rappelle|complete|confirme)"
    r"(?: (?:demain|ce soir|cet aprem|dans la journee|avant|des que|et je|le chiffre|son nom)\b"
    r"|\W*$)|je (?:te|vous) (?:envoie|renvoie|confirme|rappelle|tiens)\b)"
)
# "tu es sûr de 2016 ?"
_SURE_OF = re.compile(
    r"\b(?:tu es|t'es|vous etes|es-tu|etes-vous) (?:bien |vraiment )?(?:sure?s?|certaine?s?)"
    r" (?:de|d'|du|des|que|qu'|pour)[^?]{2,120}\?"
)
_NOT_CHECKED = re.compile(
    r"\b(?:(?:pas|non|jamais) (?:encore )?(?:verifiee?s?|recoupee?s?|sourcee?s?)"
    r"|a (?:re)?(?:verifier|recouper|confirmer|checker|sourcer)\W*[!?]{1,}"
    r"|source [^,]{2,40}, a (?:verifier|confirmer|recouper)|de memoire|tbc|tbd|a verif\b)"
    r"|(?:please )?(?:double-?)?check (?:the|this|that|with|if|whether|spelling|his|her|their)\b"
    r"|(?:to be|not yet|needs? to be) (?:checked|confirmed|verified)|unconfirmed"
    r"|^\W*(?:sic\s?)?\?{1,3}\W*$|^\W*x{2,}\W*$"
)
# "[NB : elle parlait à la réunion, pas à moi. C. O.]"
_NOTED = re.compile(r"(?:nb|n\.b\.|nota|ps|p\.s\.|attention|note|rappel) ?[,:!–-]")
_MINE = re.compile(r"\b(?:je|j'|me|moi|m'|mon|ma|mes|tu|te|t'|toi|ton|on)(?!\w)")
_MARK = re.compile(r"\[[?\s]+\]")
_YOU = re.compile(r"\b(?:tu|te|toi|stp|svp)\b(?!')")
_OF_WORK = re.compile(
    r"\b(?:place|coup\w+|gard\w+|verifi\w+|papier|texte|photo|titre|legende|citer?|cites|mets|mettre"
    r"|appelle\w*|demande\w*|regarde\w*|mail|sr|desk|encadre|chapo|inter)\b"
)
# "(Rappel : la version web donnait 46, c'est bien 64. Correction à faire en ligne.)": of what the
# paper printed elsewhere, on a line of its own.
_ELSEWHERE = re.compile(
    r"\b(?:version|papier|article|texte|breve|titre|legende|chapo|encadre|infographie)s?"
    r" (?:deja )?(?:web|print|papier|en ligne|internet|numerique|d'hier|de la veille"
    rf"|du \d|de (?:{ANY_WEEKDAY}))"
    r"|\b(?:en ligne|(?:sur|pour) le (?:site|web|print|papier))\W*$"
)
_PUTS_RIGHT = re.compile(
    r"\b(?:c'est bien|et non|au lieu de|corrections?|corriger|corrigez|rectifi\w+|erreurs?"
    r"|coquilles?|fausse?s?"
    r"|(?:a |merci de |penser a |il faut )(?:changer|modifier|remplacer|mettre a jour))\b"
)
_ORDERS = re.compile(
    r"\W*(?:rappel|nb|n\.b\.|ps|note|nota|memo|pour (?:info|memoire))\s?[:,!–-]"
    r"|\b(?:corrections?|rectifications?|modifications?|mises? a jour|changements?)"
    r" (?:est |sont |restent? )?a (?:faire|passer|reporter|apporter|prevoir)\b"
)
# "A VERIFIER : …", "QUESTION DESK : …", "Pour le SR : …"
_LABEL = re.compile(
    r"\W*(?:(?P<check>[AÀ] (?:RE)?(?:V[EÉ]RIFIER|CONFIRMER|RECOUPER|COMPL[EÉ]TER|CHECKER|SOURCER)"
    r"|V[EÉ]RIF|TBC)(?: [A-ZÀ-Þ]{2,}){0,3}"
    r"|(?P<likely>[Àà] (?:v[ée]rifier|confirmer|recouper|compl[ée]ter|checker)|[Vv][ée]rif)"
    r"|(?P<desk>(?:QUESTION|NOTE|REMARQUE|MESSAGE|INFO|Question|Note|Remarque|Message|Info)"
    r" (?:(?:[ÀàA] |[Pp]our |POUR )?(?:[Ll]a |[Ll]e |[Ll]['’]|LA |LE |L['’])?|[Aa]u |AU )"
    r"(?:desk|DESK|Desk|SR|sr|secr[ée]tariat|[ée]dit(?:ion|eur|rice)|chef))|(?:[Pp]our|POUR) "
    r"(?:le |LE )(?:desk|DESK|SR))\s?:\s"
)
_ATTENTION = re.compile(r"\W*(?:attention|nb|n\.b\.|ps|note|nota|!+)\s?[:,!]")
_MATTER = re.compile(r"\b(?:\d+(?:[ \u00a0\u202f.,]\d+)*|[A-ZÀ-Þ][\w-]{3,})")
_FIGURE = re.compile(r"\d+(?:[ \u00a0\u202f.,]\d+)*")
_REACTION = re.compile(
    r"(?:[\w'’-]+ ){1,5}(?:dement|demente?nt|confirment?|nie(?:nt)?|contestent?|commente(?:nt)? pas"
    r"|repond(?:ent)? pas|refuse(?:nt)? de (?:commenter|repondre))(?: [\w'’-]+){0,3}\W*"
)


class _Kind(Enum):
    HELD = auto()  # with what it speaks of, to the start of its paragraph
    SECRET = auto()  # with what follows in its paragraph
    REMARK = auto()  # alone
    DOUBT = auto()  # with the sentence that it is about


@dataclass(frozen=True, slots=True)
class _Found:
    """A remark, as characters of the text; `inside`: in brackets amid a sentence."""

    start: int
    end: int
    kind: _Kind
    inside: bool = False


def find(sheet: Sheet) -> Sheet:
    """Takes such remarks away, with what waits for the desk's answer; tells each."""
    talk, spoke = is_talk(sheet), False
    for unit in sheet.units:
        for each in reversed(list(_remarks(sheet, unit, talk))):
            sheet = _without(sheet, each)
            spoke = True
    narration = "\n".join(_QUOTED.sub(" ", sheet.of(each)) for each in sheet.units)
    if spoke and (told := _TOLD_ME.search(narration)):
        sheet = sheet.doubting(
            f"la copie dit «\u00a0{told[0]}\u00a0», et l’article n’a pas de «\u00a0je\u00a0»"
        )
    return sheet


def is_talk(sheet: Sheet) -> bool:
    """Whether the copy is an interview, in which somebody says "je" and "tu" to somebody."""
    asked = [each for each in sheet.units if sheet.of(each).rstrip(' »"”').endswith("?")]
    return len(asked) >= QUESTIONS


def _remarks(sheet: Sheet, unit: Unit, talk: bool) -> Iterator[_Found]:
    """The remarks of a unit in their order; none within another."""
    if informal.is_letter(sheet, unit, _BRACKETS.sub(" ", sheet.of(unit))):
        return  # a letter, all of it
    at = unit.start
    for line in _rows(sheet, unit):
        bare = _QUOTED.sub(lambda each: " " * len(each[0]), line)
        label = _LABEL.match(bare)
        if label and (not label["likely"] or _UNSURE.search(flat(bare))):
            yield _Found(at, at + len(line), _Kind.DOUBT)
        elif _is_of_another_version(bare):
            yield _Found(at, at + len(line), _Kind.REMARK)
        else:
            brackets = list(_bracketed(bare, at))
            whole = talk or _BRACKETS.fullmatch(bare.strip()) is not None
            told = [] if whole else list(_sentences(line, bare, at))
            yield from sorted(
                [*told, *(b for b in brackets if not any(_within(b, each) for each in told))],
                key=lambda each: each.start,
            )
        at += len(line) + 1


def _rows(sheet: Sheet, unit: Unit) -> list[str]:
    """The lines of a unit where one has a label, else the unit as one: a remark goes on over the
    lines of a paragraph that was wrapped."""
    text = sheet.text[unit.start : unit.end]
    lines = text.split("\n")
    return lines if any(map(_LABEL.match, lines)) else [one_line(text)]


def _is_of_another_version(bare: str) -> bool:
    """Whether the whole line tells the desk to put right what was printed elsewhere: in brackets,
    or as an order."""
    low = flat(bare).strip()
    said = low[:1] + low[-1:] in ("()", "[]") or _ORDERS.search(low) is not None
    return said and bool(_ELSEWHERE.search(low) and _PUTS_RIGHT.search(low))


def _within(one: _Found, other: _Found) -> bool:
    return other.start <= one.start < other.end


def _bracketed(bare: str, at: int) -> Iterator[_Found]:
    for match in _BRACKETS.finditer(bare):
        low = flat(match[0][1:-1]).strip()
        start, end = at + match.start(), at + match.end()
        inside = match[0] != bare.strip()
        if _MARK.fullmatch(match[0]):
            continue  # the desk's own mark, with which the article stays a draft: "[??]"
        if _SECRET.search(low) or low in ("off", "en off", "du off"):
            yield _Found(start, end, _Kind.SECRET, inside=True)
        elif _ASKS.search(low):
            yield _Found(start, end, _Kind.HELD, inside=True)
        elif any(each.search(low) for each in (_UNSURE, _NOT_CHECKED, _SURE_OF)):
            yield _Found(start, end, _Kind.DOUBT, inside=inside)
        elif order := _ordering(match[0], bare[: match.start()]):
            doubt = order is Order.CHECK
            yield _Found(start, end, _Kind.DOUBT if doubt else _Kind.REMARK, inside=inside)
        elif not inside:
            continue  # an instruction on a line of its own
        elif _MAY_GO.match(low) or _is_note(match[0], low):
            yield _Found(start, end, _Kind.REMARK, inside=True)


def _is_note(bracketed: str, low: str) -> bool:
    """Whether the brackets speak to a colleague of his work, or hold a note: square ones are the
    reporter's, round ones where he speaks of himself."""
    own = bracketed[0] == "[" or _MINE.search(low) is not None
    asks = _YOU.search(low) and _OF_WORK.search(low)
    return bool(asks) or (own and _NOTED.match(low) is not None)


def _ordering(bracketed: str, before: str) -> Order | None:
    """What brackets order the desk to do. Those that open a paragraph may be all of an aside, and
    those in a row the buttons of a page."""
    if len(before.split()) >= RUNNING:
        return desk_orders.of_aside(bracketed, amid=True)
    return desk_orders.of(bracketed.strip("()[]{} –—"))


def _sentences(line: str, bare: str, at: int) -> Iterator[_Found]:
    spans = sentences.split(line)
    for place, (begin, stop) in enumerate(spans):
        low = flat(bare[begin:stop]).strip()
        start, end = at + begin, at + stop
        if _ASKS.search(low):
            yield _Found(start, end, _Kind.HELD)
        elif _SECRET.search(low) or (_ATTENTION.match(low) and re.search(rf"{_ME}|\boff\b", low)):
            yield _Found(start, end, _Kind.SECRET)
        elif _SURE_OF.search(low):
            yield _Found(start, end, _Kind.DOUBT)
        elif _MAY_GO.match(low) or (_UNSURE.search(low) and _YOU.search(low)):
            yield _Found(start, end, _Kind.REMARK)
        elif order := desk_orders.of(line[begin:stop]):
            yield _ordered(line, spans, place, at, order)


def _ordered(line: str, spans: list[tuple[int, int]], place: int, at: int, order: Order) -> _Found:
    """An order to the desk with the leave that its writer takes, or the doubt that it casts."""
    begin, end = spans[place]
    if order is Order.CHECK:
        return _Found(at + begin, at + end, _Kind.DOUBT, inside=place > 0)
    for _, stop in takewhile(
        lambda each: desk_orders.closes(line[slice(*each)]), spans[place + 1 :]
    ):
        end = stop
    return _Found(at + begin, at + end, _Kind.REMARK)


def _without(sheet: Sheet, found: _Found) -> Sheet:
    unit = next((each for each in sheet.units if each.start <= found.start < each.end), None)
    if unit is None:
        return sheet
    rows = _rows(sheet, unit)
    first, last = unit.start, unit.start + len(rows[0])
    for row in rows[1:]:
        if last < found.start:
            first, last = last + 1, last + 1 + len(row)
    around = _around(sheet, unit, found, last)
    if found.kind is _Kind.HELD:
        return confidential.silenced(sheet, first, last)
    if found.kind is _Kind.SECRET:
        return confidential.silenced(sheet, around[0], last)
    if found.kind is _Kind.DOUBT:
        about = around if found.inside else _named(sheet, found)
        return confidential.doubted(sheet, found.start, found.end, about)
    if found.inside:
        return confidential.remarked(sheet, found.start, found.end, waits=True)
    return confidential.silenced(sheet, found.start, found.end)


def _around(sheet: Sheet, unit: Unit, found: _Found, last: int) -> tuple[int, int]:
    """The sentence around what is found, with the bare reactions to it ("La mairie dément.")."""
    start, end = found.start, found.end
    for first, stop in sentences.split(one_line(sheet.text[unit.start : last])):
        one, other = unit.start + first, unit.start + stop
        if one <= found.start < other:
            start, end = one, max(end, other)
        elif one >= end and _REACTION.fullmatch(flat(sheet.text[one:other])):
            end = other
        elif one >= end:
            break
    return start, end


def _named(sheet: Sheet, found: _Found) -> tuple[int, int] | None:
    """The sentence elsewhere that has the figure or the name of the doubt; where it has neither,
    the one right above that has most of its words; None without one."""
    doubt = sheet.text[found.start : found.end]
    _, colon, behind = doubt.partition(":")
    asked = behind if colon else " / ".join(_FIGURE.findall(doubt))
    if not _MATTER.search(asked):
        return _worded(sheet, found)
    return doubted_matter.sentence(sheet, found.start, found.end, asked)


def _worded(sheet: Sheet, found: _Found) -> tuple[int, int] | None:
    """The sentence of the paragraph above with most words of the doubt ("(vérifier le nombre
    d'adhérents)"); None where none has any."""
    asked = lemmas.of(sheet.text[found.start : found.end])
    above = [each for each in sheet.units if each.end <= found.start][-1:]
    spans = [
        (unit.start + start, unit.start + end)
        for unit in above
        for start, end in sentences.split(one_line(sheet.text[unit.start : unit.end]))
    ]
    shared = {each: len(asked & lemmas.of(sheet.text[slice(*each)])) for each in spans}
    best = max(spans, key=lambda each: (shared[each], each), default=None)
    return best if best and shared[best] else None
