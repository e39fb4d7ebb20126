import { Refusal, troubleOf } from '../wire/failure.js';

/** The text on screen and the sentence that is reached in it. */
export class ArticleController {
  #host;
  #ending = null;

  /** @param {import('../shell/lectern-element.js').LecternElement} host */
  constructor(host) {
    this.#host = host;
    /** As the server tells it, with its sentences; null until it came. */
    this.article = null;
    this.index = 0;
    /** Key of what went wrong last, with its values; null where nothing did. */
    this.trouble = null;
    host.addController(this);
  }

  get #reading() {
    return this.#host.services.reading;
  }

  hostConnected() {
    const { connection } = this.#host.services;
    this.#ending = connection.watch(() => connection.online && this.trouble && this.load());
    this.load();
  }

  hostDisconnected() {
    this.#ending();
  }

  /** The sentence on screen; undefined in a text without any. */
  get sentence() {
    return this.article?.sentences[this.index];
  }

  get last() {
    return this.index >= this.article.sentences.length - 1;
  }

  /** Fetches the text and opens it where it was left; one that was read to its end from its beginning. */
  async load() {
    const { articleId } = this.#reading.record;
    try {
      this.article = await this.#host.services.api.get(`/articles/${encodeURIComponent(articleId)}`);
      this.trouble = null;
      this.index = this.#left(this.#reading.placeIn(articleId));
      this.#reach();
    } catch (failure) {
      const gone = failure instanceof Refusal && failure.status === 404;
      this.trouble = gone ? { key: 'article.gone', values: {} } : troubleOf(failure, 'article.offline');
    }
    this.#host.requestUpdate();
  }

  /** A sentence may have been moved or taken away since. */
  #left(place) {
    if (!place || place.done) {
      return 0;
    }
    const { sentences } = this.article;
    const index = sentences.findIndex(({ id }) => id === place.sentenceId);
    return index < 0 ? Math.max(0, Math.min(place.index, sentences.length - 1)) : index;
  }

  /** Goes on or back; stays at either end. @param {-1 | 1} step */
  go(step) {
    const index = this.index + step;
    if (this.article && index >= 0 && index < this.article.sentences.length) {
      this.index = index;
      this.#reach();
      this.#host.requestUpdate();
    }
  }

  #reach(done = false) {
    if (this.sentence) {
      this.#reading.reached(this.article.id, { sentenceId: this.sentence.id, index: this.index, ...(done && { done }) });
    }
  }

  /** The text is read. */
  finish() {
    this.#reach(true);
    this.#host.services.assignments.read(this.article.id);
    this.#reading.up();
  }
}
