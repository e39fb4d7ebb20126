import { Observable } from '../shell/observable.js';

/** So many texts are remembered with the sentence that was reached. */
const MOST_PLACES = 200;

/**
 * Where a student is in the library. Kept in the store at every step, so a refresh comes back to the same sentence.
 *
 * @typedef {object} Place how far one text is read
 * @property {string} sentenceId the sentence reached
 * @property {number} index its number from 0, in case it is no longer there
 * @property {boolean} [done] read to the end
 *
 * @typedef {object} ReadingRecord
 * @property {'articles' | 'article' | null} page null while the student is elsewhere
 * @property {string | null} articleId the text that was opened last
 * @property {string} search part of a title that the list is held to
 * @property {number} listPage from 1
 * @property {Record<string, Place>} places by article id, the latest last
 * @property {{phonetic: boolean, translation: boolean}} shown what stands beside each sentence
 */

/** @type {ReadingRecord} */
const BLANK = {
  page: null,
  articleId: null,
  search: '',
  listPage: 1,
  places: {},
  shown: { phonetic: false, translation: false },
};

/** Keeps the student's place among the texts and in them. */
export class Reading extends Observable {
  #store;
  #session;

  /**
   * @param {import('../store/store.js').DeviceStore} store
   * @param {import('../identity/session.js').Session} session
   */
  constructor(store, session) {
    super();
    this.#store = store;
    this.#session = session;
    this.record = BLANK;
  }

  get #key() {
    return `reading:${this.#session.user?.id}`;
  }

  get page() {
    return this.record.page;
  }

  /** After a refresh, or for another student. */
  async restore() {
    const known = this.#session.user ? await this.#store.get(this.#key) : null;
    this.record = { ...BLANK, ...known };
    this.changed();
  }

  /** Shows the list of texts from its beginning. */
  browse() {
    this.#keep({ page: 'articles', search: '', listPage: 1 });
  }

  /** Opens a text. */
  read(articleId) {
    this.#keep({ page: 'article', articleId });
  }

  /** From a text to the list, from the list to the tracks. */
  up() {
    this.show(this.page === 'article' ? 'articles' : null);
  }

  /** Goes to a page of the library, or out of it. @param {'articles' | null} page */
  show(page) {
    this.#keep({ page });
  }

  /** What part of the list is looked at. */
  look(search, listPage) {
    this.#keep({ search, listPage });
  }

  /** Shows or hides what stands beside each sentence. @param {'phonetic' | 'translation'} what */
  toggle(what) {
    this.#keep({ shown: { ...this.record.shown, [what]: !this.record.shown[what] } });
  }

  /** How far a text is read, if it was ever opened. @returns {Place | undefined} */
  placeIn(articleId) {
    return this.record.places[articleId];
  }

  /** A sentence is on screen. @param {Place} place */
  reached(articleId, place) {
    const { [articleId]: former, ...others } = this.record.places;
    const places = Object.entries({ ...others, [articleId]: place }).slice(-MOST_PLACES);
    this.#keep({ places: Object.fromEntries(places) });
  }

  #keep(change) {
    this.record = { ...this.record, ...change };
    this.changed();
    this.#store.set(this.#key, this.record).catch((failure) => console.warn('The place is not kept', failure));
  }
}
