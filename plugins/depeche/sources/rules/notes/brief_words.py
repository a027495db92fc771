"""The numbers, the languages and the verbs that an instruction to the writer has, in French and
English.
"""

from __future__ import annotations

import re

from ....french import lists
from ....french.flattened import flat

UNITS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30,
    "quarante": 40, "cinquante": 50, "soixante": 60, "a": 1, "one": 1, "two": 2, "three": 3,
    "four": 4, "five": 5, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
}  # fmt: skip
HUNDREDS, THOUSANDS = ("cent", "cents", "hundred"), ("mille", "thousand")
TONGUES = {
    "français": "fr", "francais": "fr", "française": "fr", "french": "fr", "fr": "fr",
    "anglais": "en", "anglaise": "en", "english": "en", "espagnol": "es", "spanish": "es",
    "allemand": "de", "german": "de", "italien": "it", "italian": "it", "portugais": "pt",
    "portuguese": "pt", "russe": "ru", "russian": "ru", "arabe": "ar", "arabic": "ar",
    "néerlandais": "nl", "dutch": "nl",
}  # fmt: skip
# Verbs that tell the writer what to do, at the head of a clause.
ORDERS = lists.words("order_verbs")
FLAT_ORDERS = "|".join(lists.longest_first({flat(each) for each in ORDERS}))


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
