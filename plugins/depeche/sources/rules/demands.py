"""What a note to the writer asks for, instruction by instruction, so that none is lost.

A note is cut into its clauses; a clause is understood when nothing of weight is left in it once
the demands that it holds are taken out. What is left is told as not understood.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from ...model import Asked, Demand
from . import demand_desk as desk
from . import demand_fields as fields
from . import demand_lengths as lengths
from . import demand_prompts as prompts
from . import demand_words as words
from .brief_words import number

LABEL = re.compile(
    r"[\W_]*(?:a l'attention de la redaction|notes? (?:de |du |pour |a )+(?:la |le "
    r"|l')?(?:redaction(?: en chef)?"
    r"|redacteur|pigiste|desk|sr|web|chef\w*)|note interne|nb|nota|consignes?(?: (?:pour|de|a|du"
    r"|redac)\b[^:\n]{0,40})?|brief(?:ing)?(?: (?:redac\w*|web|seo|client|editorial|article))?"
    r"|instructions?(?: (?:for|pour)\b[^:\n]{0,40})?|commande|cahier des charges|prompt|objectif"
    r"|a faire|a rediger|to ?do|demande|faire court|attendus?)[^\w\s:—–-]*\s*[^\w\s:—–-]*(?:[:—–]"
    r"|-(?=\s)|$|(?=\n))\s*"
)
_BULLET = re.compile(r"\s*(?:[-*•–—▪►·]|\d{1,2}[.)]|\[|\()\s+|\s*[\[(]\s*")
_STOP = re.compile(
    rf"(?<!\bmin)(?<!\bmax)(?<!\benv)[.](?=\s|$|,)|(?!{words.BOUND_APART}),(?=\s|$)"
    r"|[;!?…](?=\s|$)|\s[-–—/|•]+\s|\s\+\s|\]"
)
_VALUE_END = {
    Asked.TITLE: re.compile(
        r"[.;](?=\s|$)|\s[/|]\s|\s-\s|,\s*(?=(?:angle|slug|tags?|rubrique|photo|chapo|mots?[- ]cle"
        r"|ton|style|seo|intertitres?|\d+ (?:mots|signes|inter))\b)"
    ),
    Asked.TAGS: re.compile(r"[.;](?=\s|$)|\s[-–—/|]\s"),
    Asked.AVOIDED: re.compile(r"[.;](?=\s|$)|\s[-–—/|]\s"),
}
_LINE_END = re.compile(r"$|[.;](?=\s)")
# "J. R. avec agences": an initial ends nothing.
_FIELD_END = re.compile(r"(?<!\b\w)[.;,\]](?=\s|$)|\s[-–—/|]\s")
_TIMES = re.compile(
    r"\s*[(,]?\s*(?:x\s?(?P<n>\d{1,2})|(?P<n2>\d{1,2})\s?(?:x|fois|times))\b[^)]*\)?\s*$"
)
_QUOTATION = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_ARROW = re.compile(
    r"(?P<key>\W*[^\W\d_][^:=.!?«»<>→-]{1,28}(?:-[^\W\d_]{2,12})?)\s*(?:[-=]+>"
    r"|→)\s*(?=\S)"
)
# "le nom du maire", "la marque de la voiture": which that is, only a person can say.
_OF_SOMEBODY = re.compile(
    r"(?:l[ea]s? |l'|l')?(?:noms?|prenoms?|marques?|modeles?|identites?|adresses?|ages?|origines?"
    r"|nationalites?|religions?|employeurs?|metiers?|visages?|quartiers?)\b(?: (?:de |du |des |d'"
    r"|of )|$)"
)
# What a title shall be, and not the title.
_NO_TITLE = re.compile(
    r"^(?:keep|make|use|include|write|add|must|should|a proposer|au choix|libre|propose[rz]?"
    r"|trouve[rz]?|a toi|comme tu|a definir|a voir)\b"
    r"|\d+ ?(?:car|char|signe)|\bvariantes?\b|\b(?:accrocheur|percutant|informatif)\b"
)
# What is not to be named, but to be named otherwise.
_MANNER = re.compile(
    r"\b(?:comme|dans le (?:titre|chapo)|en titre|en premier|trop|uniquement|seul)\b"
)
# "Embargo : non", "pas d'embargo"; an embargo stands "sans intertitres" or "pas de liste"
_NONE = re.compile(
    r"[\s:=]*(?:non|no|none|aucun|sans|pas)(?: embargo| d'embargo)?(?=\W*(?:$|[,;.\n]))"
)
# "citer la préfecture" is no ban, "ne pas citer le nom du maire" and "évite de citer…" are.
_SAYS = re.compile(r"(?:cite|mentionne|rappele|insiste|mettre en avant|mets en avant)")
_NOT = re.compile(
    r"(?:\b(?:ne|pas|jamais|sans|evite\w*|interdi\w+|not|never|no|rien)\b|\bn')[^,;.!?]{0,40}$"
)
_CALLED = re.compile(  # "(Karim)", "Voilà Karim"
    r"(?:(?<=\()|^)(?:[Vv]oil[àa] |[Pp]our |[Àà] )?[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?$"
)
_WORD = re.compile(r"[\w'’+-]+")
_CUES = (*desk.CUES, *prompts.CUES, *words.CUES)


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
    "Ton -> neutre" are "Ton : neutre"."""
    if arrow := _ARROW.match(line):
        return f"{arrow['key']} : {line[arrow.end() :]}"
    bare = line.strip()
    if not (len(bare) > 2 and bare.startswith("|") and bare.endswith("|")):
        return line
    return " : ".join(filter(None, (each.strip(" *_") for each in bare.split("|"))))


def flat(text: str) -> str:
    """`text` in small letters, without accents, as long as it was."""
    return text.translate(_FLAT)


