"""Who stands beside each article: the one before, the one after, then the related ones.

It is chosen for all articles once, and kept in the builder's memory. From then on only those
are chosen anew whom a change can reach: the articles that weigh the one that came, went or
changed, those published next to it, and the holders of a term whose weight moved.
"""

from __future__ import annotations

import marshal
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Final

from pelican.contents import Article as PelicanArticle

from .. import build
from ..build.orders import card_of
from .contents import Article, Content, Term, tags
from .related import Facts, RelatedIndex, weight

# What decides who stands beside whom.
DECIDING: Final = ("_status", "status", "category", "date", "slug", "tags")

Names = tuple[str | None, ...]

_FACTS, _CHOSEN = "depeche facts", "depeche beside"


class Beside:
    """`published` gives the articles, newest first; `contents` has all by their name."""

    def __init__(
        self,
        published: Callable[[], Sequence[Article]],
        contents: Callable[[], Mapping[str, Any]],
    ) -> None:
        self._published = published
        self._contents = contents
        self._chosen: dict[str, Names] | None = None
        self._index: RelatedIndex | None = None
        self._terms: dict[int, tuple[Term, str]] = {}

    def find(self, article: Article) -> tuple[Article | None, ...]:
        """The article before and the one after, None for a draft, then at most four related."""
        name = name_of(article)
        if self._chosen is None:
            self._chosen = _recall(_CHOSEN) or {}
        names = self._chosen.get(name)
        if names is None:
            names = self._chosen[name] = self._choose(self._whole(), article)
        return tuple(None if each is None else self._named(each) for each in names)

    def pairs(self, contents: Sequence[Any]) -> Iterator[tuple[Any, tuple[Article | None, ...]]]:
        """Each article among the contents with those beside it: all of the site, or those that
        `reach` gave."""
        if self._index is not None:
            yield from ((each, self.find(each)) for each in contents if _is_article(each))
            return
        self._chosen = {}
        index = self._whole()
        yield from ((each, self.find(each)) for each in contents if _is_article(each))
        self._remember(index)

    def reach(self, moved: Sequence[Content], gone: Sequence[str]) -> list[Any] | None:
        """Choose anew whom these contents that came, changed or went can reach; None where
        nothing is kept that says whom.
        """
        kept, chosen = _recall(_FACTS), _recall(_CHOSEN)
        if kept is None or chosen is None:
            return None
        changed = {name_of(each) for each in moved}.union(gone)
        before = RelatedIndex(list(map(Facts._make, kept)))
        after = RelatedIndex(
            [
                self._facts(each) if at is None or name in changed else before.facts[at]
                for each in self._published()
                for name in (name_of(each),)
                for at in (before.at.get(name),)
            ]
        )
        if not _same_order(before, after, changed):
            return None
        reached = _reached(before, after, changed)
        reached.update(name for name in chosen if name not in after.at)  # drafts
        for name in gone:
            chosen.pop(name, None)
        contents = self._contents()
        found = [contents[name] for name in reached if name in contents]
        for content in found:
            if _is_article(content):
                chosen[name_of(content)] = self._choose(after, content)
        self._chosen, self._index = chosen, after
        self._remember(after)
        return found

    def _remember(self, index: RelatedIndex) -> None:
        if not any(each.name.startswith("\0") for each in index.facts):
            build.remember(_FACTS, marshal.dumps([tuple(each) for each in index.facts]))
            build.remember(_CHOSEN, marshal.dumps(self._chosen))

    def _whole(self) -> RelatedIndex:
        if self._index is None:
            self._index = RelatedIndex([self._facts(each) for each in self._published()])
        return self._index

    def _named(self, name: str) -> Article:
        found: Article | None = self._contents().get(name)
        return self._others[name] if found is None else found

    @cached_property
    def _others(self) -> dict[str, Article]:
        """Articles that a plugin made without a file."""
        return {name_of(each): each for each in self._published()}

    def _choose(self, index: RelatedIndex, article: Any) -> Names:
        at = index.at.get(name_of(article))
        if at is None:
            return (None, None, *index.find(self._facts(article)))
        older = index.facts[at + 1].name if at + 1 < len(index.facts) else None
        newer = index.facts[at - 1].name if at else None
        return (older, newer, *index.find(index.facts[at]))

    def _facts(self, article: Article) -> Facts:
        moment, section = article.date.timestamp(), self._said(article.category)
        subjects = tuple([self._said(tag).casefold() for tag in tags(article)])
        return Facts(name_of(article), moment, section, subjects)

    def _said(self, term: Term) -> str:
        """Thousands of articles share a few hundred terms: each says its name once."""
        known = self._terms.get(id(term))
        if known is None:
            known = self._terms[id(term)] = (term, term.name)
        return known[1]


def name_of(content: Any) -> str:
    """A content's source below the content folder; of this build only where it has none."""
    card = card_of(content)
    if card is not None and card.path:
        return card.path
    return str(getattr(content, "relative_source_path", None) or f"\0{id(content)}")


def _is_article(content: object) -> bool:
    return isinstance(content, PelicanArticle)


def _reached(before: RelatedIndex, after: RelatedIndex, changed: set[str]) -> set[str]:
    reached = set(changed)
    for name in changed:
        reached.update(before.weighing(name))
        reached.update(after.weighing(name))
    for term, more in _gained(before, after, changed).items():
        held = after.holders(term)  # without those that lost it: they are among the changed
        if weight(len(held)) != weight(len(held) - more):
            reached.update(held)
    return reached


def _gained(before: RelatedIndex, after: RelatedIndex, changed: set[str]) -> Counter[str]:
    """How many articles more, or less, hold each term of those that changed."""
    gained: Counter[str] = Counter()
    for name in changed:
        if name in after.at:
            gained.update(after.facts[after.at[name]].terms)
        if name in before.at:
            gained.subtract(before.facts[before.at[name]].terms)
    return gained


def _same_order(before: RelatedIndex, after: RelatedIndex, changed: set[str]) -> bool:
    """A newsroom may sort its articles by something else than what is looked at here."""
    stayed = [
        [each.name for each in index.facts if each.name not in changed] for index in (before, after)
    ]
    return stayed[0] == stayed[1]


def _recall(name: str) -> Any:
    data = build.recall(name)
    return None if data is None else marshal.loads(data)
