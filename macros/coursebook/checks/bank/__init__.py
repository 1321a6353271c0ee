"""The bank and the syllabus as a whole."""
