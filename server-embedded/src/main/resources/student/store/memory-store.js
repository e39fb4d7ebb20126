/** Stands in for the device's store where the browser keeps nothing: all is gone when the page closes. */
export class MemoryStore {
  #values = new Map();
  #queue = new Map();
  #lastKey = 0;

  constructor() {
    this.persistent = false;
  }

  async get(key) {
    return this.#values.get(key);
  }

  async set(key, value) {
    this.#values.set(key, value);
  }

  async remove(key) {
    this.#values.delete(key);
  }

  async enqueue(entry) {
    this.#lastKey += 1;
    this.#queue.set(this.#lastKey, { ...entry, key: this.#lastKey });
    return this.#lastKey;
  }

  async queued() {
    return [...this.#queue.values()];
  }

  async dequeue(key) {
    this.#queue.delete(key);
  }

  /** Takes away all that is kept of a student. */
  async forget(userId) {
    [...this.#values.keys()].filter((key) => key.endsWith(`:${userId}`)).forEach((key) => this.#values.delete(key));
    [...this.#queue.values()].filter((entry) => entry.userId === userId).forEach(({ key }) => this.#queue.delete(key));
  }

  /** There is one tab only, so the lease is always free. */
  async lease() {
    return true;
  }
}
