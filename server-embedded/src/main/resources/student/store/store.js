import { openDB } from 'idb';
import { MemoryStore } from './memory-store.js';

const DATABASE = 'lectern';
const LEASE_MILLIS = 15000;

/**
 * What the page keeps on this device: keyed values, the queue of answers, and a lease so that two tabs don't do the
 * same thing at once (navigator.locks is missing over plain HTTP).
 */
export class DeviceStore {
  /** @param {import('idb').IDBPDatabase} database */
  constructor(database) {
    this.database = database;
    this.persistent = true;
  }

  get(key) {
    return this.database.get('values', key);
  }

  set(key, value) {
    return this.database.put('values', value, key);
  }

  remove(key) {
    return this.database.delete('values', key);
  }

  /** Keeps an answer; it is on the disk when the promise is fulfilled. @returns its place in the queue */
  async enqueue(entry) {
    const work = this.database.transaction('queue', 'readwrite', { durability: 'strict' });
    const key = await work.store.add(entry);
    await work.done;
    return key;
  }

  /** All kept answers, the oldest first, each with its key. */
  queued() {
    return this.database.getAll('queue');
  }

  dequeue(key) {
    return this.database.delete('queue', key);
  }

  /** Takes away all that is kept of a student: values under keys that end in their id, and their waiting answers. */
  async forget(userId) {
    const work = this.database.transaction(['values', 'queue'], 'readwrite');
    const [values, queue] = [work.objectStore('values'), work.objectStore('queue')];
    const [keys, entries] = await Promise.all([values.getAllKeys(), queue.getAll()]);
    keys.filter((key) => key.endsWith(`:${userId}`)).forEach((key) => values.delete(key));
    entries.filter((entry) => entry.userId === userId).forEach(({ key }) => queue.delete(key));
    await work.done;
  }

  /**
   * Takes a lease if nobody else holds it.
   *
   * @returns {Promise<boolean>} whether the owner holds it now, for 15 s at most
   */
  async lease(name, owner) {
    const work = this.database.transaction('values', 'readwrite');
    const held = await work.store.get(name);
    const free = !held || held.owner === owner || held.until < Date.now() || held.until > Date.now() + LEASE_MILLIS;
    if (free) {
      await work.store.put({ owner, until: Date.now() + LEASE_MILLIS }, name);
    }
    await work.done;
    return free;
  }
}

/**
 * Opens this device's store, or one in memory where the browser keeps nothing (private windows).
 *
 * @returns {Promise<DeviceStore | MemoryStore>}
 */
export async function openStore() {
  try {
    const database = await openDB(DATABASE, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('values');
        fresh.createObjectStore('queue', { keyPath: 'key', autoIncrement: true });
      },
      blocking: () => location.reload(),
    });
    const store = new DeviceStore(database);
    await store.set('opened', Date.now());
    return store;
  } catch (refused) {
    console.warn('IndexedDB is not available', refused);
    return new MemoryStore();
  }
}
