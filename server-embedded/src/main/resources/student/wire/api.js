import { Refusal, SignedOut } from './failure.js';

/** Requests of the signed-in student. An access token that has run out is renewed, and the request sent again. */
export class Api {
  #http;
  #session;

  /**
   * @param {import('./http.js').Http} http
   * @param {import('../identity/session.js').Session} session
   */
  constructor(http, session) {
    this.#http = http;
    this.#session = session;
  }

  get(path) {
    return this.#send('GET', path);
  }

  post(path, body) {
    return this.#send('POST', path, body);
  }

  async #send(method, path, body) {
    const { accessToken: used, user } = this.#session;
    if (!used) {
      throw new SignedOut();
    }
    try {
      return await this.#http.send(method, path, { body, token: used });
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.status !== 401) {
        throw failure;
      }
    }
    await this.#session.renew(used);
    if (this.#session.user?.id !== user.id) {
      throw new SignedOut(); // another student sits here now: nothing of the first goes out under that name
    }
    return this.#again(method, path, body);
  }

  async #again(method, path, body) {
    try {
      return await this.#http.send(method, path, { body, token: this.#session.accessToken });
    } catch (failure) {
      if (failure instanceof Refusal && failure.status === 401) {
        await this.#session.forget('expired');
        throw new SignedOut();
      }
      throw failure;
    }
  }
}
