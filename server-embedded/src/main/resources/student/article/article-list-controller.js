import { troubleOf } from '../wire/failure.js';

const A_PAGE = 20;
const PAUSE_MILLIS = 300;

/** Keeps one page of the published texts. */
export class ArticleListController {
  #host;
  #timer = 0;
  #asked = 0;
  #ending = null;

  /** @param {import('../shell/lectern-element.js').LecternElement} host */
  constructor(host) {
    this.#host = host;
    /** @type {object[] | null} null until they came */
    this.articles = null;
    /** As the server tells it; null until then. */
    this.pagination = null;
    /** The search that the texts on screen were found with. */
    this.found = '';
    /** Key of what went wrong last, with its values; null where nothing did. */
    this.trouble = null;
    this.busy = false;
    host.addController(this);
  }

  get #reading() {
    return this.#host.services.reading;
  }

  hostConnected() {
    const { connection } = this.#host.services;
    this.#ending = connection.watch(() => connection.online && this.trouble && this.refresh());
    this.refresh();
  }

  hostDisconnected() {
    this.#ending();
    clearTimeout(this.#timer);
  }

  /** Searches when the typing pauses. */
  type(search) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.search(search), PAUSE_MILLIS);
  }

  /** Searches now. @param {string} search part of a title; all texts where it is blank */
  search(search) {
    clearTimeout(this.#timer);
    if (search.trim() !== this.#reading.record.search) {
      this.#reading.look(search.trim(), 1);
      this.refresh();
    }
  }

  /** Goes to another page of the list. @returns {Promise<void>} when it is there */
  turn(listPage) {
    this.#reading.look(this.#reading.record.search, listPage);
    return this.refresh();
  }

  /** Asks for the texts; an answer that a later question has overtaken is dropped. */
  async refresh() {
    const { search, listPage } = this.#reading.record;
    const asked = (this.#asked += 1);
    this.busy = true;
    this.#host.requestUpdate();
    try {
      const query = new URLSearchParams({ page: listPage, limit: A_PAGE, ...(search && { search }) });
      const { items, pagination } = await this.#host.services.api.page(`/articles?${query}`);
      if (asked === this.#asked) {
        this.#take(items, pagination, search);
      }
    } catch (failure) {
      if (asked === this.#asked) {
        this.trouble = troubleOf(failure, 'article.offline');
      }
    }
    this.busy = this.busy && asked !== this.#asked;
    this.#host.requestUpdate();
  }

  #take(items, pagination, search) {
    this.trouble = null;
    if (items.length === 0 && pagination.page > 1) {
      this.turn(Math.max(1, pagination.totalPages)); // texts were taken away meanwhile
      return;
    }
    this.articles = items;
    this.pagination = pagination;
    this.found = search;
    this.#host.tell();
  }
}
