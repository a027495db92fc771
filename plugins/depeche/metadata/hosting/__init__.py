"""What hosts and machines read beside the pages.

| module | writes |
|---|---|
| `addresses` | the journal of published addresses: what moved, what was withdrawn |
| `security` | the security headers, Content-Security-Policy first |
| `caching` | how long what may be kept |
| `netlify` | `_redirects` and `_headers`, which Netlify and Cloudflare Pages read |
| `nginx`, `caddy` | snippets for one's own server, in the state folder, not in the site |
| `types` | the media types of the files, for those servers |
| `mining` | the policy on text and data mining: `tdmrep.json`, robots.txt, meta tags |
| `contact` | `security.txt` |
| `manifest` | the web manifest and its icons |
"""
