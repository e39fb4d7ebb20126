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

  async get(path) {
    return (await this.#send('GET', path)).data;
  }

  /** One page of a list. @returns {Promise<{items: object[], pagination: object}>} */
  async page(path) {
    const { data, pagination } = await this.#send('GET', path);
    return { items: data, pagination };
  }

  /** @param {{patience?: number}} [options] as Http.open has it */
  async post(path, body, options) {
    return (await this.#send('POST', path, body, options)).data;
  }

  async put(path, body) {
    return (await this.#send('PUT', path, body)).data;
  }

  async remove(path, body) {
    return (await this.#send('DELETE', path, body)).data;
  }

  /** As remove, for a page that is being closed: it goes out all the same, and nobody waits for what comes of it. */
  leave(path) {
    const token = this.#session.accessToken;
    this.#http.send('DELETE', path, { token, keepalive: true }).catch(() => {});
  }

  async #send(method, path, body, options) {
    const { accessToken: used, user } = this.#session;
    if (!used) {
      throw new SignedOut();
    }
    try {
      return await this.#http.open(method, path, { ...options, body, token: used });
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.status !== 401) {
        throw failure;
      }
    }
    await this.#session.renew(used);
    if (this.#session.user?.id !== user.id) {
      throw new SignedOut(); // another student sits here now: nothing of the first goes out under that name
    }
    return this.#again(method, path, body, options);
  }

  async #again(method, path, body, options) {
    try {
      return await this.#http.open(method, path, { ...options, body, token: this.#session.accessToken });
    } catch (failure) {
      if (failure instanceof Refusal && failure.status === 401) {
        await this.#session.forget('expired');
        throw new SignedOut();
      }
      throw failure;
    }
  }
}
