import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import texts from './texts.js';

/** Says that live news can't come here, what goes on all the same, and what the teacher can do. */
export class ShutBanner extends LecternElement {
  static texts = texts;

  sources() {
    return [this.services.connection];
  }

  firstUpdated() {
    this.services.notices.say(`${this.t('shut.title')} ${this.t('shut.kept')} ${this.t('shut.room')}`);
  }

  /** Without any connection the banner of that says all there is to say. */
  render() {
    return this.services.connection.online ? this.#bannerTemplate() : '';
  }

  #bannerTemplate() {
    return html`
      <details class="shut-banner" data-testid="shut-banner">
        <summary data-testid="shut-why">
          ${icon('info')}<span><strong>${this.t('shut.title')}</strong> ${this.t('shut.kept')}</span>
        </summary>
        <p>${this.t('shut.room')}</p>
        <p><strong>${this.t('shut.teacher')}</strong> ${this.t('shut.cause')} ${this.t('shut.mend', { host: location.host })}</p>
        <p>${this.t('shut.meanwhile')}</p>
      </details>
    `;
  }
}

customElements.define('shut-banner', ShutBanner);
