import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { SIGNS, nameOf } from './kinds.js';
import texts from './texts.js';

const ASSIGNED_SIGNS = { article: 'book', track: 'star', quiz: 'bolt' };

/** What is asked of me now, on the page of subjects: the way back into the class's activity, and assigned work. */
export class HomeLive extends LecternElement {
  static texts = texts;

  connectedCallback() {
    super.connectedCallback();
    this.services.assignments.refresh(); // something may have been done meanwhile
  }

  sources() {
    return [this.services.live, this.services.assignments];
  }

  render() {
    const { live, assignments } = this.services;
    return html`
      ${live.elsewhere ? this.#elsewhereTemplate(live.elsewhere) : ''}
      ${assignments.items.length > 0 ? this.#assignedTemplate(assignments.items) : ''}
    `;
  }

  #elsewhereTemplate(activity) {
    const { id, kind, title } = activity;
    return html`
      <button type="button" class="track-card live-now" data-testid="live-now" @click=${() => this.services.live.open(id)}>
        <span class="track-icon">${icon(SIGNS[kind])}</span>
        <bdi class="track-name">${title || this.t(nameOf(activity))}</bdi>
        <span class="track-note"><span class="track-go-on">${this.t('live.goOn')}</span></span>
      </button>
    `;
  }

  #assignedTemplate(items) {
    const open = [...items].sort((one, other) => order(one) - order(other));
    return html`
      <h2 class="track-choose">${this.t('assigned.title')}</h2>
      <ul class="track-list assigned-list">
        ${open.map((item) => html`<li>${this.#itemTemplate(item)}</li>`)}
      </ul>
    `;
  }

  #itemTemplate(item) {
    const { id, kind, title, done } = item;
    return html`
      <button type="button" class="track-card" data-testid="assigned" data-done=${Boolean(done)} @click=${() => this.services.places.go(`assignment/${id}`)}>
        <span class="track-icon">${icon(done ? 'tick' : ASSIGNED_SIGNS[kind])}</span>
        <bdi class="track-name">${title}</bdi>
        <span class="track-note">
          <span>${this.t(`assigned.kind.${kind}`)}</span>
          ${done ? html`<span class="assigned-done">${this.t('assigned.done')}</span>` : this.#dueTemplate(item)}
        </span>
      </button>
    `;
  }

  #dueTemplate({ dueAt }) {
    if (!dueAt) {
      return '';
    }
    const late = Date.parse(dueAt) < this.services.clock.now();
    const when = new Intl.DateTimeFormat(document.documentElement.lang, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }).format(new Date(dueAt));
    return html`<span data-late=${late} class="assigned-due">${this.t(late ? 'assigned.late' : 'assigned.due', { when })}</span>`;
  }
}

/** Open work first, the earliest due first. */
function order({ done, dueAt }) {
  return done ? 2e15 : dueAt ? Date.parse(dueAt) : 1e15;
}

customElements.define('home-live', HomeLive);
