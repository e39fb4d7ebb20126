import { html } from 'lit';
import { LecternElement } from '../shell/lectern-element.js';

/** The places that everyone sees. */
const TOP = 5;

/**
 * Whether a place is too low to be told: below the middle of all.
 *
 * @param {{rank: number} | undefined} place
 * @param {number} of how many are ranked
 */
export function isLow(place, of) {
  return place?.rank > Math.max(TOP, Math.floor(of / 2));
}

/** The first places of a ranking and those near the student; a low one is named without its number. */
export class StandingList extends LecternElement {
  static properties = {
    top: { attribute: false },
    /** the own place, or nothing */
    mine: { attribute: false },
    /** how many are ranked */
    of: { attribute: false },
  };

  render() {
    const own = this.services.session.user?.id;
    const below = this.mine && !this.top.some(({ userId }) => userId === own);
    const lines = below ? [...this.top, this.mine] : this.top;
    return lines.length > 0
      ? html`
          <h2 class="quiz-ranking">${this.t(lines.length > TOP ? 'quiz.ranking.near' : 'quiz.ranking')}</h2>
          <ol class="standing-list" data-testid="standings">
            ${lines.map((standing, at) => this.#lineTemplate(standing, at, standing.userId === own))}
          </ol>
        `
      : '';
  }

  #lineTemplate({ rank, nickname, points }, at, own) {
    return html`
      <li data-own=${own} data-rank=${rank} data-apart=${at === TOP && rank > at + 1}>
        <span class="standing-rank">${isLow({ rank }, this.of) ? '' : rank}</span>
        <bdi class="standing-name">${nickname}${own ? html` <small>${this.t('live.me')}</small>` : ''}</bdi>
        <span class="standing-points">${this.t('quiz.points', { points })}</span>
      </li>
    `;
  }
}

customElements.define('standing-list', StandingList);
