import { SECTIONS } from '../me/me.js';

/** The steps that lead to a page, from the tracks on. */
const STEPS = {
  chat: ['chat'],
  notifications: ['notifications'],
  activity: ['activity'],
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
  #live;
  #places;
  #was = null;
  #due = false;

  /**
   * @param {object} pages the later ones lie beneath the former, and go on when those are left
   * @param {import('../room/places.js').Places} pages.places the chat, and what is new
   * @param {import('../activity/live.js').Live} pages.live
   * @param {import('../challenge/challenge-controller.js').ChallengeController} pages.challenge
   * @param {import('../me/me.js').Me} pages.me
   * @param {import('../article/reading.js').Reading} pages.reading
   */
  constructor({ places, live, challenge, me, reading }) {
    this.#challenge = challenge;
    this.#reading = reading;
    this.#me = me;
    this.#live = live;
    this.#places = places;
    addEventListener('popstate', () => this.#backPressed());
    [places, live, challenge, me, reading].forEach((pages) => pages.watch(() => this.#soon()));
  }

  /** The page that the history should stand at; null for the subjects. */
  get page() {
    const work = this.#live.shown ? 'activity' : this.#challenge.record ? 'challenge' : null;
    return this.#places.side ?? work ?? this.#me.page ?? this.#reading.page;
  }

  /** Several changes in one go are one step. */
  #soon() {
    if (!this.#due) {
      this.#due = true;
      queueMicrotask(() => {
        this.#due = false;
        this.#remember();
      });
    }
  }

  #remember() {
    const { page } = this;
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
    if (this.#places.side) {
      this.#places.beside(at);
      return;
    }
    if (this.#live.shown) {
      if (at !== 'activity') {
        this.#live.leave();
      }
      return;
    }
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
