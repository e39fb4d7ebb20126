import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';

/** Waiting at the door of a class until the teacher opens, or told that it stays closed. */
export class AskedPage extends LecternElement {
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
        <span class="asked-sign">${icon(asked?.closed ? 'info' : 'wait')}</span>
        <h1 tabindex="-1">${this.t(`asked.title${asked?.closed ? `.${asked.closed}` : ''}`)}</h1>
        ${asked ? html`<p><bdi><strong>${asked.name}</strong></bdi></p>` : ''}
        ${asked?.closed ? this.#closedTemplate(asked.closed) : this.#waitTemplate()}
      </section>
    `;
  }

  #waitTemplate() {
    return html`
      <p role="status">${this.t('asked.wait')}</p>
      <button type="button" class="secondary outline" data-testid="asked-leave" @click=${() => this.services.session.switchStudent()}>
        ${this.t('asked.leave')}
      </button>
    `;
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
