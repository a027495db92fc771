"""A chatbot's answer, pasted as copy: its greeting, its fields, its labels, its offer to go on.

    Bien sûr ! Voici l'article réécrit, optimisé pour le SEO :
    Meta titre : …            H1 : … is the title, H2 : … and H3 : … are subheadings
    J'espère que cet article vous convient. Souhaitez-vous que je…

Its "Conclusion" goes too: the words are nobody's but the machine's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ....french import sentences, slugs
from ....french.flattened import flat
from ....model import BlockKind, Severity
from ...sheet import Sheet, Unit, trimmed

LONGEST = 300  # characters of a line of the answer's own
TOP, BOTTOM = 12, 6  # units among which its fields, and its offers, stand
GREETING = 3  # units among which its greeting stands
PARAGRAPH = 10  # words of one
FEWEST = 2  # labelled subheadings that make copy an answer
_AGREED = (
    r"(?:bien sur|certainement|absolument|avec plaisir|volontiers|d'accord|parfait|entendu"
    r"|tres bien|sure(?: thing)?|certainly|of course|absolutely|great|okay)"
)
_THING = (
    r"(?:article|texte|version|reecriture|reformulation|traduction|contenu|proposition|text|rewrite"
    r"|translation|content|post)"
)
_MADE = (
    r"(?:(?:re-?ecrit|reformule|optimise|traduit|corrige|retravaille|humanise|redige|restructure"
    r"|ameliore|genere|enrichi|raccourci)e?s?\b|rewritten"
    r"|optimi[sz]ed|translated|paraphrased|revised|requested|humani[sz]ed|seo\b)"
)
# "Bien sûr ! Voici l'article :", "Voici votre texte optimisé pour le SEO :"; never a line on which
# the story goes on.
_GREETS = re.compile(
    rf"\W*(?:{_AGREED}\s*[!,.:]+\s*(?:(?:voici|voila|here is|here's|below is)\s[^.!?:]{{0,160}})?"
    r"|(?:voici|voila|here is|here's|below is)\s(?:l'|le |la |une? |votre |ton |ta |the |your "
    r"|an? )?"
    rf"(?:nouvelle |new )?(?:{_MADE} )?{_THING}\b(?=[^!?]*{_MADE})[^.!?:]{{0,140}}"
    rf"|(?:here is|here's) (?:the|your|an?) {_MADE}[^.!?:]{{0,100}})[:.!]?\W*"
)
_LABEL = re.compile(
    r"[\s*_#]*(?:(?:titre|title|balise|heading)\s+)?[Hh](?P<level>[1-6])(?:\s+(?:titre"
    r"|title))?[\s*_]*"
    r"[:–—-][\s*_]*(?P<text>[^\s*_].*?)[\s*_]*",
    re.DOTALL,
)
_FIELD = re.compile(
    r"[\s*_#]*(?P<key>meta[- ]?(?:titre|title)|(?:titre|title) (?:seo|tag|meta)|seo title"
    r"|balise title"
    r"|meta[- ]?desc(?:ription)?|slug|url|titre(?: de l'article)?|title|headline"
    r"|chap(?:o|eau)|accroche|standfirst)[\s*_]*:[\s*_]*"
    r"(?P<value>\S.*?)[\s*_]*",
    re.DOTALL,
)
_OFFERS = re.compile(
    r"\W*(?:j'espere que (?:cet|cette|l'|le|la|ce|ces|votre)\s?(?:article|texte|version|contenu"
    r"|reecriture|proposition)\b"
    r"|(?:souhaite[sz]|voule[sz]|veux|desire[sz]|aimerie[sz])[- ](?:vous|tu) (?:que je|une? autre"
    r"|egalement que)\b"
    r"|n'hesite[sz]? pas a (?:me |m'|nous |partager votre|partager vos|laisser (?:un|votre)"
    r"|commenter|donner votre avis|reagir)"
    r"|(?:dis|dites|faites|fais)-(?:moi|le-moi)(?: savoir)?\b.{0,20}\bsi\b"
    r"|si vous (?:souhaitez|voulez|avez besoin|desirez)[^.!?]{0,80}\b(?:je peux|je suis|dites"
    r"|faites"
    r"|n'hesitez)"
    r"|je (?:peux|reste)\b[^.!?]{0,60}\b(?:si vous|a votre disposition)"
    r"|let me know\b|i hope (?:this|you|it)\b|would you like me to\b|feel free to\b"
    r"|do you want me to\b"
    r"|et vous, qu'en pensez-vous|partagez votre avis|dites-(?:nous|le-nous) en commentaire)[^.!?]*"
    r"[.!?…]*\W*"
)
# Under the article: "✅ Mots-clés intégrés : …", "📏 Longueur : …", "**SEO elements:**".
_CLOSING = re.compile(
    r"[\W_]*(?P<key>mots?[- ]cles?(?: \w+){0,3}|(?:focus )?key ?(?:words?|phrase)(?: \w+){0,2}"
    r"|meta[- ]?(?:titre|title|desc\w*|donnees)|(?:titre|title) (?:seo|tag|meta)|seo title"
    r"|balise \w+|slug|url|longueur|nombre (?:total )?de mots|word ?count|length|hashtags?|tags?"
    r"|(?:conseils?|astuces?|notes?|remarques?|suggestions?|optimisations?|elements?|tips?"
    r"|elements)(?: (?:seo|de \w+|d'\w+|sur \w+|complementaires?))*|seo(?: \w+)?|ton|style"
    r"|score \w+|lisibilite|densite(?: \w+){0,3}|temps de lecture|public cible)[\s*_]*"
    r"(?::[\s*_]*(?P<value>.*?)[\s*_]*|$)",
    re.DOTALL,
)
REASON = "réponse d’un robot conversationnel : à vérifier sur la dépêche d’origine"
_CONCLUSION = re.compile(r"\W*(?:(?:en )?conclusion|pour conclure|conclusion finale)\W*")


def opens(text: str, start: int) -> bool:
    """Whether a chatbot's answer begins at `start`: with its greeting, or with its fields above
    labelled subheadings."""
    line = text[start:].partition("\n")[0]
    field = _LABEL.fullmatch(line) or _FIELD.fullmatch(flat(line))
    return is_greeting(line) or (field is not None and _labelled(text[start:].split("\n")))


def is_greeting(line: str) -> bool:
    """Whether the line is a chatbot's, that says what it gives."""
    low = flat(line.strip())
    return bool(low) and len(low) <= LONGEST and _GREETS.fullmatch(low) is not None


