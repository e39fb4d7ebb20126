import { Refusal, SignedOut } from '../wire/failure.js';
import { Observable } from '../shell/observable.js';
import { Pauses } from '../shell/pauses.js';

/** Where answers of a challenge go; devices hold some from before an entry said so. */
const CHALLENGE = { kind: 'challenge', path: '/challenges/answer' };

/** So long the first try of an entry may take: a request from before a break may hang, and sending again is safe. */
const FIRST_PATIENCE_MILLIS = 4000;
/** So often an entry may fail at the server before others go past it. */
const PATIENT_TRIES = 3;

/**
 * The one way out for answers and what else must not be lost. An entry is on this device's disk before it is sent;
 * entries go one by one, in order, each under the id it was given at first, until the server has acknowledged or refused
 * it. Where the server fails at one again and again, those of other challenges and activities go past it; it is kept and
 * tried again, before what was answered after it in the same.
 *
 * @typedef {object} Entry
 * @property {string} userId whose
 * @property {'challenge' | 'activity' | 'assignment'} kind who is told what became of it
 * @property {string} path below /api
 * @property {object} request as the server takes it, with its own id
 */
export class AnswerQueue extends Observable {
  #store;
  #api;
  #session;
  #settled = new Map();
  #running = null;
  #timer = 0;
  #pauses = new Pauses();
  /** How often each entry was tried in vain, by its key. @type {Map<number, number>} */
  #tries = new Map();

  /**
   * @param {import('../store/store.js').DeviceStore} store
   * @param {import('../wire/api.js').Api} api
   * @param {import('../identity/session.js').Session} session
   * @param {import('../wire/connection.js').Connection} connection when it comes back, the queue goes on
   */
  constructor(store, api, session, connection) {
    super();
    this.#store = store;
    this.#api = api;
    this.#session = session;
    /** @type {Entry[]} this student's that are not acknowledged yet, the oldest first */
    this.entries = [];
    connection.watch(() => connection.online && this.drain());
  }

  /**
   * Who is told what became of entries of a kind, before they leave the queue.
   *
   * @param {Entry['kind']} kind
   * @param {(entry: Entry, outcome: {result?: object, refusal?: Refusal}) => Promise<void>} listener
   */
  onSettled(kind, listener) {
    this.#settled.set(kind, listener);
  }

  /** Reads again what waits for the student of now. */
  async load() {
    const userId = this.#session.user?.id;
    const all = await this.#store.queued();
    this.entries = all.filter((entry) => entry.userId === userId).map((entry) => ({ ...CHALLENGE, ...entry }));
    this.changed();
  }

  /**
   * Keeps an entry and starts sending it.
   *
   * @param {object} request as the server takes it, with its own id
   * @param {{kind: Entry['kind'], path: string}} way an answer of a challenge where it is not said
   * @returns {Promise<void>} fulfilled when the entry is kept on this device
   */
  async add(request, way = CHALLENGE) {
    await this.#store.enqueue({ userId: this.#session.user.id, ...way, request });
    await this.load();
    this.drain();
  }

  /** Sends what waits; calls while it is at work join in. @returns {Promise<void>} when all is sent or it must wait */
  drain() {
    clearTimeout(this.#timer);
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  async #run() {
    await this.load();
    const passed = new Set();
    let failed = null;
    try {
      for (let entry = this.#next(passed); entry; entry = this.#next(passed)) {
        try {
          await this.#deliver(entry);
          this.#pauses.reset();
        } catch (failure) {
          if (!this.#mayBePassed(entry, failure)) {
            throw failure;
          }
          passed.add(wayOf(entry));
          failed = failure;
        }
      }
    } catch (failure) {
      failed = failure;
    }
    if (failed) {
      this.#later(failed);
    }
  }

  /** The oldest that is not in a way that others go past. @param {Set<string>} passed */
  #next(passed) {
    return this.entries.find((entry) => entry.userId === this.#session.user?.id && !passed.has(wayOf(entry)));
  }

  /** Counts a failure, and says whether it is the server's at this entry alone, as far as can be seen. */
  #mayBePassed({ key }, failure) {
    const tries = (this.#tries.get(key) ?? 0) + 1;
    this.#tries.set(key, tries);
    return failure instanceof Refusal && failure.status >= 500 && tries >= PATIENT_TRIES;
  }

  async #deliver(entry) {
    const outcome = await this.#send(entry);
    await this.#settled.get(entry.kind)?.(entry, outcome);
    this.#tries.delete(entry.key);
    await this.#store.dequeue(entry.key);
    await this.load();
  }

  /** A definite no is an outcome and never blocks the answers behind it; anything else is tried again. */
  async #send({ key, path, request }) {
    const options = this.#tries.has(key) ? {} : { patience: FIRST_PATIENCE_MILLIS };
    try {
      return { result: await this.#api.post(path, request, options) };
    } catch (failure) {
      if (failure instanceof Refusal && !failure.passing && failure.status !== 401) {
        return { refusal: failure };
      }
      throw failure;
    }
  }

  #later(failure) {
    if (failure instanceof SignedOut) {
      return; // goes on when the student has joined again
    }
    const asked = failure instanceof Refusal ? failure.retryAfter * 1000 : 0;
    this.#timer = setTimeout(() => this.drain(), Math.max(asked, this.#pauses.next()));
  }
}

/** What an entry keeps its order with: the answers of one challenge, or of one activity. */
function wayOf({ path, activityId, request }) {
  return activityId ?? request.challengeId ?? path;
}
