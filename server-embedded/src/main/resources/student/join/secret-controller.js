import { Refusal, Unreachable } from '../wire/failure.js';
import { inTurn } from './in-turn.js';

/** Signs in with something that only one child has, and says why not. */
export class SecretController {
  #host;

  /** @param {import('../shell/lectern-element.js').LecternElement} host */
  constructor(host) {
    this.#host = host;
    this.busy = false;
    this.queueing = false;
    /** The key of what went wrong, with its values; null where nothing did. */
    this.error = null;
  }

  /**
   * @template T
   * @param {() => Promise<T>} action
   * @param {Record<string, string>} wrong text keys by the server's code
   * @returns {Promise<T | undefined>} nothing where it was refused
   */
  async run(action, wrong) {
    this.busy = true;
    this.error = null;
    this.#host.requestUpdate();
    try {
      return await inTurn(action, () => {
        this.queueing = true;
        this.#host.requestUpdate();
      });
    } catch (failure) {
      this.error = errorOf(failure, wrong);
      return undefined;
    } finally {
      this.busy = false;
      this.queueing = false;
      this.#host.requestUpdate();
    }
  }

  /** @param {string | null} key what to say beside the form */
  say(key) {
    this.error = key ? { key } : null;
    this.#host.requestUpdate();
  }
}

function errorOf(failure, wrong) {
  if (failure instanceof Unreachable) {
    return { key: 'join.unreachable' };
  }
  if (!(failure instanceof Refusal)) {
    throw failure;
  }
  if (failure.code === 'RATE_LIMITED') {
    return { key: 'secret.tooMany' };
  }
  return wrong[failure.code] ? { key: wrong[failure.code] } : failure.words;
}
