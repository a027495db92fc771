"""Dépêche: raw news copy in, a French news site out. A Pelican plugin."""

from __future__ import annotations


def register() -> None:
    """Hook Dépêche to Pelican.

    `get_generators` fires at the start of every run, before any generator exists, so the
    Markdown is there when Pelican looks for it; `initialized` fires once only, and is
    early enough for settings. `article_generator_pretaxonomy` comes when the articles are
    sorted into published ones and drafts, before sections and tags are made of them.
    `finalized` comes last. The builder dresses the
    run itself and comes after all that changes settings.
    """
    from pelican.plugins import signals  # here, so that the parts load without Pelican

    from . import build, hooks, metadata, search

    signals.initialized.connect(hooks.keep_apart)
    signals.get_generators.connect(hooks.prepare)
    signals.article_generator_pretaxonomy.connect(hooks.hold_back)
    signals.finalized.connect(hooks.tell)
    metadata.connect()
    search.connect()
    build.trust(__name__)
    build.connect()
