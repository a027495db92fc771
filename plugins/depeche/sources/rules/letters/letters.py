"""Copy that came by mail from who is concerned: a body's release, somebody's answer to an article.

    De : Noé Talvas <n.talvas@goemon.example>          … votre article du 3 mars affirme que …
    Objet : Réponse à votre article du 3 mars           Noé Talvas
                                                        Directeur de l'usine de Lorbec

Such words are their issuer's. The signature, which goes from below the text, says whose they are;
where it names nobody the mail's From line does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from ....french import first_person, issuers, quotations
from ....model import Byline
from ...sheet import Sheet, Unit
from ..papers import papers
from ..signing import people, signatures
from ..wires import agencies
from . import around_letters, foot, letterhead, posted, presented, release

LETTER, RELEASE = "courrier", "communiqué"  # what an answer is called for readers
RIGHT = "droit de réponse"
UNSIGNED = "un droit de réponse est imprimé sans le nom de qui le signe"
_CLAIMED = re.compile(  # "Objet : demande de droit de réponse", the law that grants it
    r"objet\s*:\s*(?:demande (?:de |d['’]exercice du )?)?droit de réponse\b.*"
    r"|.*\barticle 13 de la loi (?:du 29 juillet 1881|sur la liberté de la presse)\b.*",
    re.IGNORECASE,
)
_CARRIED = r"articles?|enquêtes?|reportages?"
# What only a letter to the paper says: the article that it answers is "votre article".
_YOURS = re.compile(
    rf"\b(?:votre|vos) (?:\w+ )?(?:{_CARRIED}|colonnes|lecteurs|lectrices|journalistes?"
    r"|émissions?|antennes?)\b",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:votre|vos) (?:\w+ )?(?:journa(?:l|ux)|quotidien|hebdomadaire|magazine|éditions?"
    r"|rédaction|publication)\b|\bvous (?:avez|aviez) (?:\w+ )?(?:écrit|publié|affirmé|indiqué"
    r"|imprimé|mis en cause|prétendu|rapporté|laissé (?:entendre|croire))",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\bvous (?:demand|pri|mett|mets|sollicit|requ|invit|remerci|saur)\w* (?:en demeure |gré )?"
    r"(?:de |d['’])(?:bien vouloir )?(?:publier|insérer|rectifier|faire paraître|retirer)\b"
    r"|\bvoudrez bien (?:publier|insérer|rectifier)\b"
    r"|\b(?:publication|insertion) d[eu] (?:la présente|(?:ce|présent) droit de réponse)\b",
    re.IGNORECASE,
)
# "Nous vous prions de bien vouloir publier cette réponse.", alone in its paragraph
_ONLY_ASKS = re.compile(
    r"(?:(?:en (?:ma |notre )?qualité |(?P<named>au nom |pour le compte )d(?:e |u |es |['’]))"
    r"(?P<who>(?:\bMM?\.|«[^«»]*»|[^.!?«»]){2,300}), )?"
    r"(?:nous|je|vous)\s(?:\bMM?\.|[^.!?]){0,180}[.!?:]\s*",
    re.IGNORECASE,
)
_CLIENT = re.compile(r"\b(?:mon client|ma cliente)\b", re.IGNORECASE)
_GREETING = r"\W*(?:madame|monsieur|mesdames|messieurs|chers?|chère)\b"
_TO_THE_PAPER = re.compile(
    rf"{_GREETING}[^.!?]{{0,40}}\b(?:rédact|publication|journaliste|journal)[^.!?]{{0,40}},?\W*",
    re.IGNORECASE,
)
# "À la suite de l'article publié le 3 mars par Le Phare": of a release that answers it.
_ARTICLE = re.compile(
    rf"\b(?:{_CARRIED}|émissions?|sujets?|papiers?|propos|informations|allégations|accusations)"
    r"(?: \w+){0,3} (?:par[ue]+s?|publiée?s?|diffusée?s?|mise?s? en ligne|relayée?s?)\b",
    re.IGNORECASE,
)
_RESPONDS = re.compile(
    r"\b(?:répon(?:d|dre|se)|réagi\w*|démen(?:t|tir|ti)|conteste\w*|réfute\w*|précisions?"
    r"|mise au point|rétabli\w*|rectifie\w*)\b",
    re.IGNORECASE,
)
# "La laiterie Morvan répond aux riverains", above a release
_DENIES = re.compile(
    r"\b(?:répon(?:d|dent|se)|dém(?:ent|entent)|conteste(?:nt)?|réfute(?:nt)?|récuse(?:nt)?"
    r"|réplique(?:nt)?|s['’]explique(?:nt)?|se défend(?:ent)?)(?!\w)",
    re.IGNORECASE,
)
# "En qualité de conseil de M. Orveau, je vous remercie …": for whom a lawyer writes
_CAPACITY = re.compile(
    r"\ben (?:ma |notre )?qualité d(?:e |['’])(?P<capacity>(?:conseil|avocate?|défenseure?)s? "
    r"(?:de|du|des|d['’]) ?(?:(?:MM?|Mmes?)\.|[^.!?;,]){2,120}),",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[.!?…»]\s*$")
_CALLED = re.compile(r"(?P<noun>droit de réponse|mise au point)(?: .*)?", re.IGNORECASE)
_OPENING = 3  # units that speak, the title among them, in which a release says that it answers
_PROSE = 5  # words of a unit that speaks
_MARKS = " \t*_>-–—"
_FAREWELL = 12  # lines from the end among which somebody signs
_TITLED = re.compile(r"(?:M\.|Mme|Mlle|Me|Maître|Dr|Mgr)\s+(?=[A-ZÀ-Þ])")
_OFFICE = re.compile(
    r"(?:pour )?(?:l[ea] |l['’])?(?P<role>(?:co-?|vice-)?"
    r"(?:président|direct|maire|préf|secrétaire|porte-parole|avocat|gérant|respons|chargé|attaché"
    r"|délégu|adjoint|conseill|chef|fondat|bâtonnier|notaire|médecin|professeur|procur|trésor"
    r"|commissaire|administrat|général|propriétaire|coordinat|rédact|journaliste|correspondant"
    r"|reporter|pigiste)[^@\d:]{0,90}?)\s*,?",
    re.IGNORECASE,
)
_PRESS = re.compile(r"\b(?:rédact|journaliste|correspondant|reporter|pigiste|photographe)", re.I)
_SPOKESMAN = re.compile(r"\b(?:communication|presse|médias?|porte-parole)\b", re.I)
_COMPANY = re.compile(rf"\b(?:{posted.LEGAL}|SE)\b")


def find(sheet: Sheet) -> Sheet:
    """Fills `release`, `reply` and, with who signs, `bylines` and `publisher`."""
    letter, right = _is_letter(sheet), _is_right(sheet)
    asks = around_letters.asking(sheet) if letter or right else ""
    named = _named(sheet) if letter or right else ""
    if letter or right:
        sheet = around_letters.cut(sheet)
    if named:
        sheet = replace(sheet, sender="", mailed="")  # no author of the answer
        signed, body = _asking(named), _asking_body(named)
    else:
        signed = _signed(sheet) or _asking(asks)
        body = _body(sheet) or posted.sender(sheet) or ("" if signed else _asking_body(asks))
    on_paper = posted.salutation(sheet) >= 0
    sheet = posted.opened(sheet)
    if any(_PRESS.search(each.role) for each in signed):
        return sheet
    if letter or right:
        if not signed and people.is_person_name(sheet.mailed) and not body:
            signed = people.parse(sheet.mailed)
        sheet = replace(sheet, release=True, bylines=sheet.bylines or signed)
        claimed = right or any(map(_CLAIMED.fullmatch, _lines(sheet)))
        sheet = replace(sheet, reply=RIGHT if claimed else LETTER)
        return _unsigned(_speaking_for(sheet, signed, body))
    if on_paper:
        sheet = replace(sheet, release=True, bylines=sheet.bylines or signed)
        return _unsigned(replace(sheet, publisher=sheet.publisher or body))
    speaks = body or any(_SPOKESMAN.search(each.role) for each in signed)
    press = papers.is_paper(body) or agencies.named(body)
    if sheet.mailed and speaks and not (press or sheet.bylines):
        issuer = _client(sheet, body) or body
        return replace(sheet, release=True, publisher=sheet.publisher or issuer)
    return sheet


def _speaking_for(sheet: Sheet, signed: tuple[Byline, ...], body: str) -> Sheet:
    """The sheet of the lawyer who says for whom the letter speaks, else of the body it is from."""
    said = next(filter(None, (_CAPACITY.search(sheet.of(unit)) for unit in sheet.units)), None)
    if said and len(signed) == 1 and not sheet.publisher:
        return replace(sheet, publisher=f"Me {signed[0].name}", capacity=said["capacity"].strip())
    return replace(sheet, publisher=sheet.publisher or body)


def _client(sheet: Sheet, sender: str) -> str:
    """For whom the `sender`, an agency that the text never names, sends the release: whom its last
    paragraph presents, else the firm that acts in the first one; "" where the sender is named."""
    said = " ".join(text for text in map(sheet.of, sheet.units) if signatures.SENTENCE.search(text))
    if sender.casefold() in said.casefold():
        return ""
    acts = release.acting(sheet)
    firm = "" if acts.partition(" ")[0].lower() in issuers.NOUNS else acts
    return presented.find(sheet) or firm


def _unsigned(sheet: Sheet) -> Sheet:
    """The sheet without the lines that sign at its end, told."""
    below = set(_below(sheet))
    gone: list[Unit] = []
    for unit in reversed(sheet.units[1:]):
        lines = sheet.text[unit.start : unit.end].splitlines()
        if not all(line.strip(_MARKS) in below for line in lines):
            break
        gone.insert(0, unit)
    rest = sheet.units[: len(sheet.units) - len(gone)]
    if asks := [each for each in rest if len(rest) > 1 and _only_asks(sheet, each)]:
        sheet = sheet.removed(asks, "Demande au journal retirée de la lettre")
    return sheet.removed(gone, "Signature retirée") if gone else sheet


def _named(sheet: Sheet) -> str:
    """In whose name somebody asks the paper to print the answer below, which is theirs: "M. Luc
    Orveau, gérant de Goémon"; "" where its writer goes on of "mon client"."""
    if _CLIENT.search(sheet.text):
        return ""
    asked = (sheet.of(unit).strip() for unit in sheet.units if _only_asks(sheet, unit))
    found = (_ONLY_ASKS.fullmatch(each) for each in asked if each.endswith(":"))
    who = next((each["who"] for each in found if each and each["named"]), "")
    return ", ".join(who.split(", ")[:2])


