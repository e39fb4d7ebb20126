const TAKERS = 'input, textarea, select, audio, video, dialog';

/** Keys that mean something to a page, unless something takes them or covers the page: they reach it all the same. */
export class PageKeys {
  #heard;

  /**
   * @param {import('lit').LitElement} host listens while it is on screen
   * @param {(event: KeyboardEvent) => void} heard
   */
  constructor(host, heard) {
    this.#heard = heard;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('keydown', this.#pressed);
  }

  hostDisconnected() {
    document.removeEventListener('keydown', this.#pressed);
  }

  #pressed = (event) => {
    const meant = event.isComposing || event.ctrlKey || event.metaKey || event.altKey;
    const covered = document.querySelector('dialog[open]') !== null;
    if (!meant && !covered && !event.target.closest?.(TAKERS)) {
      this.#heard(event);
    }
  };
}
