import { html, nothing } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { ReportController } from './report-controller.js';

const REASONS = ['wrong_answer', 'unclear', 'typo', 'media', 'other'];

/** Lets a student say that something is wrong with the question on screen. */
export class ReportForm extends LecternElement {
  constructor() {
    super();
    this.controller = new ReportController(this);
  }

  render() {
    switch (this.controller.state) {
      case 'closed':
        return html`
          <button type="button" class="plain" data-testid="report" @click=${this.#open}>
            ${icon('flag')}${this.t('report.open')}
          </button>
        `;
      case 'sent':
        return html`
          <p class="report-sent" data-testid="report-sent" tabindex="-1">${icon('tick')}${this.t('report.sent')}</p>
        `;
      default:
        return this.#formTemplate();
    }
  }

  #formTemplate() {
    const { trouble, state } = this.controller;
    const sending = state === 'sending';
    return html`
      <form class="report-form" novalidate @submit=${this.#submit}>
        <fieldset aria-describedby=${trouble ? 'report-trouble' : nothing}>
          <legend>${this.t('report.title')}</legend>
          ${REASONS.map((reason) => this.#reasonTemplate(reason))}
        </fieldset>
        <label for="report-message">${this.t('report.message')}</label>
        <textarea id="report-message" name="message" data-testid="report-message" rows="2" maxlength="1000" dir="auto"></textarea>
        ${trouble
          ? html`<p class="trouble" id="report-trouble" role="alert" data-testid="report-trouble">
              ${icon('info')}<span dir="auto">${this.t(trouble.key, trouble.values)}</span>
            </p>`
          : ''}
        <div class="report-actions">
          <button type="button" class="secondary outline" data-testid="report-cancel" @click=${this.#close}>
            ${this.t('report.cancel')}
          </button>
          <button type="submit" data-testid="report-send" aria-busy=${sending}>
            ${this.t(sending ? 'report.sending' : 'report.send')}
          </button>
        </div>
      </form>
    `;
  }

  #reasonTemplate(reason) {
    return html`
      <label class="report-reason">
        <input type="radio" name="reason" value=${reason} data-testid="reason-${reason}" />${this.t(`report.reason.${reason}`)}
      </label>
    `;
  }

  async #open() {
    this.controller.open();
    await this.updateComplete;
    this.querySelector('input').focus();
  }

  async #close() {
    this.controller.close();
    await this.updateComplete;
    this.querySelector('button').focus();
  }

  async #submit(event) {
    event.preventDefault();
    if (this.controller.state === 'sending') {
      return;
    }
    const { reason, message } = event.target.elements;
    await this.controller.send(reason.value, message.value);
    await this.updateComplete;
    if (this.controller.state === 'sent') {
      this.services.notices.say(this.t('report.sent'));
      this.querySelector('.report-sent').focus({ preventScroll: true });
    }
  }
}

customElements.define('report-form', ReportForm);
