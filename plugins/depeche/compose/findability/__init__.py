"""What search engines and lists read: title, description, keyphrase, address, section."""
