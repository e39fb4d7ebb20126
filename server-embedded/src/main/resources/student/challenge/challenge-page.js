import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { Aloud } from './aloud.js';
import { answerKeys } from './answer-keys.js';
import './answer-feedback.js';
import './answer-options.js';
import './challenge-steps.js';
import './result-page.js';
import { questionPrompt } from './question-prompt.js';
import texts from './texts.js';

/** One question of a challenge. */
export class ChallengePage extends LecternElement {
  static texts = texts;

  constructor() {
    super();
    this.aloud = new Aloud(this);
    answerKeys(this, (optionId) => this.#choose(optionId));
  }

  sources() {
    return [this.services.challenge];
  }

  /** The question on screen. */
  get question() {
    const { record } = this.services.challenge;
    return record.challenge.questions[record.index].question;
  }

  /** The answer to it, if any. */
  get answer() {
    return this.services.challenge.record.answers[this.question.id];
  }

  /** The challenge may be put away a moment before this page is. */
  shouldUpdate() {
    return this.services.challenge.record !== null;
  }

  updated() {
    if (this.shown && this.shown !== this.question.id) {
      scrollTo(0, 0);
      this.querySelector('.challenge-prompt').focus({ preventScroll: true });
    }
    this.shown = this.question.id;
    this.aloud.see(this.shown, this.question);
  }

  render() {
    const { record } = this.services.challenge;
    return html`<section class="challenge-page">${this.#headTemplate(record)} ${this.#questionTemplate()}</section>`;
  }

  #headTemplate({ trackName, challenge, index }) {
    const total = challenge.questions.length;
    return html`
      <div class="challenge-head">
        <button type="button" class="plain" data-testid="leave" @click=${() => this.services.challenge.close()}>
          ${icon('back')}${this.t('challenge.leave')}
        </button>
        <bdi class="challenge-track">${trackName}</bdi>
      </div>
      <h1 class="challenge-position" tabindex="-1">${this.t('challenge.position', { n: index + 1, total })}</h1>
      <challenge-steps .services=${this.services}></challenge-steps>
    `;
  }

  #questionTemplate() {
    const { question, answer } = this;
    return keyed(
      question.id,
      html`
        ${questionPrompt(question, this.t('challenge.media'))}
        <answer-options
          .services=${this.services}
          .options=${question.options}
          .answer=${answer}
          @choose=${(event) => this.#choose(event.detail)}
        ></answer-options>
        ${answer ? html`<answer-feedback .services=${this.services}></answer-feedback>` : ''}
      `,
    );
  }

  #choose(optionId) {
    if (this.services.challenge.record && !this.answer && this.question.options.some(({ id }) => id === optionId)) {
      this.services.challenge.choose(optionId);
    }
  }
}

customElements.define('challenge-page', ChallengePage);
