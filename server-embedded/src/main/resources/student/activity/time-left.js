import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';

const TICK_MILLIS = 200;
/** Seconds that a screen reader is told. */
const TOLD = [30, 10, 5];

/**
 * What is left of a question's time, by the server's clock. Dispatches `over` (detail: whether) when nothing is, and when
 * some is again: the device's clock may have been wrong.
 */
export class TimeLeft extends LecternElement {
  static properties = { quiz: { attribute: false }, seconds: { state: true } };

  #timer = 0;

  over = false;

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#tick(), TICK_MILLIS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  willUpdate(changed) {
    if (changed.has('quiz')) {
      this.#tick();
    }
  }

  #tick() {
    const { closesAt, remainingMillis } = this.quiz;
    const left = closesAt ? Date.parse(closesAt) - this.services.clock.now() : remainingMillis;
    const before = this.seconds;
    this.seconds = left === undefined ? null : Math.max(0, Math.ceil(left / 1000));
    if (this.seconds !== before && TOLD.includes(this.seconds) && closesAt) {
      this.services.notices.say(this.t('quiz.secondsLeft', { seconds: this.seconds }));
    }
    const over = Boolean(closesAt) && left <= 0;
    if (over !== this.over) {
      this.over = over;
      this.dispatchEvent(new CustomEvent('over', { detail: over }));
    }
  }

  render() {
    if (this.seconds === null) {
      return '';
    }
    const text = this.t('quiz.secondsLeft', { seconds: this.seconds });
    return html`
      <span class="time-left" role="timer" aria-label=${text} title=${text} data-testid="time-left" data-short=${this.seconds <= 5}>
        ${icon('wait')}<span aria-hidden="true">${this.seconds}</span>
      </span>
    `;
  }
}

customElements.define('time-left', TimeLeft);
