import { Observable } from '../shell/observable.js';

const A_PAGE = 20;
const LONGEST_PAGE = 100;
/** News after which a class is closed to the student. */
const CLOSED = ['classroom_dissolved', 'classroom_removed'];

/** What the student is told outside the lesson: how many are unread, and a page of the list while it is looked at. */
export class Notifications extends Observable {
  #api;
  #notices;
  #session;
  #preferences;

  /**
   * @param {object} parts
   * @param {import('../wire/api.js').Api} parts.api
   * @param {import('../channel/personal-channel.js').PersonalChannel} parts.personal
   * @param {import('../identity/session.js').Session} parts.session
   * @param {import('../shell/notices.js').Notices} parts.notices
   * @param {import('../identity/preferences.js').Preferences} parts.preferences who wants no news finds them in the list
   */
  constructor({ api, personal, session, notices, preferences }) {
    super();
    this.#preferences = preferences;
    this.#api = api;
    this.#notices = notices;
    this.#session = session;
    this.unread = 0;
    /** @type {object[] | null} the newest first; null until they came */
    this.items = null;
    /** Whether there are more before those. */
    this.hasEarlier = false;
    /** Whether the page of it is open. */
    this.open = false;
    personal.addEventListener('knocked', ({ detail }) => this.#count(detail.unread ?? 0));
    personal.addEventListener('message', ({ detail }) => this.#heard(detail));
    personal.addEventListener('missed', () => this.#loadAgain());
    session.watch(() => session.user || this.#clear());
  }

  /** The page of it was opened or closed. */
  show(open) {
    this.open = open;
    this.changed();
  }

  /** Fetches the newest ones. */
  async load() {
    this.#put([], await this.#page(1));
  }

  /** Fetches those before; as some came or went meanwhile, a page may overlap with what is here. */
  async earlier() {
    this.#put(this.items, await this.#page(Math.floor(this.items.length / A_PAGE) + 1));
  }

  #page(page, limit = A_PAGE) {
    return this.#api.page(`/notifications?page=${page}&limit=${limit}`);
  }

  #put(known, { items, pagination }) {
    const ids = new Set(known.map(({ id }) => id));
    this.items = [...known, ...items.filter(({ id }) => !ids.has(id))];
    this.hasEarlier = pagination.hasNext;
    this.changed();
  }

  /** Another page read or deleted some: as many as are here are fetched again. */
  async #loadAgain() {
    if (!this.items) {
      return;
    }
    const pages = Math.max(1, Math.ceil(this.items.length / A_PAGE));
    try {
      this.#put([], await this.#page(1, Math.min(pages * A_PAGE, LONGEST_PAGE)));
    } catch (failure) {
      console.info('The news will be fetched when they are looked at', failure.message);
    }
  }

  async read(id) {
    await this.#api.put(`/notifications/${encodeURIComponent(id)}/read`);
    this.#change((item) => (item.id === id ? { ...item, status: 'read' } : item));
  }

  async readAll() {
    await this.#api.post('/notifications/read', {});
    this.#change((item) => ({ ...item, status: 'read' }), 0);
  }

  async remove(id) {
    await this.#api.remove(`/notifications/${encodeURIComponent(id)}`);
    this.#change((item) => (item.id === id ? null : item));
  }

  async removeAll() {
    await this.#api.remove('/notifications/clear');
    this.hasEarlier = false;
    this.#change(() => null, 0);
  }

  /** Changes the list, and counts what became read or gone; there may be more unread than the list shows. */
  #change(change, unread) {
    const before = unreadIn(this.items ?? []);
    this.items = (this.items ?? []).map(change).filter(Boolean);
    this.#count(unread ?? Math.max(0, this.unread - before + unreadIn(this.items)));
  }

  #heard({ type, payload }) {
    if (type === 'notification') {
      this.#arrived(payload);
    } else if (type === 'room_event' && payload.event === 'resync') {
      this.#countAgain(); // what came meanwhile is not told any more
    } else if (type === 'lesson_assigned' && payload.withdrawn) {
      this.#notices.clearAbout(payload.assignment.id); // it calls nobody to work that is not to be done
    }
  }

  async #countAgain() {
    try {
      const { unread } = await this.#api.get('/notifications/unread');
      this.#arrived({ unread });
    } catch (failure) {
      console.info('The news will be counted at the next connection', failure.message);
    }
  }

  #arrived({ notification, unread }) {
    if (!notification) {
      this.#count(unread);
      this.#loadAgain();
      return;
    }
    if (this.items) {
      this.items = [notification, ...this.items.filter(({ id }) => id !== notification.id)];
    }
    this.#count(unread);
    const { type, parameters, content, targetId } = notification;
    if (CLOSED.includes(type)) {
      this.#notices.clearAbout(targetId); // what was told of that class before holds no more
    }
    const wanted = this.#preferences.learning.notificationPreference !== false;
    if (wanted && !this.open && !this.#shownByPage(notification)) {
      this.#notices.add(`bell.${type}`, { ...parameters, content: content ?? '' }, 'info', targetId ?? '');
    }
  }

  /** Whether something of the list still leads where it says: the class behind it may be closed to the student by now. */
  leads(item) {
    const later = this.items.slice(0, this.items.indexOf(item));
    return !later.some(({ type, targetId }) => CLOSED.includes(type) && targetId === item.targetId);
  }

  /** Why a class is closed to the student, for who hears of it late. @returns {Promise<'dissolved' | 'removed'>} */
  async whyClosed(classroomId) {
    try {
      const { items } = await this.#page(1);
      const told = items.find(({ type, targetId }) => CLOSED.includes(type) && targetId === classroomId);
      return told?.type === 'classroom_dissolved' ? 'dissolved' : 'removed';
    } catch (failure) {
      console.info('Why the class is closed is not known', failure.message);
      return 'removed';
    }
  }

  /** How asking at a door ended, and that the class of this page is no more, the page itself says. */
  #shownByPage({ type, targetId }) {
    const here = this.#session.classroomId ?? targetId;
    return type === 'application_refused' || (type === 'classroom_dissolved' && targetId === here);
  }

  #count(unread) {
    this.unread = unread;
    this.changed();
  }

  /** The next student is told nothing of it. */
  #clear() {
    this.items = null;
    this.#count(0);
    this.#notices.clearAbout();
  }
}

function unreadIn(items) {
  return items.filter(({ status }) => status === 'unread').length;
}
