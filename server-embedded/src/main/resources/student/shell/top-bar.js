import { html } from 'lit';
import { icon } from './icons.js';
import { LecternElement } from './lectern-element.js';

/** The mark, who sits here, and the language. */
export class TopBar extends LecternElement {
  static properties = { page: { type: String } };

  sources() {
    return [this.services.queue];
  }

  render() {
    const { language } = this.services;
    return html`
      <header class="top-bar">
        <span class="top-bar-mark">${icon('lamp')}<strong translate="no">Lectern</strong></span>
        ${this.page === 'tracks' ? this.#studentTemplate() : ''}
        <button
          type="button"
          class="plain"
          data-testid="language"
          lang=${language.other.code}
          title=${this.t('app.language', { name: language.other.name })}
          @click=${() => language.toggle()}
        >
          ${language.other.name}
        </button>
      </header>
    `;
  }

  #studentTemplate() {
    return html`
      <button type="button" class="plain" data-testid="switch-student" @click=${this.#switchStudent}>
        ${this.t('app.switchStudent')}
      </button>
    `;
  }

  #switchStudent() {
    const { session, queue } = this.services;
    if (confirm(this.t('app.switchAsk', { waiting: queue.entries.length }))) {
      session.switchStudent();
    }
  }
}

customElements.define('top-bar', TopBar);
