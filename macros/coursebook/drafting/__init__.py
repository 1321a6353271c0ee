"""What an author asks for -> text with marks for what is still to be written, and where it goes."""
