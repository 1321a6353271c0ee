"""A course's folder: written once, and later given the files of another version of the tool."""
