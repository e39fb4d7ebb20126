import { Refusal, Unreachable } from './failure.js';

const TIMEOUT_MILLIS = 10000;

/** Sends one request and opens the envelope. */
export class Http {
  #connection;

  /** @param {import('./connection.js').Connection} connection is told how each request went */
  constructor(connection) {
    this.#connection = connection;
  }

  /**
   * @param {string} method
   * @param {string} path below /api
   * @param {{body?: object | Blob, token?: string, patience?: number, keepalive?: boolean}} options a Blob is sent as it
   *     is, anything else as JSON; milliseconds to wait for the answer; whether it outlives the page
   * @returns {Promise<any>} the envelope's data
   * @throws {Refusal | Unreachable}
   */
  async send(method, path, options) {
    return (await this.open(method, path, options)).data;
  }

  /**
   * As send, for who needs more than the data.
   *
   * @returns {Promise<{data: any, pagination?: object}>} the envelope
   */
  async open(method, path, { body, token, patience = TIMEOUT_MILLIS, keepalive } = {}) {
    const { response, envelope } = await this.#exchange(method, path, { body, token, patience, keepalive });
    this.#connection.stands();
    if (response.ok && envelope.success) {
      return envelope;
    }
    const error = envelope.error ?? { code: 'INTERNAL_ERROR', message: `status ${response.status}` };
    throw new Refusal(response.status, error, Number(response.headers.get('Retry-After')) || 0);
  }

  async #exchange(method, path, { body, token, patience, keepalive }) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), patience);
    try {
      const response = await fetch(`/api${path}`, {
        method,
        headers: {
          Accept: 'application/json',
          ...(body && { 'Content-Type': body instanceof Blob ? body.type : 'application/json' }),
          ...(token && { Authorization: `Bearer ${token}` }),
        },
        body: body instanceof Blob ? body : body && JSON.stringify(body),
        cache: 'no-store',
        keepalive,
        signal: abort.signal,
      });
      return { response, envelope: await response.json() };
    } catch (failure) {
      this.#connection.lost();
      throw new Unreachable(failure.message);
    } finally {
      clearTimeout(timer);
    }
  }
}
