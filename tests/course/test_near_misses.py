"""Terms that are taken for each other: each record of such a pair names the other, with the question that decides."""

from __future__ import annotations

from itertools import permutations

import pytest

from coursebook.sources import load_course
from tests.sites import ROOT

TAKEN_FOR_EACH_OTHER = (
    "output outcome",
    "utility warranty",
    "warranty sustainability",
    "user-experience customer-experience",
    "product service service-offering",
    "goods access-to-resources service-action",
    "customer user sponsor",
    "service-provider digital-product-vendor service-integrator",
    "basic-relationship cooperative-relationship collaborative-relationship",
    "service-journey product-and-service-lifecycle value-stream",
    "value-chain value-stream",
    "value-chain supply-chain",
    "service-quality service-level service-level-agreement",
    "governance management",
    "governance ai-governance data-governance",
    "management-practice process capability",
    "guiding-principle management-practice",
    "organizational-purpose operating-model",
    "critical-success-factor metric",
    "event incident service-request",
    "incident problem error known-error disaster",
    "change release deployment",
    "continuous-integration continuous-delivery continuous-deployment",
    "reliability observability site-reliability-engineering",
    "product-specification product-prototype",
    "activity-acquire activity-build",
    "activity-operate activity-support activity-deliver",
    "activity-transition activity-deliver",
    "core-value-stream enabling-value-stream",
    "value-stream-mapping value-stream-management",
    "complex-context chaotic-context confused-context",
    "generative-ai agentic-ai",
    "ai-clarification ai-cognition ai-communication",
    "four-dimensions itil-value-system pestle",
)
"""Ids of terms, in rows: each of a row is mixed up with each other."""


@pytest.fixture(scope="module")
def told_apart() -> dict[str, list[str]]:
    """Give for each term's id those it is told apart from."""
    return {term.id: [near.other for near in term.tell_apart] for term in load_course(ROOT)[0].terms}


@pytest.mark.parametrize("row", TAKEN_FOR_EACH_OTHER)
def test_each_record_names_what_its_term_is_taken_for(told_apart: dict[str, list[str]], row: str) -> None:
    pairs = permutations(row.split(), 2)
    assert [(term, other) for term, other in pairs if other not in told_apart.get(term, ())] == []


def test_no_record_tells_a_pair_apart_twice(told_apart: dict[str, list[str]]) -> None:
    assert [term for term, others in told_apart.items() if len(set(others)) < len(others)] == []
