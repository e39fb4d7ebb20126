/** The arrow keys go to the sentence before and the next. */
export class ArticleKeys {
  #go;

  /**
   * @param {import('lit').LitElement} host listens while it is on screen
   * @param {(step: -1 | 1) => void} go
   */
  constructor(host, go) {
    this.#go = go;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('keydown', this.#pressed);
  }

  hostDisconnected() {
    document.removeEventListener('keydown', this.#pressed);
  }

  #pressed = (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const meant = event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (step && !meant && !event.target.closest?.('input, textarea, select, audio, video, dialog')) {
      event.preventDefault();
      this.#go(step);
    }
  };
}
