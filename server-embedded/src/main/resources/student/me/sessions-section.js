import { html } from 'lit';
import { errorTemplate } from '../shell/field.js';
import { FormController } from '../shell/form-controller.js';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { Asked } from './asked.js';
import { browserOf, systemOf } from './user-agent.js';
import { waitingTemplate } from './waiting.js';

/** Where I am signed in, and how to end it elsewhere. */
export class SessionsSection extends LecternElement {
  constructor() {
    super();
    this.sessions = new Asked(this, () => this.services.api.get('/auth/sessions'));
    this.form = new FormController(this);
  }

  render() {
    const { value } = this.sessions;
    return html`
      <p>${this.t('sessions.help')}</p>
      ${errorTemplate(this, 'form')}
      <p class="form-done" role="status" data-testid="sessions-done">${this.form.done ? this.t(this.form.done) : ''}</p>
      ${value ? this.#listTemplate(value) : waitingTemplate(this, this.sessions)}
    `;
  }

  #listTemplate(sessions) {
    return html`
      <ul class="session-list">
        ${sessions.map((session) => html`<li>${this.#sessionTemplate(session)}</li>`)}
      </ul>
      ${sessions.length > 1
        ? html`<button type="button" data-testid="end-others" @click=${this.#endOthers}>${this.t('sessions.endOthers')}</button>`
        : html`<p class="hush">${this.t('sessions.alone')}</p>`}
    `;
  }

  #sessionTemplate({ id, current, ipAddress, userAgent, lastActivity }) {
    const device = this.t('sessions.device', {
      browser: browserOf(userAgent) ?? this.t('sessions.browser'),
      system: systemOf(userAgent) ?? this.t('sessions.system'),
    });
    return html`
      <div class="session-card" data-testid="session" data-current=${current}>
        ${icon('screen')}
        <div>
          <strong>${device}</strong> ${current ? html`<span class="session-this">${this.t('sessions.this')}</span>` : ''}
          <p class="hush">${this.t('sessions.from', { address: ipAddress })}<br />
            ${this.t('sessions.last', { when: this.#when(lastActivity) })}</p>
        </div>
        ${current
          ? ''
          : html`<button
              type="button"
              class="plain"
              data-testid="end-session"
              aria-label=${this.t('sessions.endThis', { device })}
              @click=${() => this.#end(id)}
            >
              ${this.t('sessions.end')}
            </button>`}
      </div>
    `;
  }

  #when(instant) {
    return new Intl.DateTimeFormat(this.services.language.code, { dateStyle: 'medium', timeStyle: 'short' }).format(
      new Date(instant),
    );
  }

  #end(id) {
    return this.#take(() => this.services.api.remove(`/auth/sessions/${encodeURIComponent(id)}`));
  }

  #endOthers() {
    return this.#take(() => this.services.api.remove('/auth/sessions'));
  }

  /** The button that had the focus goes, so the heading takes it. */
  async #take(action) {
    const ended = async () => {
      await action();
      await this.sessions.refresh();
    };
    if (await this.form.run(ended, { done: 'sessions.ended' })) {
      document.querySelector('.me-page h1')?.focus();
    }
  }
}

customElements.define('sessions-section', SessionsSection);
