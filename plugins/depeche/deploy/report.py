"""The table that closes a deployment, in French."""

from __future__ import annotations

from rich.table import Table

from .model import Outcome

_LISTED = 20  # files of each sort that a simulation names
_UNITS = ("octets", "ko", "Mo", "Go")


def table(outcome: Outcome) -> Table:
    plan = outcome.plan
    title = "Simulation" if outcome.dry_run else "Mise en ligne"
    shown = Table(title=f"{title} : {outcome.target}", show_header=False)
    shown.add_column()
    shown.add_column(overflow="fold")  # an address that is cut is of no use
    to_send = "à envoyer" if outcome.dry_run else "envoyés"
    to_delete = "à supprimer" if outcome.dry_run else "supprimés"
    shown.add_row(f"Fichiers {to_send}", f"{len(plan.send)} ({size(plan.bytes)})")
    shown.add_row(f"Fichiers {to_delete}", str(len(plan.delete)))
    shown.add_row("Inchangés", str(plan.unchanged))
    shown.add_row("Durée", f"{outcome.seconds:.1f} s".replace(".", ","))
    if outcome.manifest:
        shown.add_row("Version", outcome.release)
        shown.add_row("Manifeste", str(outcome.manifest))
    if outcome.dry_run:
        sent = [f"{each.path} ({size(each.size)})" for each in plan.send]
        for label, listed in (("  à envoyer", sent), ("  à supprimer", list(plan.delete))):
            for line in listed[:_LISTED]:
                shown.add_row(label, line)
            if len(listed) > _LISTED:
                shown.add_row(label, f"… et {len(listed) - _LISTED} autres")
    if outcome.asked:
        shown.add_row("Adresses relues en ligne", str(outcome.asked))
    return shown


def notes(outcome: Outcome) -> list[str]:
    """What the editor should look at, a line each."""
    return [f"À voir : {note}" for note in outcome.notes]


def size(count: int) -> str:
    """`count` bytes for a reader: 1,4 Mo."""
    value, unit = float(count), 0
    while value >= 1000 and unit < len(_UNITS) - 1:
        value, unit = value / 1000, unit + 1
    return (
        f"{value:.0f} {_UNITS[unit]}"
        if unit == 0
        else f"{value:.1f} {_UNITS[unit]}".replace(".", ",")
    )
