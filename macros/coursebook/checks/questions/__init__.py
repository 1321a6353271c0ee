"""Questions and sorting tasks."""
