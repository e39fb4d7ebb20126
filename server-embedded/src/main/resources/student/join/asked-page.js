import { html } from 'lit';
import { FormController } from '../shell/form-controller.js';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import texts from './texts.js';

/** Waiting at the door of a class until the teacher opens, or told that it stays closed. */
export class AskedPage extends LecternElement {
  static texts = texts;

  constructor() {
    super();
    this.form = new FormController(this);
  }

  sources() {
    return [this.services.admission];
  }

  updated() {
    const closed = this.services.admission.asked?.closed;
    if (closed && this.told !== closed) {
      this.querySelector('h1').focus({ preventScroll: true });
    }
    this.told = closed;
  }

  render() {
    const { asked } = this.services.admission;
    return html`
      <section class="asked-page" data-testid="asked" data-closed=${asked?.closed ?? ''}>
        <span class="page-sign">${icon(asked?.closed ? 'info' : 'wait')}</span>
        <h1 tabindex="-1">${this.t(`asked.title${asked?.closed ? `.${asked.closed}` : ''}`)}</h1>
        ${asked ? html`<p><bdi><strong>${asked.name}</strong></bdi></p>` : ''}
        ${asked?.closed ? this.#closedTemplate(asked.closed) : this.#waitTemplate()}
      </section>
    `;
  }

  #waitTemplate() {
    const { form: trouble } = this.form.errors;
    return html`
      <p role="status">${this.t('asked.wait')}</p>
      ${trouble ? html`<p class="trouble" role="alert">${icon('info')}<span>${this.t(trouble.key, trouble.values)}</span></p>` : ''}
      <button type="button" class="secondary outline" data-testid="asked-leave" aria-busy=${this.form.busy} @click=${this.#leave}>
        ${this.t('asked.leave')}
      </button>
    `;
  }

  /** Leaves when the teacher is asked no more; without a connection the page stays, and says so. */
  async #leave() {
    const { admission, session } = this.services;
    if (await this.form.run(() => admission.takeBack())) {
      await session.switchStudent();
    }
  }

  #closedTemplate(closed) {
    return html`
      <p role="status">${this.t(`asked.${closed}`)}</p>
      <button type="button" data-testid="asked-back" @click=${this.#back}>${this.t('asked.back')}</button>
    `;
  }

  async #back() {
    const { admission, session } = this.services;
    await admission.clear();
    await session.stepBack();
  }
}

customElements.define('asked-page', AskedPage);
