"""What a copied page holds beside its article: menus, boxes, captions, labels, links."""
