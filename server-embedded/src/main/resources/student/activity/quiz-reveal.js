import { html } from 'lit';
import { knowledgeCard } from '../challenge/knowledge-card.js';
import { questionPrompt } from '../challenge/question-prompt.js';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { keyAt } from './live-record.js';
import { isLow } from './standing-list.js';

/** A question's answer: how the own one counted, what there is to know, and the ranking. */
export class QuizReveal extends LecternElement {
  sources() {
    return [this.services.live];
  }

  shouldUpdate() {
    return Boolean(this.services.live.shown?.activity.quiz?.reveal);
  }

  get #given() {
    const { activity, given } = this.services.live.shown;
    return given[keyAt(activity, activity.quiz.position)];
  }

  get #result() {
    const { activity, results } = this.services.live.shown;
    return results[activity.quiz.position];
  }

  /** `correct`, `wrong`, `late`, `kept` (still on its way) or `none`. */
  get #verdict() {
    const given = this.#given;
    if (!given) {
      return 'none';
    }
    if (given.state !== 'saved') {
      return given.state === 'kept' ? 'kept' : 'late';
    }
    return given.optionId === this.services.live.shown.activity.quiz.reveal.correctOption ? 'correct' : 'wrong';
  }

  updated() {
    const verdict = this.#verdict;
    if (verdict !== this.told) {
      this.told = verdict;
      const { correctOption } = this.services.live.shown.activity.quiz.reveal;
      const letter = correctOption.toUpperCase();
      const right = verdict === 'correct' ? '' : this.t('challenge.rightIs', { letter });
      this.services.notices.say([this.t(`quiz.verdict.${verdict}`), right].filter(Boolean).join(' '));
      this.services.sounds.verdict(verdict);
    }
  }

  render() {
    const { activity, board } = this.services.live.shown;
    const { reveal, question } = activity.quiz;
    return html`
      <div class="quiz-reveal" data-testid="reveal" data-verdict=${this.#verdict}>
        ${this.#verdictTemplate(this.#verdict, this.#result)}
        ${questionPrompt(question, this.t('challenge.media'))}
        <answer-options
          .services=${this.services}
          .options=${question.options}
          .answer=${{ selectedOptionId: this.#given?.optionId, correctOptionId: reveal.correctOption, answerState: 'shown' }}
        ></answer-options>
        ${this.#countTemplate(reveal)} ${knowledgeCard(this.t('challenge.know'), reveal.explanation)}
        <standing-list .services=${this.services} .top=${board?.top ?? reveal.top} .mine=${board?.mine} .of=${board?.of}></standing-list>
      </div>
    `;
  }

  #verdictTemplate(verdict, result) {
    const points = result?.points ?? 0;
    return html`
      <p class="answer-verdict quiz-verdict" data-testid="verdict" data-state=${verdict}>
        ${icon({ correct: 'tick', wrong: 'cross' }[verdict] ?? 'info')}
        <strong>${this.t(`quiz.verdict.${verdict}`)}</strong>
        ${points > 0 ? html`<span class="answer-xp">${this.t('quiz.plus', { points })}</span>` : ''}
      </p>
      ${verdict === 'late' || verdict === 'kept' ? html`<p class="answer-help">${this.t(`quiz.help.${verdict}`)}</p>` : ''}
      ${result?.rank ? this.#figuresTemplate(result) : ''}
    `;
  }

  #figuresTemplate({ total, rank, of, streak }) {
    return html`
      <dl class="progress-figures" data-testid="own-figures">
        <div data-figure="bolt">
          <dt>${this.t('quiz.figure.points')}</dt>
          <dd>${icon('bolt')}<span>${total}</span></dd>
        </div>
        ${isLow({ rank }, of)
          ? ''
          : html`<div data-figure="star">
              <dt>${this.t('quiz.figure.rank')}</dt>
              <dd>${icon('star')}<span>${this.t('quiz.rankOf', { rank, of })}</span></dd>
            </div>`}
        <div data-figure="flame">
          <dt>${this.t('quiz.figure.streak')}</dt>
          <dd>${icon('flame')}<span>${streak}</span></dd>
        </div>
      </dl>
    `;
  }

  #countTemplate({ counts, correctOption }) {
    const answered = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return answered > 0
      ? html`<p class="hush">${this.t('quiz.rightCount', { count: counts[correctOption] ?? 0, answered })}</p>`
      : '';
  }
}

customElements.define('quiz-reveal', QuizReveal);
