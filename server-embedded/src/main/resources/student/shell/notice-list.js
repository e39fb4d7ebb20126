import { html } from 'lit';
import { icon } from './icons.js';
import { LecternElement } from './lectern-element.js';

/** The notes that wait to be read, and the voice for screen readers. */
export class NoticeList extends LecternElement {
  sources() {
    return [this.services.notices];
  }

  render() {
    const { notices } = this.services;
    return html`
      <div role="status">${notices.items.map((item) => this.#noticeTemplate(item))}</div>
      <p class="unseen" role="status" data-testid="spoken">${notices.spoken}</p>
    `;
  }

  #noticeTemplate({ id, key, values, tone }) {
    return html`
      <div class="notice" data-tone=${tone} data-testid="notice">
        ${icon('info')}
        <p dir="auto">${this.t(key, values)}</p>
        <button type="button" class="plain" @click=${() => this.services.notices.dismiss(id)}>
          ${this.t('app.dismiss')}
        </button>
      </div>
    `;
  }
}

customElements.define('notice-list', NoticeList);
