"""Every kind of mistake that is found while reading; `coursebook.checks` documents each in a file of its own."""

from __future__ import annotations

from coursebook.diagnostics import Mistake

# The file as a whole
UNREADABLE_FILE = Mistake("S001", "unreadable-file")
MISSING_FILE = Mistake("S002", "missing-file")
FILE_TOO_LARGE = Mistake("S003", "file-too-large")
NOT_UTF_8 = Mistake("S004", "not-utf-8")
BYTE_ORDER_MARK = Mistake("S005", "byte-order-mark")
CONTROL_CHARACTER = Mistake("S006", "control-character")

# YAML: glossary, syllabus, front matter
BROKEN_YAML = Mistake("S010", "broken-yaml")
DUPLICATE_KEY = Mistake("S011", "duplicate-key")
WRONG_SHAPE = Mistake("S012", "wrong-shape")
UNKNOWN_KEY = Mistake("S013", "unknown-key")
MISSING_KEY = Mistake("S014", "missing-key")
WRONG_VALUE = Mistake("S015", "wrong-value")
BAD_ID = Mistake("S016", "bad-id")
OPEN_FRONT_MATTER = Mistake("S017", "open-front-matter")
ACCIDENTAL_FRONT_MATTER = Mistake("S018", "accidental-front-matter")
PAGE_OF_TWO_KINDS = Mistake("S019", "page-of-two-kinds")

# Markdown
BROKEN_FENCE = Mistake("S020", "broken-fence")
UNCLOSED_ELEMENT = Mistake("S021", "unclosed-element")
COSTLY_TEXT = Mistake("S023", "costly-text")
LABEL_OUT_OF_REACH = Mistake("S022", "label-out-of-reach")

# Calls
OPEN_TAG = Mistake("S030", "open-tag")
EXPRESSION = Mistake("S031", "expression")
STATEMENT = Mistake("S032", "statement")
WRONG_COMMENT = Mistake("S033", "wrong-comment")
WHITESPACE_CONTROL = Mistake("S034", "whitespace-control")
CALL_IN_CODE = Mistake("S035", "call-in-code")
CALL_IN_HEADING = Mistake("S036", "call-in-heading")
UNKNOWN_MACRO = Mistake("S037", "unknown-macro")
UNKNOWN_ARGUMENT = Mistake("S038", "unknown-argument")
MISSING_ARGUMENT = Mistake("S039", "missing-argument")
WRONG_ARGUMENT = Mistake("S040", "wrong-argument")
REPEATED_ARGUMENT = Mistake("S041", "repeated-argument")
WRONG_FORM = Mistake("S042", "wrong-form")
WRONG_PARENT = Mistake("S043", "wrong-parent")
UNCLOSED_CALL = Mistake("S044", "unclosed-call")
STRAY_ENDCALL = Mistake("S045", "stray-endcall")
CALL_IN_PARAGRAPH = Mistake("S046", "call-in-paragraph")
CALL_IN_LINK = Mistake("S047", "call-in-link")
CALL_IN_MARKUP = Mistake("S048", "call-in-markup")

# Bodies of calls
MIXED_TASK_LIST = Mistake("S050", "mixed-task-list")
SPLIT_TASK_LIST = Mistake("S051", "split-task-list")
QUESTION_WITHOUT_STEM = Mistake("S052", "question-without-stem")
MISSHAPEN_SORT = Mistake("S053", "misshapen-sort")

# Callouts
UNKNOWN_CALLOUT = Mistake("S024", "unknown-callout")
EMPTY_CALLOUT = Mistake("S025", "empty-callout")

# The menu
PAGE_NOT_IN_NAV = Mistake("R012", "page-not-in-nav")
NAV_WITHOUT_PAGE = Mistake("R013", "nav-without-page")

# Links
LINK_WITHOUT_TARGET = Mistake("R019", "link-without-target")
BROKEN_ADDRESS = Mistake("R031", "broken-address")
LINK_IN_HTML = Mistake("R030", "link-in-html")
LINK_IN_DATA = Mistake("R027", "link-in-data")

# Calls where none is expanded, or none may be
CALL_IN_VALUE = Mistake("R028", "call-in-value")
TERM_IN_LABEL = Mistake("R029", "term-in-label")

# Figures
BROKEN_FIGURE = Mistake("S060", "broken-figure")
FIGURE_WITHOUT_DESCRIPTION = Mistake("A010", "figure-without-description")
DESCRIPTION_THAT_REPEATS = Mistake("A025", "description-that-repeats")

# What tells nothing to who cannot see the page
LINK_NAMED_HERE = Mistake("A022", "link-named-here")
TABLE_WITHOUT_HEADER = Mistake("A023", "table-without-header")
IMAGE_WITHOUT_ALTERNATIVE = Mistake("A024", "image-without-alternative")

# Raw HTML
UNLISTED_ELEMENT = Mistake("A004", "unlisted-element")
FORBIDDEN_ELEMENT = Mistake("A001", "forbidden-element")
EVENT_HANDLER = Mistake("A002", "event-handler")
SCRIPT_ADDRESS = Mistake("A003", "script-address")
BROKEN_LEDGER = Mistake("L001", "broken-ledger")
