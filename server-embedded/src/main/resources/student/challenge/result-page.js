import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { troubleOf } from '../wire/failure.js';
import { tally } from './challenge-record.js';
import './challenge-steps.js';
import { optionMark } from './option-mark.js';
import texts from './texts.js';

/** How the challenge went, and what comes next. */
export class ResultPage extends LecternElement {
  static texts = texts;

  static properties = { trouble: { state: true } };

  constructor() {
    super();
    this.trouble = null;
  }

  sources() {
    return [this.services.challenge, this.services.progress];
  }

  connectedCallback() {
    super.connectedCallback();
    const { progress } = this.services;
    if (!progress.summary) {
      progress.refresh().catch((failure) => console.info('No figures yet', failure.message)); // after a refresh
    }
  }

  /** The challenge may be put away, or a new one dealt, a moment before this page is gone. */
  shouldUpdate() {
    return Boolean(this.services.challenge.record?.finished);
  }

  render() {
    const { record } = this.services.challenge;
    const figures = tally(record);
    return html`
      <section class="result-page" data-testid="result" data-correct=${figures.correct} data-waiting=${figures.waiting}>
        ${this.#scoreTemplate(figures)} ${this.#earnedTemplate(figures)} ${this.#actionsTemplate(record)}
        <h2>${this.t('result.overview')}</h2>
        <ol class="result-overview">
          ${record.challenge.questions.map(({ question }) => this.#lineTemplate(question, record.answers[question.id]))}
        </ol>
      </section>
    `;
  }

  #scoreTemplate({ correct, total, waiting }) {
    const share = correct / total;
    const title = waiting > 0 ? 'waiting' : share === 1 ? 'all' : share >= 0.6 ? 'most' : share > 0 ? 'some' : 'none';
    return html`
      <h1 tabindex="-1">${this.t(`result.title.${title}`)}</h1>
      <p class="result-score"><strong>${this.t('result.score', { correct, total })}</strong> ${this.t('result.right')}</p>
      <challenge-steps .services=${this.services}></challenge-steps>
      ${waiting > 0 ? html`<p class="result-waiting" role="status">${icon('wait')}${this.t('result.waiting', { waiting })}</p>` : ''}
    `;
  }

  #earnedTemplate({ xp }) {
    const { summary } = this.services.progress;
    return html`
      <dl class="progress-figures">
        <div data-figure="bolt">
          <dt>${this.t(xp === null ? 'figure.xp' : 'result.xp')}</dt>
          <dd>${icon('bolt')}<span data-testid="xp">${xp === null ? (summary?.xp ?? '–') : `+${xp}`}</span></dd>
        </div>
        <div data-figure="flame">
          <dt>${this.t('result.streak')}</dt>
          <dd>${icon('flame')}<span>${summary?.streakDays ?? '–'}</span></dd>
        </div>
      </dl>
    `;
  }

  #actionsTemplate({ challenge, trackName }) {
    const busy = this.services.challenge.opening !== null;
    return html`
      ${this.trouble ? html`<p class="trouble" role="alert">${this.t(this.trouble.key, this.trouble.values)}</p>` : ''}
      <div class="result-actions">
        <button
          type="button"
          data-testid="again"
          aria-busy=${busy}
          @click=${() => busy || this.#again({ id: challenge.trackId, name: trackName })}
        >
          ${this.t('result.again')}
        </button>
        <button type="button" class="secondary outline" data-testid="tracks" @click=${() => this.services.challenge.close()}>
          ${this.t('result.tracks')}
        </button>
      </div>
    `;
  }

  #lineTemplate(question, answer) {
    const right = question.options.find(({ id }) => id === answer.correctOptionId);
    const own = question.options.find(({ id }) => id === answer.selectedOptionId);
    const wrong = answer.answerState === 'wrong';
    return html`
      <li data-state=${answer.answerState ?? answer.state}>
        <p class="result-prompt" dir="auto">${question.prompt}</p>
        ${wrong || !right ? this.#choiceTemplate(own, this.t('challenge.yours'), wrong ? 'cross' : 'wait') : ''}
        ${right ? this.#choiceTemplate(right, this.t(wrong ? 'challenge.right' : 'challenge.yours'), 'tick') : ''}
      </li>
    `;
  }

  #choiceTemplate(option, label, drawing) {
    return html`
      <p class="result-choice" data-drawing=${drawing}>
        ${optionMark(option.id)}
        <span><small>${icon(drawing)}${label}</small><span dir="auto">${option.text}</span></span>
      </p>
    `;
  }

  async #again(track) {
    try {
      const dealt = await this.services.challenge.open(track);
      this.trouble = dealt ? null : { key: 'track.notReadyYet', values: { name: track.name } };
    } catch (failure) {
      this.trouble = troubleOf(failure, 'track.offline');
    }
  }
}

customElements.define('result-page', ResultPage);
