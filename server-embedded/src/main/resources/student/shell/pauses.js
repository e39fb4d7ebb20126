/** Growing pauses between attempts, with jitter so that a whole class does not come back in the same instant. */
export class Pauses {
  #next;

  /**
   * @param {number} first milliseconds
   * @param {number} longest milliseconds, before the jitter
   */
  constructor(first = 300, longest = 5000) {
    this.first = first;
    this.longest = longest;
    this.#next = first;
  }

  /** The pause to make now, in milliseconds. */
  next() {
    const pause = this.#next;
    this.#next = Math.min(this.longest, pause * 2);
    return pause * (0.7 + Math.random() * 0.6);
  }

  /** It worked: the next trouble starts from the short pause. */
  reset() {
    this.#next = this.first;
  }
}
