import { html } from 'lit';
import { Asked } from '../me/asked.js';
import { waitingTemplate } from '../me/waiting.js';
import { fieldTemplate, submitTemplate } from '../shell/field.js';
import { FormController } from '../shell/form-controller.js';
import { LecternElement } from '../shell/lectern-element.js';
import './phone-form.js';
import { qrTemplate } from './qr-code.js';
import texts from './texts.js';

const REFUSED = {
  codes: { RATE_LIMITED: ['form', 'secret.tooMany'] },
  fields: { password: 'factor.passwordWrong', code: 'factor.codeWrong' },
};

/** The second factor of an account: set up with an authenticator, recovery codes shown this once, switched off. */
export class FactorSection extends LecternElement {
  static texts = texts;

  static properties = { setup: { state: true }, codes: { state: true } };

  constructor() {
    super();
    /** What an authenticator is to read, while it is being set up. @type {{secret: string, uri: string} | null} */
    this.setup = null;
    /** Recovery codes that were just made. @type {string[] | null} */
    this.codes = null;
    this.status = new Asked(this, () => this.services.api.get('/auth/mfa'));
    this.form = new FormController(this);
  }

  render() {
    const { value } = this.status;
    if (this.codes) {
      return this.#codesTemplate();
    }
    if (!value) {
      return waitingTemplate(this, this.status);
    }
    if (this.setup) {
      return this.#setupTemplate();
    }
    return value.enabled ? this.#onTemplate(value) : this.#offTemplate(value);
  }

  #offTemplate({ required }) {
    return html`
      <p>${this.t('factor.help')}</p>
      ${required ? html`<p>${this.t('factor.required')}</p>` : ''}
      <form class="me-form" novalidate @submit=${this.#begin}>
        ${fieldTemplate(this, {
          id: 'factor-password',
          name: 'password',
          label: 'login.password',
          type: 'password',
          autocomplete: 'current-password',
        })}
        ${submitTemplate(this, { id: 'factor-begin', label: 'factor.begin' })}
      </form>
    `;
  }

  #setupTemplate() {
    const { uri, secret } = this.setup;
    return html`
      <ol class="factor-steps">
        <li>
          ${this.t('factor.scan')} ${qrTemplate(uri, this.t('factor.qr'))}
          <a class="factor-open" href=${uri}>${this.t('factor.open')}</a>
        </li>
        <li>
          ${this.t('factor.type')}
          <code class="factor-secret" data-testid="factor-secret" dir="ltr">${secret.match(/.{1,4}/g).join(' ')}</code>
        </li>
        <li>
          ${this.t('factor.confirm')}
          <form class="me-form" novalidate @submit=${this.#enable}>
            ${fieldTemplate(this, {
              id: 'factor-code',
              name: 'code',
              label: 'factor.code',
              autocomplete: 'one-time-code',
              inputmode: 'numeric',
              maxlength: 40,
            })}
            ${submitTemplate(this, { id: 'factor-enable', label: 'factor.enable' })}
          </form>
        </li>
      </ol>
      <button type="button" class="plain" data-testid="factor-cancel" @click=${() => this.#leave()}>${this.t('form.cancel')}</button>
    `;
  }

  #codesTemplate() {
    return html`
      <h2 tabindex="-1" data-testid="factor-codes-title">${this.t('factor.codes')}</h2>
      <p>${this.t('factor.codesHelp', { username: this.services.session.user?.username ?? '' })}</p>
      <ol class="factor-codes" data-testid="factor-codes" dir="ltr">
        ${this.codes.map((code) => html`<li>${code}</li>`)}
      </ol>
      <button type="button" class="secondary outline" data-testid="factor-print" @click=${() => print()}>${this.t('factor.print')}</button>
      <button type="button" data-testid="factor-kept" @click=${() => this.#leave()}>${this.t('factor.kept')}</button>
    `;
  }

  #onTemplate({ recoveryCodesLeft, required, phone, channels }) {
    return html`
      <p data-testid="factor-on">
        <strong>${this.t('factor.on')}</strong> ${this.t('factor.left', { left: recoveryCodesLeft })}
      </p>
      <p>${this.t(required ? 'factor.required' : 'factor.change')}</p>
      <form class="me-form" novalidate @submit=${this.#change}>
        ${fieldTemplate(this, {
          id: 'factor-password',
          name: 'password',
          label: 'login.password',
          type: 'password',
          autocomplete: 'current-password',
        })}
        ${fieldTemplate(this, {
          id: 'factor-code',
          name: 'code',
          label: 'factor.code',
          help: 'factor.codeHelp',
          autocomplete: 'one-time-code',
          maxlength: 40,
        })}
        ${submitTemplate(this, { id: 'factor-renew', label: 'factor.renew' })}
        ${required
          ? ''
          : html`<button type="submit" class="me-danger" name="off" data-testid="factor-off">${this.t('factor.off')}</button>`}
      </form>
      ${channels.includes('sms')
        ? html`<phone-form .services=${this.services} .known=${phone} @changed=${() => this.status.refresh()}></phone-form>`
        : ''}
    `;
  }

  async #begin(event) {
    event.preventDefault();
    const password = event.target.elements.password.value;
    if (!this.form.accept({ password: !password && { key: 'login.passwordMissing' } })) {
      return;
    }
    const begun = await this.form.run(async () => {
      this.setup = await this.services.api.post('/auth/mfa/totp/setup', { password });
    }, REFUSED);
    if (begun) {
      await this.#heed();
    } else if (!this.form.errors.password) {
      await this.status.refresh();
    }
  }

  async #enable(event) {
    event.preventDefault();
    const code = codeIn(event.target);
    if (this.form.accept({ code: !code && { key: 'factor.codeMissing' } })) {
      await this.#take(() => this.services.api.post('/auth/mfa/totp/enable', { code }));
    }
  }

  async #change(event) {
    event.preventDefault();
    const password = event.target.elements.password.value;
    const code = codeIn(event.target);
    const filled = this.form.accept({
      password: !password && { key: 'login.passwordMissing' },
      code: !code && { key: 'factor.codeMissing' },
    });
    if (!filled) {
      return;
    }
    if (event.submitter?.name === 'off') {
      const off = () => this.services.api.post('/auth/mfa/totp/disable', { password, code });
      if (await this.form.run(off, { ...REFUSED, done: 'factor.isOff' })) {
        await this.status.refresh();
        this.#heed();
      }
    } else {
      await this.#take(() => this.services.api.post('/auth/mfa/recovery-codes', { password, code }));
    }
  }

  /** Shows the recovery codes that the server makes, this once. */
  async #take(ask) {
    const taken = await this.form.run(async () => {
      this.codes = (await ask()).codes;
      this.setup = null;
    }, REFUSED);
    if (taken) {
      await this.updateComplete;
      this.querySelector('h2').focus();
    }
  }

  async #leave() {
    Object.assign(this, { codes: null, setup: null });
    this.form.accept({});
    await this.status.refresh();
    this.#heed();
  }

  /** The button that had the focus is gone, so the heading takes it. */
  async #heed() {
    await this.updateComplete;
    document.querySelector('.me-page h1')?.focus();
  }
}

/** Authenticators show their codes in groups. */
function codeIn(form) {
  return form.elements.code.value.trim();
}

customElements.define('factor-section', FactorSection);
