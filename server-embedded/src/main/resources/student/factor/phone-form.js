import { html } from 'lit';
import { fieldTemplate, submitTemplate } from '../shell/field.js';
import { FormController } from '../shell/form-controller.js';
import { LecternElement } from '../shell/lectern-element.js';

/** Where codes by text message go. Dispatches `changed`. */
export class PhoneForm extends LecternElement {
  static properties = { known: { type: String } };

  constructor() {
    super();
    /** The number of now, most of it hidden; null where there is none. */
    this.known = null;
    this.form = new FormController(this);
  }

  render() {
    return html`
      <h2>${this.t('phone.title')}</h2>
      <p>${this.known ? this.t('phone.known', { number: this.known }) : this.t('phone.none')}</p>
      <form class="me-form" novalidate @submit=${this.#submit}>
        ${fieldTemplate(this, {
          id: 'phone-number',
          name: 'phone',
          label: 'phone.number',
          help: 'phone.numberHelp',
          type: 'tel',
          autocomplete: 'tel',
          maxlength: 40,
        })}
        ${fieldTemplate(this, {
          id: 'phone-password',
          name: 'password',
          label: 'login.password',
          type: 'password',
          autocomplete: 'current-password',
        })}
        ${submitTemplate(this, { id: 'phone-submit', label: 'form.save' })}
      </form>
    `;
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.target;
    const phone = form.elements.phone.value.normalize('NFKC').replace(/[\s().-]/g, '');
    const password = form.elements.password.value;
    const filled = this.form.accept({
      phone: !/^\+[1-9]\d{6,14}$/.test(phone) && { key: 'phone.shape' },
      password: !password && { key: 'login.passwordMissing' },
    });
    if (!filled) {
      return;
    }
    const saved = await this.form.run(() => this.services.api.put('/auth/mfa/phone', { phone, password }), {
      done: 'form.saved',
      codes: { RATE_LIMITED: ['form', 'secret.tooMany'] },
      fields: { password: 'factor.passwordWrong' },
    });
    if (saved) {
      form.reset();
      this.dispatchEvent(new Event('changed'));
    }
  }
}

customElements.define('phone-form', PhoneForm);
