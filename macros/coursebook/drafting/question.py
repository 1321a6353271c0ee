"""A question where it is read: under the heading that teaches its criterion, or at the end of a practice page."""

from __future__ import annotations

from collections.abc import Sequence

from coursebook.diagnostics import quote, suggest
from coursebook.drafting.draft import Draft, RefusedError
from coursebook.drafting.lines import put_after
from coursebook.drafting.words import check_new_id, number_id
from coursebook.model import Course, Cover, Page, cover_syllabus
from coursebook.model.draft import DRAFT

_SKELETON = """\
{{% call quiz("{id}", criterion="{criterion}") %}}
TODO: a short case in which every sentence counts

TODO: one question about it that can be answered before the options are read?

- [x] TODO: what is right

    TODO: the words of the case that decide

- [ ] TODO: one near miss

    TODO: which idea was taken for which

- [ ] TODO: another mistake

    TODO: what made this tempting

- [ ] TODO: one more mix-up

    TODO: which sentence was overread

TODO: the rule behind this answer, for the next case
{{% endcall %}}
"""


def find_page(course: Course, wanted: str) -> Page:
    """Give the page that an author names by its path, or a chapter by its number."""
    if wanted.isdecimal():
        chapter = course.find_chapter(int(wanted))
        if chapter is None:
            numbers = ", ".join(str(page.number) for page in course.chapters)
            raise RefusedError(f"no chapter {wanted} is written; those that are: {numbers or 'none'}")
        return chapter
    page = next((page for page in course.pages if wanted in {page.place.path, page.path}), None)
    if page is None:
        near = suggest(wanted, [page.place.path for page in course.pages])
        raise RefusedError(f"no page {quote(wanted)}; {near or 'name its file, or a chapter by its number'}")
    if page.kind == "page":
        raise RefusedError(f"{page.place.path} is no chapter, no practice page and no paper, where questions stand")
    return page


def draft_question(course: Course, page: Page, lines: Sequence[str], criterion: str = "", id_: str = "") -> Draft:
    """Give the skeleton of a question.

    Args:
        course: The course it comes into.
        page: The page, as `find_page` gives it.
        lines: The lines of the page's file.
        criterion: What it is to ask; empty for what of the page's is asked least.
        id_: Its id; empty for one that the author still has to choose.

    Raises:
        RefusedError: There is no such criterion, the page does not teach it, or the id cannot be had.
    """
    covers = {cover.criterion.id: cover for cover in cover_syllabus(course).covers}
    cover = _find_cover(covers, criterion) if criterion else _choose(course, page, [*covers.values()])
    wanted = cover.criterion
    taken = _list_ids(course)
    if id_:
        check_new_id(id_, taken)
    end = _find_end(page, lines, cover)
    id_ = id_ or number_id(DRAFT + wanted.id.replace(".", "-"), taken)
    insertion = put_after(page.place.path, lines, end, _SKELETON.format(id=id_, criterion=wanted.id))
    return Draft(
        what=f"question {quote(id_)} on {wanted.id}, {wanted.text}",
        insertions=(insertion,),
        steps=(
            *[f"{wanted.id} is asked least of what this page is about; name another with --criterion"]
            * (not criterion),
            *[f"write an id for {quote(id_)} that says what it is about: it never changes"] * id_.startswith(DRAFT),
            "write a text for each TODO, and move the right option to where chance puts it",
        ),
    )


def _find_cover(covers: dict[str, Cover], criterion: str) -> Cover:
    if criterion not in covers:
        near = suggest(criterion, covers) or "coursebook coverage lists them"
        raise RefusedError(f"no criterion {quote(criterion)}; {near}")
    return covers[criterion]


def _choose(course: Course, page: Page, covers: Sequence[Cover]) -> Cover:
    """Give what is asked least of what a page, or the chapter it goes with, says it is about."""
    chapter = course.find_chapter(page.number) if page.kind == "practice" else None
    for about in [page, chapter] if chapter else [page]:
        named = {id_ for section in about.sections for id_ in section.criteria}
        found = [cover for cover in covers if cover.criterion.id in named]
        if found:
            return min(found, key=lambda cover: cover.exam_questions)
    if page.kind == "paper" and covers:
        asked = [question.criterion for question in page.questions]
        return min(covers, key=lambda cover: (asked.count(cover.criterion.id), cover.exam_questions))
    raise RefusedError(f"no heading of {page.place.path} names a criterion in data-criteria: say one with --criterion")


def _find_end(page: Page, lines: Sequence[str], cover: Cover) -> int:
    """Give the number of lines after which a question on a criterion goes."""
    criterion = cover.criterion.id
    starts = [section.place.line for section in page.sections]
    sections = [number for number, section in enumerate(page.sections) if criterion in section.criteria]
    if sections:
        following = sections[-1] + 1
        return starts[following] - 1 if following < len(starts) else _find_foot(page, lines)
    if page.kind != "chapter":
        return _find_foot(page, lines)
    places = [lesson.section.place for lesson in cover.lessons]
    elsewhere = f"; it is taught in {places[0].path}, line {places[0].line}" if places else ""
    message = f"no heading of {page.place.path} names {criterion}"
    raise RefusedError(f'{message}: write data-criteria="{criterion}" into the one that teaches it{elsewhere}')


def _find_foot(page: Page, lines: Sequence[str]) -> int:
    """Give the number of lines before what closes a page: the letters of a paper, or the file's end."""
    keys = [call.place.line for call in page.calls if call.name == "answer_key"]
    return keys[0] - 1 if keys else len(lines)


def _list_ids(course: Course) -> set[str]:
    """Give the ids that the course has, and those it had and never uses again."""
    recorded = {entry.key.partition("-")[2] for entry in course.ledger or () if not entry.key.startswith("c-")}
    return recorded | {item.id for page in course.pages for item in page.identified()}
