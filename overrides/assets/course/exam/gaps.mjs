/**
 * What the answers of a diagnostic say of the chapters. Values in, values out.
 *
 * @typedef {{number: number, minutes: number}} Chapter
 * @typedef {{right: number, of: number}} Count
 */

/**
 * Counts the right answers by chapter; chapters that were not asked about are left out.
 *
 * @template {Chapter} Known
 * @param {readonly Known[]} chapters in the order of the course
 * @param {Record<string, number[]>} [domains] by a chapter's number: right, of
 * @returns {{gaps: (Known & Count)[], known: (Known & Count)[]}} the chapters with a miss, least known first, as the
 *   course has them where they are equal; those without
 */
export function findGaps(chapters, domains = {}) {
  const asked = chapters.flatMap((chapter) => {
    const [right, of] = domains[chapter.number] ?? [];
    return of ? [{ ...chapter, right, of }] : [];
  });
  const gaps = asked.filter(({ right, of }) => right < of);
  gaps.sort((one, other) => one.right / one.of - other.right / other.of);
  return { gaps, known: asked.filter(({ right, of }) => right === of) };
}