def is_label(line: str) -> bool:
    """Whether the line is a subheading under its label: "H2 : Une panne de glace"."""
    return len(line) <= LONGEST and _LABEL.fullmatch(line) is not None


def find(sheet: Sheet) -> Sheet:
    """The sheet with the story of the answer alone; tells what went."""
    lines = [sheet.of(unit) for unit in sheet.units]
    greeted = any(map(is_greeting, lines[:GREETING]))
    if not (greeted or _labelled(lines)):
        return sheet
    begins = sheet.units[0].start
    taken = [unit for unit in sheet.units[:GREETING] if is_greeting(sheet.of(unit))]
    sheet = _headed(_filed(sheet.without(taken)))
    sheet = _without_conclusion(_closed(_without_offers(sheet)))
    return sheet.doubting(REASON).told(
        Severity.NOTE,
        "Réponse d’un robot conversationnel reconnue\u00a0: ses formules, ses étiquettes et sa "
        "conclusion sont laissées de côté.",
        "Vérifiez le texte sur la dépêche d’origine\u00a0: un robot invente. L’article reste un "
        "brouillon.",
        begins,
    )


def _labelled(lines: list[str]) -> bool:
    """Whether labelled subheadings stand between paragraphs; one under the other, they are the
    plan that a note asks for."""
    found, parted = 0, True
    for line in lines:
        if is_label(line):
            found, parted = found + parted, False
        elif len(line.split()) >= PARAGRAPH:
            parted = True
    return found > FEWEST or (found == FEWEST and parted)


