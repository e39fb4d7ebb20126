import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';

const DRAWINGS = { correct: 'tick', wrong: 'cross', kept: 'wait', refused: 'info' };

/** One mark a question: where the student is and how it went so far. */
export class ChallengeSteps extends LecternElement {
  sources() {
    return [this.services.challenge];
  }

  render() {
    const { record } = this.services.challenge;
    return html`
      <ol class="challenge-steps">
        ${record?.challenge.questions.map(({ question }, at) => this.#stepTemplate(record, question.id, at))}
      </ol>
    `;
  }

  #stepTemplate({ answers, index }, questionId, at) {
    const answer = answers[questionId];
    const state = answer ? (answer.answerState ?? answer.state) : at === index ? 'now' : 'open';
    return html`
      <li data-state=${state} aria-current=${at === index ? 'step' : 'false'}>
        <span class="unseen">${this.t(`challenge.step.${state}`, { n: at + 1 })}</span>
        ${DRAWINGS[state] ? icon(DRAWINGS[state]) : html`<span aria-hidden="true">${at + 1}</span>`}
      </li>
    `;
  }
}

customElements.define('challenge-steps', ChallengeSteps);
