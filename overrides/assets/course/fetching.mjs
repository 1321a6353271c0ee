/**
 * Fetches another page of this site, for its components to be shown here. Nothing in it runs or loads.
 *
 * @param {Element} near
 * @param {string} address as seen from the page of `near`
 * @returns {Promise<Document>} its links lead where they led there
 * @throws {Error} if it cannot be had
 */
export async function fetchPage(near, address) {
  const { baseURI, defaultView } = near.ownerDocument;
  const view = /** @type {Window & typeof globalThis} */ (defaultView);
  const url = new URL(address, baseURI);
  if (url.origin !== view.location.origin) throw new Error(`not of this site: ${url}`);
  const answer = await view.fetch(url);
  if (!answer.ok) throw new Error(`status ${answer.status}: ${url}`);
  const page = new view.DOMParser().parseFromString(await answer.text(), "text/html");
  for (const name of ["href", "src"]) {
    for (const element of page.querySelectorAll(`main [${name}]`)) {
      element.setAttribute(name, new URL(element.getAttribute(name) ?? "", url).href);
    }
  }
  return page;
}
