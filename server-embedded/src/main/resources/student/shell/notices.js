import { Observable } from './observable.js';

/** Short notes to the student that stay until they are put away, and what a screen reader is told. */
export class Notices extends Observable {
  constructor() {
    super();
    /** @type {{id: number, key: string, values: object, tone: string, about: string | null}[]} */
    this.items = [];
    this.spoken = '';
    this.lastId = 0;
  }

  /**
   * Shows a note; the same note is not shown twice at once.
   *
   * @param {string} key text key
   * @param {object} values for the text
   * @param {'info'|'warn'} tone
   * @param {string | null} about the id of what it tells of, so that it goes with that
   */
  add(key, values = {}, tone = 'info', about = null) {
    const same = (item) => item.key === key && JSON.stringify(item.values) === JSON.stringify(values);
    if (!this.items.some(same)) {
      this.lastId += 1;
      this.items = [...this.items, { id: this.lastId, key, values, tone, about }];
      this.changed();
    }
  }

  /** Puts a note away. */
  dismiss(id) {
    this.items = this.items.filter((item) => item.id !== id);
    this.changed();
  }

  /** Puts away the notes of a key. */
  clear(key) {
    this.#drop((item) => item.key === key);
  }

  /** Puts away the notes that tell of something. @param {string} [id] of anything where it is absent */
  clearAbout(id) {
    this.#drop(({ about }) => about !== null && (!id || about === id));
  }

  #drop(which) {
    if (this.items.some(which)) {
      this.items = this.items.filter((item) => !which(item));
      this.changed();
    }
  }

  /** Has a screen reader say something, in the language of now. */
  say(text) {
    this.spoken = text;
    this.changed();
  }
}
