"""Search on the site: Pagefind's index of the articles, made after the pages.

| module | decides |
|---|---|
| `program` | where Pagefind's program is, and what is said when it is missing |
| `shards` | which articles are indexed together, so that one more article costs one shard |
| `elisions` | that « école » finds « l’école » |
| `bundle` | the files of one shard |
| `refresh` | which shards are out of date |
| `hooks` | when, in Pelican's run |

Pages only know the address of the index: nothing of it is in their bytes. The index lies in
`pagefind/`, as Pagefind has it; older shards lie in folders of it, listed in `shards.json`.
"""

from __future__ import annotations

from .bundle import SearchError
from .hooks import connect
from .refresh import refresh

__all__ = ["SearchError", "connect", "refresh"]
