import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import texts from './texts.js';
import { troubleOf } from '../wire/failure.js';

/** The words in the room. */
export class ChatPage extends LecternElement {
  static texts = texts;

  static properties = { trouble: { state: true }, nobody: { state: true } };

  #ending = null;

  constructor() {
    super();
    this.trouble = null;
    /** Whether it can't be said to the teacher yet. */
    this.nobody = false;
  }

  sources() {
    return [this.services.chat, this.services.channel.told];
  }

  connectedCallback() {
    super.connectedCallback();
    const { chat, connection } = this.services;
    this.#ending = connection.watch(() => connection.online && this.trouble && this.#load(true));
    chat.show(true);
    this.#load(true);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#ending();
    this.services.chat.show(false);
  }

  async #load(again) {
    try {
      await this.services.chat.load(again);
      this.trouble = null;
    } catch (failure) {
      this.trouble = troubleOf(failure, 'chat.offline');
    }
  }

  willUpdate() {
    const { scrollHeight, scrollTop, clientHeight } = this.querySelector('.chat-list') ?? {};
    this.was = { scrollHeight, scrollTop, atEnd: !scrollHeight || scrollHeight - scrollTop - clientHeight < 60 };
  }

  /** The newest word comes into view, unless the student looks at earlier ones: those stay where they are. */
  updated() {
    const list = this.querySelector('.chat-list');
    const { scrollHeight, scrollTop, atEnd } = this.was;
    const oldest = this.services.chat.messages[0]?.messageId;
    if (atEnd) {
      list.scrollTop = list.scrollHeight;
    } else if (oldest !== this.oldest) {
      list.scrollTop = scrollTop + list.scrollHeight - scrollHeight;
    }
    this.oldest = oldest;
  }

  render() {
    const { chat, places } = this.services;
    return html`
      <section class="chat-page">
        <div class="side-head">
          <button type="button" class="plain" data-testid="up" @click=${() => places.beside(null)}>${icon('back')}${this.t('side.back')}</button>
          <h1 tabindex="-1">${this.t('chat.title')}</h1>
        </div>
        ${this.trouble ? html`<p class="trouble" role="alert">${icon('info')}<span>${this.t(this.trouble.key, this.trouble.values)}</span></p>` : ''}
        <div class="chat-list" tabindex="0" role="log" aria-label=${this.t('chat.title')} data-testid="chat-list">
          ${chat.hasEarlier
            ? html`<button type="button" class="plain" data-testid="earlier" @click=${() => this.#load(false)}>${this.t('chat.earlier')}</button>`
            : ''}
          ${chat.messages.length + chat.waiting.length === 0 ? html`<p class="hush">${this.t('chat.empty')}</p>` : ''}
          ${chat.messages.map((message) => this.#messageTemplate(message))}
          ${chat.waiting.map((message) => this.#waitingTemplate(message))}
          ${chat.refused.map((message) => this.#refusedTemplate(message))}
        </div>
        ${this.#formTemplate()}
      </section>
    `;
  }

  #messageTemplate({ text, from, nickname, to, at }) {
    const own = from === this.services.session.user?.id;
    const teacher = from === this.services.chat.hostId;
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
    return html`
      <div class="chat-message" data-own=${own} data-teacher=${teacher} data-testid="chat-message">
        <p class="chat-who">
          <bdi>${own ? this.t('chat.me') : nickname}</bdi>
          ${teacher ? html`<span class="chat-mark">${this.t('chat.teacher')}</span>` : ''}
          ${to ? html`<span class="chat-mark">${this.t(own ? 'chat.toTeacherOnly' : 'chat.toMeOnly')}</span>` : ''}
          <time datetime=${at}>${time.format(new Date(at))}</time>
        </p>
        <p class="chat-text" dir="auto">${text}</p>
      </div>
    `;
  }

  #waitingTemplate({ text }) {
    return html`
      <div class="chat-message" data-own="true" data-waiting data-testid="chat-waiting">
        <p class="chat-who">${icon('wait')}${this.t('chat.waiting')}</p>
        <p class="chat-text" dir="auto">${text}</p>
      </div>
    `;
  }

  #refusedTemplate({ text, why }) {
    return html`
      <div class="chat-message" data-own="true" data-refused role="alert" data-testid="chat-refused">
        <p class="chat-who">${icon('info')}${this.t('chat.refused', why)}</p>
        <p class="chat-text" dir="auto">${text}</p>
      </div>
    `;
  }

  #formTemplate() {
    return html`
      <form class="chat-form" @submit=${this.#submit}>
        <div class="chat-to" role="group" aria-label=${this.t('chat.to')}>
          ${[false, true].map(
            (toTeacher) => html`<button
              type="button"
              class="plain"
              data-testid=${toTeacher ? 'to-teacher' : 'to-all'}
              aria-pressed=${this.services.chat.draft.toTeacher === toTeacher}
              @click=${() => this.#address(toTeacher)}
            >
              ${this.t(toTeacher ? 'chat.toTeacher' : 'chat.toAll')}
            </button>`,
          )}
        </div>
        ${this.nobody && !this.services.chat.hostId ? html`<p class="trouble" role="alert" data-testid="chat-nobody">${icon('info')}<span>${this.t('chat.nobody')}</span></p>` : ''}
        <div class="chat-line">
          <input
            name="text"
            data-testid="chat-text"
            maxlength="1000"
            dir="auto"
            autocomplete="off"
            enterkeyhint="send"
            .value=${this.services.chat.draft.text}
            @input=${({ target }) => this.services.chat.write({ text: target.value })}
            aria-label=${this.t('chat.write')}
            placeholder=${this.t('chat.write')}
          />
          <button type="submit" data-testid="chat-send">${this.t('chat.send')}</button>
        </div>
      </form>
    `;
  }

  #address(toTeacher) {
    this.services.chat.write({ toTeacher });
    this.nobody = false;
    this.requestUpdate();
  }

  async #submit(event) {
    event.preventDefault();
    const field = event.target.elements.text;
    const text = field.value.trim();
    const { chat } = this.services;
    const { toTeacher } = chat.draft;
    const to = toTeacher ? chat.hostId : null;
    this.nobody = toTeacher && !to; // after a refresh without a connection it is not known who leads
    if (!text || this.nobody) {
      return;
    }
    field.value = '';
    chat.write({ text: '' });
    this.querySelector('.chat-list').scrollTop = Number.MAX_SAFE_INTEGER;
    await chat.say(text, to);
  }
}

customElements.define('chat-page', ChatPage);
