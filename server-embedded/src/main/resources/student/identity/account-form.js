import { html } from 'lit';
import { fieldTemplate, showPasswordTemplate, submitTemplate } from '../shell/field.js';
import { FormController } from '../shell/form-controller.js';
import { LecternElement } from '../shell/lectern-element.js';

const PAUSE_MILLIS = 400;
const SHORTEST_PASSWORD = 8;

/** Makes an account: of the guest who sits here, who keeps everything, or a new one. Dispatches `made`. */
export class AccountForm extends LecternElement {
  static properties = { shown: { state: true }, free: { state: true } };

  #timer = 0;

  constructor() {
    super();
    /** Whether the password can be read on screen. */
    this.shown = false;
    /** What is known of the name that is being typed: `free`, `taken` or null. */
    this.free = null;
    this.form = new FormController(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  firstUpdated() {
    this.querySelector('#account-username').focus();
  }

  render() {
    return html`
      <form class="account-form" novalidate @submit=${this.#submit}>
        ${fieldTemplate(this, {
          id: 'account-username',
          name: 'username',
          label: 'login.username',
          help: 'account.usernameHelp',
          autocomplete: 'username',
          maxlength: 40,
          typed: (username) => this.#type(username),
        })}
        <p class="account-free" role="status" data-testid="account-free" data-free=${this.free}>
          ${this.free ? this.t(`account.${this.free}`) : ''}
        </p>
        ${fieldTemplate(this, {
          id: 'account-password',
          name: 'password',
          label: 'login.password',
          help: 'account.passwordHelp',
          type: this.shown ? 'text' : 'password',
          autocomplete: 'new-password',
        })}
        ${showPasswordTemplate(this, (shown) => (this.shown = shown))}
        ${submitTemplate(this, { id: 'account-submit', label: this.form.busy ? 'account.making' : 'account.make' })}
      </form>
    `;
  }

  /** Asks when the typing pauses. */
  #type(username) {
    clearTimeout(this.#timer);
    this.free = null;
    if (!wrongIn(username)) {
      this.#timer = setTimeout(() => this.#ask(username), PAUSE_MILLIS);
    }
  }

  async #ask(username) {
    const free = await this.services.accounts.free(username).catch(() => null);
    if (this.querySelector('#account-username')?.value === username && free !== null) {
      this.free = free ? 'free' : 'taken';
    }
  }

  async #submit(event) {
    event.preventDefault();
    const { username, password } = event.target.elements;
    const request = { username: username.value.trim(), password: password.value };
    const filled = this.form.accept({
      username: wrongIn(request.username),
      password: request.password.length < SHORTEST_PASSWORD && { key: 'account.passwordShort' },
    });
    if (filled) {
      const made = await this.form.run(() => this.#make(request), {
        codes: { CONFLICT: ['username', 'account.taken'], FORBIDDEN: ['form', 'account.closed'] },
      });
      this.free = null;
      if (made) {
        this.dispatchEvent(new Event('made'));
      }
    }
  }

  /** A token that goes along makes the guest the account; the answer brings tokens only to who had none. */
  async #make(request) {
    const { session, api, accounts } = this.services;
    if (session.user) {
      const { username, nickname } = await api.post('/auth/signup', request);
      await session.amend({ user: { username, nickname } });
    } else {
      await accounts.signUp(request);
    }
  }
}

/** What keeps a text from being a username; null where nothing does. */
function wrongIn(username) {
  if (!username.trim()) {
    return { key: 'login.usernameMissing' };
  }
  return username.includes('@') ? { key: 'account.usernameAt' } : null;
}

customElements.define('account-form', AccountForm);
