import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { isAssigned } from './live-record.js';
import { isLow } from './standing-list.js';
import { countOf, waitingAnswers } from './waiting-answers.js';

/** The end of a quiz: how the own answers counted, and the ranking where the class played together. */
export class QuizFinal extends LecternElement {
  sources() {
    return [this.services.live];
  }

  shouldUpdate() {
    return this.services.live.shown?.activity.phase === 'ended';
  }

  render() {
    const { board, activity } = this.services.live.shown;
    if (!wasBegun(activity.quiz)) {
      return this.#unbegunTemplate();
    }
    const mine = board?.mine;
    return html`
      <div class="quiz-final" data-testid="final" data-rank=${mine?.rank ?? ''}>
        <span class="page-sign">${icon(isAssigned(activity) ? 'info' : 'star')}</span>
        <h1 tabindex="-1">${this.t(titleOf(activity, mine))}</h1>
        ${isAssigned(activity) ? html`<p data-testid="final-back">${this.t('quiz.final.backHelp')}</p>` : ''}
        ${mine && !isLow(mine, board.of)
          ? html`<p class="quiz-final-rank">${this.t('quiz.final.rank', { rank: mine.rank, of: board.of })}</p>`
          : ''}
        ${this.#countTemplate(mine)} ${this.#unheardTemplate()}
        ${this.#rankingTemplate(activity.quiz, board)}
        ${this.#closeTemplate()}
      </div>
    `;
  }

  #unbegunTemplate() {
    return html`
      <div class="quiz-final" data-testid="final" data-rank="">
        <h1 tabindex="-1">${this.t('quiz.final.over')}</h1>
        <p data-testid="final-unbegun">${this.t('quiz.final.unbegun')}</p>
        ${this.#closeTemplate()}
      </div>
    `;
  }

  #closeTemplate() {
    return html`<button type="button" data-testid="close" @click=${() => this.services.live.leave()}>${this.t('live.close')}</button>`;
  }

  /** What was done for oneself is compared with nobody. */
  #rankingTemplate({ pace, ranking }, board) {
    const top = board?.top ?? ranking ?? [];
    return board?.mine || pace === 'live'
      ? html`<standing-list .services=${this.services} .top=${top} .mine=${board?.mine} .of=${board?.of}></standing-list>`
      : '';
  }

  firstUpdated() {
    this.querySelector('h1').focus({ preventScroll: true });
  }

  /** How many were right, of those that count: the teacher may have left some out. */
  #countTemplate(mine) {
    const { activity, results } = this.services.live.shown;
    const total = activity.quiz.counted ?? activity.quiz.total;
    if (mine) {
      const { points, correct } = mine;
      return html`<p data-testid="final-count">${this.t('quiz.final.points', { points, correct, total })}</p>`;
    }
    const own = Object.values(results);
    const correct = own.filter((result) => result.correct).length;
    return activity.quiz.pace === 'self' && own.some(({ optionId }) => optionId)
      ? html`<p data-testid="final-count">${this.t('result.score', { correct, total })} ${this.t('result.right')}</p>`
      : '';
  }

  /** Answers of a quiz at one's own pace that are on their way, or came after its end; the others were shown one by one. */
  #unheardTemplate() {
    const { activity, given } = this.services.live.shown;
    if (activity.quiz.pace !== 'self') {
      return '';
    }
    const late = countOf(given, 'late');
    return html`
      ${waitingAnswers(this, given)}
      ${late ? html`<p data-testid="final-late">${icon('info')} ${this.t('quiz.final.late', { late })}</p>` : ''}
    `;
  }
}

/** Assigned work ends where it is taken back. */
function titleOf(activity, mine) {
  if (mine) {
    return mine.rank <= 3 && mine.points > 0 ? 'quiz.final.top' : 'quiz.final.done';
  }
  return isAssigned(activity) ? 'quiz.final.back' : 'quiz.final.over';
}

/** Whether it got beyond its lobby; the questions of one that did not are told to nobody. */
function wasBegun({ pace, questions, position }) {
  return pace === 'self' ? Boolean(questions) : position > 0;
}

customElements.define('quiz-final', QuizFinal);
