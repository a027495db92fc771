"""Who may say that a source was wrong: who wrote it, or the desk that sent it.

"Trente minutes, et non deux heures" is a correction where the agency that wrote "deux heures" says
it, and a denial where a party does: then both are printed.
"""

from __future__ import annotations

from ...model import Source
from .. import kinds, naming


def may_correct(later: Source, source: Source) -> bool:
    """Whether what `later` says of a figure or a name of `source` puts that right: both are of one
    paper, agency or body; copy of nobody named is the newsroom's own, unless it speaks for who
    issued it."""
    who, whose = naming.publisher(later), naming.publisher(source)
    if is_partys(later) or is_partys(source):
        return bool(who) and who == whose
    return not (who and whose) or who == whose


def is_partys(source: Source) -> bool:
    """Whether `source` speaks for who issued it: a release, a tract, a letter."""
    return kinds.kind(source).speaks
