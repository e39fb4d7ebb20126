import { Observable } from './observable.js';

/** Short notes to the student that stay until they are put away, and what a screen reader is told. */
export class Notices extends Observable {
  constructor() {
    super();
    /** @type {{id: number, key: string, values: object, tone: string}[]} */
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
   */
  add(key, values = {}, tone = 'info') {
    const same = (item) => item.key === key && JSON.stringify(item.values) === JSON.stringify(values);
    if (!this.items.some(same)) {
      this.lastId += 1;
      this.items = [...this.items, { id: this.lastId, key, values, tone }];
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
    if (this.items.some((item) => item.key === key)) {
      this.items = this.items.filter((item) => item.key !== key);
      this.changed();
    }
  }

  /** Has a screen reader say something, in the language of now. */
  say(text) {
    this.spoken = text;
    this.changed();
  }
}
