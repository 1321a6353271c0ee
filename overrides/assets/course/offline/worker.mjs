/** @typedef {{size: number, isWhole: boolean}} State `size`: bytes of the whole course as they are sent */

/**
 * Asks a service worker; `swap` lets a waiting one take over and has no answer.
 *
 * @param {ServiceWorker} worker
 * @param {"state" | "keep" | "forget"} question
 * @returns {Promise<State | undefined>} what is kept now; nothing where it could not be done
 */
export function ask(worker, question) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(question, [port2]);
  });
}
