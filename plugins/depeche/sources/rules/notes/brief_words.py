"""The words of an instruction to the writer, in French and English."""

from __future__ import annotations

import re

from ....french import lists
from ....french.flattened import flat


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.VERBOSE)


def _either(name: str) -> str:
    """An alternation of the words of a list, the longest first."""
    return "|".join(map(re.escape, lists.longest_first(lists.words(name))))


# A word is over where no small letter follows: "700 wordsUn porte-parole" is two.
_END = r"(?!(?-i:[a-zà-öø-ÿ]))"

UNITS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30,
    "quarante": 40, "cinquante": 50, "soixante": 60, "a": 1, "one": 1, "two": 2, "three": 3,
    "four": 4, "five": 5, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
}  # fmt: skip
HUNDREDS, THOUSANDS = ("cent", "cents", "hundred"), ("mille", "thousand")
_SPELT = "|".join(sorted([*UNITS, *HUNDREDS, *THOUSANDS], key=len, reverse=True))
NUMBER = rf"""(?: \d{{1,2}}[\u0020\u00a0\u202f.,]\d{{3}} | \d{{2,5}}
    | (?:(?:{_SPELT})(?:[\u0020-]|\b)){{1,5}} )"""

_LEAST = r"""(?: (?:un\s+)?minimum(?:\s+de)? | au\s+moins | mini?\b\.? | at\s+least
    | a\s+minimum\s+of | no\s+(?:less|fewer)\s+than | plus\s+de | more\s+than | over
    | pas\s+moins\s+de | ≥ | >=? | \+ )"""
_MOST = r"""(?: (?:un\s+)?maximum(?:\s+de)? | au\s+plus | max\b\.? | at\s+most | up\s+to
    | no\s+more\s+than | moins\s+de | less\s+than | under | pas\s+plus\s+de | ≤ | <=? )"""
_ABOUT = r"""(?: environ | autour\s+de | à\s+peu\s+près | quelque | about | around | approximately
    | roughly | circa | ≈ | ~ )"""
_WORDS = rf"(?: (?:[\u0020-]? (?:mots|words?) | \s+mots?) {_END} (?:\s+(?:long|in\s+length))? )"
_LABEL = r"(?: (?:longueur|length|nombre\s+de\s+mots|word\s*count|mots|words|taille) \s*[:=]\s* )"
_LEAST_AFTER = r"""(?: \s*,?\s*\(?(?:au\s+)? (?: minimum | mini?\b\.? | au\s+moins | at\s+least
    | or\s+more | ou\s+plus | et\s+plus ) \)? )"""
_MOST_AFTER = r"""(?: \s*,?\s*\(?(?:au\s+)? (?: maximum | max\b\.? | au\s+plus | at\s+most
    | or\s+less | ou\s+moins ) \)? )"""

RANGE = _pattern(rf"""
    {_LABEL}? (?:(?:entre|between|de|from|d['’]entre)\s+)?
    (?P<low>{NUMBER}) {_WORDS}? \s* (?:et|and|à|to|[-–—]) \s* (?P<high>{NUMBER}) \s* {_WORDS}
""")
LENGTH = _pattern(rf"""
    (?: {_LABEL}? (?: (?P<least>{_LEAST}) | (?P<most>{_MOST}) | {_ABOUT} )? \s*
        (?P<number>{NUMBER}) \s* (?P<plus>\+)? \s* {_WORDS}
      | {_LABEL} (?: (?P<least2>{_LEAST}) | (?P<most2>{_MOST}) | {_ABOUT} )? \s*
        (?P<number2>{NUMBER}) (?![\d.,]*\d) {_END}
    )
    (?: (?P<after_least>{_LEAST_AFTER}) | (?P<after_most>{_MOST_AFTER}) )? {_END}
""")
TONGUES = {
    "français": "fr", "francais": "fr", "française": "fr", "french": "fr", "fr": "fr",
    "anglais": "en", "anglaise": "en", "english": "en", "espagnol": "es", "spanish": "es",
    "allemand": "de", "german": "de", "italien": "it", "italian": "it", "portugais": "pt",
    "portuguese": "pt", "russe": "ru", "russian": "ru", "arabe": "ar", "arabic": "ar",
    "néerlandais": "nl", "dutch": "nl",
}  # fmt: skip
_TONGUE = "|".join(sorted((name for name in TONGUES if name != "fr"), key=len, reverse=True))
LANGUAGE = _pattern(rf"""
    (?: (?:langue|language|lang) \s*[:=]\s* (?P<labelled>{_TONGUE}|fr)
      | (?:in|into|en|to|be) \s+ (?:(?:good|correct|proper|native|plain|bon|langue)\s+)?
        (?P<after>{_TONGUE}) (?:\s+language)?
      | (?P<bare>{_TONGUE}) (?:\s+(?:language|version|article|text))?
    ) (?!-) {_END}
""")
_ANSWER = r"(?: \s*[:=]\s* (?P<value>oui|non|yes|no) )?"
SUBHEADINGS = _pattern(rf"""
    (?P<no> (?:sans|pas\s+d['’]|pas\s+de|without|no|aucun)\s* )?
    (?: (?:des|de|with|avec|some|les)\s+ )?
    (?: sub-?\s?head(?:ing|er|line)?s? | sub-?\s?titles? | sous[\s-]titres? | inter-?titres?
      | titres\s+intermédiaires | headings
      | (?:titres\s+|balises\s+)?h2 (?:\s*(?:/|,|et|and)\s*h3)? (?:\s+(?:sub-?)?headings?)? )
    {_ANSWER} (?!-) {_END}
""")
SEO = _pattern(rf"""
    (?P<no> (?:sans|pas\s+de|without|no)\s+ )?
    (?: search[\s-]engine[\s-]? (?:optimi[sz](?:ed|ation)|friendly)?
      | (?:bien\s+)?optimisée?\s+(?:pour\s+)?(?:le\s+)?(?:seo|référencement(?:\s+naturel)?)
      | optimisée?\s+pour\s+(?:google|les\s+moteurs(?:\s+de\s+recherche)?)
      | référencement(?:\s+naturel)? | seo )
    (?: [\s-]* (?:compatible|friendly|optimi[sz]ed|ready|optimisée?|compliant) )?
    {_ANSWER} (?!-) {_END}
""")
LABEL = _pattern(r"""
    (?: brief | consignes? | instructions? | commande | prompt | cahier\s+des\s+charges
      | note\s+(?:pour|à)\s+(?:le\s+|la\s+|l['’])(?:rédacteur|rédaction|auteur|équipe) )
    (?: \s+(?:de\s+rédaction|pour\s+l['’]article|for\s+the\s+article) )? \s*[:—–-]\s*
""")

