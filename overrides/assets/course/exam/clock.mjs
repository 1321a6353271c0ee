/** Looks at the time about each second, until it is stopped or its element leaves the page. */
export class Clock {
  #timer = 0;

  /**
   * @param {HTMLElement} element
   * @param {() => number} now
   * @param {(now: number) => void} look
   */
  constructor(element, now, look) {
    this.element = element;
    this.now = now;
    this.look = look;
    this.view = /** @type {Window & typeof globalThis} */ (element.ownerDocument.defaultView);
  }

  tick() {
    this.stop();
    if (!this.element.isConnected) return;
    const now = this.now();
    this.#timer = this.view.setTimeout(() => this.tick(), 1000 - (now % 1000) + 5);
    this.look(now);
  }

  stop() {
    this.view.clearTimeout(this.#timer);
  }
}

/**
 * Writes a time as minutes and seconds.
 *
 * @param {number} time in milliseconds
 */
export function writeTime(time) {
  const seconds = Math.max(0, Math.ceil(time / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
