"""How else readers spell the names they search for."""

from __future__ import annotations

import pytest

from coursebook.model import spell_otherwise


@pytest.mark.parametrize(
    ("names", "others"),
    [
        (["Value co-creation"], ["cocreation", "co-creations"]),
        (["Organization"], ["organisation", "organizations"]),
        (["organisational purpose"], ["organizational", "purposes"]),
        (["Optimize and automate"], ["optimise", "automates"]),
        (["Policy", "Key", "Batch"], ["policies", "keys", "batches"]),
        (["Goods"], []),
        (["Acquire (lifecycle activity)"], []),
        (["size", "noise", "Prize"], ["sizes", "noises", "prizes"]),
        (["KPI", "kpi"], ["kpis"]),
        (["3D"], ["3ds"]),
        ([""], []),
    ],
)
def test_names_are_spelt_as_other_readers_write_them(names: list[str], others: list[str]) -> None:
    assert spell_otherwise(names) == others
