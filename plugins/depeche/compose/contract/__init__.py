"""The brief as a contract: what became of each of its instructions.

An instruction is met, missed (the article stays a draft, with the reason), for a person to
judge, or not understood. None is passed over in silence.
"""

from .findable import wished
from .outcomes import missed, outcomes, to_judge, value
from .rewriting import untitled, untold

__all__ = ["missed", "outcomes", "to_judge", "untitled", "untold", "value", "wished"]
