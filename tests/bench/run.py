"""The benchmark: builds and checks generated courses, rounds interleaved, and holds the costs to the bounds.

`python tests/bench/run.py` measures and ends with 1 where a bound is missed; `--profile` tells instead where the time
of our own build goes at the largest size. Other work on the machine makes all numbers worse, ratios least.
"""
# ruff: noqa: T201 - what it prints is its result

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # run as a script, it finds its own modules as the tests do

from tests.bench.commands import list_commands  # noqa: E402
from tests.bench.dialects import MKDOCS, Build, Dialect, prove_site, write_course, write_dialects  # noqa: E402
from tests.bench.generate import Size  # noqa: E402
from tests.bench.judge import Cost, Round, judge, judge_commands  # noqa: E402

SIZES = {13: Size(13, 100), 130: Size(130, 1000)}
PAGES = (216, 432, 864)
START, PAGE = replace(MKDOCS, name="start"), replace(MKDOCS, name="page")


def prepare(folder: Path) -> list[Build]:
    """Write all courses, and build each once: caches are warm, and what is built is proved to be whole."""
    builds: list[Build] = [(START, 0, folder / "start")]
    write_course(folder / "start", Size())
    for count in PAGES:
        write_course(folder / f"page-{count}", Size(questions=count))
        builds.append((PAGE, count, folder / f"page-{count}"))
    for chapters, size in SIZES.items():
        for dialect, course in write_dialects(folder / str(chapters), size).items():
            builds.append((dialect, chapters, course))
            if measure(dialect, course).is_whole:
                prove_site(dialect, course, size)
    courses = {size: course for dialect, size, course in builds if dialect in {START, MKDOCS}}
    return [*builds, *list_commands(folder, courses)]


def measure(dialect: Dialect, course: Path) -> Cost:
    """Run a command on a course in a fresh process."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1700000000"}
    wrapper = [sys.executable, "-I", "-S", str(Path(__file__).with_name("measure.py")), str(dialect.seconds)]
    command = [*wrapper, sys.executable, *dialect.command]
    run = subprocess.run(command, cwd=course, env=environment, stdout=subprocess.PIPE, check=True)
    result = json.loads(run.stdout)
    is_right = result["output"].rstrip().endswith(dialect.says) if dialect.says else not result["code"]
    if result["is_whole"] and not is_right:
        raise RuntimeError(f"{' '.join(command)} in {course} ended with {result['code']}:\n{result['output']}")
    return Cost(result["seconds"], result["mebibytes"], result["is_whole"])


def write_table(rounds: Sequence[Round]) -> None:
    """Print the median cost of everything that was measured."""
    print(f"{'':28}{'CPU s':>8}{'÷ plain':>9}{'MiB':>7}{'÷ plain':>9}")
    for what, size in rounds[0]:
        costs = [costs[what, size] for costs in rounds]
        least = "" if all(cost.is_whole for cost in costs) else ">"
        line = f"{what:24}{size or '':>4}{least:>2}{median(cost.seconds for cost in costs):6.2f}"
        memory = f"{median(cost.mebibytes for cost in costs):7.0f}"
        if ("plain", size) in rounds[0]:
            plain = [costs["plain", size] for costs in rounds]
            pairs = list(zip(costs, plain, strict=True))
            line += f"{median(one.seconds / other.seconds for one, other in pairs):9.2f}{memory}"
            line += f"{median(one.mebibytes / other.mebibytes for one, other in pairs):9.2f}"
        else:
            line += f"{'':9}{memory}"
        print(line)


def main() -> int:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="how often each course is built (default: %(default)s)")
    parser.add_argument("--profile", action="store_true", help="tell where the time of our own build goes")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        if options.profile:
            write_course(folder / "course", SIZES[130])
            return subprocess.run(
                [sys.executable, "-m", "tests.bench.phases", str(folder / "course")], cwd=ROOT, check=False
            ).returncode
        builds = prepare(folder)
        rounds: list[Round] = []
        for number in range(options.rounds):
            print(f"round {number + 1} of {options.rounds}", file=sys.stderr)
            rounds.append({(dialect.name, size): measure(dialect, course) for dialect, size, course in builds})
    write_table(rounds)
    verdicts = [*judge(rounds, list(SIZES), PAGES), *judge_commands(rounds)]
    print(f"\n{'median of the rounds (least–most)':58}")
    for verdict in verdicts:
        print(verdict)
    return 0 if all(verdict.is_kept for verdict in verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
