import { Observable } from '../shell/observable.js';

/**
 * Asking to be let into a class whose teacher lets each one in, and waiting for it. Kept on this device, so that the
 * page goes in by itself also after a sleep or a refresh.
 */
export class Admission extends Observable {
  #store;
  #api;
  #session;
  #notices;
  #asking = false;

  constructor({ store, api, session, personal, notices }) {
    super();
    this.#store = store;
    this.#api = api;
    this.#session = session;
    this.#notices = notices;
    /** @type {{classroomId: string, name: string, at: number} | null} the class that was asked; null where none is */
    this.asked = null;
    personal.addEventListener('message', ({ detail }) => {
      if (detail.type === 'notification') {
        this.#told([detail.payload.notification]);
      }
    });
    personal.addEventListener('knocked', () => this.asked && this.#look());
  }

  get #key() {
    return `asked:${this.#session.user?.id}`;
  }

  /** Whether the student waits at the door. */
  get waits() {
    return this.#asking || (this.asked !== null && !this.#session.classroomId);
  }

  /** After a refresh, or for another student. */
  async restore() {
    if (!this.#asking) {
      this.asked = (this.#session.user && (await this.#store.get(this.#key))) || null;
      this.changed();
    }
  }

  /**
   * Asks at the door of a class.
   *
   * @param {string} code
   * @param {string} name
   * @throws what the requests throw
   */
  async ask(code, name) {
    this.#asking = true;
    try {
      await this.#session.comeAlone(code, name);
      const { id, name: classroom, relation } = await this.#api.post('/classrooms/apply', { code });
      if (relation === 'member' || relation === 'host') {
        await this.#enter(id);
      } else {
        this.asked = { classroomId: id, name: classroom, at: Date.now() };
        await this.#store.set(this.#key, this.asked);
      }
    } finally {
      this.#asking = false;
      this.changed();
    }
  }

  /** What was decided while this device was not connected. */
  async #look() {
    try {
      this.#told((await this.#api.page('/notifications?page=1&limit=20')).items);
    } catch (failure) {
      console.info('The door will be looked at again', failure.message);
    }
  }

  /** @param {object[]} notifications the newest first */
  async #told(notifications) {
    const decided = notifications.find(
      ({ type, targetId }) => targetId === this.asked?.classroomId && type.startsWith('application_'),
    );
    if (!decided) {
      return;
    }
    const { classroomId, name } = this.asked;
    this.asked = null;
    await this.#store.remove(this.#key);
    if (decided.type === 'application_approved') {
      await this.#enter(classroomId);
    } else {
      this.#notices.add('bell.application_refused', { classroomName: name }, 'warn');
    }
    this.changed();
  }

  #enter(classroomId) {
    return this.#session.amend({ classroomId });
  }
}
