import { Refusal, SignedOut } from '../wire/failure.js';
import { Observable } from '../shell/observable.js';
import { randomId } from '../shell/random-id.js';

const KEY = 'session';
const LEASE = 'renewing';

/**
 * Who sits at this device, in which classroom, and the tokens for it. Shared by all tabs through the store. Dispatches
 * `joined` when the student has come in by the join page.
 */
export class Session extends Observable {
  #store;
  #http;
  #held = null;
  #renewing = null;

  /**
   * @param {import('../store/store.js').DeviceStore} store
   * @param {import('../wire/http.js').Http} http
   */
  constructor(store, http) {
    super();
    this.#store = store;
    this.#http = http;
    this.deviceId = '';
    /** Why the student was last sent back to the join page: as `forget` was told, or null. */
    this.ended = null;
    /** The code and name of last time, for the join page. */
    this.lastCode = '';
    this.lastName = '';
    /** The name of an account that came in with its password last time, for the join page. */
    this.lastUsername = '';
  }

  get user() {
    return this.#held?.user ?? null;
  }

  /** What the student is called on screen. */
  get shownName() {
    return this.user?.nickname ?? this.user?.username ?? this.lastName;
  }

  get classroomId() {
    return this.#held?.classroomId ?? null;
  }

  get accessToken() {
    return this.#held?.tokens.accessToken ?? null;
  }

  /** Takes up what this device knows from last time. */
  async load() {
    this.deviceId = (await this.#store.get('device')) ?? randomId();
    await this.#store.set('device', this.deviceId);
    this.#recall((await this.#store.get('last-join')) ?? {});
    this.#held = (await this.#store.get(KEY)) ?? null;
    this.changed();
  }

  #recall({ code = '', name = '', username = '' }) {
    this.lastCode = code;
    this.lastName = name;
    this.lastUsername = username;
  }

  async #remember(last) {
    this.#recall(last);
    await this.#store.set('last-join', last);
  }

  /**
   * Enters a classroom. The same name in the same classroom is the same student again.
   *
   * @throws {Refusal | import('../wire/failure.js').Unreachable}
   */
  async join(code, name) {
    await this.#enter('/auth/guest', { nickname: name, joinCode: code }, { code, name });
  }

  /**
   * Sits down without entering the classroom of the code, for example to ask at its door.
   *
   * @throws {Refusal | import('../wire/failure.js').Unreachable}
   */
  async comeAlone(code, name) {
    await this.#enter('/auth/guest', { nickname: name }, { code, name });
  }

  /**
   * Comes in with a sign-in card.
   *
   * @throws {Refusal | import('../wire/failure.js').Unreachable}
   */
  async joinByCard(code) {
    await this.#enter('/auth/card', { code }, { code: this.lastCode });
  }

  /**
   * Who signs in with pictures in a class.
   *
   * @returns {Promise<{studentId: string, name: string}[]>}
   * @throws {Refusal | import('../wire/failure.js').Unreachable}
   */
  classmates(joinCode) {
    return this.#http.send('GET', `/auth/classmates?joinCode=${encodeURIComponent(joinCode)}`);
  }

  /**
   * Comes in with three pictures.
   *
   * @param {string} joinCode
   * @param {{studentId: string}} mate
   * @param {string[]} pictures
   * @throws {Refusal | import('../wire/failure.js').Unreachable}
   */
  async joinByPictures(joinCode, { studentId }, pictures) {
    await this.#enter('/auth/pictures', { joinCode, studentId, pictures }, { code: joinCode });
  }

  async #enter(path, request, last) {
    const body = { deviceId: this.deviceId, ...request };
    const { user, tokens, classroomId = null } = await this.#http.send('POST', path, { body });
    await this.arrive({ user, tokens, classroomId }, last);
  }

  /**
   * Sits down with tokens.
   *
   * @param {{user: object, tokens: object, classroomId: string | null}} held
   * @param {{code?: string, name?: string, username?: string}} last for the join page of next time
   */
  async arrive(held, last) {
    await this.#remember(last);
    this.ended = null;
    this.dispatchEvent(new Event('joined'));
    await this.#hold(held);
  }

  /** Takes in what changed about the student or the class. @param {{user?: object, classroomId?: string}} change */
  async amend({ user, ...change }) {
    const stored = (await this.#store.get(KEY)) ?? this.#held;
    if (!stored || stored.user.id !== this.user?.id) {
      return; // somebody else sits here now
    }
    await this.#hold({ ...stored, ...change, user: { ...stored.user, ...user } });
    if (user?.username) {
      await this.#remember({ code: this.lastCode, username: user.username });
    }
  }

  /**
   * Gets new tokens, once for all who ask at the same time, in this tab and in others: a refresh token is good for one
   * use.
   *
   * @param {string} used the access token that was refused
   * @throws {SignedOut | Refusal | import('../wire/failure.js').Unreachable}
   */
  renew(used) {
    this.#renewing ??= this.#renewAlone(used).finally(() => (this.#renewing = null));
    return this.#renewing;
  }

  async #renewAlone(used) {
    const owner = randomId();
    while (!(await this.#store.lease(LEASE, owner))) {
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    try {
      await this.#exchangeTokens(used);
    } finally {
      await this.#store.remove(LEASE);
    }
  }

  async #exchangeTokens(used) {
    const stored = (await this.#store.get(KEY)) ?? null;
    if (!stored || stored.user.id !== this.user?.id) {
      this.#held = stored;
      this.changed();
      throw new SignedOut();
    }
    if (stored.tokens.accessToken !== used) {
      this.#held = stored; // another tab was quicker
      return;
    }
    try {
      const body = { refreshToken: stored.tokens.refreshToken };
      const tokens = await this.#http.send('POST', '/auth/refresh', { body });
      await this.#hold({ ...stored, tokens });
    } catch (failure) {
      if (failure instanceof Refusal && !failure.passing) {
        await this.forget('expired');
        throw new SignedOut();
      }
      throw failure;
    }
  }

  /** Leaves this device to another student; the place in the classroom and the waiting answers stay. */
  switchStudent() {
    return this.#leave({ code: this.lastCode }, 'switched');
  }

  /** Goes back to the join page for another code; the name stays. */
  stepBack() {
    return this.#leave({ code: '', name: this.lastName }, null);
  }

  async #leave(last, why) {
    const token = this.accessToken;
    await this.#remember(last);
    await this.forget(why);
    await this.#http.send('POST', '/auth/logout', { token }).catch(() => {}); // an unused session ends by itself
  }

  /** The account is no more: nothing of the student stays on this device. */
  async erase() {
    const { id } = this.user;
    await this.#remember({ code: this.lastCode });
    this.deviceId = randomId();
    await this.#store.set('device', this.deviceId);
    await this.forget('deleted');
    await this.#store.forget(id);
  }

  /**
   * Goes back to the join page.
   *
   * @param {'removed' | 'dissolved' | 'expired' | 'switched' | 'deleted' | null} why
   */
  async forget(why) {
    if (why === 'dissolved') {
      await this.#remember({ code: '', name: this.lastName, username: this.lastUsername }); // its code opens nothing now
    }
    this.#held = null;
    this.ended = why;
    await this.#store.remove(KEY);
    this.changed();
  }

  async #hold(held) {
    this.#held = held;
    await this.#store.set(KEY, held);
    this.changed();
  }
}
