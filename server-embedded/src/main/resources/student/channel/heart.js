const BEAT_MILLIS = 15000;
const PATIENCE_MILLIS = 6000;

/** Beats while a connection is meant to stand, and notices when the other side has fallen silent. */
export class Heart {
  #beat;
  #dead;
  #interval = 0;
  #patience = 0;

  /**
   * @param {() => void} beat sends one beat; the other side answers it at once
   * @param {() => void} dead called when nothing came back within 6 s
   */
  constructor(beat, dead) {
    this.#beat = beat;
    this.#dead = dead;
  }

  start() {
    this.stop();
    this.#interval = setInterval(() => this.check(), BEAT_MILLIS);
    this.#wait(); // for the connection to open and the first word
  }

  stop() {
    clearInterval(this.#interval);
    clearTimeout(this.#patience);
    this.#patience = 0;
  }

  /** Something arrived. */
  heard() {
    clearTimeout(this.#patience);
    this.#patience = 0;
  }

  /** Beats now and waits for a sign of life. */
  check() {
    this.#beat();
    this.#wait();
  }

  #wait() {
    if (!this.#patience) {
      this.#patience = setTimeout(this.#dead, PATIENCE_MILLIS);
    }
  }
}
