"""The table that closes a deployment, in French."""

from __future__ import annotations

from rich.table import Table

from .model import Outcome

_UNITS = ("octets", "ko", "Mo", "Go")


def table(outcome: Outcome) -> Table:
    plan = outcome.plan
    title = "Simulation" if outcome.dry_run else "Mise en ligne"
    shown = Table(title=f"{title} : {outcome.target}", show_header=False)
    to_send = "à envoyer" if outcome.dry_run else "envoyés"
    to_delete = "à supprimer" if outcome.dry_run else "supprimés"
    shown.add_row(f"Fichiers {to_send}", f"{len(plan.send)} ({size(plan.bytes)})")
    shown.add_row(f"Fichiers {to_delete}", str(len(plan.delete)))
    shown.add_row("Inchangés", str(plan.unchanged))
    shown.add_row("Durée", f"{outcome.seconds:.1f} s".replace(".", ","))
    if outcome.manifest:
        shown.add_row("Version", outcome.release)
        shown.add_row("Manifeste", str(outcome.manifest))
    for path in [each.path for each in plan.send][:20] if outcome.dry_run else ():
        shown.add_row("  à envoyer", path)
    for path in plan.delete[:20] if outcome.dry_run else ():
        shown.add_row("  à supprimer", path)
    if outcome.asked:
        shown.add_row("Adresses relues en ligne", str(outcome.asked))
    for note in outcome.notes:
        shown.add_row("À voir", note)
    return shown


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
