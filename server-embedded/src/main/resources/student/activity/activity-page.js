import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import articleTexts from '../article/texts.js';
import challengeTexts from '../challenge/texts.js';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import './live-quiz.js';
import './self-quiz.js';
import './shared-reading.js';
import texts from './texts.js';
import './typing-race.js';
import './work-beside.js';

/** What the class does together: a quiz, a race, a reading. */
export class ActivityPage extends LecternElement {
  connectedCallback() {
    [texts, articleTexts, challengeTexts].forEach((some) => this.services.language.learn(some));
    super.connectedCallback();
  }

  sources() {
    return [this.services.live];
  }

  /** The activity may be put away a moment before this page is. */
  shouldUpdate() {
    return this.services.live.shown !== null;
  }

  render() {
    const { activity } = this.services.live.shown;
    return html`
      <section class="activity-page" data-testid="activity" data-kind=${activity.kind} data-phase=${activity.phase}>
        <div class="challenge-head">
          <button type="button" class="plain" data-testid="leave" @click=${() => this.services.live.leave()}>
            ${icon('back')}${this.t('challenge.leave')}
          </button>
          <bdi class="challenge-track">${activity.title}</bdi>
        </div>
        ${this.#pausedTemplate(activity)} ${keyed(activity.id, this.#kindTemplate(activity))}
      </section>
    `;
  }

  #pausedTemplate({ paused, phase }) {
    return paused && phase !== 'ended'
      ? html`<p class="activity-paused" role="status" data-testid="activity-paused">${icon('wait')}${this.t('live.paused')}</p>`
      : '';
  }

  #kindTemplate({ kind, quiz }) {
    const { services } = this;
    switch (kind) {
      case 'quiz':
        return quiz.pace === 'self'
          ? html`<self-quiz .services=${services}></self-quiz>`
          : html`<live-quiz .services=${services}></live-quiz>`;
      case 'typing_race':
        return html`<typing-race .services=${services}></typing-race>`;
      case 'shared_reading':
        return html`<shared-reading .services=${services}></shared-reading>`;
    }
  }
}

customElements.define('activity-page', ActivityPage);
