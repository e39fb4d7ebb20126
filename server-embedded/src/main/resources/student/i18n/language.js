import { Observable } from '../shell/observable.js';
import en from './en.js';
import zh from './zh.js';

const LANGUAGES = { en, zh };

/** The page's language: the student's choice, else the browser's, else English. */
export class Language extends Observable {
  #store;

  constructor(store, preferred = navigator.languages ?? [navigator.language]) {
    super();
    this.#store = store;
    this.code = preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find((code) => code in LANGUAGES) ?? 'en';
  }

  /** Takes up the choice that was made on this device before. */
  async load() {
    const chosen = await this.#store.get('language');
    this.#use(chosen in LANGUAGES ? chosen : this.code);
  }

  /** The other language, by its own name. */
  get other() {
    return this.code === 'en' ? { code: 'zh', name: '中文' } : { code: 'en', name: 'English' };
  }

  /** Changes to the other language and remembers it. */
  async toggle() {
    this.#use(this.other.code);
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
   * @param {object} values what the text's {names} stand for; whole numbers are written as the language writes them
   */
  text(key, values = {}) {
    const text = LANGUAGES[this.code][key] ?? en[key];
    const chosen = typeof text === 'function' ? text(values) : text;
    return chosen.replace(/\{(\w+)\}/g, (whole, name) => this.#written(values[name] ?? whole));
  }

  #written(value) {
    return typeof value === 'number' ? new Intl.NumberFormat(this.code).format(value) : value;
  }
}
