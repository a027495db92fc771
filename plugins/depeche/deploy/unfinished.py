"""What an upload that ended early leaves: told to the one who must go on."""

from __future__ import annotations

from collections.abc import Collection

from .headers import is_page
from .model import Plan

_NAMED = 5


def account(plan: Plan, sent: Collection[str]) -> str:
    """What was sent, what was not, what readers see now, and how to go on."""
    missing = [each.path for each in plan.send if each.path not in sent]
    named = ", ".join(missing[:_NAMED])
    more = f" and {len(missing) - _NAMED} more" if len(missing) > _NAMED else ""
    pages = sum(is_page(path) for path in sent)
    seen = (
        f"{pages} pages are new already, each with all that it names"
        if pages
        else "no page has changed, so the site stands as it did"
    )
    return (
        f"{len(plan.send) - len(missing)} of {len(plan.send)} files were sent, {len(missing)} were "
        f"not ({named}{more}), nothing was deleted; {seen}. Run the same command again to go on."
    )