def _only_asks(sheet: Sheet, unit: Unit) -> bool:
    """Whether all that the unit says is what its writer asks of the paper."""
    text = sheet.of(unit).strip()
    return _ONLY_ASKS.fullmatch(text) is not None and _ASKS.search(text) is not None


def answering(sheet: Sheet) -> Sheet:
    """Marks the release that answers an article or its accusers, as it says at its top. A right of
    reply that names nobody waits for the desk: readers must know who answers."""
    sheet = _marked(sheet)
    known = sheet.bylines or sheet.publisher or sheet.mailed
    return sheet.doubting(UNSIGNED) if sheet.reply == RIGHT and not known else sheet


def _marked(sheet: Sheet) -> Sheet:
    if not sheet.release or sheet.reply:
        return sheet
    head = _lines(sheet)[:_OPENING]
    if called := next(filter(None, map(_CALLED.fullmatch, (*head, sheet.subject))), None):
        return replace(sheet, reply=called["noun"].lower())
    if any(letterhead.REPLY.fullmatch(part) for line in head for part in letterhead.parts(line)):
        return replace(sheet, reply=RELEASE)
    said = [each for each in map(sheet.of, sheet.units) if len(each.split()) >= _PROSE]
    top = " ".join(said[:_OPENING])
    answers = _ARTICLE.search(top) and _RESPONDS.search(top)
    titled = any(_DENIES.search(each) for each in said[:_OPENING] if not _STOPS.search(each))
    return replace(sheet, reply=RELEASE) if answers or titled else sheet


