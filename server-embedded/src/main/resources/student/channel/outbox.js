import { Observable } from '../shell/observable.js';

/**
 * What the student said in the room and the server has not answered yet. Kept on this device, so that a refresh or a
 * break loses none of it.
 *
 * @typedef {{id: string, place: string, type: string, payload: object, at: number}} Said place = the classroom it was
 *     said in; at = when, by this device's clock
 */

/** A hand that could not go up, or down, for so long stays where it is: the lesson has gone on. */
const HAND_MILLIS = 600000;

export class Outbox extends Observable {
  #store;
  #session;

  /**
   * @param {import('../store/store.js').DeviceStore} store
   * @param {import('../identity/session.js').Session} session
   */
  constructor(store, session) {
    super();
    this.#store = store;
    this.#session = session;
    /** @type {Said[]} this student's, the oldest first */
    this.entries = [];
  }

  get #key() {
    return `outbox:${this.#session.user?.id}`;
  }

  /** After a refresh, or for another student. */
  async restore() {
    this.entries = (this.#session.user && (await this.#store.get(this.#key))) || [];
    this.changed();
    await this.dropPast();
  }

  /** What is too old to be said is left out. */
  async dropPast() {
    const past = ({ payload, at = 0 }) => payload.event?.startsWith('hand_') && Math.abs(Date.now() - at) > HAND_MILLIS;
    if (this.entries.some(past)) {
      await this.#keep(this.entries.filter((said) => !past(said)));
    }
  }

  /** @param {Said} said */
  add(said) {
    return this.#keep([...this.entries, said]);
  }

  /** @returns {Said | undefined} what was taken out */
  take(id) {
    const taken = this.entries.find((said) => said.id === id);
    if (taken) {
      this.#keep(this.entries.filter((said) => said !== taken));
    }
    return taken;
  }

  /** A classroom is closed to this student: what waits for it can be said to nobody any more. */
  drop(place) {
    return this.#keep(this.entries.filter((said) => said.place !== place));
  }

  async #keep(entries) {
    this.entries = entries;
    this.changed();
    await this.#store.set(this.#key, entries).catch((failure) => console.warn('What was said is not kept', failure));
  }
}
