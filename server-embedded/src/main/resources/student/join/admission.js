import { Observable } from '../shell/observable.js';
import { Refusal } from '../wire/failure.js';

/** What was decided, by the type of the notification; null for being let in. */
const DECISIONS = { application_approved: null, application_refused: 'refused', classroom_dissolved: 'dissolved' };

/**
 * Asking to be let into a class whose teacher lets each one in, and waiting for it. Kept on this device, so that the
 * page goes in by itself also after a sleep or a refresh.
 */
export class Admission extends Observable {
  #store;
  #api;
  #session;
  #asking = false;
  #turn = Promise.resolve();

  constructor({ store, api, session, personal }) {
    super();
    this.#store = store;
    this.#api = api;
    this.#session = session;
    /**
     * The class that was asked, and why it stays closed where that was decided; null where none is.
     *
     * @type {{classroomId: string, name: string, code: string, at: number, closed?: 'refused' | 'dissolved', decidedBy?: string} | null}
     */
    this.asked = null;
    personal.addEventListener('message', ({ detail: { type, payload } }) => {
      if (type === 'notification' && payload.notification) {
        this.#inOrder(() => this.#told([payload.notification]));
      } else if (type === 'room_event' && payload.event === 'welcome') {
        this.#look(); // what was decided before the channel stood is told to nobody
      }
    });
    personal.addEventListener('missed', () => this.#look());
    addEventListener('pagehide', () => this.#open && this.#api.leave(this.#path));
    addEventListener('pageshow', ({ persisted }) => persisted && this.#look());
  }

  get #key() {
    return `asked:${this.#session.user?.id}`;
  }

  /** Whether the student waits at the door. */
  get waits() {
    return this.#asking || (this.asked !== null && !this.#session.classroomId);
  }

  /** Whether the teacher has still to decide. */
  get #open() {
    return this.asked !== null && !this.asked.closed;
  }

  get #path() {
    return `/classrooms/${encodeURIComponent(this.asked.classroomId)}/applications`;
  }

  /** After a refresh, or for another student. */
  restore() {
    return this.#inOrder(async () => {
      this.asked = (this.#session.user && (await this.#store.get(this.#key))) || null;
      this.changed();
      this.#look(); // the connection may have come before
    });
  }

  /**
   * Asks at the door of a class.
   *
   * @param {string} code
   * @param {string} name
   * @throws what the requests throw
   */
  ask(code, name) {
    this.#asking = true;
    return this.#inOrder(async () => {
      try {
        await this.#session.comeAlone(code, name);
        const { id, name: classroom, relation } = await this.#api.post('/classrooms/apply', { code });
        if (relation === 'member' || relation === 'host') {
          await this.#enter(id);
        } else {
          this.asked = { classroomId: id, name: classroom, code, at: Date.now() };
          await this.#store.set(this.#key, this.asked);
        }
      } finally {
        this.#asking = false;
        this.changed();
      }
    });
  }

  /**
   * What was decided while this device was not connected. Where nothing was, it asks anew: a page that was closed, or
   * loaded anew, has taken back what it asked.
   */
  #look() {
    return this.#inOrder(async () => {
      if (!this.#open) {
        return;
      }
      try {
        await this.#told((await this.#api.page('/notifications?page=1&limit=20')).items);
        if (this.#open) {
          await this.#api.post('/classrooms/apply', { code: this.asked.code });
        }
      } catch (failure) {
        console.info('The door will be looked at again', failure.message);
      }
    });
  }

  /**
   * One after the other: asking anew can't reach the server after taking back, and no answer is heard before it is known
   * what was asked, nor forgotten for an earlier state of it.
   */
  #inOrder(step) {
    const turn = this.#turn.then(step);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** @param {object[]} notifications the newest first */
  async #told(notifications) {
    const decided = notifications.find(
      ({ type, targetId, status }) =>
        targetId === this.asked?.classroomId && type in DECISIONS && status === 'unread',
    );
    if (!decided) {
      return;
    }
    const closed = DECISIONS[decided.type];
    if (closed) {
      this.asked = { ...this.asked, closed, decidedBy: decided.id };
      this.changed();
      await this.#store.set(this.#key, this.asked);
    } else {
      await this.#enter(this.asked.classroomId);
      await this.clear();
    }
    await this.#markRead(decided.id);
  }

  /** So that it is not taken for the answer when the student asks once more. */
  async #markRead(notificationId) {
    await this.#api.put(`/notifications/${encodeURIComponent(notificationId)}/read`).catch(() => {});
  }

  /**
   * Asks no more, so that nobody waits in the teacher's list who has left.
   *
   * @throws what the request throws; then it is still asked
   */
  takeBack() {
    return this.#inOrder(async () => {
      if (this.#open) {
        await this.#api.remove(this.#path).catch((failure) => {
          if (!(failure instanceof Refusal && failure.status === 404)) {
            throw failure; // else the teacher has decided meanwhile
          }
        });
      }
      await this.clear();
    });
  }

  /** The student has read why the class stays closed, or goes elsewhere. */
  async clear() {
    if (this.asked?.decidedBy) {
      this.#markRead(this.asked.decidedBy); // a refresh may have cut off the first time
    }
    this.asked = null;
    await this.#store.remove(this.#key);
    this.changed();
  }

  #enter(classroomId) {
    return this.#session.amend({ classroomId });
  }
}
