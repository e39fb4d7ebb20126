import { html, nothing } from 'lit';
import { LatePages } from '../app/late-pages.js';
import { LecternElement } from '../shell/lectern-element.js';
import { codeOf } from './join-code.js';
import { JoinController } from './join-controller.js';

/** The ways in: the class code and a name, a card, three pictures, or an account. */
export class JoinPage extends LecternElement {
  static properties = { code: { type: String }, card: { type: String }, way: { state: true } };

  constructor() {
    super();
    this.card = '';
    /** `name`, `card`, `pictures`, `password` or `signup`. */
    this.way = 'name';
    this.controller = new JoinController(this);
    this.latePages = new LatePages(this);
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.services.session.lastUsername) {
      this.way = 'password';
    }
  }

  willUpdate(changed) {
    if (changed.has('card') && this.card) {
      this.way = 'card';
    }
  }

  updated(changed) {
    if (changed.has('way') && this.way === 'name') {
      this.querySelector(this.code ? '#join-name' : '#join-code').focus();
    }
  }

  render() {
    return html`
      <div class="join-page">
        <h1 tabindex="-1">${this.t('join.title')}</h1>
        ${this.#endedTemplate()} ${this.#wayTemplate()}
        <nav class="join-ways" aria-label=${this.t('join.ways')}>
          ${['name', 'card', 'pictures', 'password']
            .filter((way) => way !== this.way)
            .map(
              (way) => html`<button
                type="button"
                class="plain"
                data-testid="join-way-${way}"
                @click=${() => (this.way = way)}
              >
                ${this.t(`join.way.${way}`)}
              </button>`,
            )}
        </nav>
      </div>
    `;
  }

  #wayTemplate() {
    switch (this.way) {
      case 'card':
        return this.#lateTemplate(() => html`<card-form .services=${this.services} .card=${this.card}></card-form>`);
      case 'pictures':
        return this.#lateTemplate(() => html`<picture-form .services=${this.services} .code=${this.code}></picture-form>`);
      case 'password':
        return this.#lateTemplate(
          () => html`<password-form .services=${this.services} @make=${() => (this.way = 'signup')}></password-form>`,
        );
      case 'signup':
        return this.#lateTemplate(() => html`<account-form .services=${this.services}></account-form>`);
      default:
        return this.#formTemplate();
    }
  }

  #lateTemplate(form) {
    switch (this.latePages.state(this.way)) {
      case 'here':
        return form();
      case 'missing':
        return html`<p class="join-error" role="alert">${this.t('join.unreachable')}</p>`;
      default:
        return html`<p class="hush" aria-busy="true">${this.t('app.opening')}</p>`;
    }
  }

  #formTemplate() {
    return html`
      <form novalidate @submit=${this.#submit}>
        ${this.#codeTemplate()} ${this.#nameTemplate()} ${this.#errorTemplate('form')} ${this.#doorTemplate()}
        ${this.controller.queueing ? html`<p role="status">${this.t('join.yourTurn')}</p>` : ''}
        <button type="submit" data-testid="join-submit" aria-busy=${this.controller.busy}>
          ${this.t(this.controller.busy ? 'join.busy' : 'join.submit')}
        </button>
      </form>
    `;
  }

  #doorTemplate() {
    return this.controller.door
      ? html`
          <div class="join-door" role="status">
            <p>${this.t('join.door')}</p>
            <button type="button" data-testid="join-ask" aria-busy=${this.controller.busy} @click=${() => this.controller.ask()}>
              ${this.t('join.ask')}
            </button>
          </div>
        `
      : '';
  }

  #endedTemplate() {
    const { ended } = this.services.session;
    return ended ? html`<p class="join-ended" role="status">${this.t(`join.ended.${ended}`)}</p>` : '';
  }

  #codeTemplate() {
    return html`
      <label for="join-code">${this.t('join.code')}</label>
      <input
        id="join-code"
        class="join-code"
        name="code"
        data-testid="join-code"
        inputmode="numeric"
        autocomplete="off"
        maxlength="12"
        dir="ltr"
        .value=${this.code}
        aria-invalid=${this.controller.errors.code ? 'true' : nothing}
        aria-describedby="join-code-note"
        @change=${(event) => (event.target.value = codeOf(event.target.value))}
      />
      ${this.#noteTemplate('code', 'join.codeHelp')}
    `;
  }

  #nameTemplate() {
    return html`
      <label for="join-name">${this.t('join.name')}</label>
      <input
        id="join-name"
        name="name"
        data-testid="join-name"
        autocomplete="off"
        autocapitalize="words"
        spellcheck="false"
        enterkeyhint="go"
        maxlength="40"
        dir="auto"
        .value=${this.services.session.lastName}
        aria-invalid=${this.controller.errors.name ? 'true' : nothing}
        aria-describedby="join-name-note"
      />
      ${this.#noteTemplate('name', 'join.nameHelp')}
    `;
  }

  #noteTemplate(field, help) {
    return this.controller.errors[field]
      ? this.#errorTemplate(field)
      : html`<small id="join-${field}-note">${this.t(help)}</small>`;
  }

  #errorTemplate(field) {
    const error = this.controller.errors[field];
    return error
      ? html`<p class="join-error" id="join-${field}-note" role="alert" data-testid="join-error">
          ${this.t(error.key, error.values)}
        </p>`
      : '';
  }

  async #submit(event) {
    event.preventDefault();
    if (this.controller.busy) {
      return;
    }
    const { code, name } = event.target.elements;
    await this.controller.submit(code.value, name.value);
    await this.updateComplete;
    this.querySelector('[aria-invalid="true"]')?.focus();
  }
}

customElements.define('join-page', JoinPage);
