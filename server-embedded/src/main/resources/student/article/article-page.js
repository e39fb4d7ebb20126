import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { PageKeys } from '../shell/page-keys.js';
import { ArticleController } from './article-controller.js';
import { languageOf } from './article-language.js';
import './sentence-view.js';
import texts from './texts.js';

/** One text, sentence by sentence. */
export class ArticlePage extends LecternElement {
  static texts = texts;

  #told = null;

  constructor() {
    super();
    this.controller = new ArticleController(this);
    new PageKeys(this, (event) => this.#pressed(event));
  }

  /** The arrow keys go to the sentence before and the next. */
  #pressed(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step && !event.shiftKey) {
      event.preventDefault();
      this.controller.go(step);
    }
  }

  firstUpdated() {
    scrollTo(0, 0);
  }

  /** The sentence is told to a screen reader, while the focus stays on the button that brought it. */
  updated() {
    const { sentence, article } = this.controller;
    if (!sentence || sentence.id === this.#told) {
      return;
    }
    if (this.#told === null) {
      this.querySelector('h1').focus({ preventScroll: true });
    }
    this.#told = sentence.id;
    this.services.notices.say(`${this.#positionText(article)}. ${sentence.content}`);
    if (this.querySelector('.article-position').getBoundingClientRect().top < 0) {
      this.querySelector('.article-position').scrollIntoView({ block: 'start', behavior: 'auto' });
    }
  }

  render() {
    const { trouble, article } = this.controller;
    return html`
      <section class="article-page">
        <button type="button" class="plain article-up" data-testid="up" @click=${() => this.services.reading.up()}>
          ${icon('back')}${this.t('article.leave')}
        </button>
        ${trouble ? html`<p class="trouble" role="alert">${icon('info')}<span>${this.t(trouble.key, trouble.values)}</span></p>` : ''}
        ${article ? this.#articleTemplate(article) : this.#waitTemplate(trouble)}
      </section>
    `;
  }

  #waitTemplate(trouble) {
    return trouble ? '' : html`<p class="hush" aria-busy="true">${this.t('app.opening')}</p>`;
  }

  #articleTemplate(article) {
    const { sentence } = this.controller;
    return html`
      <h1 tabindex="-1" dir="auto">${article.title}</h1>
      ${sentence ? this.#sentenceTemplate(article, sentence) : html`<p data-testid="no-sentences">${this.t('article.noSentences')}</p>`}
    `;
  }

  #sentenceTemplate(article, sentence) {
    const language = languageOf(article);
    return html`
      <div class="article-position">
        <span data-testid="position">${this.#positionText(article)}</span>
        <progress
          max=${article.sentences.length}
          value=${this.controller.index + 1}
          aria-label=${this.t('article.progress')}
        ></progress>
      </div>
      ${keyed(
        sentence.id,
        html`<sentence-view .services=${this.services} .sentence=${sentence} .language=${language}></sentence-view>`,
      )}
      ${this.#stepsTemplate()}
    `;
  }

  #positionText({ sentences }) {
    return this.t('article.position', { n: this.controller.index + 1, total: sentences.length });
  }

  #stepsTemplate() {
    const { controller } = this;
    return html`
      <div class="article-steps">
        <button
          type="button"
          class="secondary outline"
          data-testid="previous"
          aria-disabled=${controller.index === 0}
          @click=${() => controller.go(-1)}
        >
          ${icon('back')}${this.t('article.previous')}
        </button>
        <button
          type="button"
          data-testid="next"
          @click=${() => (controller.last ? controller.finish() : controller.go(1))}
        >
          ${this.t(controller.last ? 'article.finish' : 'article.next')}${icon(controller.last ? 'tick' : 'on')}
        </button>
      </div>
    `;
  }
}

customElements.define('article-page', ArticlePage);
