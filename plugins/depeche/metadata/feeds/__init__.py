"""Feeds with the full text and images: the site's, each section's, each author's.

| module | writes |
|---|---|
| `entry` | what every form of feed says of an article |
| `rss`, `atom`, `json_feed` | one form each |
| `folders` | which feeds the site has |
"""
