/** Has each question that comes on screen read to who wishes it, once. */
export class Aloud {
  #host;
  #key = null;
  #voice = null;

  /** @param {import('../shell/lectern-element.js').LecternElement} host */
  constructor(host) {
    this.#host = host;
  }

  /**
   * What is on screen now; what is still being said of another question ends.
   *
   * @param {string | null} key tells one question from the next; null where none is asked
   * @param {{prompt: string, options: {text: string}[]}} [question]
   */
  see(key, question) {
    if (key === this.#key) {
      return;
    }
    this.#key = key;
    this.#voice?.stop();
    if (key !== null && this.#host.services.preferences.accessibility.readAloud) {
      this.#read(key, question);
    }
  }

  /** The voice comes late; where it does not come, the question still stands there. */
  async #read(key, question) {
    try {
      const { ReadAloud } = await import('./read-aloud.js');
      if (key === this.#key && this.#host.isConnected) {
        this.#voice ??= new ReadAloud(this.#host);
        this.#voice.read(question, this.#host.services.preferences.audio.voiceRate ?? undefined);
      }
    } catch (failure) {
      console.info('Nothing is read aloud', failure.message);
    }
  }
}
