"""What is found while reading: files, fields and calls. The reading itself is in `coursebook.sources`."""
