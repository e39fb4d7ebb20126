import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';

/** Waiting at the door of a class until the teacher opens. */
export class AskedPage extends LecternElement {
  sources() {
    return [this.services.admission];
  }

  render() {
    const { admission, session } = this.services;
    return html`
      <section class="asked-page" data-testid="asked">
        <span class="asked-sign">${icon('wait')}</span>
        <h1 tabindex="-1">${this.t('asked.title')}</h1>
        ${admission.asked ? html`<p><bdi><strong>${admission.asked.name}</strong></bdi></p>` : ''}
        <p role="status">${this.t('asked.wait')}</p>
        <button type="button" class="secondary outline" data-testid="asked-leave" @click=${() => session.switchStudent()}>
          ${this.t('asked.leave')}
        </button>
      </section>
    `;
  }
}

customElements.define('asked-page', AskedPage);
