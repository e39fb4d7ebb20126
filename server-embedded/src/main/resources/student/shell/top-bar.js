import { html, nothing } from 'lit';
import '../room/room-tools.js';
import { icon } from './icons.js';
import { LecternElement } from './lectern-element.js';

/** Where the student's own name leads to the pages about oneself: not out of a challenge. */
const WITH_NAME = ['tracks', 'articles', 'article', 'me', 'chat', 'notifications'];
/** Where nobody sits yet. */
const WITHOUT_TOOLS = ['join', 'opening'];

/** The mark, the hand, the chat and the news, who sits here, and the language. */
export class TopBar extends LecternElement {
  static properties = { page: { type: String } };

  sources() {
    return [this.services.session];
  }

  render() {
    const { language, preferences } = this.services;
    return html`
      <header class="top-bar" data-named=${WITH_NAME.includes(this.page)}>
        <span class="top-bar-mark">${icon('lamp')}<strong translate="no">Lectern</strong></span>
        ${WITHOUT_TOOLS.includes(this.page) ? '' : html`<room-tools .services=${this.services}></room-tools>`}
        ${WITH_NAME.includes(this.page) ? this.#meTemplate() : ''}
        <button
          type="button"
          class="plain"
          data-testid="language"
          lang=${language.other.code}
          title=${this.t('app.language', { name: language.other.name })}
          @click=${() => preferences.toggleLanguage()}
        >
          ${language.other.name}
        </button>
      </header>
    `;
  }

  #meTemplate() {
    const { session, me } = this.services;
    return html`
      <button
        type="button"
        class="plain top-bar-me"
        data-testid="me"
        aria-label=${this.t('app.me', { name: session.shownName })}
        title=${this.t('app.me', { name: session.shownName })}
        aria-current=${this.page === 'me' ? 'page' : nothing}
        @click=${() => me.show('me')}
      >
        ${session.user?.avatarUrl
          ? html`<img class="top-bar-picture" src=${session.user.avatarUrl} alt="" />`
          : icon('person')}
        <bdi>${session.shownName}</bdi>
      </button>
    `;
  }
}

customElements.define('top-bar', TopBar);
