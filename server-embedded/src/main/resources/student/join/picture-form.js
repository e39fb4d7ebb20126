import { html, nothing } from 'lit';
import { LecternElement } from '../shell/lectern-element.js';
import { codeOf } from './join-code.js';
import { CHOSEN, PICTURES } from './pictures.js';
import { SecretController } from './secret-controller.js';
import texts from './texts.js';

/** The way in with three pictures: the class, then my name, then my pictures one after the other. */
export class PictureForm extends LecternElement {
  static texts = texts;

  static properties = {
    code: { type: String },
    mates: { state: true },
    mate: { state: true },
    chosen: { state: true },
  };

  constructor() {
    super();
    this.code = '';
    /** Who signs in with pictures in this class; null before it is known. */
    this.mates = null;
    this.mate = null;
    this.chosen = [];
    this.controller = new SecretController(this);
  }

  firstUpdated() {
    if (codeOf(this.code).length === 6) {
      this.#find(codeOf(this.code));
    } else {
      this.querySelector('#picture-class').focus();
    }
  }

  /** What was pressed goes with its step, so the keyboard and the screen reader start at the head of the next one. */
  updated() {
    const { step } = this;
    if (this.stood && this.stood !== step) {
      this.querySelector('h2, #picture-class').focus();
    }
    this.stood = step;
  }

  /** `class`, `mates` or `board`. */
  get step() {
    return this.mate ? 'board' : this.mates ? 'mates' : 'class';
  }

  render() {
    return html`<div class="picture-form">${this.#stepTemplate()} ${this.#waitTemplate()}</div>`;
  }

  #stepTemplate() {
    switch (this.step) {
      case 'board':
        return this.#boardTemplate();
      case 'mates':
        return this.#matesTemplate();
      default:
        return this.#classTemplate();
    }
  }

  #waitTemplate() {
    return this.controller.queueing ? html`<p role="status">${this.t('join.yourTurn')}</p>` : '';
  }

  #errorTemplate() {
    const { error } = this.controller;
    return error
      ? html`<p class="join-error" id="picture-note" role="alert" data-testid="join-error">${this.t(error.key, error.values)}</p>`
      : '';
  }

  #classTemplate() {
    return html`
      <form novalidate @submit=${this.#submitClass}>
        <label for="picture-class">${this.t('join.code')}</label>
        <input
          id="picture-class"
          class="join-code"
          name="code"
          data-testid="picture-class"
          inputmode="numeric"
          autocomplete="off"
          maxlength="12"
          dir="ltr"
          .value=${this.code}
          aria-invalid=${this.controller.error ? 'true' : nothing}
          aria-describedby="picture-note"
        />
        ${this.controller.error ? this.#errorTemplate() : html`<small id="picture-note">${this.t('join.codeHelp')}</small>`}
        <button type="submit" data-testid="picture-next" aria-busy=${this.controller.busy}>
          ${this.t('picture.next')}
        </button>
      </form>
    `;
  }

  #matesTemplate() {
    return html`
      <h2 id="picture-who" tabindex="-1">${this.t('picture.who')}</h2>
      ${this.mates.length === 0 ? html`<p>${this.t('picture.nobody')}</p>` : ''}
      <ul class="picture-mates" aria-labelledby="picture-who">
        ${this.mates.map(
          (mate) => html`<li>
            <button type="button" class="plain" dir="auto" data-testid="picture-mate" @click=${() => this.#choose(mate)}>
              ${mate.name}
            </button>
          </li>`,
        )}
      </ul>
      <button type="button" class="plain" data-testid="picture-other-class" @click=${() => (this.mates = null)}>
        ${this.t('picture.otherClass')}
      </button>
    `;
  }

  #boardTemplate() {
    return html`
      <h2 tabindex="-1">${this.t('picture.choose', { name: this.mate.name })}</h2>
      <ol class="picture-slots" aria-live="polite" aria-label=${this.t('picture.chosen')}>
        ${Array.from({ length: CHOSEN }, (_, place) => {
          const picture = this.chosen[place];
          return html`<li>${picture ? this.#drawing(picture) : html`<span aria-hidden="true">${place + 1}</span>`}</li>`;
        })}
      </ol>
      ${this.#errorTemplate()}
      <div class="picture-board" aria-busy=${this.controller.busy}>
        ${PICTURES.map(
          (picture) => html`<button
            type="button"
            class="plain"
            data-testid="picture-${picture}"
            aria-disabled=${this.controller.busy || this.chosen.includes(picture)}
            @click=${() => this.#add(picture)}
          >
            ${this.#drawing(picture)}
          </button>`,
        )}
      </div>
      <div class="picture-ways">
        <button
          type="button"
          class="plain"
          data-testid="picture-again"
          aria-disabled=${this.controller.busy || this.chosen.length === 0}
          @click=${this.#again}
        >
          ${this.t('picture.again')}
        </button>
        <button type="button" class="plain" data-testid="picture-not-me" @click=${this.#notMe}>
          ${this.t('picture.notMe')}
        </button>
      </div>
    `;
  }

  #drawing(picture) {
    return html`<img src="/pictures/${picture}.svg" width="48" height="48" alt=${this.t(`picture.${picture}`)} />`;
  }

  async #submitClass(event) {
    event.preventDefault();
    const code = codeOf(event.target.elements.code.value);
    if (code.length !== 6) {
      this.controller.say('join.codeShape');
      event.target.elements.code.focus();
      return;
    }
    await this.#find(code);
  }

  async #find(code) {
    this.code = code;
    const mates = await this.controller.run(() => this.services.session.classmates(code), {
      NOT_FOUND: 'join.codeUnknown',
      FORBIDDEN: 'secret.closed',
    });
    this.mates = mates ?? null;
    await this.updateComplete;
    this.querySelector('[aria-invalid="true"]')?.focus();
  }

  #choose(mate) {
    this.controller.say(null);
    this.chosen = [];
    this.mate = mate;
  }

  #notMe() {
    this.controller.say(null);
    this.mate = null;
  }

  #again() {
    if (!this.controller.busy) {
      this.chosen = [];
    }
  }

  async #add(picture) {
    if (this.controller.busy || this.chosen.includes(picture)) {
      return;
    }
    this.controller.say(null);
    this.chosen = [...this.chosen, picture];
    if (this.chosen.length === CHOSEN) {
      const { code, mate, chosen } = this;
      await this.controller.run(() => this.services.session.joinByPictures(code, mate, chosen), {
        UNAUTHORIZED: 'picture.wrong',
        FORBIDDEN: 'secret.closed',
        NOT_FOUND: 'join.codeUnknown',
      });
      this.chosen = [];
    }
  }
}

customElements.define('picture-form', PictureForm);
