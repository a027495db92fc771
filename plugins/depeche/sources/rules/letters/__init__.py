"""Releases, letters, mails and notices: whose words they are, and what stands around them."""
