import { html } from 'lit';
import { LecternElement } from '../shell/lectern-element.js';

/** The first places of a ranking, and the own one where it is further down. */
export class StandingList extends LecternElement {
  static properties = {
    top: { attribute: false },
    /** the own place, or nothing */
    mine: { attribute: false },
  };

  render() {
    const own = this.services.session.user?.id;
    const below = this.mine && !this.top.some(({ userId }) => userId === own);
    return html`
      <ol class="standing-list" data-testid="standings" aria-label=${this.t('quiz.ranking')}>
        ${this.top.map((standing) => this.#lineTemplate(standing, standing.userId === own))}
        ${below ? this.#lineTemplate(this.mine, true) : ''}
      </ol>
    `;
  }

  #lineTemplate({ rank, nickname, points }, own) {
    return html`
      <li data-own=${own} data-rank=${rank}>
        <span class="standing-rank">${rank}</span>
        <bdi class="standing-name">${nickname}${own ? html` <small>${this.t('live.me')}</small>` : ''}</bdi>
        <span class="standing-points">${this.t('quiz.points', { points })}</span>
      </li>
    `;
  }
}

customElements.define('standing-list', StandingList);