def _is_letter(sheet: Sheet) -> bool:
    """Whether the copy speaks, in its own voice, to the paper that printed something."""
    units = [sheet.of(unit).strip() for unit in sheet.units]
    asked = [each for each in units if each.endswith("?")]
    prose = [each for each in units if len(each.split()) >= _PROSE and each not in asked]
    if len(asked) > 1 or not prose:  # an interview: "votre article" is the scientist's
        return False
    said = " ".join(prose)
    to_paper = bool(sheet.mailed) or any(map(_TO_THE_PAPER.fullmatch, units))
    to_paper = to_paper or posted.to_the_paper(sheet)
    greets = to_paper or any(map(posted.greets, units))
    return (
        _has(_ASKS, said)
        or (greets and _has(_YOURS, said))
        or (to_paper and _has(_PAPER, said))
        or (_has(_YOURS, prose[0]) and bool(first_person.find(said)))
    )


def _is_right(sheet: Sheet) -> bool:
    """Whether the head of the copy calls it a right of reply."""
    return any(
        (letterhead.REPLY.fullmatch(line) and "droit" in line.lower())
        or (release.REPLY_OF.fullmatch(line) and line.lower().startswith(RIGHT))
        or (line.lower().startswith("objet") and _CLAIMED.fullmatch(line))
        for line in _lines(sheet)[:_OPENING]
    )


