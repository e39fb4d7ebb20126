import { html } from 'lit';
import { fieldTemplate, submitTemplate } from '../shell/field.js';
import { FormController } from '../shell/form-controller.js';
import { LecternElement } from '../shell/lectern-element.js';

const FIELDS = ['nickname', 'username', 'firstName', 'lastName', 'email'];

/** What an account tells of its owner. Dispatches `changed` with the account. */
export class ProfileForm extends LecternElement {
  static properties = { profile: { attribute: false } };

  constructor() {
    super();
    this.form = new FormController(this);
  }

  render() {
    return html`
      <details class="me-fold">
        <summary data-testid="profile-open">${this.t('profile.title')}</summary>
        <form class="me-form" novalidate @submit=${this.#submit}>
          ${FIELDS.map((name) =>
            fieldTemplate(this, {
              id: `profile-${name}`,
              name,
              label: name === 'username' ? 'login.username' : `profile.${name}`,
              help: { nickname: 'profile.nicknameHelp', email: 'profile.emailHelp' }[name],
              type: name === 'email' ? 'email' : 'text',
              value: this.profile[name] ?? '',
              maxlength: name === 'email' ? 254 : 40,
            }),
          )}
          ${submitTemplate(this, { id: 'profile-submit', label: 'form.save' })}
        </form>
      </details>
    `;
  }

  async #submit(event) {
    event.preventDefault();
    const { elements } = event.target;
    const typed = Object.fromEntries(FIELDS.map((name) => [name, elements[name].value.trim()]));
    const filled = this.form.accept({ username: !typed.username && { key: 'login.usernameMissing' } });
    if (filled) {
      const action = async () => {
        const profile = await this.services.api.put('/users/me', typed);
        this.dispatchEvent(new CustomEvent('changed', { detail: profile }));
      };
      await this.form.run(action, { done: 'form.saved', codes: { CONFLICT: ['username', 'profile.taken'] } });
    }
  }
}

customElements.define('profile-form', ProfileForm);
