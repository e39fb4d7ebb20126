import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { knowledgeCard } from '../challenge/knowledge-card.js';
import { questionPrompt } from '../challenge/question-prompt.js';
import { icon } from '../shell/icons.js';
import { keyAt, openPosition } from './live-record.js';
import { QuizElement } from './quiz-element.js';
import { waitingAnswers } from './waiting-answers.js';

/** A quiz at one's own pace: no clock, and every answer is judged at once. */
export class SelfQuiz extends QuizElement {
  static properties = { position: { state: true } };

  constructor() {
    super();
    /** The question on screen, from 1; null shows how it went. */
    this.position = undefined;
  }

  get given() {
    return this.shown.given[keyAt(this.shown.activity, this.position)];
  }

  /** The questions come when the quiz begins. */
  willUpdate() {
    const { phase, quiz } = this.shown.activity;
    if (this.phase !== phase) {
      this.phase = phase;
      this.position = phase === 'running' && quiz.questions ? openPosition(this.shown) : null;
      this.stageIsNew = true;
    }
  }

  updated(changed) {
    const question = this.position ? this.shown.activity.quiz.questions[this.position - 1] : null;
    this.aloud.see(question?.id ?? null, question);
    if (changed.has('position') || this.stageIsNew) {
      this.stageIsNew = false;
      scrollTo(0, 0);
      this.querySelector('h1')?.focus({ preventScroll: true });
    }
    if (!this.position) {
      return;
    }
    this.services.live.see(keyAt(this.shown.activity, this.position));
    const { verdict } = this;
    if (verdict !== this.told && verdict) {
      this.services.notices.say(this.t(`quiz.verdict.${verdict}`));
      this.services.sounds.verdict(verdict);
      this.querySelector('.answer-next')?.focus({ preventScroll: true });
    }
    this.told = verdict;
  }

  /** `correct`, `wrong`, `kept` (on its way) or `late`; nothing before the answer. */
  get verdict() {
    const { given } = this;
    if (!given || given.state === 'kept') {
      return given?.state;
    }
    if (given.state !== 'saved') {
      return 'late';
    }
    const { correct } = this.shown.results[this.position] ?? {};
    return correct === undefined ? 'kept' : correct ? 'correct' : 'wrong';
  }

  render() {
    const { services } = this;
    switch (this.phase) {
      case 'lobby':
        return html`<activity-lobby .services=${services}></activity-lobby>`;
      case 'ended':
        return html`<quiz-final .services=${services}></quiz-final>`;
      default:
        return this.position === null ? this.#doneTemplate() : this.#questionTemplate(this.shown.activity.quiz);
    }
  }

  #questionTemplate({ questions, total }) {
    const question = questions[this.position - 1];
    const { given, verdict } = this;
    const { correctOption } = this.shown.results[this.position] ?? {};
    const answer = given && {
      selectedOptionId: given.optionId,
      correctOptionId: correctOption,
      answerState: correctOption && 'shown',
    };
    return html`
      <h1 class="challenge-position" tabindex="-1">${this.t('challenge.position', { n: this.position, total })}</h1>
      ${keyed(
        question.id,
        html`
          ${questionPrompt(question, this.t('challenge.media'))}
          <answer-options
            .services=${this.services}
            .options=${question.options}
            .answer=${answer}
            @choose=${(event) => this.choose(event.detail)}
          ></answer-options>
        `,
      )}
      ${verdict ? this.#feedbackTemplate(verdict, given) : ''}
    `;
  }

  #feedbackTemplate(verdict, { why }) {
    const keeping = this.services.connection.online ? 'saving' : 'waiting';
    const drawing = { correct: 'tick', wrong: 'cross', kept: 'wait' }[verdict] ?? 'info';
    const { explanation } = this.shown.results[this.position] ?? {};
    return html`
      <div class="answer-feedback">
        <p class="answer-verdict" data-testid="verdict" data-state=${verdict}>
          ${icon(drawing)}
          <strong>${this.t(verdict === 'kept' ? `challenge.kept.${keeping}` : `quiz.verdict.${verdict}`)}</strong>
        </p>
        ${why ? html`<p dir="auto">${this.t('trouble.refused', why)}</p>` : ''}
        ${knowledgeCard(this.t('challenge.know'), explanation)}
        <button type="button" class="answer-next" data-testid="next" @click=${() => (this.position = openPosition(this.shown))}>
          ${this.t(openPosition(this.shown) ? 'challenge.next' : 'challenge.finish')}
        </button>
      </div>
    `;
  }

  /** All are answered; where the class is at it together, others may not be through. */
  #doneTemplate() {
    const { activity, given, results } = this.shown;
    const { total, opensAt } = activity.quiz;
    const correct = Object.values(results).filter((result) => result.correct).length;
    return html`
      <div class="quiz-final" data-testid="self-final" data-correct=${correct}>
        <span class="page-sign">${icon('tick')}</span>
        <h1 tabindex="-1">${this.t('quiz.self.done')}</h1>
        <p class="quiz-final-rank">${this.t('result.score', { correct, total })} ${this.t('result.right')}</p>
        ${waitingAnswers(this, given)}
        ${opensAt ? html`<p class="hush">${this.t('quiz.self.ranking')}</p>` : ''}
        <button type="button" data-testid="close" @click=${() => this.services.live.leave()}>${this.t('live.close')}</button>
      </div>
    `;
  }

  choose(optionId) {
    const question = this.position && this.shown.activity.quiz.questions[this.position - 1];
    if (question && !this.given && question.options.some(({ id }) => id === optionId)) {
      this.services.live.answer(this.position, optionId);
    }
  }
}

customElements.define('self-quiz', SelfQuiz);