def _lines(sheet: Sheet) -> list[str]:
    return [line.strip(" *_#\t") for line in sheet.text.splitlines() if line.strip()]


def _has(pattern: re.Pattern[str], said: str) -> bool:
    """Whether `said` has it outside what it quotes."""
    inside = [(each.start, each.end) for each in quotations.find(said).found]
    return any(
        not any(start <= match.start() < end for start, end in inside)
        for match in pattern.finditer(said)
    )


def _below(sheet: Sheet) -> list[str]:
    """The lines below the last sentence of the text, less a farewell."""
    units = (sheet.text[each.start : each.end] for each in sheet.units)
    said = (line.strip(_MARKS) for unit in units for line in unit.splitlines())
    lines = [line for line in said if line]
    below = takewhile(
        lambda line: not signatures.SENTENCE.search(line) or foot.FAREWELL.fullmatch(line),
        reversed(lines[-_FAREWELL:]),
    )
    return [line for line in list(below)[::-1] if not foot.FAREWELL.fullmatch(line)]


def _signed(sheet: Sheet) -> tuple[Byline, ...]:
    """The person who signs, with the office that stands beside, below or above the name."""
    lines = _below(sheet)
    for at, line in enumerate(lines):
        named = people.parse(_TITLED.sub("", line))
        if len(named) != 1 or not people.is_person_name(named[0].name) or _is_body(line):
            continue
        around = (*lines[at + 1 : at + 2], *lines[max(0, at - 1) : at])
        office = next(filter(None, map(_office, around)), "")
        return (replace(named[0], role=named[0].role or office),)
    return ()


def _asking(words: str) -> tuple[Byline, ...]:
    """The people of "…, Mme Odile Tual, présidente de l'association Brise-Lames", who ask the paper
    for what it prints; the office of one who asks alone."""
    for begins in re.finditer(r"^|[,»\"”]\s*", words):
        who, _, role = words[begins.end() :].partition(",")
        named = [_TITLED.sub("", each.strip()) for each in re.split(r" et (?:de |d['’])?", who)]
        if all(map(people.is_person_name, named)):
            office = _office(role.strip()) if len(named) == 1 else ""
            return tuple(Byline(each, office) for each in named)
    return ()


def _asking_body(words: str) -> str:
    """The body of "À la suite de notre article, l'association Brise-Lames"; "" for any other."""
    found = re.search(r"(?:^|[,»\"”]\s*)(?:l[ae]s? |l['’])?(?P<noun>[^\W\d_]+) [^,«»]+$", words)
    if not found or found["noun"].lower() not in issuers.NOUNS:
        return ""
    name = words[found.start("noun") :]
    return name[0].upper() + name[1:]


def _office(line: str) -> str:
    """ "directeur de l'usine", of the line "Le directeur de l'usine,"; "" for any other."""
    match = _OFFICE.fullmatch(line)
    return match["role"][0].lower() + match["role"][1:].strip(" ,") if match else ""


def _body(sheet: Sheet) -> str:
    """The body that the copy is from: the one that signs, else the mail's sender."""
    return next(_bodies(sheet), "") or sheet.sender


def _bodies(sheet: Sheet) -> Iterator[str]:
    if found := signatures.body(sheet):
        yield found
    for line in takewhile(lambda line: not signatures.CONTACT.match(line), _below(sheet)):
        if _COMPANY.search(line) and not letterhead.is_contact(line):
            yield letterhead.BETWEEN.split(line)[0]


def _is_body(line: str) -> bool:
    first = re.split(r"[ '’]", line)[0].lower()
    return first in issuers.NOUNS or signatures.is_body(line) or bool(_COMPANY.search(line))
