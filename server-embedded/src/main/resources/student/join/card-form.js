import { html, nothing } from 'lit';
import { LecternElement } from '../shell/lectern-element.js';
import { SecretController } from './secret-controller.js';
import texts from './texts.js';

/** The way in with a sign-in card: its code, typed or brought along by its QR code. */
export class CardForm extends LecternElement {
  static texts = texts;

  static properties = { card: { type: String } };

  constructor() {
    super();
    this.card = '';
    this.controller = new SecretController(this);
  }

  firstUpdated() {
    if (this.card) {
      this.#signIn(this.card);
    } else {
      this.querySelector('#card-code').focus();
    }
  }

  render() {
    const { busy, queueing, error } = this.controller;
    return html`
      <form class="card-form" novalidate @submit=${this.#submit}>
        <label for="card-code">${this.t('card.code')}</label>
        <input
          id="card-code"
          class="join-code"
          name="code"
          data-testid="card-code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          enterkeyhint="go"
          maxlength="20"
          dir="ltr"
          .value=${this.card}
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby="card-code-note"
        />
        ${error
          ? html`<p class="join-error" id="card-code-note" role="alert" data-testid="join-error">
              ${this.t(error.key, error.values)}
            </p>`
          : html`<small id="card-code-note">${this.t('card.codeHelp')}</small>`}
        ${queueing ? html`<p role="status">${this.t('join.yourTurn')}</p>` : ''}
        <button type="submit" data-testid="card-submit" aria-busy=${busy}>
          ${this.t(busy ? 'join.busy' : 'card.submit')}
        </button>
      </form>
    `;
  }

  async #submit(event) {
    event.preventDefault();
    const code = event.target.elements.code.value.trim();
    if (this.controller.busy) {
      return;
    }
    if (!code) {
      this.controller.say('card.missing');
      return;
    }
    await this.#signIn(code);
  }

  async #signIn(code) {
    await this.controller.run(() => this.services.session.joinByCard(code), {
      UNAUTHORIZED: 'card.wrong',
      FORBIDDEN: 'secret.closed',
    });
    await this.updateComplete;
    this.querySelector('[aria-invalid="true"]')?.focus();
  }
}

customElements.define('card-form', CardForm);
