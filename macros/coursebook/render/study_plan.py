"""A plan of study: a table of days, to be ticked off on paper."""

from __future__ import annotations

from coursebook.model import Step, StudyPlan
from coursebook.render import labels
from coursebook.render.template import Writer, fill


def render_study_plan(plan: StudyPlan, *, writer: Writer) -> str:
    """Render the days with what to do and the minutes it takes, and what the plan leaves out."""
    days = [([_describe(step, writer) for step in day], sum(step.minutes for step in day)) for day in plan.days]
    share = labels.say_minutes(max(1, round(plan.minutes / len(plan.days))))
    caption = labels.PLAN_CAPTION.format(days=labels.count(labels.COUNT_DAYS, len(days)), share=share)
    kinds = [step.page.kind for step in plan.left_out]
    left_out = [labels.count(forms, kinds.count(kind)) for kind, forms in labels.PLAN_PAGES.items() if kind in kinds]
    return fill("study_plan", caption=caption, days=days, left_out=left_out)


def _describe(step: Step, writer: Writer) -> tuple[str, str]:
    page = step.page
    is_chapter = page.kind == "chapter"
    title = labels.CHAPTER_TITLE.format(number=page.number, title=page.title) if is_chapter else page.title
    return title, writer.link(page.path)
