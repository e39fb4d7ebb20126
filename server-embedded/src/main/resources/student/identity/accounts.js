/** A mail server may think for a while before it takes a message. */
const MAIL_MILLIS = 30000;

/** Coming in with an account of one's own, and making one. */
export class Accounts {
  #http;
  #session;

  /**
   * @param {import('../wire/http.js').Http} http
   * @param {import('./session.js').Session} session
   */
  constructor(http, session) {
    this.#http = http;
    this.#session = session;
  }

  /**
   * Comes in with an account's own name and password, into the class that it joined last.
   *
   * @param {{username: string, password: string, code?: string}} request with the one-time code, or a recovery code,
   *     where the account has a second factor
   * @throws {import('../wire/failure.js').Refusal | import('../wire/failure.js').Unreachable}
   */
  async signIn(request) {
    const { user, tokens } = await this.#http.send('POST', '/auth/login', { body: this.#here(request) });
    const path = `/users/${user.id}/profile`;
    const { enrollments } = await this.#http.send('GET', path, { token: tokens.accessToken });
    const joined = enrollments.filter(({ host }) => !host).sort((one, other) => (one.enrolledAt < other.enrolledAt ? 1 : -1));
    await this.#session.arrive({ user, tokens, classroomId: joined[0]?.classroomId ?? null }, this.#last(request));
  }

  /**
   * Has a code sent to who has a second factor but not the authenticator at hand.
   *
   * @param {{username: string, password: string, channel: string}} request by a channel that a refused sign-in named
   * @returns {Promise<{sentTo: string}>} the address or number, most of it hidden
   * @throws {import('../wire/failure.js').Refusal | import('../wire/failure.js').Unreachable}
   */
  sendCode(request) {
    return this.#http.send('POST', '/auth/mfa/challenge', { body: request, patience: MAIL_MILLIS });
  }

  /**
   * Makes an account and comes in with it, into no class yet.
   *
   * @param {{username: string, password: string}} request
   * @throws {import('../wire/failure.js').Refusal | import('../wire/failure.js').Unreachable}
   */
  async signUp(request) {
    const { tokens, ...user } = await this.#http.send('POST', '/auth/signup', { body: this.#here(request) });
    await this.#session.arrive({ user, tokens, classroomId: null }, this.#last(request));
  }

  /** Who was signed in on this device before goes on where another at the same address guesses. */
  #here(request) {
    return { deviceId: this.#session.deviceId, ...request };
  }

  #last({ username }) {
    return { code: this.#session.lastCode, username };
  }

  /** Whether students may make accounts by themselves here. @returns {Promise<boolean>} */
  async mayBeMade() {
    return (await this.#http.send('GET', '/auth/signup')).open;
  }

  /** Whether a username is free. @returns {Promise<boolean>} */
  async free(username) {
    return (await this.#http.send('POST', '/profile/check-username', { body: { username } })).available;
  }
}
