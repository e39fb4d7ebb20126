import { html } from 'lit';
import { icon } from './icons.js';
import { LecternElement } from './lectern-element.js';

/** Says that the server does not answer, and how much waits on this device. */
export class OfflineBanner extends LecternElement {
  sources() {
    return [this.services.connection, this.services.queue, this.services.outbox];
  }

  render() {
    return html`<div role="status">${this.services.connection.online ? '' : this.#bannerTemplate()}</div>`;
  }

  #bannerTemplate() {
    const { queue, outbox } = this.services;
    const waiting = queue.entries.length + outbox.entries.length;
    return html`
      <p class="offline-banner" data-testid="offline-banner" data-waiting=${waiting}>
        ${icon('cloud')}
        <span><strong>${this.t('offline.title')}</strong> ${this.t('offline.kept', { waiting })}</span>
      </p>
    `;
  }
}

customElements.define('offline-banner', OfflineBanner);
