import { html } from 'lit';
import '../join/join-page.js';
import '../room/pause-cover.js';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import '../shell/offline-banner.js';
import '../shell/notice-list.js';
import '../shell/top-bar.js';
import '../track/track-page.js';
import { AppController } from './app-controller.js';
import { LatePages } from './late-pages.js';

/** So long after coming in the pages of work are fetched, so that a whole class does not ask for them in one second. */
const AHEAD_MILLIS = 2000;

/** The whole page: the bar, the banner, the notes, and one page at a time. */
export class LecternApp extends LecternElement {
  constructor() {
    super();
    this.controller = new AppController(this);
    this.latePages = new LatePages(this);
  }

  sources() {
    const { session, challenge, reading, me, live, places, admission, channel, personal } = this.services;
    return [session, challenge, reading, me, live, places, admission, channel.standing, personal.standing];
  }

  connectedCallback() {
    super.connectedCallback();
    const ahead = () =>
      setTimeout(() => ['challenge', 'activity'].forEach((page) => this.latePages.state(page)), AHEAD_MILLIS * (1 + Math.random()));
    this.services.channel.addEventListener('message', ahead, { once: true });
  }

  /** A page that may still be on its way is new until it is drawn. */
  updated() {
    const { page } = this.controller;
    if (this.shown && this.shown !== page) {
      scrollTo(0, 0);
      this.pageIsNew = true;
    }
    this.shown = page === 'opening' ? undefined : page;
    if (this.pageIsNew) {
      this.#enter(this.querySelector('main').lastElementChild);
    }
  }

  /** A screen reader begins at the page's heading, unless the page itself has chosen where. */
  async #enter(page) {
    await drawn(page);
    if (this.pageIsNew && page.updateComplete && page.isConnected) {
      this.pageIsNew = false;
      if (!page.contains(document.activeElement)) {
        page.querySelector('h1')?.focus({ preventScroll: true });
      }
    }
  }

  render() {
    const { services } = this;
    return html`
      <top-bar .services=${services} .page=${this.controller.page}></top-bar>
      <offline-banner .services=${services}></offline-banner>
      ${this.#shutTemplate()}
      <main class="container">
        <notice-list .services=${services}></notice-list>
        ${this.#besideTemplate()}
        ${this.#pageTemplate()}
      </main>
      <pause-cover .services=${services}></pause-cover>
    `;
  }

  /** It can be fetched when it is needed, as requests are answered then. */
  #shutTemplate() {
    const { session, channel, personal } = this.services;
    const { shut } = session.classroomId ? channel : personal;
    return shut && this.latePages.state('shut') === 'here' ? html`<shut-banner .services=${this.services}></shut-banner>` : '';
  }

  #pageTemplate() {
    const { services, controller } = this;
    switch (controller.page) {
      case 'join':
        return html`<join-page .services=${services} .code=${controller.code} .card=${controller.card}></join-page>`;
      case 'tracks':
        return html`<track-page .services=${services}></track-page>`;
      case 'challenge':
        return this.#lateTemplate(() => html`<challenge-page .services=${services}></challenge-page>`);
      case 'result':
        return this.#lateTemplate(() => html`<result-page .services=${services}></result-page>`);
      case 'articles':
        return this.#lateTemplate(() => html`<article-list-page .services=${services}></article-list-page>`);
      case 'article':
        return this.#lateTemplate(() => html`<article-page .services=${services}></article-page>`);
      case 'asked':
        return this.#lateTemplate(() => html`<asked-page .services=${services}></asked-page>`);
      case 'activity':
        return this.#lateTemplate(() => html`<activity-page .services=${services}></activity-page>`);
      case 'chat':
        return this.#lateTemplate(() => html`<chat-page .services=${services}></chat-page>`);
      case 'notifications':
        return this.#lateTemplate(() => html`<notification-page .services=${services}></notification-page>`);
      case 'me':
        return this.#lateTemplate(() => html`<me-page .services=${services}></me-page>`);
      default:
        return html`<p class="hush" aria-busy="true">${this.t('app.opening')}</p>`;
    }
  }

  /** Whoever chats or reads the news meanwhile is called to what the class does. */
  #besideTemplate() {
    const { live, places } = this.services;
    return places.side && live.shown && this.latePages.state('activity') === 'here'
      ? html`<work-beside .services=${this.services}></work-beside>`
      : '';
  }

  #lateTemplate(page) {
    switch (this.latePages.state(this.controller.page)) {
      case 'here':
        return page();
      case 'missing':
        return html`
          <p role="alert">${this.t('app.missing')}</p>
          <button type="button" data-testid="try-again" @click=${() => this.latePages.tryAgain()}>
            ${this.t('app.tryAgain')}
          </button>
          <button type="button" class="plain" @click=${() => this.#leave()}>
            ${icon('back')}${this.t('challenge.leave')}
          </button>
        `;
      default:
        return html`<p class="hush" aria-busy="true">${this.t('app.opening')}</p>`;
    }
  }

  #leave() {
    const { me, reading, live, places } = this.services;
    places.beside(null);
    if (live.shown) {
      live.leave();
    }
    me.show(null);
    reading.show(null);
  }
}

/** Waits until an element, and all that it is made of, has drawn itself. */
async function drawn(element) {
  await element.updateComplete;
  await Promise.all([...element.querySelectorAll('*')].filter((part) => part.updateComplete).map(drawn));
}

customElements.define('lectern-app', LecternApp);