class _Flat(dict[int, str]):
    """Each sign's plain form, found once."""

    def __missing__(self, code: int) -> str:
        self[code] = _bare(chr(code))
        return self[code]


_FLAT = _Flat()


def _bare(sign: str) -> str:
    if sign in "’ʼ`´":
        return "'"
    if sign.isspace() and sign != "\n":
        return " "
    base = unicodedata.normalize("NFD", sign)[:1].lower()
    return base if len(base) == 1 else sign


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
        end = (
            _field(line, low, at, note)
            or _strange(line, low, at, note)
            or _clause(line, low, at, note)
        )
        at = max(end, at + 1)


def _field(line: str, low: str, at: int, note: Note) -> int:
    """The end of the field that begins there, once `note` has it; 0 without one."""
    published = fields.PUBLISHED.match(low, at)
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
        listed = low.startswith(("mot", "key"), at)  # words with commas between them
        usual = _LINE_END if kind is Asked.JUDGED and (whole or listed) else _FIELD_END
        stop = _VALUE_END.get(kind, usual).search(low, match.end())
        while stop and stop[0][:1] == "," and kind is Asked.JUDGED and not _asks(low, stop.end()):
            stop = usual.search(low, stop.end())  # "Angle : combien ça coûte, qui paie"
        end = stop.start() if stop else len(line)
        value = line[match.end() : end].strip(' \t.;,)]»"«“”*<>')
        if kind is Asked.KEYPHRASE and (times := _TIMES.search(value)):
            kind, value = Asked.REPEATED, f"{value[: times.start()]}|{times['n'] or times['n2']}"
        if kind is Asked.AVOIDED:
            value = ", ".join(each.strip(' «»"“”') for each in _QUOTATION.findall(line[at:end]))
        if kind is Asked.SIGNATURE and (quoted := _QUOTATION.search(value)):
            value = quoted[0].strip(' «»"“”')
        if kind is Asked.TITLE and _NO_TITLE.search(flat(value)):
            continue
        if value:
            _know(note, kind, value, line[at:end])
            return end
    return 0


def _asks(low: str, at: int) -> bool:
    """Whether a field or a demand begins there, behind white space."""
    at += len(low[at:]) - len(low[at:].lstrip(" ,;"))
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
    left = [each for each in _WORD.findall(" ".join(rest)) if not _plain(each)]
    whole = line[:end][line[:end].rfind("\n") + 1 :]
    clause = " ".join(whole[_clause_start(low, end) :].split())
    count = len(_WORD.findall(" ".join(rest)))
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


def _stops(low: str, at: int = 0) -> Iterator[re.Match[str]]:
    """The stops that end clauses; those inside a quotation end nothing."""
    quoted = [match.span() for match in _QUOTATION.finditer(low)]
    return (
        each
        for each in _STOP.finditer(low, at)
        if not any(start < each.start() < end for start, end in quoted)
    )


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
        value = _value(kind, match, line, note)
        if value is None:
            continue
        return match.end(), Demand(kind, value, " ".join(line[at : match.end()].split()))
    return None


def _ends(low: str, end: int) -> bool:
    return end >= len(low) or not (low[end].isalnum() and low[end - 1].isalnum())


_OF_ANOTHER = re.compile(
    r"\b(?:editions?|versions?|presse|agences?|sites?|pages?|sources?|originale?s?|redaction"
    r"|journal|media|quotidien|est|sont|etait|paru\w*|publiee?s?|trouvee?s?|copiee?s?|traduite?s?"
    r"|tiree?s?) (?:de l'|en )?$|\b(?:de l'|du |depuis l')$"
)


def _value(kind: Asked, match: re.Match[str], line: str, note: Note) -> str | None:
    """The demand's value, once the brief's own values are known; None for no demand."""
    found = match.groupdict()
    if kind is Asked.WORDS:
        return lengths.of_text(found, note.values)
    if kind is Asked.JUDGED and _SAYS.match(flat(match[0])):
        return None if _NOT.search(flat(line[: match.start()])) else ""
    if kind is Asked.HEADINGS:
        return lengths.of_headings(found, note.values)
    if kind is Asked.SEO:
        note.values["seo"] = not (found["no"] or (found["answer"] or "") in ("non", "no"))
        return ""
    if kind is Asked.LANGUAGE:
        code = words.TONGUES[found["tongue"] or ""]
        if code != "fr" and _OF_ANOTHER.search(flat(line[: match.start()])):
            return None  # where the copy comes from: "copié de l'édition anglaise"
        note.values["language"] = code
        return code
    if kind is Asked.AVOIDED:
        what = line[match.start("what") : match.end("what")].strip(" )")
        if quoted := _QUOTATION.findall(what):
            return ", ".join(each.strip(' «»"“”') for each in quoted)
        what = what.strip(' «»"“”')
        if _MANNER.search(flat(what)):
            return None
        named = flat(match[0]).startswith("pas de nom") and not any(map(str.isupper, what))
        return None if named or _OF_SOMEBODY.match(flat(what)) else what
    if kind is Asked.DATE:
        return line[match.start("when") : match.end("when")].strip(" .")
    if kind is Asked.STANDFIRST:
        return "0" if found["no"] else str(number(found["n"])) if found["n"] else ""
    if kind is Asked.CUT:
        return desk.cut(found)
    if kind is Asked.KEYPHRASE or kind is Asked.REPEATED:
        phrase = line[match.start("phrase") : match.end("phrase")].strip()
        return f"{phrase}|{number(found['n'])}" if kind is Asked.REPEATED else phrase
    if found.get("n"):
        return str(number(found["n"]))
    return prompts.SOURCES_UNNAMED if found.get("sources") else ""


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
