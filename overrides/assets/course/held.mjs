/** A web host may publish several courses under one origin: what each keeps has its path for a name. */
export const BASE = new URL("../../", import.meta.url);
export const NAME = `course:${BASE.pathname}`;

/**
 * Whether this browser may hold records; readers without any need not load what reads them.
 *
 * @param {Window} view
 */
export async function mayHoldRecords({ indexedDB }) {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === NAME);
  } catch {
    return true;
  }
}
