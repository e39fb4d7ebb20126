import { html } from 'lit';
import '../identity/account-form.js';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import '../track/progress-figures.js';
import { Asked } from './asked.js';
import './avatar-form.js';
import './class-form.js';
import './profile-form.js';
import { waitingTemplate } from './waiting.js';

const DRAWINGS = { classes: 'flag', preferences: 'sliders', password: 'key', factor: 'tick', sessions: 'screen', data: 'box' };

/** Who I am, how far I am, and the ways to the other pages about me. */
export class MeSection extends LecternElement {
  static properties = { keeping: { state: true }, open: { state: true } };

  constructor() {
    super();
    /** Whether the form that makes an account is unfolded. */
    this.keeping = false;
    /** Whether students may make accounts by themselves here. */
    this.open = false;
    this.profile = new Asked(this, () => this.#ask());
  }

  sources() {
    return [this.services.session];
  }

  async #ask() {
    const { api, accounts, progress } = this.services;
    progress.refresh().catch(() => {}); // the figures stay as they are
    const profile = await api.get('/users/me');
    this.open = profile.guest && (await accounts.mayBeMade());
    return profile;
  }

  render() {
    const { value } = this.profile;
    return html`
      ${value ? this.#whoTemplate(value) : waitingTemplate(this, this.profile)}
      <progress-figures .services=${this.services}></progress-figures>
      ${value ? this.#formsTemplate(value) : ''} ${this.#waysTemplate()}
    `;
  }

  #whoTemplate(profile) {
    return html`
      <avatar-form .services=${this.services} .profile=${profile} @changed=${this.#changed}></avatar-form>
      ${profile.guest ? this.#keepTemplate() : ''}
    `;
  }

  #keepTemplate() {
    return html`
      <section class="me-keep" aria-labelledby="me-keep" data-testid="keep">
        <h2 id="me-keep">${this.t('me.keep')}</h2>
        <p>${this.t(this.open ? 'me.keepHelp' : 'account.closed')}</p>
        ${this.keeping ? html`<account-form .services=${this.services} @made=${this.#made}></account-form>` : ''}
        ${this.open && !this.keeping
          ? html`<button type="button" data-testid="keep-open" @click=${() => (this.keeping = true)}>
              ${this.t('account.make')}
            </button>`
          : ''}
      </section>
    `;
  }

  async #made() {
    this.keeping = false;
    await this.profile.refresh();
    this.services.notices.add('me.kept', { username: this.services.session.user.username });
  }

  #formsTemplate(profile) {
    return profile.guest
      ? html`<p class="hush">${this.t('me.guestName')}</p>`
      : html`
          <profile-form .services=${this.services} .profile=${profile} @changed=${this.#changed}></profile-form>
          <class-form .services=${this.services}></class-form>
        `;
  }

  #changed({ detail }) {
    this.profile.show(detail);
    const { username, nickname, avatarUrl } = detail;
    this.services.session.amend({ user: { username, nickname, avatarUrl } });
  }

  /** Whether there is a password is known at once, so that nothing moves away under a thumb. */
  #waysTemplate() {
    const account = Boolean(this.services.session.user?.username);
    const ways = ['classes', 'preferences', ...(account ? ['password', 'factor'] : []), 'sessions', 'data'];
    return html`
      <nav class="me-ways" aria-label=${this.t('me.ways')}>
        ${ways.map(
          (way) => html`
            <button type="button" class="me-way" data-testid="to-${way}" @click=${() => this.services.me.show(way)}>
              ${icon(DRAWINGS[way])}
              <span><strong>${this.t(`me.to.${way}`)}</strong><small>${this.t(`me.to.${way}Help`)}</small></span>
              ${icon('on')}
            </button>
          `,
        )}
      </nav>
    `;
  }
}

customElements.define('me-section', MeSection);
