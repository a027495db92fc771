"""Schema.org descriptions of a page, one builder a file.

| file | describes |
|---|---|
| `article` | NewsArticle |
| `publisher` | NewsMediaOrganization |
| `website` | WebSite |
| `breadcrumbs` | BreadcrumbList |
| `profile` | ProfilePage |
| `collection` | CollectionPage with its ItemList |
| `webpage` | AboutPage, ContactPage, WebPage |
| `picture` | ImageObject |
| `graph` | which of them a page has, and their safe embedding in HTML |
"""
