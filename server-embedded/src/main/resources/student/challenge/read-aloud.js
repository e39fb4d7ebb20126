import { languageOf } from '../article/article-language.js';
import { Speech } from '../article/speech.js';

/** Reads a question and its answers to who wishes it, where this device has a voice for their language. */
export class ReadAloud {
  #speech;

  /** @param {import('lit').LitElement} host silence comes when it leaves the page */
  constructor(host) {
    this.#speech = new Speech(host);
  }

  /**
   * @param {{prompt: string, options: {text: string}[]}} question
   * @param {number} [rate] percent of the voice's usual speed
   */
  read({ prompt, options }, rate) {
    const lines = [prompt, ...options.map(({ text }) => text)];
    const language = languageOf({ sentences: lines.map((content) => ({ content })) });
    if (this.#speech.speaks(language)) {
      this.#speech.say(lines.join('. '), language, rate);
    }
  }

  /** Stops at once. */
  stop() {
    this.#speech.stop();
  }
}
