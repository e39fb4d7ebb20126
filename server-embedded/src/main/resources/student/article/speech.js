/**
 * Reads aloud with a voice of the browser's own. Voices that speak over the internet are left alone: there may be none,
 * and nothing leaves the room.
 */
export class Speech {
  #host;
  #synthesis;

  /** @param {import('lit').LitElement} host is drawn again when voices come and when speaking begins or ends */
  constructor(host, synthesis = window.speechSynthesis) {
    this.#host = host;
    this.#synthesis = synthesis;
    this.speaking = false;
    host.addController(this);
  }

  hostConnected() {
    this.#synthesis?.addEventListener?.('voiceschanged', this.#redraw);
  }

  hostDisconnected() {
    this.#synthesis?.removeEventListener?.('voiceschanged', this.#redraw);
    this.stop();
  }

  #redraw = () => this.#host.requestUpdate();

  /** @returns {boolean} whether a voice of this device speaks the language */
  speaks(language) {
    return this.#voice(language) !== undefined;
  }

  #voice(language) {
    const voices = (this.#synthesis?.getVoices() ?? []).filter(({ localService }) => localService);
    const wanted = plain(language);
    return (
      voices.find(({ lang }) => plain(lang) === wanted) ??
      voices.find(({ lang }) => plain(lang).split('-')[0] === wanted.split('-')[0])
    );
  }

  /** Reads a sentence; what was being read stops. @param {number} [rate] percent of the voice's usual speed */
  say(text, language, rate = 100) {
    this.stop();
    const voice = this.#voice(language);
    const utterance = Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, rate: rate / 100 });
    utterance.onend = utterance.onerror = () => this.#ended(utterance);
    this.utterance = utterance;
    this.speaking = true;
    this.#synthesis.speak(utterance);
    this.#redraw();
  }

  #ended(utterance) {
    if (utterance === this.utterance) {
      this.speaking = false;
      this.#redraw();
    }
  }

  /** Stops at once. */
  stop() {
    if (this.speaking) {
      this.speaking = false;
      this.#synthesis.cancel();
      this.#redraw();
    }
  }
}

function plain(tag) {
  return tag.replaceAll('_', '-').toLowerCase();
}
