import { html } from 'lit';
import { LatePages } from '../app/late-pages.js';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { drawable } from './drawable.js';
import './progress-figures.js';
import { ready, TrackController } from './track-controller.js';

/** The subjects to choose from. */
export class TrackPage extends LecternElement {
  constructor() {
    super();
    this.controller = new TrackController(this);
    this.latePages = new LatePages(this);
  }

  sources() {
    const { progress, challenge, live, assignments } = this.services;
    return [progress, challenge, live, assignments];
  }

  render() {
    const { session } = this.services;
    const { tracks } = this.controller;
    return html`
      <section class="track-page">
        <div class="track-head">
          <h1 tabindex="-1" dir="auto">${this.t('track.hello', { name: session.shownName })}</h1>
          <button type="button" class="plain" data-testid="switch-student" @click=${this.#switchStudent}>
            ${this.t('app.switchStudent')}
          </button>
        </div>
        <progress-figures .services=${this.services}></progress-figures>
        ${this.#liveTemplate()}
        ${this.#readTemplate()} ${this.#troubleTemplate()}
        ${tracks?.length ? this.#listTemplate(tracks) : this.#emptyTemplate(tracks)}
      </section>
    `;
  }

  #switchStudent() {
    const { session, queue, outbox } = this.services;
    if (confirm(this.t('app.switchAsk', { waiting: queue.entries.length + outbox.entries.length }))) {
      session.switchStudent();
    }
  }

  /** What the class does, and assigned work; fetched where there is any. */
  #liveTemplate() {
    const { live, assignments } = this.services;
    const any = live.elsewhere || assignments.items.length > 0;
    return any && this.latePages.state('home') === 'here' ? html`<home-live .services=${this.services}></home-live>` : '';
  }

  #readTemplate() {
    return html`
      <button type="button" class="track-card track-read" data-testid="read" @click=${() => this.services.reading.browse()}>
        <span class="track-icon">${icon('book')}</span>
        <span class="track-name">${this.t('track.read')}</span>
        <span class="track-note">${this.t('track.readHelp')}</span>
      </button>
    `;
  }

  #troubleTemplate() {
    const { trouble } = this.controller;
    return trouble
      ? html`<p class="trouble" role="alert">${icon('info')}<span>${this.t(trouble.key, trouble.values)}</span></p>`
      : '';
  }

  #emptyTemplate(tracks) {
    return tracks === null
      ? html`<p class="hush" aria-busy="true">${this.t('track.loading')}</p>`
      : html`
          <div class="track-empty" data-testid="no-tracks">
            ${icon('lamp')}
            <h2>${this.t('track.emptyTitle')}</h2>
            <p>${this.t('track.empty')}</p>
          </div>
        `;
  }

  #listTemplate(tracks) {
    const first = [...tracks].sort((one, other) => this.#place(one) - this.#place(other));
    return html`
      <h2 class="track-choose">${this.t('track.choose')}</h2>
      <ul class="track-list">
        ${first.map((track) => html`<li>${ready(track) ? this.#openTemplate(track) : this.#closedTemplate(track)}</li>`)}
      </ul>
    `;
  }

  /** What the student is at comes first, then what can be opened; the order is the server's otherwise. */
  #place(track) {
    return this.#active(track) ? 0 : ready(track) ? 1 : 2;
  }

  #active(track) {
    return ready(track) && this.services.progress.summary?.activeTrackId === track.id;
  }

  #openTemplate(track) {
    const opening = this.services.challenge.opening === track.id;
    return html`
      <button
        type="button"
        class="track-card"
        data-testid="track-${track.id}"
        data-active=${this.#active(track)}
        ?disabled=${this.services.challenge.opening !== null}
        @click=${() => this.controller.open(track)}
      >
        ${this.#faceTemplate(track)}
        <span class="track-note">
          ${opening ? this.t('track.opening') : this.t('track.questions', { count: track.questionCount })}
          ${this.#active(track) ? html`<span class="track-go-on">${this.t('track.goOn')}</span>` : ''}
        </span>
        <progress
          max="100"
          value=${track.progress}
          aria-label=${this.t('track.progress', { percent: track.progress })}
        ></progress>
      </button>
    `;
  }

  #closedTemplate(track) {
    return html`
      <div class="track-card" data-testid="track-${track.id}" data-closed>
        ${this.#faceTemplate(track)}
        <span class="track-note">${this.t('track.notReady')}</span>
      </div>
    `;
  }

  #faceTemplate({ icon: emoji, name }) {
    return html`
      <span class="track-icon" aria-hidden="true">${emoji && drawable(emoji) ? emoji : [...name][0]}</span>
      <bdi class="track-name">${name}</bdi>
    `;
  }
}

customElements.define('track-page', TrackPage);
