"""What keeps a page from being read by everybody, everywhere."""
