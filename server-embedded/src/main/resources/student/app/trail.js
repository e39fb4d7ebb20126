import { SECTIONS } from '../me/me.js';

/** The steps that lead to a page, from the tracks on. */
const STEPS = {
  challenge: ['challenge'],
  articles: ['articles'],
  article: ['articles', 'article'],
  ...Object.fromEntries(SECTIONS.map((section) => [section, section === 'me' ? ['me'] : ['me', section]])),
};

/**
 * The browser's history follows the pages, so that the back button of a phone goes up one page and does not leave
 * Lectern.
 */
export class Trail {
  #challenge;
  #reading;
  #me;
  #was = null;

  /**
   * @param {import('../challenge/challenge-controller.js').ChallengeController} challenge
   * @param {import('../article/reading.js').Reading} reading
   * @param {import('../me/me.js').Me} me stands above the reading, which goes on when it is left
   */
  constructor(challenge, reading, me) {
    this.#challenge = challenge;
    this.#reading = reading;
    this.#me = me;
    addEventListener('popstate', () => this.#backPressed());
    challenge.watch(() => this.#remember());
    reading.watch(() => this.#remember());
    me.watch(() => this.#remember());
  }

  #remember() {
    const page = this.#challenge.record ? 'challenge' : (this.#me.page ?? this.#reading.page);
    const at = history.state?.page ?? null;
    if (page === this.#was && page === at) {
      return;
    }
    const upwards = this.#was !== null && this.#was !== 'challenge';
    this.#was = page;
    if (page) {
      this.#step(at, page, upwards);
    } else if (at && upwards) {
      history.go(-STEPS[at].length);
    }
  }

  #step(at, page, upwards) {
    const steps = STEPS[page];
    if (upwards && STEPS[at]?.slice(0, -1).includes(page)) {
      history.back();
    } else if (at && !steps.includes(at)) {
      history.replaceState({ page: steps[0] }, ''); // a page that was left by its own button
      steps.slice(1).forEach((step) => history.pushState({ page: step }, ''));
    } else {
      steps.slice(steps.indexOf(at) + 1).forEach((step) => history.pushState({ page: step }, ''));
    }
  }

  #backPressed() {
    const at = history.state?.page ?? null;
    if (this.#challenge.record && at !== 'challenge') {
      this.#challenge.close();
    }
    if (this.#me.page) {
      this.#me.show(SECTIONS.includes(at) ? at : null);
    } else if (this.#reading.page && at !== this.#reading.page) {
      this.#reading.show(at === 'articles' ? 'articles' : null);
    }
  }
}
