"""The documentation of what is found in a built site: one file a kind, read by `explain` and by the editors' page."""
