import { SignedOut } from '../wire/failure.js';

/** Something that a section asks the server for when it comes on screen, and again when the connection is back. */
export class Asked {
  #host;
  #ask;
  #ending = null;

  /**
   * @param {import('../shell/lectern-element.js').LecternElement} host
   * @param {() => Promise<any>} ask
   */
  constructor(host, ask) {
    this.#host = host;
    this.#ask = ask;
    /** The answer; null until it came. */
    this.value = null;
    /** Whether it could not be asked for. */
    this.missing = false;
    host.addController(this);
  }

  hostConnected() {
    const { connection } = this.#host.services;
    this.#ending = connection.watch(() => connection.online && this.missing && this.refresh());
    this.refresh();
  }

  hostDisconnected() {
    this.#ending();
  }

  /** @returns {Promise<void>} when the answer is there, or did not come */
  async refresh() {
    try {
      this.show(await this.#ask());
    } catch (failure) {
      this.missing = !(failure instanceof SignedOut);
      this.#host.requestUpdate();
    }
  }

  /** Shows an answer that came along with something else. */
  show(value) {
    this.value = value;
    this.missing = false;
    this.#host.requestUpdate();
  }
}
