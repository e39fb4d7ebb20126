import { html } from 'lit';
import { errorTemplate, fieldTemplate, submitTemplate } from '../shell/field.js';
import { FormController } from '../shell/form-controller.js';
import { LecternElement } from '../shell/lectern-element.js';
import { Asked } from './asked.js';

/** Everything that is held about me, to take along, and to be forgotten. */
export class DataSection extends LecternElement {
  static properties = { deleting: { state: true } };

  constructor() {
    super();
    /** Whether the second step of deleting is on screen. */
    this.deleting = false;
    this.profile = new Asked(this, () => this.services.api.get('/users/me'));
    this.form = new FormController(this);
    this.exporting = new FormController(this);
  }

  render() {
    return html`${this.#exportTemplate()} ${this.deleting ? this.#deleteTemplate() : this.#askTemplate()}`;
  }

  #exportTemplate() {
    const { busy, done } = this.exporting;
    return html`
      <section class="me-part">
        <h2>${this.t('data.export')}</h2>
        <p>${this.t('data.exportHelp')}</p>
        <button type="button" data-testid="export" aria-busy=${busy} @click=${this.#export}>${this.t('data.download')}</button>
        ${errorTemplate({ form: this.exporting, t: (key, values) => this.t(key, values) }, 'form')}
        <p class="form-done" role="status">${done ? this.t(done) : ''}</p>
      </section>
    `;
  }

  #export() {
    return this.exporting.run(async () => download(await this.services.api.get('/user/export')), { done: 'data.exported' });
  }

  #askTemplate() {
    return html`
      <section class="me-part">
        <h2>${this.t('data.delete')}</h2>
        <p>${this.t('data.deleteHelp')}</p>
        <button type="button" class="me-danger" data-testid="delete" ?disabled=${!this.profile.value} @click=${this.#open}>
          ${this.t('data.deleteAsk')}
        </button>
      </section>
    `;
  }

  async #open() {
    this.deleting = true;
    await this.updateComplete;
    this.querySelector('#delete-title').focus();
  }

  #deleteTemplate() {
    const { guest } = this.profile.value;
    return html`
      <section class="me-part me-last" aria-labelledby="delete-title">
        <h2 id="delete-title" tabindex="-1">${this.t('data.sure')}</h2>
        <p>${this.t('data.goes')}</p>
        <p>${this.t('data.stays')}</p>
        <form class="me-form" novalidate @submit=${this.#delete}>
          ${guest
            ? this.#understoodTemplate()
            : fieldTemplate(this, {
                id: 'delete-password',
                name: 'password',
                label: 'login.password',
                type: 'password',
                autocomplete: 'current-password',
              })}
          ${submitTemplate(this, { id: 'delete-submit', label: 'data.deleteNow' })}
        </form>
        <button type="button" class="plain" data-testid="delete-cancel" @click=${() => (this.deleting = false)}>
          ${this.t('data.keep')}
        </button>
      </section>
    `;
  }

  #understoodTemplate() {
    const wrong = this.form.errors.understood ? 'true' : 'false';
    return html`
      <label class="form-check">
        <input type="checkbox" name="understood" data-testid="delete-understood" aria-invalid=${wrong} />
        ${this.t('data.understood')}
      </label>
      ${errorTemplate(this, 'understood')}
    `;
  }

  async #delete(event) {
    event.preventDefault();
    const { password, understood } = event.target.elements;
    const filled = this.form.accept({
      password: password && !password.value && { key: 'login.passwordMissing' },
      understood: understood && !understood.checked && { key: 'data.understoodMissing' },
    });
    if (filled) {
      await this.form.run(() => this.#forget(password && { password: password.value }), {
        codes: { RATE_LIMITED: ['form', 'secret.tooMany'] },
        fields: { password: 'password.wrong' },
      });
    }
  }

  async #forget(body) {
    await this.services.api.remove('/user/delete', body);
    await this.services.session.erase();
  }
}

function download(data) {
  const href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  const name = `lectern-${data.exportedAt.slice(0, 10)}.json`;
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60000);
}

customElements.define('data-section', DataSection);
