import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import texts from './texts.js';
import { troubleOf } from '../wire/failure.js';

/** What the student was told, the newest first. */
export class NotificationPage extends LecternElement {
  static texts = texts;

  static properties = { trouble: { state: true } };

  #ending = null;

  constructor() {
    super();
    this.trouble = null;
  }

  sources() {
    return [this.services.notifications];
  }

  connectedCallback() {
    super.connectedCallback();
    const { notifications, connection } = this.services;
    this.#ending = connection.watch(() => connection.online && this.trouble && this.#load());
    notifications.show(true);
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#ending();
    this.services.notifications.show(false);
  }

  #load() {
    return this.#do(() => this.services.notifications.load(), 'bell.offline');
  }

  async #do(action, offline = 'bell.notNow') {
    try {
      await action();
      this.trouble = null;
    } catch (failure) {
      this.trouble = troubleOf(failure, offline);
    }
  }

  render() {
    const { notifications, places } = this.services;
    const { items } = notifications;
    return html`
      <section class="notification-page">
        <div class="side-head">
          <button type="button" class="plain" data-testid="up" @click=${() => places.beside(null)}>${icon('back')}${this.t('side.back')}</button>
          <h1 tabindex="-1">${this.t('bell.title')}</h1>
        </div>
        ${this.trouble ? html`<p class="trouble" role="alert">${icon('info')}<span>${this.t(this.trouble.key, this.trouble.values)}</span></p>` : ''}
        ${items?.length ? this.#listTemplate(items) : this.#emptyTemplate(items)}
      </section>
    `;
  }

  #emptyTemplate(items) {
    return items === null
      ? html`<p class="hush" aria-busy=${!this.trouble}></p>`
      : this.#earlierTemplate() ||
          html`<div class="track-empty" data-testid="no-notifications">${icon('bell')}<p>${this.t('bell.empty')}</p></div>`;
  }

  #listTemplate(items) {
    const { notifications } = this.services;
    return html`
      <div class="notification-all">
        <button type="button" class="plain" data-testid="read-all" @click=${() => this.#do(() => notifications.readAll())}>
          ${icon('tick')}${this.t('bell.readAll')}
        </button>
        <button type="button" class="plain" data-testid="clear" @click=${() => this.#clear()}>${icon('cross')}${this.t('bell.clear')}</button>
      </div>
      <ul class="notification-list">
        ${items.map((item) => html`<li>${this.#itemTemplate(item)}</li>`)}
      </ul>
      ${this.#earlierTemplate()}
    `;
  }

  #earlierTemplate() {
    const { notifications } = this.services;
    return notifications.hasEarlier
      ? html`<button type="button" class="secondary outline" data-testid="earlier" @click=${() => this.#do(() => notifications.earlier())}>
          ${this.t('bell.earlier')}
        </button>`
      : '';
  }

  #itemTemplate(item) {
    const { id, type, content, parameters, status, createdAt } = item;
    const when = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
    const { notifications } = this.services;
    return html`
      <div class="notification" data-testid="notification" data-status=${status}>
        <p dir="auto">
          ${status === 'unread' ? html`<span class="unseen">${this.t('bell.unread')}</span>` : ''}
          ${this.t(`bell.${type}`, { ...parameters, content: content ?? '' })}
        </p>
        <time datetime=${createdAt}>${when.format(new Date(createdAt))}</time>
        <div class="notification-tools">
          ${this.#leadTemplate(item)}
          ${status === 'unread'
            ? html`<button type="button" class="plain" data-testid="mark-read" @click=${() => this.#do(() => notifications.read(id))}>
                ${this.t('bell.read')}
              </button>`
            : ''}
          <button type="button" class="plain" data-testid="delete" @click=${() => this.#do(() => notifications.remove(id))}>
            ${this.t('bell.delete')}
          </button>
        </div>
      </div>
    `;
  }

  /** What a notification leads to: into a classroom, or to assigned work. */
  #leadTemplate(item) {
    const { id, type, targetId } = item;
    const leads = { classroom_invite: 'bell.accept', application_approved: 'bell.enter', lesson_assigned: 'bell.open' };
    return targetId && leads[type] && this.services.notifications.leads(item)
      ? html`<button type="button" data-testid="follow-notification" @click=${() => this.#do(() => this.#follow(id, type, targetId))}>
          ${this.t(leads[type])}
        </button>`
      : '';
  }

  async #follow(id, type, targetId) {
    const { notifications, places, session, api } = this.services;
    await notifications.read(id);
    if (type === 'lesson_assigned') {
      await places.go(`assignment/${targetId}`);
      return;
    }
    const classroom = await api.post('/classrooms/join', { classroomId: targetId });
    await session.amend({ classroomId: classroom.id });
    places.beside(null);
  }

  #clear() {
    if (confirm(this.t('bell.clearAsk'))) {
      this.#do(() => this.services.notifications.removeAll());
    }
  }
}

customElements.define('notification-page', NotificationPage);
