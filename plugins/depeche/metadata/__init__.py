"""An article's metadata and everything that is made of it.

| module | decides |
|---|---|
| `site`, `edition` | the site's facts; what one build publishes |
| `news`, `fields`, `words`, `image`, `authors`, `related` | what an article is: NewsItem |
| `attributes` | what is attached to Pelican's articles |
| `pictures/` | the renditions of images, the drawn cards |
| `page`, `head`, `jsonld/` | what a page says of itself to machines |
| `dates` | how moments are written |
| `sitemaps/`, `feeds/`, `robots` | the files that are made of the whole edition |
| `outputs` | how these files reach the output folder |
| `jinja` | what templates call |
| `connection`, `hooks` | when all this happens in a Pelican run, and what |
"""

from .connection import connect

__all__ = ["connect"]
