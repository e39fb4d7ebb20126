import { html } from 'lit';
import { LatePages } from '../app/late-pages.js';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import './classes-section.js';
import './data-section.js';
import './me-section.js';
import './password-section.js';
import './preferences-section.js';
import './sessions-section.js';
import texts from './texts.js';
import { waitingTemplate } from './waiting.js';

/** The pages about oneself, one at a time. */
export class MePage extends LecternElement {
  static texts = texts;

  constructor() {
    super();
    this.latePages = new LatePages(this);
  }

  sources() {
    return [this.services.me];
  }

  updated() {
    const { page } = this.services.me;
    if (page && this.shown !== page) {
      scrollTo(0, 0);
      this.querySelector('h1').focus({ preventScroll: true });
    }
    this.shown = page;
  }

  render() {
    const { me } = this.services;
    const page = me.page ?? 'me';
    return html`
      <section class="me-page" data-testid="page-${page}">
        <button type="button" class="plain me-up" data-testid="up" @click=${() => me.up()}>
          ${icon('back')}${this.t(page === 'me' ? 'me.leave' : 'me.title')}
        </button>
        <h1 tabindex="-1">${this.t(page === 'me' ? 'me.title' : `me.to.${page}`)}</h1>
        ${this.#sectionTemplate(page)}
      </section>
    `;
  }

  #sectionTemplate(page) {
    const { services } = this;
    switch (page) {
      case 'classes':
        return html`<classes-section .services=${services}></classes-section>`;
      case 'preferences':
        return html`<preferences-section .services=${services}></preferences-section>`;
      case 'password':
        return html`<password-section .services=${services}></password-section>`;
      case 'factor':
        return this.#factorTemplate();
      case 'sessions':
        return html`<sessions-section .services=${services}></sessions-section>`;
      case 'data':
        return html`<data-section .services=${services}></data-section>`;
      default:
        return html`<me-section .services=${services}></me-section>`;
    }
  }

  /** Few come here, so it is fetched when somebody does. */
  #factorTemplate() {
    const state = this.latePages.state('factor');
    return state === 'here'
      ? html`<factor-section .services=${this.services}></factor-section>`
      : waitingTemplate(this, { missing: state === 'missing' });
  }
}

customElements.define('me-page', MePage);
