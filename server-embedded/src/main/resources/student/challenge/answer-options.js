import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { optionMark } from './option-mark.js';

const SHORT = 44;

/** The options of a question. Dispatches `choose` with the option's id. */
export class AnswerOptions extends LecternElement {
  static properties = {
    /** As the server dealt them. */
    options: { attribute: false },
    /** What was answered, or nothing. */
    answer: { attribute: false },
  };

  render() {
    const short = this.options.every(({ text }) => text.length <= SHORT && !text.includes('\n'));
    return html`
      <ul class="answer-options" data-short=${short} aria-label=${this.t('challenge.options')}>
        ${this.options.map((option) => html`<li>${this.#optionTemplate(option)}</li>`)}
      </ul>
    `;
  }

  #optionTemplate({ id, text }) {
    const verdict = this.#verdict(id);
    return html`
      <button
        type="button"
        class="answer-option"
        data-testid="option-${id}"
        data-letter=${id}
        data-verdict=${verdict}
        aria-pressed=${this.answer?.selectedOptionId === id}
        aria-disabled=${this.answer ? 'true' : 'false'}
        aria-keyshortcuts="${id.toUpperCase()} ${id.charCodeAt(0) - 96}"
        @click=${() => this.#choose(id)}
      >
        ${optionMark(id)}
        <span class="answer-option-text" dir="auto">${text}</span>
        ${this.#verdictTemplate(id, verdict)}
      </button>
    `;
  }

  /** `open` before the answer; then `chosen`, `right`, `wrong` or `other`. */
  #verdict(id) {
    const { answer } = this;
    if (!answer) {
      return 'open';
    }
    if (answer.correctOptionId === id) {
      return 'right';
    }
    if (answer.selectedOptionId !== id) {
      return 'other';
    }
    return answer.answerState ? 'wrong' : 'chosen';
  }

  #verdictTemplate(id, verdict) {
    if (verdict === 'right') {
      const own = this.answer.selectedOptionId === id;
      return html`<span class="answer-option-verdict">${icon('tick')}${this.t(own ? 'challenge.yours' : 'challenge.right')}</span>`;
    }
    return verdict === 'wrong'
      ? html`<span class="answer-option-verdict">${icon('cross')}${this.t('challenge.yours')}</span>`
      : '';
  }

  #choose(id) {
    if (!this.answer) {
      this.dispatchEvent(new CustomEvent('choose', { detail: id }));
    }
  }
}

customElements.define('answer-options', AnswerOptions);
