const FORGET_MILLIS = 120000;

/**
 * The server's time, by which everything that closes or starts is told. Each beat tells it anew; the one that took the
 * shortest way is believed for two minutes.
 */
export class ServerClock {
  #offset = 0;
  #way = Infinity;
  #since = 0;

  /**
   * A beat was answered.
   *
   * @param {string} at the server's time in the answer
   * @param {number} sentAt when the beat went out, by this device's clock
   */
  told(at, sentAt) {
    const now = Date.now();
    const way = now - sentAt;
    if (way >= 0 && (way <= this.#way || now - this.#since > FORGET_MILLIS || now < this.#since)) {
      this.#offset = Date.parse(at) - (sentAt + now) / 2;
      this.#way = way;
      this.#since = now;
    }
  }

  /** What was known before a refresh: good enough until a message comes. @param {number} [offset] */
  recalled(offset = 0) {
    if (this.#offset === 0) {
      this.#offset = offset;
    }
  }

  /** How far the server's clock is ahead of this device's, in milliseconds. */
  get offset() {
    return this.#offset;
  }

  /** A message that has just come says when it was written: good enough until a beat was answered. */
  glimpsed(at) {
    if (this.#way === Infinity) {
      this.#offset = Date.parse(at) - Date.now();
    }
  }

  /** @returns {number} the server's time in milliseconds since 1970 */
  now() {
    return Date.now() + this.#offset;
  }
}
