import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { ArticleListController } from './article-list-controller.js';
import texts from './texts.js';

const MOST_DIFFICULT = 5;

/** The texts to choose from. */
export class ArticleListPage extends LecternElement {
  static texts = texts;

  constructor() {
    super();
    this.controller = new ArticleListController(this);
  }

  sources() {
    return [this.services.reading];
  }

  firstUpdated() {
    scrollTo(0, 0);
    this.querySelector('h1').focus({ preventScroll: true });
  }

  /** Has a screen reader say how many texts there are. */
  tell() {
    const { pagination } = this.controller;
    const words = [this.t('article.count', { count: pagination.total }), this.#pageText()];
    this.services.notices.say(words.filter(Boolean).join(' '));
  }

  render() {
    const { articles, trouble } = this.controller;
    return html`
      <section class="article-list-page">
        <button type="button" class="plain article-up" data-testid="up" @click=${() => this.services.reading.up()}>
          ${icon('back')}${this.t('challenge.leave')}
        </button>
        <h1 tabindex="-1">${this.t('article.title')}</h1>
        ${this.#searchTemplate()}
        ${trouble ? html`<p class="trouble" role="alert">${icon('info')}<span>${this.t(trouble.key, trouble.values)}</span></p>` : ''}
        ${articles?.length ? this.#listTemplate(articles) : this.#emptyTemplate()}
      </section>
    `;
  }

  /** Nothing to search in where there is no text at all. */
  #searchTemplate() {
    const { articles, found } = this.controller;
    const { search } = this.services.reading.record;
    if (!articles?.length && !found && !search) {
      return '';
    }
    return html`
      <form role="search" class="article-search" @submit=${this.#submit}>
        <input
          type="search"
          name="search"
          data-testid="search"
          maxlength="100"
          dir="auto"
          enterkeyhint="search"
          aria-label=${this.t('article.search')}
          placeholder=${this.t('article.search')}
          value=${search}
          @input=${({ target, isComposing }) => isComposing || this.controller.type(target.value)}
          @compositionend=${({ target }) => this.controller.type(target.value)}
        />
      </form>
    `;
  }

  #submit(event) {
    event.preventDefault();
    this.controller.search(event.target.elements.search.value);
  }

  #emptyTemplate() {
    const { articles, found, trouble } = this.controller;
    if (articles === null) {
      return trouble ? '' : html`<p class="hush" aria-busy="true">${this.t('article.loading')}</p>`;
    }
    if (found) {
      return html`
        <div class="track-empty" data-testid="none-found">
          <p dir="auto">${this.t('article.noneFound', { search: found })}</p>
          <button type="button" data-testid="show-all" @click=${this.#showAll}>${this.t('article.showAll')}</button>
        </div>
      `;
    }
    return html`
      <div class="track-empty" data-testid="no-articles">
        ${icon('book')}
        <h2>${this.t('article.emptyTitle')}</h2>
        <p>${this.t('article.empty')}</p>
      </div>
    `;
  }

  #showAll() {
    this.querySelector('[type="search"]').value = '';
    this.controller.search('');
    this.querySelector('[type="search"]').focus();
  }

  #listTemplate(articles) {
    return html`
      <ul class="article-list" aria-busy=${this.controller.busy}>
        ${articles.map((article) => html`<li>${this.#articleTemplate(article)}</li>`)}
      </ul>
      ${this.controller.pagination.totalPages > 1 ? this.#pagesTemplate() : ''}
    `;
  }

  #articleTemplate({ id, title, description, totalSentences, metadata }) {
    return html`
      <button type="button" class="article-card" data-testid="article" @click=${() => this.services.reading.read(id)}>
        <bdi class="article-title">${title}</bdi>
        ${description ? html`<span class="article-description" dir="auto">${description}</span>` : ''}
        <span class="article-facts">
          ${metadata?.difficulty ? this.#difficultyTemplate(metadata.difficulty) : ''}
          <span>${this.t('article.sentences', { count: totalSentences })}</span>
          ${this.#placeTemplate(this.services.reading.placeIn(id))}
        </span>
      </button>
    `;
  }

  #difficultyTemplate(difficulty) {
    const dots = '●'.repeat(difficulty) + '○'.repeat(MOST_DIFFICULT - difficulty);
    return html`
      <span data-testid="difficulty">
        <span class="article-dots" aria-hidden="true">${dots}</span> ${this.t(`article.difficulty.${difficulty}`)}
      </span>
    `;
  }

  #placeTemplate(place) {
    if (place?.done) {
      return html`<span class="article-read">${icon('tick')}${this.t('article.read')}</span>`;
    }
    return place?.index > 0
      ? html`<span class="article-go-on">${this.t('article.goOn', { n: place.index + 1 })}</span>`
      : '';
  }

  #pagesTemplate() {
    const { pagination } = this.controller;
    return html`
      <nav class="article-pages" aria-label=${this.t('article.pages')}>
        ${this.#turnTemplate('earlier', pagination.hasPrev, pagination.page - 1)}
        <span data-testid="page-of">${this.#pageText()}</span>
        ${this.#turnTemplate('later', pagination.hasNext, pagination.page + 1)}
      </nav>
    `;
  }

  /** Stays in place where it leads nowhere, so that the focus does. */
  #turnTemplate(name, possible, listPage) {
    return html`
      <button
        type="button"
        class="plain"
        data-testid=${name}
        aria-disabled=${!possible}
        @click=${() => possible && this.#turn(listPage)}
      >
        ${name === 'earlier' ? icon('back') : ''}${this.t(`article.${name}`)}${name === 'later' ? icon('on') : ''}
      </button>
    `;
  }

  async #turn(listPage) {
    await this.controller.turn(listPage);
    scrollTo(0, 0);
  }

  #pageText() {
    const { page, totalPages } = this.controller.pagination;
    return totalPages > 1 ? this.t('article.page', { page, pages: totalPages }) : '';
  }
}

customElements.define('article-list-page', ArticleListPage);
