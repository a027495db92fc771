"""What a note to the writer asks for, instruction by instruction, so that none is lost.

A note is cut into its clauses; a clause is understood when nothing of weight is left in it once
the demands that it holds are taken out. What is left is told as not understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ....french import due_dates
from ....french.flattened import flat
from ....model import Asked, Demand
from . import brief_words, demand_values
from . import demand_contents as contents
from . import demand_desk as desk
from . import demand_fields as fields
from . import demand_manners as manners
from . import demand_prompts as prompts
from . import demand_words as words
from .demand_values import QUOTATION

LABEL = re.compile(
    r"[\W_]*(?:a l'attention (?:de la |du )(?:redaction|secretariat(?: de redaction)?|desk|sr)"
    r"|(?:notes?|nb|nota(?: bene)?|ps|message|mot|precisions?|infos?|remarques?)"
    r" (?:(?:de |du |pour |a |au )+(?:la |le |l')?)?"
    r"(?:redac(?:tion)?(?: en chef)?"
    r"|redacteur|pigiste|desk|sr|web|chef\w*)|note interne|nb|nota|consignes?(?: (?:pour|de|a|du"
    r"|redac)\b[^:\n]{0,40})?|brief(?:ing)?(?: (?:redac\w*|web|seo|client|editorial|article))?"
    r"|instructions?(?: (?:for|pour)\b[^:\n]{0,40})?|commande|cahier des charges|prompt|objectif"
    r"|a faire|a rediger|to ?do|demande|faire court|attendus?)[^\w\s:—–-]*\s*[^\w\s:—–-]*(?:[:—–]"
    r"|-(?=\s)|$|(?=\n))\s*"
)
_BULLET = re.compile(r"\s*(?:[-*•–—▪►·]|\d{1,2}[.)]|\[|\()\s+|\s*[\[(]\s*")
# A comma before an hour or a date parts no clauses: "mardi, 24 mars 2026, 6 h".
_HOUR = rf",\s*(?:a )?\d{{1,2}}(?:\s?(?:h(?![a-z])|[ap]\.?m\b)|(?:er)? (?:{due_dates.MONTHS})\b)"
_STOP = re.compile(
    rf"(?<!\bmin)(?<!\bmax)(?<!\benv)[.](?=\s|$|,)|(?!{words.BOUND_APART}|{_HOUR}),(?=\s|$)"
    r"|[;!?…](?=\s|$)|\s[-–—/|•]+\s|\s\+\s|\]"
    r"|(?:\s+(?:and|et|puis|then)|:)\s+(?=(?:focus |seo )*"
    r"(?:mots?[- ]cles?|key ?words?|key ?phrase)\b)"
)
_VALUE_END = {
    Asked.TITLE: re.compile(
        r"[.;](?=\s|$)|\s[/|]\s|\s-\s|,\s*(?=(?:angle|slug|tags?|rubrique|photo|chapo|mots?[- ]cle"
        r"|ton|style|seo|intertitres?|\d+ (?:mots|signes|inter))\b)"
    ),
    Asked.TAGS: re.compile(r"[.;](?=\s|$)|\s[-–—/|]\s"),
    Asked.AVOIDED: re.compile(r"[.;](?=\s|$)|\s[-–—/|]\s"),
}
_LINE_END = re.compile(r"$|[.;](?=\s)|\s\|\s")
# "J. R. avec agences": an initial ends nothing.
_FIELD_END = re.compile(r"(?<!\b\w)[.;,\]](?=\s|$)|\s[-–—/|]\s")
_TIMES = re.compile(
    r"\s*[(,]?\s*(?:à (?:répéter|placer|utiliser) )?"
    r"(?:x\s?(?P<n>\d{1,2})|(?P<n2>\d{1,2})\s?(?:x|fois|times))\b[^)]*\)?\s*$"
)
_ARROW = re.compile(
    r"(?P<key>\W*[^\W\d_][^:=.!?«»<>→-]{1,28}(?:-[^\W\d_]{2,12})?)\s*(?:[-=]+>"
    r"|→)\s*(?=\S)"
)
# "* **Ton** : neutre"
_BOLD_KEY = re.compile(
    r"^(?P<mark>\W*?)(?:\*\*|__)(?P<key>[^*_:\n]{2,40})(?:\s*:\s*(?:\*\*|__)|(?:\*\*|__)\s*:)"
)
_PARTS = re.compile(r"(?:ordre|structure|plan|deroule)\b")
# What a title shall be, and not the title.
_NO_TITLE = re.compile(
    r"^(?:keep|make|use|include|write|add|must|should|a proposer|au choix|libre|propose[rz]?"
    r"|trouve[rz]?|a toi|comme tu|a definir|a voir)\b"
    r"|\d+ ?(?:car|char|signe)|\bvariantes?\b|\b(?:accrocheur|percutant|informatif)\b"
)
# "Embargo : non", "pas d'embargo"; an embargo stands "sans intertitres" or "pas de liste"
_NONE = re.compile(
    r"[\s:=]*(?:non|no|none|aucun|sans|pas)(?: embargo| d'embargo)?(?=\W*(?:$|[,;.\n]))"
)
_CALLED = re.compile(  # "(Karim)", "Voilà Karim"
    r"(?:(?<=\()|^)(?:[Vv]oil[àa] |[Pp]our |[Àà] )?[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?$"
)
_WORD = re.compile(r"[\w'’+-]+")
_CUES = (*desk.CUES, *prompts.CUES, *words.CUES, *contents.CUES, *manners.CUES)


@dataclass
class Note:
    """What a note asks for: its demands, the values of the brief, and what is not understood."""

    demands: list[Demand] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)  # of each: what no demand holds, in small letters
    labelled: bool = False
    known: int = 0  # words of what is understood
    lost: int = 0  # words of what is not

    @property
    def kinds(self) -> set[Asked]:
        return {each.kind for each in self.demands}


def read(text: str) -> Note:
    """What `text`, all of it a note, asks for."""
    note = Note()
    for line in text.split("\n"):
        _line(cells(line), note)
    return note


def accepted(text: str) -> Note:
    """What `text` asks for, a note for certain: what it says beside its demands is known too."""
    note = read(text)
    unknown = list(zip(note.unknown, note.left, strict=True))
    note.unknown, note.left = [], []
    for clause, rest in unknown:
        if desk.SMALL_TALK.fullmatch(rest):
            continue
        beside = [match[0] for match in desk.BESIDE.finditer(rest)]
        words_left = _WORD.findall(desk.BESIDE.sub(" ", rest)) if beside else []
        if beside and all(map(_plain, words_left)) and desk.DENIALS.isdisjoint(words_left):
            if not any(each.text in clause for each in note.demands):
                note.demands.append(Demand(Asked.JUDGED, "", clause))
        else:
            note.unknown.append(clause)
            note.left.append(rest)
    return note


def cells(line: str) -> str:
    """A row of a table, or what an arrow points to, as a field: "| Ton | neutre |" and
    "Ton -> neutre" are "Ton : neutre", and so is "**Ton** : neutre"."""
    line = _BOLD_KEY.sub(r"\g<mark>\g<key> :", line, count=1)
    if arrow := _ARROW.match(line):
        return f"{arrow['key']} : {line[arrow.end() :]}"
    bare = line.strip()
    if not (len(bare) > 2 and bare.startswith("|") and bare.endswith("|")):
        return line
    return " : ".join(filter(None, (each.strip(" *_") for each in bare.split("|"))))


def _line(line: str, note: Note) -> None:
    low = flat(line)
    at = bullet.end() if (bullet := _BULLET.match(low)) else 0
    if label := LABEL.match(low, at):
        note.labelled = True
        at = label.end()
    if greeting := fields.GREETING.match(low, at):
        at = greeting.end()
    while at < len(line):
        if low[at] in " .,;:!?…-–—/|()[]•*+":
            at += 1
            continue
        joined = _JOINING.match(low, at)
        end = (
            _field(line, low, joined.end() if joined else at, note)
            or _strange(line, low, at, note)
            or _clause(line, low, at, note)
        )
        at = max(end, at + 1)


def _field(line: str, low: str, at: int, note: Note) -> int:
    """The end of the field that begins there, once `note` has it; 0 without one."""
    published = fields.PUBLISHED.match(low, at)
    if line[at : at + 6].lower() == "publié":
        return 0  # "Publié le 16 novembre à 12 h 10" says when the copy was, and asks for nothing
    if (match := published) and (match["when"] or "embargo" in match[0]):
        if _NONE.match(low, match.end()):
            return match.end()
        when = line[match.start("when") : match.end("when")].strip() if match["when"] else ""
        _know(note, Asked.DATE, when, line[at : match.end()])
        return match.end()
    for kind, pattern in fields.FIELDS:
        if not (match := pattern.match(low, at)):
            continue
        whole = low.startswith(("ton", "sty", "reg"), at) or not re.search(r"\w", low[:at])
        listed = low.startswith(("mot", "key", "focus"), at)  # words with commas between them
        usual = _LINE_END if kind is Asked.JUDGED and (whole or listed) else _FIELD_END
        stop = _VALUE_END.get(kind, usual).search(low, match.end())
        while stop and stop[0][:1] == "," and kind is Asked.JUDGED and not _asks(low, stop.end()):
            stop = usual.search(low, stop.end())  # "Angle : combien ça coûte, qui paie"
        end = stop.start() if stop else len(line)
        if kind is Asked.TAGS or listed:
            end = _list_end(low, match.end(), end)
        if kind is Asked.TITLE and (told := _told_of(line, match.end(), end)):
            end = told
        value = line[match.end() : end].strip(' \t.;,)]»"«“”*<>')
        if kind is Asked.KEYPHRASE and (times := _TIMES.search(value)):
            kind, value = Asked.REPEATED, f"{value[: times.start()]}|{times['n'] or times['n2']}"
        if kind is Asked.KEYPHRASE and (quoted := QUOTATION.search(line, match.end(), end)):
            value = quoted[0].strip(' «»"“”')
        if kind is Asked.AVOIDED:
            value = ", ".join(each.strip(' «»"“”') for each in QUOTATION.findall(line[at:end]))
        if kind is Asked.SIGNATURE and (quoted := QUOTATION.search(value)):
            value = quoted[0].strip(' «»"“”')
        if kind is Asked.TITLE and _NO_TITLE.search(flat(value)):
            continue
        if _PARTS.match(low, at) and read(value).demands:
            continue  # "Structure : un chapô, deux intertitres"
        if value:
            _know(note, kind, value, line[at:end])
            return end
    return 0


# A field may be joined to what stands before it: "… and keywords: port, quai".
_JOINING = re.compile(r"(?:(?:and|et|puis|then|plus|with|avec|use|using|utilise[rz]?) )+")
# One word that is of the craft in any list of keywords.
_OF_THE_CRAFT = re.compile(
    r"(?:seo|faq|h[1-4]|inter-?titres?|sous-?titres?|sub-?(?:heading|title)s?)\b"
)
_ITEM_OF_ORDERS = re.compile(
    rf"(?:(?:{brief_words.FLAT_ORDERS})\b(?!['-])|ne |n'|pas |sans |avec "
    r"|embargo\b|a (?:publier|paraitre|rendre|livrer)\b)"
)


def _list_end(low: str, at: int, end: int) -> int:
    """Where a list of keywords ends: before the first of several words that gives an order
    ("mots-clés : port, criée, pas de copier-coller, cite le maire")."""
    for comma in re.finditer(r"[,;]\s+(?:(?:and|et)\s+)?|\s+(?:and|et|puis|then|\+)\s+", low[:end]):
        if comma.start() <= at:
            continue
        item = low[comma.end() : end].partition(",")[0].strip()
        if _OF_THE_CRAFT.match(item):
            return comma.start()
        if " " in item and (_ITEM_OF_ORDERS.match(item) or _asks(low, comma.end())):
            return comma.start()
    return end


def _told_of(line: str, at: int, end: int) -> int:
    """Where a bracket begins that asks for things beside a title; 0 without one."""
    bracket = line.find(" (", at, end)
    if bracket < 0:
        return 0
    return bracket if len(read(line[bracket + 2 :]).kinds) > 1 else 0


def _asks(low: str, at: int) -> bool:
    """Whether a field or a demand begins there, behind white space."""
    at += len(low[at:]) - len(low[at:].lstrip(" ,;"))
    dated = fields.PUBLISHED.match(low, at)
    if dated and dated["when"]:
        return True
    opened = any(pattern.match(low, at) for _, pattern in fields.FIELDS)
    return opened or any(
        match.end() > at for _, pattern in _CUES if (match := pattern.match(low, at))
    )


# "Interdit : citer le nom de la plaignante"
_STRANGE = re.compile(
    r"(?:interdits?|interdictions?|(?:a )?eviter|livraison|deadline|delai|(?:date de )?remise"
    r"|rendu|persona|(?:credits?|legendes?) (?:de la )?photos?"
    r"|maillage\w*(?: \w+)?|liens?|type(?: \w+){0,2}|introduction|theme)\s*[:=]\s*[^.;\n]+"
)


def _strange(line: str, low: str, at: int, note: Note) -> int:
    """The end of a field that is not understood, told whole; 0 for anything else."""
    match = _STRANGE.match(low, at)
    if match is None:
        return 0
    note.unknown.append(" ".join(line[at : match.end()].split()))
    note.left.append(low[at : match.end()])
    note.lost += len(note.unknown[-1].split())
    return match.end()


def _clause(line: str, low: str, at: int, note: Note) -> int:
    """The end of the clause that begins there, once `note` has what it asks for."""
    stop = next(_stops(low, at), None)
    end = stop.start() if stop else len(line)
    rest: list[str] = []
    before = len(note.demands)
    for begin, last, demand in _cues(line, low, at, end, note):
        rest.append(low[at:begin])
        at = last
        note.demands.append(demand)
        note.known += len(demand.text.split())
    rest.append(low[at:end])
    start = end if before == len(note.demands) else at
    words_left = _WORD.findall(" ".join(rest))
    left = [each for each in words_left if not _plain(each)]
    if not left and before == len(note.demands) and _weighs(" ".join(rest)):
        left = words_left
    whole = line[:end][line[:end].rfind("\n") + 1 :]
    clause = " ".join(whole[_clause_start(low, end) :].split())
    count = len(words_left)
    called = _CALLED.search(clause) if left and note.demands else None
    if called and set(left) <= set(flat(called[0]).strip("(").split()):
        note.demands.append(Demand(Asked.JUDGED, "", called[0].strip("(")))  # whom it is for
        left = []
    if left:
        note.unknown.append(clause.strip(" ()[]-*•–—▪►"))
        note.left.append(" ".join(rest))
        note.lost += count
    else:
        note.known += count
    return max(end, start)


_MEASURED = re.compile(
    r"\d ?(?:mots?|words?|signes?|caracteres?|feuillets?|lignes?)\b"
    r"|\b(?:ne|n'\w*|pas|jamais) \w.*\w{3}"
)


def _weighs(rest: str) -> bool:
    """Whether words that say nothing one by one say something together, of which no demand came:
    a length, or a denial ("ne pas les reprendre")."""
    return _MEASURED.search(rest) is not None


def _stops(low: str, at: int = 0) -> Iterator[re.Match[str]]:
    """The stops that end clauses; those inside a quotation end nothing."""
    quoted = [match.span() for match in QUOTATION.finditer(low)]
    return (
        each
        for each in _STOP.finditer(low, at)
        if not any(start < each.start() < end for start, end in quoted)
        and not _LISTED.match(low, each.start() - 1)
    )


_LISTED = re.compile(r"[»\"”],\s*[«\"“]")  # "« ambition », « fier »": one list


def _clause_start(low: str, end: int) -> int:
    stops = [match.end() for match in _stops(low) if match.end() < end]
    label = LABEL.match(low)
    return max([0, *(stops[-1:]), label.end() if label and label.end() < end else 0])


def _cues(line: str, low: str, at: int, end: int, note: Note) -> Iterator[tuple[int, int, Demand]]:
    position = at
    while position < end:
        found = _cue(line, low, position, end, note)
        if found is None:
            step = re.compile(r"[\w+]+['’-]?|\W").match(low, position)
            position = step.end() if step else position + 1
            continue
        last, demand = found
        yield position, last, demand
        position = last


def _cue(line: str, low: str, at: int, end: int, note: Note) -> tuple[int, Demand] | None:
    for kind, pattern in _CUES:
        match = pattern.match(low, at, end)
        if match is None or match.end() == at or not _ends(low, match.end()):
            continue
        text = " ".join(line[at : match.end()].split())
        if kind is Asked.WORDS and _DONE.search(low, 0, match.end()):
            return match.end(), Demand(kind, "", text)
        value = demand_values.of(kind, match, line, note.values)
        if value is None:
            continue
        return match.end(), Demand(kind, value, text)
    return None


# "Je l'ai fait à 420 mots": what the copy has; of the desk's craft, and no order.
_DONE = re.compile(
    r"\b(?:j'|je (?:t'|vous )?(?:l'|les )?)ai (?:\w+ )?(?:fait|ecrit|tenu|tape|redige|cale|rendu"
    r"|livre|coupe|reduit|ramene|boucle|monte)e?s? [^\d.;!?]{0,20}\d[\d .]*\w+$"
)


def _ends(low: str, end: int) -> bool:
    return end >= len(low) or not (low[end].isalnum() and low[end - 1].isalnum())


def _know(note: Note, kind: Asked, value: str, text: str) -> None:
    asked = " ".join(text.split()).strip(" ,;.")
    asked = asked if "[" in asked else asked.rstrip("]")
    note.demands.append(Demand(kind, value, asked))
    note.known += len(asked.split())


def _plain(word: str) -> bool:
    return all(
        fields.PLAIN.fullmatch(part) or not part or part.isdigit()
        for part in re.split(r"(?<=')|(?<=’)|-", word)
    ) or bool(fields.PLAIN.fullmatch(word))
