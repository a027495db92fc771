"""Lines that sign, read: who, in which function, from where, and beside which date."""

from __future__ import annotations

import re
from dataclasses import replace

from ....french import lemmas, lists
from ....model import Byline, NameKind
from ..papers import papers
from ..wires import agencies
from . import people

LONGEST = 140
LABELLED = re.compile(
    r"""
    (?: auteur(?:e|s|es|rice)?(?:\(s\))? | autrices? | author | by | rédact(?:eur|rice)s? | signée?
      | journalistes? | correspondante? | compte[ -]rendu | muhabir | yazar | autora? | autore
      | автор | reporter )
    \s*:\s* (?P<who>\S.*)
    """,
    re.IGNORECASE | re.VERBOSE,
)
BY = re.compile(
    r"""
    (?: (?:Tribune|TRIBUNE|Opinion|OPINION|[ÉE]dito(?:rial)?|Chronique|Billet|Point\ de\ vue
         |Carte\ blanche|Analyse|Récit|Enquête|Reportage|Portrait|Entretien|Interview|Critique)
        \s*[:,.|–—-]?\s*[Pp](?:ar|AR)
      | (?:(?:[ÉE]crit|Rédigé|Publié)\ )?[Pp]ar\s?:? | (?:PAR|By)
      | (?:Un\ |Une\ )?(?:[Tt]exte|[Rr]eportage|[Ee]nquête|[Rr]écit|[Aa]nalyse)\ de
      | (?:(?:Propos|Entretien|Interview|Texte)\ )?
        (?:[Rr]ecueilli|[Rr]éalisé|[Mm]ené|[Cc]onduit)e?s?\ par\s?:?
      | (?:Texte|Reportage|Rédaction)\s*: )
    \s+ (?P<who>\S.*)
    """,
    re.VERBOSE,
)
# "De : Camille Orveau", "Von: Camille Orveau": the page's label, above a person's name only.
FROM_LABEL = re.compile(
    r"(?:[Dd]e|DE|[Vv]on|[Dd]i|[Pp]or|[Dd]oor|[Aa]v|[Oo]d)\s?:\s*(?P<who>[A-ZÀ-Þ]\S*\s.+)"
)
DESK = re.compile(
    r"""
    (?:[Pp]ar\ )?(?:[Dd]e\ notre|[Dd]e\ nos|[Nn]otre|[Nn]os)\s+
    (?P<role> (?:correspondante?s?|envoyée?s?|journalistes?|reporters?|chroniqueu(?:r|se)s?
      |collabora(?:teur|trice)s?|rédact(?:eur|rice)s?|spécialistes?|pigistes?)\b [^,:.]{0,60} )
    (?: [,:]\s* (?P<who>\S.*) )?
    """,
    re.VERBOSE,
)
# "correspondant Noé Talvas", without a comma
DESK_BARE = re.compile(r"(?P<role>[a-zà-ÿ ]+?) (?P<who>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)+)")
# "(Reporter Mai Kosugi)", "Journaliste Park Ji-won p.jw@journal.example"
REPORTER = re.compile(
    r"\(?(?i:reporter|journaliste)\s+(?P<who>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){1,2})\)?"
    r"(?:\s+[\w.+-]+@[\w.-]+)?"
)
# "Publié par Camille Orveau le 14 mars 2026 à 8h30", "Camille Orveau | 14/03/2026"
SIGNED_AND_DATED = re.compile(
    r"""
    (?: (?:(?:publiée?|postée?|écrite?|rédigée?|proposée?)\s+)? (?P<by>par|by)\s*:?\s+ )?
    (?P<who>[A-ZÀ-Þ][^\d|]{2,80}?) \s*
    (?: (?P<apart>[,|•·–—-])\s*(?:publiée?\s+)?(?:le\s+)? | \s(?:publiée?\s+)?(?:le|on)\s+ )
    (?P<date>\d.*|(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\s.*)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Par Camille Orveau • c.orveau@journal.example"
MAILBOX = re.compile(r"\s*[•·|,(–—-]?\s*(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{3,30})\)?$")
# "… pour « L'Estran », numéro de mars 2026": for whom they wrote it
FOR_PAPER = re.compile(
    r",?\s+pour\s+(?:(?:le|la)\s+\w+\s+)?[«“\"]\s?(?P<paper>[^«»“”\"]{3,50}?)\s?[»”\"]"
    r"(?:,\s+(?:(?:numéro|édition|parution)\b|n[°o]\s?\d)[^.!?]{0,40})?$"
)
OF_A_VOWEL = re.compile(
    r"^((?:Une? )?(?:Texte|Reportage|Enquête|Récit|Analyse|reportage|enquête) )d['’]"
)
# "Strasbourg (Parlement européen), de notre envoyée spéciale Clara Weiss"
FILED = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w'’-]+(?:[ -][\w'’-]+){0,3})(?: \([^()]{2,40}\))?[,.] "
    r"(?=[Dd]e (?:notre|nos) )"
)
COLUMNS = re.compile(r"\S\s{2,}\S+\s{2,}\S")  # a table's row
COUNT = re.compile(
    r"\s*[–—|•-]?\s+\d{1,4}\s+commentaires?$|\s{2,}\d{1,4}$"
)  # of comments, after the date of a page
DASHED = re.compile(r"[-–—]{1,2}\s*(?P<who>[A-ZÀ-Þ]\S.*)")
AGENCY = re.compile(
    r"(?:Agence|Service|Groupe|Bureau|Radio|Desk)(?:\s+(?:de|du|la|des|[A-ZÀ-Þ][\w'’-]*)){1,4}"
)
NEWSROOM = re.compile(
    r"(?:La\s+)?[Rr]édaction(?:\s+(?!avec\b)(?:de|du|des|d['’])\s?\S+(?:\s(?!avec\b)\S+){0,3})?"
    r"(?:,?\s+avec\s+(?:l['’])?(?P<agency>[\w -]{2,30}))?"
)
BARE_NEWSROOM = re.compile(r"(?:la\s+)?rédaction", re.IGNORECASE)
# "ccp/mla/pga", "A.D.": the desk's hands
INITIALS = re.compile(
    r"\([A-Z]\.\s?[\w'’-]+--[A-Z]{2,5}\)|\([A-Z]{2,6}\)\s+[a-z]{2,4}(?:/[a-z]{2,4}){1,4}|[a-z]{2,4}(?:[-/][a-z]{2,4}){1,7}"
    r"|\(?(?:[A-ZÀ-Þ][a-zà-ÿ]?\.[ -]?){2,4}\)?|[A-Z]{2,4}(?:/[A-Z]{2,4}){1,5}/?"
    r"|(?:[A-ZÀ-Þ]\.-?){1,3} ?[A-ZÀ-Þ][a-zà-ÿ]{1,2}\.?"  # "A.Dx", "J.-P. Ma."
)
# "Camille Orveau (Lorbec, envoyée spéciale)"
SENT = re.compile(
    r"(?:Par\s+)?(?P<who>[A-ZÀ-Þ][^()\d,]{3,60}) \((?:(?P<place>[A-ZÀ-Þ][\w'’ -]{1,40}), )?"
    r"(?P<role>(?:envoyée?s?|correspondante?s?)\b[^()]{0,40})\)"
)
SPEAKING = re.compile(r":\s?[«“\"]")  # "Noé Talvas, maire de Lorbec : « La digue tiendra »"
# "Par un collectif d'élus et de riverains": many, under one name
SEVERAL = re.compile(
    r"[Pp]ar\s+(?P<who>(?:un|une|le|la)\s(?:collectif|groupe|association|coordination|intersyndicale)"
    r"(?:\s[^.!?:]{3,90})?)"
)
# "Camille Orveau (avocate) et Noé Talvas (professeur de droit)"
WITH_ROLES = re.compile(r"(?:(?:^|, | et )[A-ZÀ-Þ][^(),]{3,60} \([^()]{3,120}\))+")
SHORT = re.compile(r"(?P<given>[A-ZÀ-Þ][\w-]+) [A-ZÀ-Þ]\.")  # "Camille O."
# What a reporter is, whoever the copy is about
REPORTS = re.compile(
    r"(?:(?:grande?\s)?reporter|journaliste|(?:envoyée?|correspondante?)s?\b|rédact(?:eur|rice))",
    re.I,
)
QUOTED = re.compile(r"[«“\"].*[»”\"]\.?")  # a name under it says who said it
BY_NAME = re.compile(r"(?:[Pp]ar|PAR)\s+(?P<who>[A-ZÀ-Þ]\S*\s[^.!?]{2,60})")
# "Camille Orveau · Le Courrier de Lorbec", "— Camille Orveau, reporter – Le Courrier de Lorbec",
# "Camille Orveau [Le Courrier de Lorbec]"
OF_PAPER = re.compile(
    r"(?P<who>[A-ZÀ-Þ][^\d|·•/()\[\]–—]{2,60}?)\s?"
    r"(?:(?P<apart>[|·•,/–—]|\s-\s)\s?|(?P<opened>\[))"
    r"(?P<paper>[A-ZÀ-Þ][^\d|·•,/()\[\]–—]{2,40})(?(opened)\])"
)
# "[Le Courrier de Lorbec]": whose the text is, at its foot
PAPER_ALONE = re.compile(r"[\[(]\s?(?P<paper>[^\[\]()]{5,50}?)\s?[\])]\.?")
OPENS = re.compile(r"(?:Par|PAR|By)\s+[A-ZÀ-Þ]")


def is_byline(line: str) -> bool:
    """Whether the line signs the copy by a word that says so: "Auteur :", "Par …"."""
    return bool(signers(line))


def says_by(line: str) -> bool:
    """Whether the line is "Par" or "De notre correspondante," and the names of persons: wherever it
    stands, no story's words."""
    match = BY_NAME.fullmatch(line) or DESK.fullmatch(line)
    signed = people.parse(match["who"]) if match and match["who"] else ()
    return bool(signed) and all(
        each.kind is NameKind.PERSON and is_certain(each) for each in signed
    )


def opens(line: str) -> bool:
    """Whether the line begins as a byline: "Par Camille Orveau • c.orveau@…"."""
    return OPENS.match(line.strip()) is not None


def signers(line: str) -> tuple[Byline, ...]:
    """Those whom a line names that says that it signs; () for any other line."""
    line = line.strip()
    if len(line) > LONGEST:
        return ()
    if newsroom := NEWSROOM.fullmatch(line):
        desk = line[: newsroom.start("agency")].removesuffix("l’").removesuffix("l'").strip(" ,")
        others = people.parse(newsroom["agency"]) if newsroom["agency"] else ()
        desk = desk.removesuffix("avec").strip(" ,") if others else line
        return (Byline(desk, kind=NameKind.ORGANIZATION), *others)
    if match := LABELLED.fullmatch(line):
        return people.parse(match["who"])
    if match := FROM_LABEL.fullmatch(line):
        signed = people.parse(match["who"])
        if all(each.kind is NameKind.PERSON and is_certain(each) for each in signed):
            return signed
    if match := REPORTER.fullmatch(line):
        return people.parse(match["who"])
    line = MAILBOX.sub("", for_paper(line)[0])
    line = OF_A_VOWEL.sub(r"\1de ", line)
    if filed := FILED.match(line):
        who = signers(line[filed.end() :])
        return tuple(replace(each, place=each.place or filed["place"]) for each in who)
    if match := DESK.fullmatch(line):
        if bare := DESK_BARE.fullmatch(match["role"]):
            return tuple(replace(each, role=bare["role"]) for each in people.parse(bare["who"]))
        who = people.parse(match["who"]) if match["who"] else (Byline("", match["role"].strip()),)
        return tuple(replace(each, role=each.role or match["role"].strip()) for each in who)
    if sent := SENT.fullmatch(line):
        names = people.parse(sent["who"])
        if names and all(people.is_person_name(each.name) for each in names):
            place, role = sent["place"] or "", sent["role"].strip()
            return tuple(replace(each, role=each.role or role, place=place) for each in names)
    if match := SEVERAL.fullmatch(line):
        many = match["who"][0].upper() + match["who"][1:]
        return (Byline(many, kind=NameKind.ORGANIZATION),)
    if match := BY.fullmatch(line):
        signed = people.parse(match["who"])
        stopped = line.endswith((".", "!", "?", "…")) and not re.search(r"\b[A-ZÀ-Þ]\.$", line)
        if not stopped and signed and all(map(is_certain, signed)):
            return signed
    return ()


def for_paper(line: str) -> tuple[str, str]:
    """A line that signs without the paper that it was written for, and that paper; "" without."""
    match = FOR_PAPER.search(line)
    return (line[: match.start()], match["paper"]) if match else (line, "")


def dated_and_signed(line: str) -> tuple[str, tuple[Byline, ...]]:
    """The line without the byline that ends it ("Publié le 14/11/2025 à 23h40, par Nina Castel"),
    and that byline; the whole line and () where none does."""
    if len(line) > 2 * LONGEST:
        return line, ()  # no field; the pattern takes long over a long paragraph
    match = re.fullmatch(r"(?P<date>.*\d.*?)[\s,;|•·–—-]+(?P<by>[Pp]ar\s+\S.{2,80})", line.strip())
    signed = signers(f"P{match['by'][1:]}") if match else ()
    return (match["date"], signed) if match and signed else (line, ())


def signed_and_dated(line: str) -> tuple[tuple[Byline, ...], str]:
    """Those who sign and the date, of a line that says both; ((), "") for any other."""
    match = SIGNED_AND_DATED.fullmatch(line.strip()) if len(line) <= LONGEST else None
    if not match or not (match["by"] or (match["apart"] and match["apart"] != ",")):
        return (), ""
    signed = people.parse(match["who"])
    if match["by"]:
        certain = all(map(is_certain, signed))
    else:
        certain = all(each.kind is NameKind.PERSON and is_certain(each) for each in signed)
        certain = certain and not _is_section(match["who"], signed)
    date = COUNT.sub("", re.sub(r"\s*[|•·]\s*", " ", match["date"]))
    beside = any(papers.is_paper(each.name) for each in signed)  # a line of several parts
    return (signed, date) if signed and certain and not beside else ((), "")


def _is_section(line: str, signed: tuple[Byline, ...]) -> bool:
    """Whether no given name shows that a line in capitals, or of common words, names a person:
    "PORT SAUVRY", "Grand Angle"."""
    given = lists.words("given_names")
    return any(
        re.split(r"[\s-]", each.name)[0] not in given
        and (line.isupper() or lemmas.known(each.name.split()[-1].lower()))
        for each in signed
    )


def signature(line: str) -> tuple[Byline, ...]:
    """Who signs by a name alone, at the copy's end or beside its date: "— Camille Orveau",
    "Camille ORVEAU (AFP)"; () for any other line."""
    if signed := signers(line):
        return signed
    if COLUMNS.search(line):
        return ()
    if AGENCY.fullmatch(line):
        return (Byline(line, kind=NameKind.ORGANIZATION),)
    if WITH_ROLES.fullmatch(line):
        pairs = re.findall(r"(?:^|, | et )([A-ZÀ-Þ][^(),]{3,60}) \(([^()]+)\)", line)
        persons = [n for n, _ in pairs if people.is_person_name(n) and not INITIALS.fullmatch(n)]
        if len(persons) == len(pairs) and not any(_is_origin(r) for _, r in pairs):
            return tuple(dict.fromkeys(Byline(people.readable(n), role) for n, role in pairs))
    alone = PAPER_ALONE.fullmatch(line)
    if alone and papers.is_masthead(alone["paper"]):
        return (Byline(alone["paper"], kind=NameKind.ORGANIZATION),)
    match = DASHED.fullmatch(line)
    text = match["who"] if match else line
    if beside := of_paper(text):
        return beside
    short = SHORT.fullmatch(text)
    initial = short is not None and short["given"] in lists.words("given_names")
    if len(text) > LONGEST or (text.endswith((".", "!", "?")) and not initial):
        return ()
    if SPEAKING.search(text):
        return ()
    agency = re.fullmatch(r"(?P<who>.+?)\s*[(/,]\s*(?P<agency>[\w -]+)\)?", text)
    if agency and agencies.is_agency_line(agency["agency"]):
        text = agency["who"]
        extra = people.parse(agency["agency"])
    else:
        extra = ()
    signed = people.parse(text)
    if line.isupper() and all(lemmas.known(each.lower()) for each in re.findall(r"\w{3,}", line)):
        return ()  # "APPEL À TÉMOINS"
    if people.opens_with_noun(text):
        return ()
    # An agency may stand behind the names, or a paper: "C. Orveau et AFP".
    persons = [each for each in signed if not _is_origin(each.name)]
    people_only = all(
        each.kind is NameKind.PERSON
        and people.is_person_name(each.name)
        and not INITIALS.fullmatch(each.name)
        for each in persons
    )
    return (*signed, *extra) if persons and people_only else ()


def of_paper(line: str) -> tuple[Byline, ...]:
    """The reporters and the paper of a line that is both; () for any other line."""
    match = OF_PAPER.fullmatch(line)
    signed = people.parse(match["who"]) if match else ()
    if not match or not signed or not all(people.is_person_name(each.name) for each in signed):
        return ()
    known = papers.is_masthead if match["apart"] == "," else papers.is_paper
    paper = Byline(match["paper"], kind=NameKind.ORGANIZATION)
    return (*signed, paper) if known(match["paper"]) else ()


def _is_origin(name: str) -> bool:
    return agencies.is_agency_line(name) or papers.is_paper(name)


def is_certain(byline: Byline) -> bool:
    if byline.kind is NameKind.PERSON:
        return people.is_person_name(byline.name)
    if NEWSROOM.fullmatch(byline.name.capitalize()):
        return True
    if agencies.is_agency_line(byline.name):
        return True
    return byline.name[:1].isupper() or byline.name.casefold().startswith(
        ("la ", "le ", "l'", "l’")
    )
