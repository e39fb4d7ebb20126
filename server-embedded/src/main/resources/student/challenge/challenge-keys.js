/**
 * Letters A to F and digits 1 to 6 choose an option, unless something covers the page: keys reach it all the same. Enter
 * goes on by itself: the button to go on has the focus.
 */
export class ChallengeKeys {
  #choose;

  /**
   * @param {import('lit').LitElement} host listens while it is on screen
   * @param {(optionId: string) => void} choose
   */
  constructor(host, choose) {
    this.#choose = choose;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('keydown', this.#pressed);
  }

  hostDisconnected() {
    document.removeEventListener('keydown', this.#pressed);
  }

  #pressed = (event) => {
    const busy = event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey;
    const optionId = /^[a-f]$/i.test(event.key) ? event.key.toLowerCase() : 'abcdef'[Number(event.key) - 1];
    const covered = document.querySelector('dialog[open]') !== null;
    if (!busy && !covered && optionId && !event.target.closest?.('input, textarea, select, audio, video')) {
      this.#choose(optionId);
    }
  };
}
