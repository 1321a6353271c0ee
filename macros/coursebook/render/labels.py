"""Every word of the interface that pages print; the browser's own stand in `overrides/assets/course/labels.mjs`."""

from __future__ import annotations

from datetime import date
from typing import Final

HOUR: Final = 60
QUARTER: Final = 15

LETTERS: Final = "ABCDEFGH"

CHECK: Final = "Check {number}"
QUESTION: Final = "Question {number}"
WITH_TITLE: Final = "{name}: {title}"
SELECT_ONE: Final = "Select one option."
SELECT_MANY: Final = "Select {count} options."
NEGATIVE_HINT: Final = "Select one option. Look for the one that does not fit."
COMPLETE: Final = "Which word or words complete the sentence?"
BLANK: Final = "blank"
SHOW_ANSWER: Final = "Show answer"
TO: Final = "to: {title}"
ANSWER: Final = "Answer: {options}"
ANSWERS: Final = "Answers: {options}"
OPTION: Final = "{letter} – {text}"
IS_RIGHT: Final = "right"
IS_WRONG: Final = "not right"
COUNTS: Final = {2: "two", 3: "three", 4: "four", 5: "five"}

SHOW_KEY: Final = "Show the answer key"
KEY: Final = "Answer key"

TAKE_MINUTES: Final = "Take about {minutes} minutes. Think it through, or write on paper, before you open the answers."
TAKE_MINUTE: Final = "Take about a minute. Think it through, or write on paper, before you open the answer."
HINT: Final = "Hint"
FOR: Final = "for {title}"
SHOW_SUGGESTED: Final = "Show suggested answers"
SUGGESTED: Final = "Suggested answers"
JUSTIFY: Final = "Different answer? Check that you can justify it with the definitions."

SORT_LEGEND: Final = "Say what each item is: {categories}."
OR: Final = " or "
CHOOSE: Final = "Choose…"
SHOW_ANSWERS: Final = "Show answers"
SORT_ANSWERS: Final = "Answers"

CARDS: Final = "Cards of this chapter"
CARDS_HINT: Final = "Say the meaning aloud, then open the card."
ALL_CARDS: Final = "All cards"
ALL_QUESTIONS: Final = "Where the questions stand"
FROM_CHAPTER: Final = "From chapter {number}, {title}"
REVIEW_PAGES: Final = {"chapter": "Chapter {number}, {title}", "practice": "Practice {number}, {title}"}
REVIEW_PLAIN: Final = (
    "Which cards are due is worked out in your browser, by a script, and scripts do not run here."
    " Without one, open the cards below, or practise each chapter's own."
)
SAVE_BACKUP: Final = "Save a backup file"
TELL_APART: Final = "{first} or {second}?"
TELL_APART_ASK: Final = "Ask:"
TELL_APART_HEAD: Final = ("Term", "What it is")
DESCRIPTION: Final = "Description of the figure"

OFFLINE: Final = "Reading without a network"
OFFLINE_PLAIN: Final = (
    "With JavaScript, this browser can keep the pages for reading without a network. "
    "Without it, save or print the pages you want."
)

LETTER_NAV: Final = "Letters"
USED_IN: Final = "Used in:"
CHAPTER_SECTION: Final = "chapter {number}, {title}"
SEE: Final = "see"
EXAMPLE: Final = "Example:"
NOT_TO_CONFUSE: Final = "Not to be confused with"

CHAPTER_OF: Final = "Chapter {number} of {total}"
CHAPTER_TITLE: Final = "Chapter {number}: {title}"
CHAPTER: Final = "Chapter {number}"
ABOUT_MINUTES: Final = "about {minutes} minutes"
COUNT_CHECKS: Final = ("{count} check", "{count} checks")
COUNT_CARDS: Final = ("{count} card", "{count} cards")
COUNT_SECTIONS_READ: Final = ("0 of {count} section", "0 of {count} sections")
COUNT_CHECKS_RIGHT: Final = ("0 of {count} check right", "0 of {count} checks right")
BETWEEN: Final = " · "
LAST_CHECKED: Final = "last checked {day}"
_MONTHS: Final = "January February March April May June July August September October November December"
MONTHS: Final = tuple(_MONTHS.split())
OBJECTIVES: Final = "You will be able to"
IN_PREPARATION: Final = "in preparation"
MINUTES: Final = "{minutes} minutes"

EXAM_ROWS: Final = (
    ("Questions", "{questions}, each with {options} options and one right answer"),
    ("Time", "{minutes} minutes ({longer} if the exam is not in your language)"),
    ("To pass", "{pass_mark} of {questions} ({percent} %)"),
)
EXAM_CAPTION: Final = "The exam in numbers"
CATEGORY_CAPTION: Final = "What the questions are about"
CATEGORY_HEAD: Final = ("Category", "Weight", "Questions")
EXAM_HEAD: Final = ("Fact", "Value")

