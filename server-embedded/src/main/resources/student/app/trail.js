import { SECTIONS } from '../me/me.js';

/**
 * The browser's history follows the pages, so that the back button of a phone goes up one page and does not leave
 * Lectern. Each page that lies above another has an entry of its own, also where the class or the chat came over the own
 * work: two quick presses, of which the second comes before the first was dealt with, go up two pages.
 */
export class Trail {
  #pages;
  /** Whether the pages are as they were before a refresh; until then the history knows better than they do. */
  #begun = false;
  #due = false;
  /** The entry that the history is on its way to, as text; null while it stands. */
  #going = null;

  /**
   * @param {object} pages those named first lie on top, and the later ones go on when they are left
   * @param {import('../room/places.js').Places} pages.places the chat, and what is new
   * @param {import('../activity/live.js').Live} pages.live
   * @param {import('../challenge/challenge-controller.js').ChallengeController} pages.challenge
   * @param {import('../me/me.js').Me} pages.me
   * @param {import('../article/reading.js').Reading} pages.reading
   */
  constructor({ places, live, challenge, me, reading }) {
    this.#pages = { places, live, challenge, me, reading };
    addEventListener('popstate', () => this.#moved());
    Object.values(this.#pages).forEach((pages) => pages.watch(() => this.#soon()));
  }

  /** Follows from now on. */
  begin() {
    this.#begun = true;
    this.#remember();
  }

  /** The pages that are open, the lowest first, from the subjects on. */
  get path() {
    const { places, live, challenge, me, reading } = this.#pages;
    return [
      ...(reading.page === 'article' ? ['articles', 'article'] : [reading.page]),
      ...(me.page && me.page !== 'me' ? ['me', me.page] : [me.page]),
      challenge.record && 'challenge',
      live.shown && 'activity',
      places.side,
    ].filter(Boolean);
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

  /** Brings the history to where the pages are; what is on its way there is waited for. */
  #remember() {
    if (!this.#begun || this.#going !== null) {
      return;
    }
    const { path } = this;
    const at = here();
    const parting = at.findIndex((step, depth) => step !== path[depth]);
    const shared = parting < 0 ? at.length : parting;
    if (shared === path.length) {
      this.#goTo(at, shared);
    } else if (shared < at.length - 1) {
      this.#goTo(at, shared + 1);
    } else {
      if (shared < at.length) {
        history.replaceState(entry(path, shared), ''); // one page took the place of another
      }
      for (let depth = at.length; depth < path.length; depth += 1) {
        history.pushState(entry(path, depth), '');
      }
    }
  }

  #goTo(at, length) {
    if (length < at.length) {
      this.#going = at.slice(0, length).join();
      history.go(length - at.length);
    }
  }

  #moved() {
    const at = here();
    const own = this.#going === at.join();
    this.#going = null;
    if (this.#begun && !own) {
      this.#leave(at);
    }
    this.#remember();
  }

  /** Leaves what is not on the way to an entry. */
  #leave(at) {
    const { places, live, challenge, me, reading } = this.#pages;
    if (!at.includes(places.side)) {
      places.beside(null);
    }
    if (live.shown && !at.includes('activity')) {
      live.leave();
    }
    if (challenge.record && !at.includes('challenge')) {
      challenge.close();
    }
    if (me.page) {
      me.show(at.filter((step) => SECTIONS.includes(step)).pop() ?? null);
    }
    if (reading.page && !at.includes(reading.page)) {
      reading.show(at.includes('articles') ? 'articles' : null);
    }
  }
}

/** The path of the entry that the history stands at. */
function here() {
  return history.state?.path ?? [];
}

function entry(path, depth) {
  return { page: path[depth], path: path.slice(0, depth + 1) };
}
