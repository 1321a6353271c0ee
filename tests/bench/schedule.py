"""Reviews after years: 20,000 stored events in Chromium at a quarter of the machine's speed.

Ends with 1 where the count of what is due, from the cache, takes more than 150 ms, or the schedule made anew from the
whole log more than 1.5 s (median of 5).
"""
# ruff: noqa: T201 - what it prints is its result

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # run as a script, it finds its own modules as the tests do

from tests.browser.serving import BUILT_FOR, PREFIX, serve_site  # noqa: E402
from tests.browser.watching import Visit, start_chromium  # noqa: E402
from tests.sites import COURSES, build_site  # noqa: E402

EVENTS, CARDS, ROUNDS, SLOWDOWN = 20_000, 500, 5, 4
BOUNDS = {"due": 150.0, "rebuild": 1500.0}
FILL = """async ([events, cards]) => {
  const init = document.querySelector("script[type=module][src$='/init.mjs']").src;
  const { openStore } = await import(new URL("store.mjs", init));
  const store = await openStore(document);
  const start = Date.now() - 300 * 86400000;
  const log = Array.from({ length: events }, (_, place) => ({
    id: `event-${String(place).padStart(6, "0")}`, t: start + place * 1000000, k: "card", q: `c-card-${place % cards}`,
    rev: 1, ok: place % 7 > 0, dir: "f", ms: 4000,
  }));
  await store.write({ events: log });
}"""
MEASURE = """async (cards) => {
  const init = document.querySelector("script[type=module][src$='/init.mjs']").src;
  const { openStore } = await import(new URL("store.mjs", init));
  const { listDue, rebuild } = await import(new URL("schedule.mjs", init));
  const store = await openStore(document);
  const revisions = new Map(Array.from({ length: cards }, (_, place) => [`c-card-${place}`, 1]));
  await store.write({ cards: (await store.all("cards")).map((card) => ({ ...card, upto: "" })) });
  const start = performance.now();
  const made = await rebuild(store, revisions, Date.now());
  const rebuilt = performance.now();
  const due = (await listDue(store, Date.now())).length;
  return { rebuild: rebuilt - start, due: performance.now() - rebuilt, cards: made.cards.length, count: due };
}"""


def main() -> int:
    """Measure, print, and judge."""
    with tempfile.TemporaryDirectory() as folder, start_chromium() as chromium:
        site = build_site(COURSES["bread"], "mkdocs", Path(folder) / "site", SITE_URL=BUILT_FOR + PREFIX)
        with serve_site(site) as served:
            visit = Visit(chromium, served)
            page = visit.open()
            page.evaluate(FILL, [EVENTS, CARDS])
            visit.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
            rounds = [page.evaluate(MEASURE, CARDS) for _ in range(ROUNDS)]
            visit.context.close()
    if any(each["cards"] != CARDS or not each["count"] for each in rounds):
        raise RuntimeError(f"the schedule is not whole: {rounds}")
    spent = {name: median(each[name] for each in rounds) for name in BOUNDS}
    for name, bound in BOUNDS.items():
        print(f"{name}, {EVENTS} events at {SLOWDOWN} x CPU: {spent[name]:.0f} ms ({bound:.0f} allowed)")
    return int(any(spent[name] > bound for name, bound in BOUNDS.items()))


if __name__ == "__main__":
    raise SystemExit(main())
