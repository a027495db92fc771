"""What differs between the site and what its host holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .headers import describe
from .model import DeployError, Plan, SiteFile


def compare(files: Sequence[SiteFile], on_host: Mapping[str, str]) -> Plan:
    """`on_host` gives the MD5 of each file that stands there, "" where it is unknown."""
    here = {each.path for each in files}
    send = [each for each in files if on_host.get(each.path) != each.digest]
    return Plan(
        send=tuple(sorted(send, key=lambda each: (describe(each.path).rank, each.path))),
        delete=tuple(sorted(set(on_host) - here)),
        unchanged=len(files) - len(send),
        on_host=len(on_host),
    )


def deletions(plan: Plan) -> list[list[str]]:
    """What goes, in the order in which it may: pages before what they name."""
    pages = [path for path in plan.delete if describe(path).rank]
    assets = [path for path in plan.delete if not describe(path).rank]
    return [paths for paths in (pages, assets) if paths]


def guard(plan: Plan, max_delete: int) -> None:
    """Raise DeployError when more than `max_delete` per cent of the host would go.

    An emptied or half-built folder must not empty the site; a few files are always let go.
    """
    if len(plan.delete) > max(5, plan.on_host * max_delete // 100):
        sample = ", ".join(plan.delete[:3])
        raise DeployError(
            f"{len(plan.delete)} of {plan.on_host} files on the host would be deleted "
            f"({sample} …), more than max_delete = {max_delete} %. If that is right, "
            f"run the deployment with --max-delete 100."
        )
