import { Refusal } from '../wire/failure.js';

const TURNS = 6;

/**
 * Does something that a whole class may do in the same second. Who is asked to wait waits, and tries again.
 *
 * @template T
 * @param {() => Promise<T>} action
 * @param {() => void} waiting called before each wait
 * @returns {Promise<T>}
 */
export async function inTurn(action, waiting) {
  for (let turn = 1; ; turn += 1) {
    try {
      return await action();
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.status !== 429 || turn === TURNS) {
        throw failure;
      }
      waiting();
      const seconds = Math.min(Math.max(1, failure.retryAfter), 10) + Math.random();
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }
}