# Verbs that tell the writer what to do, at the head of a clause.
ORDERS = lists.words("order_verbs")
FLAT_ORDERS = "|".join(lists.longest_first({flat(each) for each in ORDERS}))
_ORDERS = _either("order_verbs")
# "À rédiger en 600 mots": an infinitive with its "à", which opens no headline.
_TO_DO = r"""(?: [àa]\s+(?:rédiger|écrire|ecrire|réécrire|produire|transformer|reprendre|traiter
    |développer|mettre\s+en\s+forme) )"""
ORDER = _pattern(rf"""
    (?: {_ORDERS} | {_TO_DO}
      | please | kindly | merci\s+de | s['’]il\s+(?:vous|te)\s+plaît,? | svp,? | stp,? | il\s+faut
      | je\s+(?:veux|voudrais|souhaite) | (?:i|we)\s+(?:want|need|would\s+like) | ne\s+pas
      | (?:the|this|your)\s+(?:article|text|story|piece|copy)\s+
        (?:must|should|has\s+to|needs\s+to|will)
      | (?:l['’]|cet\s+|votre\s+)article\s+(?:doit|devra|sera)
      | (?:le|ce|votre)\s+(?:texte|papier)\s+(?:doit|devra|sera)
    ) (?!['’-]) {_END}
""")
# Words that join the parts of an instruction and ask for nothing by themselves.
_FILLERS = _either("order_fillers")
FILLER = _pattern(rf"""
    (?: l['’] | d['’] | (?:{_FILLERS})(?!['’-]) {_END} )
""")
# How the text should be: said to the editor, since only a person can judge it.
MANNER = _pattern(rf"""
    (?: ton | style | registre | angle | tone | voice | without | sans | public | audience | chapô
      | phrases\s+courtes | paragraphes\s+courts | short\s+(?:sentences|paragraphs)
      | formal | informal | formel | informel | neutre | neutral | mots?-clés? | keywords?
      | meta | faq | citations | quotes
      | (?:warm|friendly|neutral|formal|informal|journalistic|professional)\s+(?:tone|style|voice) )
    (?!['’-]) {_END}
""")
JOINING = frozenset({"et", "and", "then", "puis", "also", "aussi", "so"})
ARTICLE = frozenset({"article", "texte", "papier", "text", "story"})
SEPARATOR = re.compile(r"[\s,;.:!/&+•*()\[\]–—-]+")


def number(text: str) -> int:
    """The value of "700", "1 200", "1.200", "sept cents", "seven hundred"; 0 for none."""
    digits = re.sub(r"\D", "", text)
    if digits:
        return int(digits)
    thousands = rest = 0
    for word in re.findall(r"[a-zà-ÿ]+", text.lower()):
        if word in HUNDREDS:
            rest = (rest or 1) * 100
        elif word in THOUSANDS:
            thousands, rest = (rest or 1) * 1000, 0
        else:
            rest += UNITS.get(word, 0)
    return thousands + rest
