"""Every kind of mistake that is found in a built site; `coursebook.site.rules` documents each in a file of its own."""

from __future__ import annotations

from coursebook.diagnostics import Mistake

# The folder and its files
MISSING_PART = Mistake("B001", "missing-part")
BROKEN_FILE = Mistake("B002", "broken-file")
CASE_CLASH = Mistake("B003", "case-clash")

# Addresses a reader follows
DEAD_LINK = Mistake("B010", "dead-link")
DEAD_ANCHOR = Mistake("B011", "dead-anchor")
WRONG_CASE = Mistake("B012", "wrong-case")
LINK_WITHOUT_SLASH = Mistake("B013", "link-without-slash")
WRONG_ROOT = Mistake("B014", "wrong-root")
MALFORMED_MAILTO = Mistake("B015", "malformed-mailto")

# Files a page loads
MISSING_ASSET = Mistake("B020", "missing-asset")
FOREIGN_HOST = Mistake("B021", "foreign-host")

# Addresses a program follows
DEAD_SITEMAP_ENTRY = Mistake("B030", "dead-sitemap-entry")
DEAD_SEARCH_TARGET = Mistake("B031", "dead-search-target")
WRONG_CANONICAL = Mistake("B032", "wrong-canonical")
DEAD_OFFLINE_ENTRY = Mistake("B033", "dead-offline-entry")

UNLISTED_PAGE = Mistake("B034", "unlisted-page")
UNSEARCHED_CHAPTER = Mistake("B035", "unsearched-chapter")
EXPOSED_EXAM = Mistake("B036", "exposed-exam")

# Ids within a page
REPEATED_HTML_ID = Mistake("B040", "repeated-html-id")
DANGLING_REFERENCE = Mistake("B041", "dangling-reference")

# Texts
LEAKED_SYNTAX = Mistake("B050", "leaked-syntax")
SPOILER = Mistake("B051", "spoiler")
RUNNING_CODE = Mistake("B052", "running-code")

# What a visit weighs
HEAVY_PAGE = Mistake("B060", "heavy-page")
HEAVY_SCRIPTS = Mistake("B061", "heavy-scripts")
HEAVY_STYLES = Mistake("B062", "heavy-styles")
HEAVY_INDEX = Mistake("B063", "heavy-index")
