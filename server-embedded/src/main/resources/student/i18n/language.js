import { Observable } from '../shell/observable.js';
import en from './en.js';
import zh from './zh.js';

const LANGUAGES = { en, zh };

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The page's language: the student's choice, else the browser's, else English. */
export class Language extends Observable {
  #store;
  /** Translates what the server said; null until it was fetched. */
  #words = null;
  #fetching = false;
  #texts = { en: { ...en }, zh: { ...zh } };

  constructor(store, preferred = navigator.languages ?? [navigator.language]) {
    super();
    this.#store = store;
    this.code = preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find((code) => code in LANGUAGES) ?? 'en';
  }

  /** Takes up the choice that was made on this device before. */
  async load() {
    const chosen = await this.#store.get('language');
    this.ofDevice = chosen in LANGUAGES ? chosen : this.code;
    this.#use(this.ofDevice);
  }

  /** Takes in the texts of a page that comes late. @param {{en: object, zh: object}} texts */
  learn(texts) {
    Object.keys(this.#texts).forEach((code) => Object.assign(this.#texts[code], texts[code]));
  }

  /** Speaks as the student of now wishes. @param {string | null} [code] what this device speaks where it is absent */
  speak(code) {
    this.#use(code in LANGUAGES ? code : this.ofDevice);
  }

  /** The other language, by its own name. */
  get other() {
    return this.code === 'en' ? { code: 'zh', name: '中文' } : { code: 'en', name: 'English' };
  }

  /** Changes to the other language and remembers it. */
  async toggle() {
    this.ofDevice = this.other.code;
    this.#use(this.ofDevice);
    await this.#store.set('language', this.code);
  }

  #use(code) {
    this.code = code;
    document.documentElement.lang = code === 'zh' ? 'zh-CN' : 'en';
    this.changed();
  }

  /**
   * The text of a key.
   *
   * @param {string} key as in en.js
   * @param {object} values what the text's {names} stand for; whole numbers are written as the language writes them; a
   *     `message` is what the server said, and `said` is that in this language where it is known
   */
  text(key, values = {}) {
    const text = this.#texts[this.code][key] ?? this.#texts.en[key];
    const chosen = typeof text === 'function' ? text({ ...values, said: this.#said(values.message) }) : text;
    return chosen.replace(/\{(\w+)\}/g, (whole, name) => this.#written(values[name] ?? whole));
  }

  #said(message) {
    if (this.code !== 'zh' || !message) {
      return undefined;
    }
    if (!this.#words && !this.#fetching) {
      this.#fetching = true;
      this.#fetchWords();
    }
    return this.#words?.(message);
  }

  /** Comes when the server refuses something for the first time; whatever is on screen is said anew then. */
  async #fetchWords() {
    try {
      const { serverWords } = await import('./server-words.js');
      this.#words = await serverWords();
      this.changed();
    } catch (failure) {
      console.info('What the server said stays in English', failure.message);
    } finally {
      this.#fetching = false;
    }
  }

  #written(value) {
    if (typeof value === 'number') {
      return new Intl.NumberFormat(this.code).format(value);
    }
    // A name that is written from right to left must not turn the words around it.
    return RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
  }
}
