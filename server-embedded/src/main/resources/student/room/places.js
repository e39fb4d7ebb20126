import { Observable } from '../shell/observable.js';

const SIDES = ['chat', 'notifications'];

/**
 * Leads to the places of the page that the teacher, a notification or assigned work names: `tracks`, `articles`,
 * `article/ID`, `activity/ID`, `assignment/ID`. Knows also which page stands beside the work: the chat, or what is new.
 */
export class Places extends Observable {
  #parts;

  /** @param {object} parts challenge, reading, me, live, assignments, room, notices, progress, api */
  constructor(parts) {
    super();
    this.#parts = parts;
    /** @type {'chat' | 'notifications' | null} */
    this.side = null;
    parts.room.addEventListener('come', ({ detail }) => this.#come(detail));
    parts.live.watch(() => this.#workCame());
  }

  /** Opens a page beside the work, or closes it. */
  beside(side) {
    if (side !== this.side) {
      this.side = SIDES.includes(side) ? side : null;
      this.changed();
    }
  }

  async #come(place) {
    if (await this.go(place)) {
      this.#parts.notices.add('live.come');
    }
  }

  /** What the class does came on screen: nothing stands before it. */
  #workCame() {
    const { shownId } = this.#parts.live.record;
    if (shownId !== this.was) {
      this.was = shownId;
      if (shownId) {
        this.beside(null);
        this.#parts.me.show(null);
      }
    }
  }

  /**
   * Goes to a place.
   *
   * @param {string} place
   * @returns {Promise<boolean>} false where there is no such place
   */
  async go(place) {
    const [kind, id] = place.split('/');
    const { reading, live } = this.#parts;
    switch (kind) {
      case 'tracks':
        reading.show(null);
        this.#uncover('tracks');
        return true;
      case 'articles':
        reading.browse();
        this.#uncover('reading');
        return true;
      case 'article':
        reading.read(id);
        this.#uncover('reading');
        return true;
      case 'activity':
        await live.open(id);
        this.#uncover('activity');
        return true;
      case 'assignment':
        return this.#toAssigned(id);
      default:
        return false;
    }
  }

  async #toAssigned(id) {
    const { assignments } = this.#parts;
    const here = () => assignments.items.find((item) => item.id === id);
    if (!here()) {
      await assignments.refresh();
    }
    const item = here();
    if (!item) {
      return false;
    }
    if (item.kind !== 'track') {
      return this.go(`${item.kind === 'quiz' ? 'activity' : 'article'}/${item.targetId}`);
    }
    await this.#openTrack({ id: item.targetId, name: item.title });
    this.#uncover('challenge');
    return true;
  }

  async #openTrack(track) {
    const { challenge, notices } = this.#parts;
    try {
      if (!(await challenge.open(track))) {
        notices.add('track.notReadyYet', { name: track.name }, 'warn');
      }
    } catch (failure) {
      console.info('The track could not be opened', failure.message);
      notices.add('track.offline', {}, 'warn');
    }
  }

  /** Takes away what lies above a page. All of it can be gone on with; in one step, so that the history sees but one. */
  #uncover(page) {
    const { challenge, me, live } = this.#parts;
    this.beside(null);
    me.show(null);
    if (page !== 'activity' && live.record.shownId) {
      live.leave();
    }
    if (page !== 'activity' && page !== 'challenge' && challenge.record) {
      challenge.close();
    }
  }
}
