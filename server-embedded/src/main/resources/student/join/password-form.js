import { html } from 'lit';
import { fieldTemplate, showPasswordTemplate, submitTemplate } from '../shell/field.js';
import { FormController } from '../shell/form-controller.js';
import { LecternElement } from '../shell/lectern-element.js';
import { Refusal } from '../wire/failure.js';

/** The way in with an account's own name and password; a one-time code is asked for where the account needs one. */
export class PasswordForm extends LecternElement {
  static properties = { codeAsked: { state: true }, open: { state: true }, shown: { state: true } };

  constructor() {
    super();
    this.codeAsked = false;
    /** Whether students may make accounts by themselves here. */
    this.open = false;
    /** Whether the password can be read on screen. */
    this.shown = false;
    this.form = new FormController(this);
  }

  async firstUpdated() {
    this.querySelector(this.services.session.lastUsername ? '#login-password' : '#login-username').focus();
    this.open = await this.services.accounts.mayBeMade().catch(() => false);
  }

  render() {
    return html`
      <form class="password-form" novalidate @submit=${this.#submit}>
        ${fieldTemplate(this, {
          id: 'login-username',
          name: 'username',
          label: 'login.username',
          value: this.services.session.lastUsername,
          autocomplete: 'username',
        })}
        ${fieldTemplate(this, {
          id: 'login-password',
          name: 'password',
          label: 'login.password',
          type: this.shown ? 'text' : 'password',
          autocomplete: 'current-password',
        })}
        ${showPasswordTemplate(this, (shown) => (this.shown = shown))} ${this.codeAsked ? this.#codeTemplate() : ''}
        ${submitTemplate(this, { id: 'login-submit', label: this.form.busy ? 'join.busy' : 'card.submit' })}
      </form>
      ${this.open
        ? html`<button type="button" class="plain" data-testid="login-make" @click=${this.#make}>
            ${this.t('login.make')}
          </button>`
        : ''}
    `;
  }

  #codeTemplate() {
    return fieldTemplate(this, {
      id: 'login-code',
      name: 'code',
      label: 'login.code',
      help: 'login.codeHelp',
      autocomplete: 'one-time-code',
      maxlength: 40,
    });
  }

  #make() {
    this.dispatchEvent(new Event('make'));
  }

  async #submit(event) {
    event.preventDefault();
    const { username, password, code } = event.target.elements;
    const request = { username: username.value.trim(), password: password.value, code: code?.value.trim() || undefined };
    const filled = this.form.accept({
      username: !request.username && { key: 'login.usernameMissing' },
      password: !request.password && { key: 'login.passwordMissing' },
      code: this.codeAsked && !request.code && { key: 'login.codeMissing' },
    });
    if (filled) {
      await this.form.run(() => this.#signIn(request), {
        codes: {
          UNAUTHORIZED: ['password', 'login.wrong'],
          RATE_LIMITED: ['form', 'secret.tooMany'],
          FORBIDDEN: ['form', 'secret.closed'],
        },
        fields: { code: request.code ? 'login.codeWrong' : 'login.codeMissing' },
      });
    }
  }

  async #signIn(request) {
    try {
      await this.services.accounts.signIn(request);
    } catch (failure) {
      if (failure instanceof Refusal && failure.code === 'UNAUTHORIZED') {
        this.codeAsked ||= failure.details.some(({ field }) => field === 'code');
      }
      throw failure;
    }
  }
}

customElements.define('password-form', PasswordForm);
