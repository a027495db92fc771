"""French text: pure functions, text in, value out.

`sentences`, `quotemarks`, `quotations` · `dates` · `typography` · `slugs` · `words` ·
`parsing`, `names`, `gazetteer` · `speakers`, `readability`, `lemmas`.
"""
