import { Observable } from '../shell/observable.js';

/** The student's own figures: XP, level, streak, hearts. */
export class Progress extends Observable {
  #api;

  constructor(api) {
    super();
    this.#api = api;
    /** As the server tells them; null until then. */
    this.summary = null;
  }

  /** Shows figures that came along with something else. */
  show(summary) {
    this.summary = summary;
    this.changed();
  }

  /** Forgets the figures of a student who has gone. */
  clear() {
    this.show(null);
  }

  /** Asks the server. */
  async refresh() {
    this.show(await this.#api.get('/progress/summary'));
  }
}
