"""output/ → a static host: only what changed travels, and every release is proven.

run        the steps of one deployment, in order
targets    the hosts that pelican.conf.py names, validated
kinds      how each kind of host is written to: rclone, git, folder
"""

from .kinds import KINDS
from .run import deploy, rollback
from .targets import Target, load

__all__ = ["KINDS", "Target", "deploy", "load", "rollback"]
