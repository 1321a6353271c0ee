"""A built site -> the site as readers get it: the same pages, in fewer and smaller files."""