def _filed(sheet: Sheet) -> Sheet:
    """The sheet with the fields above its first paragraph read and taken away."""
    fallback = ""
    for unit in sheet.units[:TOP]:
        line = sheet.of(unit)
        match = _FIELD.fullmatch(flat(line))
        if not match:
            if len(line.split()) >= PARAGRAPH and not is_label(line):
                break
            continue
        sheet = sheet.without([unit])
        key, value = match["key"], line[match.start("value") : match.end("value")]
        if key in ("slug", "url"):
            sheet = replace(sheet, slug=sheet.slug or slugs.slugify(value))
        elif key in ("title", "headline", "titre", "titre de l'article"):
            sheet = replace(sheet, title=sheet.title or value)
        elif key in ("chapo", "chapeau", "accroche", "standfirst"):
            sheet = replace(sheet, summary=sheet.summary or value)
        elif "desc" not in key:
            fallback = fallback or value
    first = next((each for each in sheet.units if is_label(sheet.of(each))), None)
    if sheet.title or (first and _level(sheet.of(first)) == 1):
        return sheet
    return replace(sheet, title=fallback)


def _headed(sheet: Sheet) -> Sheet:
    """The sheet with its labelled lines as the title and as subheadings."""
    for unit in sheet.units:
        line = sheet.of(unit)
        match = _LABEL.fullmatch(line) if len(line) <= LONGEST else None
        if not match:
            continue
        if match["level"] == "1" and unit in sheet.units[:TOP]:
            sheet = replace(sheet.without([unit]), title=match["text"])
            continue
        start, end = unit.start + match.start("text"), unit.start + match.end("text")
        heading = replace(unit, start=start, end=end, kind=BlockKind.HEADING, settled=True)
        sheet = sheet.put(unit, heading)
    return sheet


def _level(line: str) -> int:
    match = _LABEL.fullmatch(line)
    return int(match["level"]) if match else 0


def _closed(sheet: Sheet) -> Sheet:
    """The sheet without the fields under the article; keywords and the slug are kept."""
    for unit in reversed(sheet.units[1:]):
        line = sheet.of(unit)
        match = _CLOSING.fullmatch(flat(line)) if len(line) <= LONGEST else None
        if match is None:
            break
        sheet = sheet.without([unit])
        value = line[match.start("value") : match.end("value")] if match["value"] else ""
        if match["key"].startswith(("mot", "key", "tag", "hashtag")) and value:
            tags = [each.strip(" .#*_`") for each in re.split(r"[,;|]|\s(?=#)", value)]
            sheet = replace(sheet, tags=tuple(dict.fromkeys((*sheet.tags, *filter(None, tags)))))
        elif match["key"] in ("slug", "url") and value:
            sheet = replace(sheet, slug=sheet.slug or slugs.slugify(value))
    return sheet


def _without_offers(sheet: Sheet) -> Sheet:
    """The sheet without what the machine says to its user, or to readers, at its end."""
    for unit in sheet.units[-BOTTOM:]:
        line = sheet.of(unit)
        kept = unit.start
        for start, end in sentences.split(line):
            if not _OFFERS.fullmatch(flat(line[start:end])):
                kept = unit.start + end
        if kept == unit.start:
            sheet = sheet.without([unit])
        elif kept < trimmed(sheet.text, unit.start, unit.end)[1]:
            sheet = sheet.put(unit, replace(unit, end=kept))
    return sheet


def _without_conclusion(sheet: Sheet) -> Sheet:
    """The sheet without the section that the machine calls its conclusion, to the fields below."""
    for index in range(len(sheet.units) - 1, -1, -1):
        if _CONCLUSION.fullmatch(flat(sheet.of(sheet.units[index]))):
            return sheet.without([sheet.units[index], *_section(sheet, index + 1)])
    return sheet


def _section(sheet: Sheet, start: int) -> Iterator[Unit]:
    for unit in sheet.units[start:]:
        line = sheet.of(unit)
        if unit.kind is BlockKind.HEADING or re.match(r"[^.!?]{2,30}:\s", line):
            return
        yield unit
