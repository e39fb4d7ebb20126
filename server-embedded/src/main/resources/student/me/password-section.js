import { html } from 'lit';
import { fieldTemplate, showPasswordTemplate, submitTemplate } from '../shell/field.js';
import { FormController } from '../shell/form-controller.js';
import { LecternElement } from '../shell/lectern-element.js';

const SHORTEST = 8;

/** Another password for an account that has one. */
export class PasswordSection extends LecternElement {
  static properties = { shown: { state: true } };

  constructor() {
    super();
    this.shown = false;
    this.form = new FormController(this);
  }

  render() {
    const type = this.shown ? 'text' : 'password';
    return html`
      <p>${this.t('password.help')}</p>
      <form class="me-form" novalidate @submit=${this.#submit}>
        ${fieldTemplate(this, {
          id: 'password-now',
          name: 'currentPassword',
          label: 'password.now',
          type,
          autocomplete: 'current-password',
        })}
        ${fieldTemplate(this, {
          id: 'password-new',
          name: 'newPassword',
          label: 'password.new',
          help: 'account.passwordHelp',
          type,
          autocomplete: 'new-password',
        })}
        ${showPasswordTemplate(this, (shown) => (this.shown = shown))}
        ${submitTemplate(this, { id: 'password-submit', label: 'password.change' })}
      </form>
    `;
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.target;
    const [currentPassword, newPassword] = [form.elements.currentPassword.value, form.elements.newPassword.value];
    const filled = this.form.accept({
      currentPassword: !currentPassword && { key: 'login.passwordMissing' },
      newPassword: newPassword.length < SHORTEST && { key: 'account.passwordShort' },
    });
    if (filled) {
      const changed = await this.form.run(() => this.services.api.put('/users/me', { currentPassword, newPassword }), {
        done: 'password.changed',
        codes: { RATE_LIMITED: ['form', 'secret.tooMany'] },
        fields: { currentPassword: 'password.wrong' },
      });
      if (changed) {
        form.reset();
      }
    }
  }
}

customElements.define('password-section', PasswordSection);
