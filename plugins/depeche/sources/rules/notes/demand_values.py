"""What a demand is for: the value that the words of its cue give it."""

from __future__ import annotations

import re

from ....french.flattened import flat
from ....model import Asked
from . import demand_desk as desk
from . import demand_lengths as lengths
from . import demand_prompts as prompts
from . import demand_words as words
from .brief_words import number

QUOTATION = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
# "le nom du maire", "la marque de la voiture": which that is, only a person can say.
_OF_SOMEBODY = re.compile(
    r"(?:l[ea]s? |l'|l')?(?:noms?|prenoms?|marques?|modeles?|identites?|adresses?|ages?|origines?"
    r"|nationalites?|religions?|employeurs?|metiers?|visages?|quartiers?)\b(?: (?:de |du |des |d'"
    r"|of )|$)"
)
# What is not to be named, but to be named otherwise.
# Until when, and where, beside what is not to be named.
_MEANWHILE = re.compile(
    r"\s(?:avant|jusqu['’]|tant que|pour l['’]instant|pour le moment"
    r"|dans (?:l['’]article|le texte))"
)
_MANNER = re.compile(
    r"\b(?:comme|dans le (?:titre|chapo)|en titre|en premier|trop|uniquement|seul)\b"
)
# "citer la préfecture" is no ban, "ne pas citer le nom du maire" and "évite de citer…" are.
_SAYS = re.compile(r"(?:cite|mentionne|rappele|insiste|mettre en avant|mets en avant)")
_NOT = re.compile(
    r"(?:\b(?:ne|pas|jamais|sans|evite\w*|interdi\w+|not|never|no|rien)\b|\bn')[^,;.!?]{0,40}$"
)


_OF_ANOTHER = re.compile(
    r"\b(?:editions?|versions?|presse|agences?|sites?|pages?|sources?|originale?s?|redaction"
    r"|journal|media|quotidien|est|sont|etait|paru\w*|publiee?s?|trouvee?s?|copiee?s?|traduite?s?"
    r"|tiree?s?) (?:de l'|en )?$|\b(?:de l'|du |depuis l')$"
)


def of(kind: Asked, match: re.Match[str], line: str, values: dict[str, object]) -> str | None:
    """The value of the demand that `match` found in `line`, once the brief's own `values` are set;
    None where it is no demand."""
    found = match.groupdict()
    if kind is Asked.WORDS:
        return lengths.of_text(found, values)
    if kind in (Asked.OPENS, Asked.CLOSES, Asked.MENTIONED, Asked.QUOTATIONS):
        if _NOT.search(flat(line[: match.start()])):
            return None
        return line[match.start("what") : match.end("what")].strip() if "what" in found else ""
    if kind is Asked.JUDGED and _SAYS.match(flat(match[0])):
        return None if _NOT.search(flat(line[: match.start()])) else ""
    if kind is Asked.HEADINGS:
        return lengths.of_headings(found, values)
    if kind is Asked.SEO:
        values["seo"] = not (found["no"] or (found["answer"] or "") in ("non", "no"))
        return ""
    if kind is Asked.LANGUAGE:
        code = words.TONGUES[found["tongue"] or ""]
        if code != "fr" and _OF_ANOTHER.search(flat(line[: match.start()])):
            return None  # where the copy comes from: "copié de l'édition anglaise"
        values["language"] = code
        return code
    if kind is Asked.AVOIDED:
        what = line[match.start("what") : match.end("what")].strip(" )")
        if quoted := QUOTATION.findall(what):
            return ", ".join(each.strip(' «»"“”') for each in quoted)
        what = _MEANWHILE.split(what)[0].strip(' «»"“”')
        if _MANNER.search(flat(what)):
            return None
        named = flat(match[0]).startswith("pas de nom") and not any(map(str.isupper, what))
        return None if named or _OF_SOMEBODY.match(flat(what)) else what
    if kind is Asked.DATE:
        when = "when" if found["when"] else "when2"
        return line[match.start(when) : match.end(when)].strip(" .")
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
