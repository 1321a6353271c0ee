"""The door for the engines' themes: what a course elsewhere names as `theme: {name: coursebook}`.

An engine takes the folder of the file of the module that the entry point names for the folder of the theme.
"""

from coursebook.carried import CARRIED

__file__ = str(CARRIED / "overrides" / "mkdocs_theme.yml")
