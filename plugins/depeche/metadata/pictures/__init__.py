"""The renditions of images: widths for the layout, formats for search engines, cards.

| module | decides |
|---|---|
| `original` | what an image file is: size, digest, the words in its IPTC fields |
| `renditions` | which sizes, formats and crops are made of it, and their names |
| `encode` | their bytes |
| `card` | the drawn card of an article that has no image |
| `inset` | how the pictures inside a text are shown |
| `originals` | which files themselves are published, and that none says where it was taken |
| `strip`, `svg` | what is taken out of photographs and of drawings |
| `publish` | when they are made, and where they are kept |
"""
