import { html } from 'lit';
import '../challenge/challenge-page.js';
import '../challenge/result-page.js';
import '../join/join-page.js';
import { LecternElement } from '../shell/lectern-element.js';
import '../shell/offline-banner.js';
import '../shell/notice-list.js';
import '../shell/top-bar.js';
import '../track/track-page.js';
import { AppController } from './app-controller.js';

/** The whole page: the bar, the banner, the notes, and one page at a time. */
export class LecternApp extends LecternElement {
  constructor() {
    super();
    this.controller = new AppController(this);
  }

  sources() {
    return [this.services.session, this.services.challenge];
  }

  updated() {
    const { page } = this.controller;
    if (this.shown && this.shown !== page) {
      scrollTo(0, 0);
      this.querySelector('h1')?.focus({ preventScroll: true });
    }
    this.shown = page === 'opening' ? undefined : page;
  }

  render() {
    const { services } = this;
    return html`
      <top-bar .services=${services} .page=${this.controller.page}></top-bar>
      <offline-banner .services=${services}></offline-banner>
      <main class="container">
        <notice-list .services=${services}></notice-list>
        ${this.#pageTemplate()}
      </main>
    `;
  }

  #pageTemplate() {
    const { services, controller } = this;
    switch (controller.page) {
      case 'join':
        return html`<join-page .services=${services} .code=${controller.code}></join-page>`;
      case 'tracks':
        return html`<track-page .services=${services}></track-page>`;
      case 'challenge':
        return html`<challenge-page .services=${services}></challenge-page>`;
      case 'result':
        return html`<result-page .services=${services}></result-page>`;
      default:
        return html`<p class="hush" aria-busy="true">${this.t('app.opening')}</p>`;
    }
  }
}

customElements.define('lectern-app', LecternApp);
