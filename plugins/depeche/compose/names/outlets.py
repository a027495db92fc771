"""Which names are news agencies, papers and channels: what they say is a report."""

from __future__ import annotations

import re

from .. import lexicon

_GENERIC = re.compile(
    r"(?:le |la |l'|les |un |une )?"
    r"(?:agence|quotidien|journal|hebdomadaire|magazine|chaîne|radio|dépêche|rapport|site)\b"
)
_ARTICLE = re.compile(r"(?:le |la |les |l')")


def is_outlet(name: str) -> bool:
    """Whether `name` (any case, with or without its article) names a medium."""
    lowered = re.sub(r"\s+", " ", name.replace("’", "'")).strip(" .,;:").casefold()
    known = lexicon.phrases("outlets")
    bare = _ARTICLE.sub("", lowered, count=1)
    return lowered in known or bare in known or bool(_GENERIC.match(lowered))