FACTS_NUMBER: Final = "No."
FACTS_BETWEEN: Final = " · "
FACTS_GROUP: Final = "{name} ({count})"
TAKE_EXAM: Final = "Take a mock exam"
EXAM_NEEDS_SCRIPT: Final = "A timed exam needs JavaScript, which is off in this browser. The papers below need none."
EXAM_RULES: Final = (
    "{questions} questions, one mark each; {pass_mark} right is a pass. A wrong answer costs nothing.",
    "Closed book: no notes, no glossary. Nobody stops you from looking, but the result means less.",
    "Move freely, change answers, and flag what you want to see again. Each change is kept at once.",
    "When the time is up, you can finish, or go on without the limit; later answers are marked as after time.",
    "Answers and reasons come at the end.",
)
WHICH_PAPER: Final = "Which paper?"
DRAWN: Final = "A new paper: {questions} questions drawn from {stock}"
SEED: Final = "Code of a paper that was drawn before"
SEED_HINT: Final = "Only for a drawn paper, and only to take it again. Leave it empty for a new one."
HOW_LONG: Final = "How much time?"
TIME_AS_IN_THE_EXAM: Final = "as in the exam"
TIME_LONGER: Final = "as in an exam that is not in your language"
TIME_TWICE: Final = "twice the time"
NO_LIMIT: Final = "No limit"
PAPERS: Final = "The papers as pages"
PAPERS_HINT: Final = "To read, or to print. Give yourself {minutes} minutes; {pass_mark} or more right is a pass."
BANK: Final = "The {stock} questions that papers are drawn from"
TAUGHT: Final = "Where each category is taught"
STANDS_IN: Final = "Stands in: {title}"
FIND_GAPS: Final = "Answer {count} questions"
GAP_RULES: Final = (
    "{count} questions from all over the course, without a clock.",
    "“I do not know” is an answer, too: a lucky guess would hide a gap.",
    "Answers and reasons come at the end, and with them the chapters to begin with.",
)
GAPS_PLAIN: Final = (
    "Answer on paper, then open the answer. Note the number of each question you missed or guessed:"
    " the table after the last one says what to read."
)
GAPS_CAPTION: Final = "What to read for what you missed"
GAPS_HEAD: Final = ("Missed question", "Read", "Minutes")
GAPS_COARSE: Final = "Two questions are a hint, not a measurement: look a chapter over before you leave it out."
NONE_MISSED: Final = "None missed? You could start with {exams}."
THE_MOCK_EXAM: Final = "the mock exam"
COMMA: Final = ", "
DRILL: Final = "Questions of your choice"
DRILL_PLAIN: Final = (
    "Questions are drawn by a script, and scripts do not run here. These pages have them, each with its answer."
)
BANKS: Final = {"questions": "All questions on one page", "pairs": "Cases: which of two terms is it?"}
CATEGORY: Final = "About"
ALL_CATEGORIES: Final = "Everything"
STYLE: Final = "Style"
ALL_STYLES: Final = "Any"
STYLES: Final = {
    "standard": "A plain question",
    "missing-word": "A missing word",
    "list": "Numbered statements",
    "negative": "The one that does not fit",
}
WHICH: Final = "Which of them"
WHICH_QUESTIONS: Final = {"": "All", "missed": "Only those I missed", "new": "Only those new to me"}
HOW_MANY: Final = "How many"
KIND: Final = "What"
KINDS: Final = {"questions": "Exam questions", "pairs": "Cases: which of two terms is it?"}
CASE: Final = "Case {number}"
OTHER_TERMS: Final = "Other terms"
NOTHING_KEPT: Final = "Without JavaScript this site keeps nothing: there is nothing here to save, load or delete."

PLAN_CAPTION: Final = "{days}, about {share} each"
PLAN_HEAD: Final = ("Day", "To do", "Minutes")
PLAN_LOOK_BACK: Final = "Cards that are due, and old mistakes"
PLAN_LEFT_OUT: Final = "Left out for want of time: {pages}."
PLAN_PAGES: Final = {
    "practice": ("{count} practice page", "{count} practice pages"),
    "paper": ("{count} mock paper", "{count} mock papers"),
}
AND: Final = " and "
COUNT_DAYS: Final = ("{count} day", "{count} days")
COUNT_HOURS: Final = ("{count} hour", "{count} hours")
COUNT_MINUTES: Final = ("{count} minute", "{count} minutes")

SEVERITIES: Final = {
    "error": "Error: it stops the build.",
    "warning": "Warning: it stops nothing, but should be better.",
}

COVERAGE_SUM: Final = "{total}: {taught} taught, {asked} asked, {gaps} with gaps."
COUNT_CRITERIA: Final = ("{count} criterion", "{count} criteria")
COVERAGE_CAPTION: Final = "What the course does for each criterion, gaps first"
COVERAGE_HEAD: Final = ("Criterion", "Sections and terms", "Asked in mock exams, of all")
GAPS: Final = {
    "section": "no section",
    "words": "too few words",
    "question": "no question on its page",
    "exam-question": "no question for mock exams",
}
OF: Final = "{some} of {all}"
STOCK_CAPTION: Final = "What mock exams are drawn from"
STOCK_HEAD: Final = ("Category", "In one paper", "In the course")
MISSING: Final = "{count} missing"


def say_minutes(minutes: int) -> str:
    """Give a time in words, to the quarter of an hour from an hour on: `2 hours 15 minutes`."""
    if minutes < HOUR:
        return count(COUNT_MINUTES, minutes)
    hours, rest = divmod(round(minutes / QUARTER) * QUARTER, HOUR)
    return " ".join([count(COUNT_HOURS, hours), *([count(COUNT_MINUTES, rest)] if rest else [])])


def say_day(day: date) -> str:
    """Give a day in words: `24 November 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def count(forms: tuple[str, str], number: int) -> str:
    """Give the singular or the plural form with its number."""
    return forms[number != 1].format(count=number)
