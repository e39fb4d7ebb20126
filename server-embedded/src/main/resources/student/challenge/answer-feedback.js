import { html } from 'lit';
import '../report/report-form.js';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { knowledgeCard } from './knowledge-card.js';

const PATIENCE_MILLIS = 1500;
const DRAWINGS = { saving: 'wait', waiting: 'wait', saved: 'tick', refused: 'info' };

/** What became of an answer: kept, saved, right or wrong, what there is to know, and the way on. */
export class AnswerFeedback extends LecternElement {
  static properties = { impatient: { state: true } };

  #timer = 0;

  constructor() {
    super();
    this.impatient = false;
  }

  sources() {
    return [this.services.challenge, this.services.connection];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setTimeout(() => (this.impatient = true), PATIENCE_MILLIS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  get record() {
    return this.services.challenge.record;
  }

  get question() {
    return this.record.challenge.questions[this.record.index].question;
  }

  get answer() {
    return this.record.answers[this.question.id];
  }

  /** `saving` while it is on its way, `waiting` while there is no connection, then `saved` or `refused`. */
  get keeping() {
    const { state } = this.answer;
    return state === 'kept' ? (this.services.connection.online ? 'saving' : 'waiting') : state;
  }

  get mayGoOn() {
    return this.keeping !== 'saving' || this.impatient;
  }

  shouldUpdate() {
    return Boolean(this.record && this.answer);
  }

  updated() {
    if (this.mayGoOn && !this.wentOn) {
      this.wentOn = true;
      this.querySelector('.answer-next').focus({ preventScroll: true });
      this.scrollIntoView?.({ block: 'nearest', behavior: 'auto' });
    }
    this.#speak();
  }

  #speak() {
    const words = [this.#verdictText(), this.t(`challenge.kept.${this.keeping}`)].filter(Boolean).join(' ');
    if (words !== this.spoken) {
      this.spoken = words;
      this.services.notices.say(words);
    }
    const { answerState } = this.answer;
    if (answerState && answerState !== this.heard) {
      this.heard = answerState;
      this.services.sounds.verdict(answerState);
    }
  }

  #verdictText() {
    const { answerState, correctOptionId } = this.answer;
    if (answerState === 'wrong') {
      const letter = correctOptionId.toUpperCase();
      return `${this.t('challenge.wrong')}. ${this.t('challenge.rightIs', { letter })}`;
    }
    return answerState ? this.t('challenge.correct') : '';
  }

  render() {
    return html`
      <div class="answer-feedback" data-verdict=${this.answer.answerState ?? this.keeping}>
        ${this.#verdictTemplate()} ${this.#keepingTemplate()} ${this.#cardTemplate(this.answer.card)}
        ${this.mayGoOn ? this.#nextTemplate() : ''}
        ${this.mayGoOn ? html`<report-form .services=${this.services}></report-form>` : ''}
      </div>
    `;
  }

  #verdictTemplate() {
    const { answerState, xpDelta, why } = this.answer;
    if (!answerState) {
      return this.keeping === 'refused' ? html`<p dir="auto">${this.t('trouble.refused', why)}</p>` : '';
    }
    return html`
      <p class="answer-verdict" data-testid="verdict" data-state=${answerState}>
        ${icon(answerState === 'correct' ? 'tick' : 'cross')}
        <strong>${this.t(`challenge.${answerState}`)}</strong>
        ${xpDelta > 0 ? html`<span class="answer-xp">${this.t('challenge.xp', { xp: xpDelta })}</span>` : ''}
      </p>
    `;
  }

  #keepingTemplate() {
    const { keeping } = this;
    return html`
      <p class="answer-keeping" data-testid=${keeping} data-keeping=${keeping}>
        ${icon(DRAWINGS[keeping])}${this.t(`challenge.kept.${keeping}`)}
      </p>
      ${keeping === 'waiting' ? html`<p class="answer-help">${this.t('challenge.waitingHelp')}</p>` : ''}
    `;
  }

  #cardTemplate(card) {
    const body = card?.summary || card?.title || card?.fact;
    const more = html`
      ${card?.fact && card.fact !== body
        ? html`<details><summary>${this.t('challenge.more')}</summary><p dir="auto">${card.fact}</p></details>`
        : ''}
      ${card?.sourceRef ? html`<small dir="auto">${this.t('challenge.source', { source: card.sourceRef })}</small>` : ''}
    `;
    return knowledgeCard(this.t('challenge.know'), body, more);
  }

  #nextTemplate() {
    const { challenge, answers } = this.record;
    const last = challenge.questions.every(({ question }) => answers[question.id]);
    return html`
      <button type="button" class="answer-next" data-testid="next" @click=${() => this.services.challenge.next()}>
        ${this.t(last ? 'challenge.finish' : 'challenge.next')}
      </button>
    `;
  }
}

customElements.define('answer-feedback', AnswerFeedback);
