"""Settings of the newsroom L'Écho de Port-Sauvry: Pelican's own, then those of Dépêche.

pelican -s pelican.conf.py        (or `invoke build`)
"""

SITENAME = "L’Écho de Port-Sauvry"
SITESUBTITLE = "L’actualité de Port-Sauvry, du port et de la presqu’île"
SITEURL = "https://echo-port-sauvry.example"
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"

PATH = "content"
OUTPUT_PATH = "output"
ARTICLE_PATHS = ["articles"]
ARTICLE_EXCLUDES = ["articles/.base"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = []  # images are published as renditions; a text names other files by {static}
THEME = "theme"
DIRECT_TEMPLATES = ["index", "categories", "tags", "authors", "archives", "search", "404"]
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["depeche"]
READERS = {"html": None, "rst": None}
FILENAME_METADATA = r"(?P<slug>[^/]+)"
USE_FOLDER_AS_CATEGORY = False
DEFAULT_CATEGORY = "Actualités"
WITH_FUTURE_DATES = False  # an article dated tomorrow waits for tomorrow's build
DELETE_OUTPUT_DIRECTORY = False
RELATIVE_URLS = False

# The summary is plain text; typography is corrected when the Markdown is written.
FORMATTED_FIELDS = []
TYPOGRIFY = False
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.meta": {},
        "markdown.extensions.tables": {},
        "markdown.extensions.footnotes": {"BACKLINK_TITLE": "Revenir à l’appel de note {}"},
        "markdown.extensions.attr_list": {},
        "markdown.extensions.sane_lists": {},
        "markdown.extensions.toc": {},  # for the headings' anchors
    },
    "output_format": "html5",
}

# An elided article keeps its hyphen: « l’Ukraine » gives l-ukraine.
SLUG_REGEX_SUBSTITUTIONS = [
    (r"[’']", "-"),
    (r"[œŒ]", "oe"),
    (r"[æÆ]", "ae"),
    (r"[^\w\s-]", ""),
    (r"(?u)\A\s*", ""),
    (r"(?u)\s*\Z", ""),
    (r"[-\s]+", "-"),
]
# Without translations Pelican sorts articles of one minute as a set does: the slug decides.
ARTICLE_TRANSLATION_ID = False
PAGE_TRANSLATION_ID = False


def ARTICLE_ORDER_BY(article):  # noqa: N802, Pelican reads settings in capitals only
    """Newest first; of one minute, by slug."""
    return (-article.date.timestamp(), article.slug)


INDEX_URL = ""
INDEX_SAVE_AS = "index.html"
ARTICLE_URL = ARTICLE_LANG_URL = "{category}/{date:%Y}/{date:%m}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = ARTICLE_URL + "index.html"
DRAFT_URL = DRAFT_LANG_URL = "brouillons/{slug}/"
DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = ""  # only the preview writes drafts
PAGE_URL = PAGE_LANG_URL = "{slug}/"
PAGE_SAVE_AS = PAGE_LANG_SAVE_AS = "{slug}/index.html"
DRAFT_PAGE_URL = DRAFT_PAGE_LANG_URL = "brouillons/pages/{slug}/"
DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_LANG_SAVE_AS = ""
CATEGORY_URL = "{slug}/"
CATEGORY_SAVE_AS = "{slug}/index.html"
TAG_URL = "sujet/{slug}/"
TAG_SAVE_AS = "sujet/{slug}/index.html"
AUTHOR_URL = "auteur/{slug}/"
AUTHOR_SAVE_AS = "auteur/{slug}/index.html"
CATEGORIES_URL = "rubriques/"
CATEGORIES_SAVE_AS = "rubriques/index.html"
TAGS_URL = "sujets/"
TAGS_SAVE_AS = "sujets/index.html"
AUTHORS_URL = "auteurs/"
AUTHORS_SAVE_AS = "auteurs/index.html"
SEARCH_URL = "recherche/"
SEARCH_SAVE_AS = "recherche/index.html"
ARCHIVES_URL = "archives/"
ARCHIVES_SAVE_AS = "archives/index.html"
YEAR_ARCHIVE_URL = "archives/{date:%Y}/"
YEAR_ARCHIVE_SAVE_AS = "archives/{date:%Y}/index.html"
MONTH_ARCHIVE_URL = "archives/{date:%Y}/{date:%m}/"
MONTH_ARCHIVE_SAVE_AS = "archives/{date:%Y}/{date:%m}/index.html"

DEFAULT_PAGINATION = 20
PAGINATED_TEMPLATES = {
    "index": None,
    "category": None,
    "tag": None,
    "author": None,
    "period_archives": 60,
}
BUILD_STABLE_PAGES = True  # an older page of a list keeps its number, address and articles
PAGINATION_PATTERNS = (
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
)

# Dépêche writes the feeds: full text, images, RSS, Atom and JSON.
FEED_ALL_ATOM = None
FEED_ALL_RSS = None
CATEGORY_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None
TRANSLATION_FEED_RSS = None

# The order of the menu and of the front page; other sections follow.
THEME_SECTIONS = ["Actualités", "Vie locale", "Mer", "Culture", "La rédaction"]
# The sentence under the title of a section or of a topic.
THEME_INTRODUCTIONS = {
    "Actualités": "Ce qui se décide, se construit et se passe à Port-Sauvry et sur la presqu’île.",
    "Vie locale": "Les écoles, les associations, les quartiers : la commune au jour le jour.",
    "Mer": "La pêche, le large et le littoral, de la passe du Moine à la plage du Ponant.",
    "Culture": "Les spectacles, les livres, les promenades.",
    "La rédaction": "Comment ce journal travaille, et ce qu’il répond à ses lecteurs.",
}

DEPECHE = {
    "publisher": {
        "logo": "images/logo.png",
        "email": "redaction@echo-port-sauvry.example",
        "founded": "1987-05-14",
        "publishing_principles": "charte/",
        "corrections_policy": "charte/#corrections",
        "ownership": "a-propos/",
        "masthead": "mentions-legales/",
    },
    "hosting": {"mining": "reserve"},
    # Copy that names no section goes under one of these when its own words leave no doubt.
    "sections": [
        "Politique",
        "Justice",
        "Faits divers",
        "Économie",
        "Société",
        "Environnement",
        "Sport",
        "Culture",
        "International",
    ],
}
