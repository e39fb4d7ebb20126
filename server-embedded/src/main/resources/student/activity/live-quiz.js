import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { questionPrompt } from '../challenge/question-prompt.js';
import { icon } from '../shell/icons.js';
import { keyAt } from './live-record.js';
import { QuizElement } from './quiz-element.js';
import './quiz-reveal.js';
import './time-left.js';

const DRAWINGS = { saving: 'wait', waiting: 'wait', saved: 'tick', late: 'info', refused: 'info' };

/** A quiz that the teacher leads: everyone is at the same question. */
export class LiveQuiz extends QuizElement {
  static properties = { timeIsOver: { state: true } };

  constructor() {
    super();
    this.timeIsOver = false;
  }

  get key() {
    return keyAt(this.shown.activity, this.shown.activity.quiz.position);
  }

  get given() {
    return this.shown.given[this.key];
  }

  willUpdate() {
    const { phase } = this.shown.activity;
    const stage = `${phase} ${this.key}`;
    if (stage !== this.stage) {
      this.timeIsOver = false;
      this.stage = stage;
      this.stageIsNew = true;
    }
  }

  /** A new question is told to a screen reader and stands at the top; the answer's keeping is told as it changes. */
  updated() {
    const { activity } = this.shown;
    const { phase, quiz } = activity;
    const asked = phase === 'running' && quiz.question;
    if (asked) {
      this.services.live.see(this.key);
    }
    this.aloud.see(asked ? this.key : null, quiz.question);
    if (this.stageIsNew) {
      this.stageIsNew = false;
      scrollTo(0, 0);
      this.querySelector('h1')?.focus({ preventScroll: true });
      if (asked) {
        this.services.notices.say(`${this.#positionText(quiz)}. ${quiz.question.prompt}`);
      }
    }
    const { keeping } = this;
    if (phase === 'running' && keeping && keeping !== this.told) {
      this.services.notices.say(this.t(`quiz.kept.${keeping}`));
    }
    this.told = keeping;
  }

  /** `saving` while it is on its way, `waiting` while there is no connection, then `saved`, `late` or `refused`. */
  get keeping() {
    const { state } = this.given ?? {};
    return state === 'kept' ? (this.services.connection.online ? 'saving' : 'waiting') : state;
  }

  render() {
    const { activity } = this.shown;
    switch (activity.phase) {
      case 'lobby':
        return html`<activity-lobby .services=${this.services}></activity-lobby>`;
      case 'ended':
        return html`<quiz-final .services=${this.services}></quiz-final>`;
      case 'reveal':
        return html`
          <h1 class="challenge-position" tabindex="-1">${this.#positionText(activity.quiz)}</h1>
          <quiz-reveal .services=${this.services}></quiz-reveal>
        `;
      default:
        return activity.quiz.question ? this.#questionTemplate(activity.quiz) : '';
    }
  }

  #positionText({ position, total }) {
    return this.t('challenge.position', { n: position, total });
  }

  #questionTemplate(quiz) {
    const { given } = this;
    const answer = given ? { selectedOptionId: given.optionId } : this.timeIsOver ? {} : undefined;
    return html`
      <div class="quiz-head">
        <h1 class="challenge-position" tabindex="-1">${this.#positionText(quiz)}</h1>
        ${keyed(
          this.key,
          html`<time-left .services=${this.services} .quiz=${quiz} @over=${({ detail }) => (this.timeIsOver = detail)}></time-left>`,
        )}
      </div>
      ${keyed(
        this.key,
        html`
          ${questionPrompt(quiz.question, this.t('challenge.media'))}
          <answer-options
            .services=${this.services}
            .options=${quiz.question.options}
            .answer=${answer}
            @choose=${(event) => this.choose(event.detail)}
          ></answer-options>
        `,
      )}
      ${given ? this.#keepingTemplate(given) : this.timeIsOver ? this.#overTemplate() : ''}
    `;
  }

  #keepingTemplate({ why }) {
    const { keeping } = this;
    return html`
      <p class="answer-keeping quiz-keeping" data-testid=${keeping} data-keeping=${keeping}>
        ${icon(DRAWINGS[keeping])}<strong>${this.t(`quiz.kept.${keeping}`)}</strong>
      </p>
      ${keeping === 'refused'
        ? html`<p dir="auto">${this.t('trouble.refused', why)}</p>`
        : html`<p class="answer-help">${this.t(`quiz.help.${keeping}`)}</p>`}
    `;
  }

  #overTemplate() {
    return html`<p class="answer-keeping quiz-keeping" role="status" data-testid="time-over">${icon('wait')}${this.t('quiz.timeOver')}</p>`;
  }

  choose(optionId) {
    const { phase, paused, quiz } = this.shown.activity;
    const open = phase === 'running' && !paused && !this.timeIsOver && quiz.question && !this.given;
    if (open && quiz.question.options.some(({ id }) => id === optionId)) {
      this.services.live.answer(quiz.position, optionId);
    }
  }
}

customElements.define('live-quiz', LiveQuiz);
