"""Sitemaps: what search engines may fetch, and when it last changed.

| module | writes |
|---|---|
| `urlset` | the XML of a sitemap |
| `monthly` | `sitemap-2026-03.xml`: the articles of a month, byte-stable once it is over |
| `lists` | `sitemap-pages.xml`: front page, sections, topics, authors, pages |
| `fresh` | `sitemap-news.xml`: the last two days, for Google News |
| `index` | `sitemap.xml`: all of these |
"""
