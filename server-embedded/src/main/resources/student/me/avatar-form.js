import { html } from 'lit';
import { errorTemplate } from '../shell/field.js';
import { FormController } from '../shell/form-controller.js';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { squareOf } from './picture.js';

/** My picture: chosen, looked at, then shown to others. Dispatches `changed` with the account. */
export class AvatarForm extends LecternElement {
  static properties = { profile: { attribute: false }, preview: { state: true } };

  constructor() {
    super();
    /** @type {HTMLCanvasElement | null} the picture that was chosen and is not sent yet */
    this.preview = null;
    this.form = new FormController(this);
  }

  render() {
    const { nickname, username } = this.profile;
    return html`
      <div class="avatar-form">
        <span class="avatar-picture" data-testid="avatar">${this.#pictureTemplate()}</span>
        <div>
          <p class="avatar-name"><bdi data-testid="my-name">${nickname ?? username}</bdi></p>
          ${username && nickname ? html`<p class="hush"><bdi>${username}</bdi></p>` : ''}
          ${this.preview ? this.#sendTemplate() : this.#chooseTemplate()}
        </div>
      </div>
      ${errorTemplate(this, 'picture')} ${errorTemplate(this, 'form')}
      <p class="form-done" role="status">${this.form.done ? this.t(this.form.done) : ''}</p>
    `;
  }

  #pictureTemplate() {
    const { avatarUrl } = this.profile;
    if (this.preview) {
      return this.preview;
    }
    return avatarUrl ? html`<img src=${avatarUrl} alt=${this.t('avatar.mine')} />` : icon('person');
  }

  #chooseTemplate() {
    return html`
      <div class="avatar-ways">
        <label class="avatar-choose" role="button">
          ${this.t(this.profile.avatarUrl ? 'avatar.other' : 'avatar.choose')}
          <input type="file" accept="image/*" data-testid="avatar-file" @change=${this.#choose} />
        </label>
        ${this.profile.avatarUrl
          ? html`<button type="button" class="plain" data-testid="avatar-remove" @click=${this.#remove}>
              ${this.t('avatar.remove')}
            </button>`
          : ''}
      </div>
    `;
  }

  #sendTemplate() {
    return html`
      <div class="avatar-ways">
        <button type="button" data-testid="avatar-send" aria-busy=${this.form.busy} @click=${this.#send}>
          ${this.t('avatar.send')}
        </button>
        <button type="button" class="plain" data-testid="avatar-cancel" @click=${() => (this.preview = null)}>
          ${this.t('form.cancel')}
        </button>
      </div>
    `;
  }

  async #choose({ target }) {
    const [file] = target.files;
    target.value = '';
    const { canvas, trouble } = file ? await squareOf(file) : {};
    this.form.accept({ picture: trouble && { key: trouble } });
    this.preview = canvas ?? null;
    await this.updateComplete;
    this.querySelector('[data-testid="avatar-send"]')?.focus();
  }

  async #send() {
    const picture = await new Promise((resolve) => this.preview.toBlob(resolve, 'image/jpeg', 0.88));
    await this.#change(() => this.services.api.post('/profile/avatar', picture), 'avatar.sent');
  }

  async #remove() {
    await this.#change(() => this.services.api.put('/users/me', { avatarUrl: '' }), 'avatar.removed');
  }

  async #change(action, done) {
    const told = await this.form.run(
      async () => this.dispatchEvent(new CustomEvent('changed', { detail: await action() })),
      {
        done,
        codes: {
          PAYLOAD_TOO_LARGE: ['picture', 'avatar.tooLarge'],
          UNSUPPORTED_MEDIA_TYPE: ['picture', 'avatar.noPicture'],
          RATE_LIMITED: ['picture', 'avatar.tooMany'],
        },
      },
    );
    if (told) {
      this.preview = null;
    }
  }
}

customElements.define('avatar-form', AvatarForm);
