/** The server could not be reached, or what answered was not it. */
export class Unreachable extends Error {}

/** This device's sign-in has ended: the student joins again. */
export class SignedOut extends Error {}

/** The server said no. */
export class Refusal extends Error {
  /**
   * @param {number} status HTTP status
   * @param {{code: string, message: string, details?: {field?: string, message: string}[]}} error
   * @param {number} retryAfter seconds to wait, 0 where the server said nothing
   */
  constructor(status, error, retryAfter = 0) {
    super(error.message);
    this.status = status;
    this.code = error.code;
    this.details = error.details ?? [];
    this.retryAfter = retryAfter;
  }

  /** What to say of it where a page has no words of its own: a text key with values. */
  get words() {
    return { key: 'trouble.refused', values: { code: this.code, message: this.message, wait: this.retryAfter } };
  }

  /** Whether asking again later can help. */
  get passing() {
    return this.status === 429 || this.status === 408 || this.status >= 500;
  }
}

/**
 * What a page says of a failed request; nothing where the student has to join again anyway.
 *
 * @param {Error} failure
 * @param {string} offline the text key where the server did not answer
 */
export function troubleOf(failure, offline) {
  if (failure instanceof SignedOut) {
    return null;
  }
  return failure instanceof Refusal ? failure.words : { key: offline, values: {} };
}
