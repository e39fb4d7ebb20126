import { Observable } from '../shell/observable.js';
import { Pauses } from '../shell/pauses.js';
import { Refusal } from '../wire/failure.js';

const BLANK = { known: { ui: {}, audio: {}, accessibility: {}, learning: {} }, waiting: {} };

/**
 * What the student wishes of Lectern. A change holds at once and is kept on this device, then on the server, which tells
 * the student's other devices; without a connection it waits. Only what was changed here is put over what the server
 * knows, so that two devices don't undo each other's changes.
 */
export class Preferences extends Observable {
  #store;
  #api;
  #session;
  #language;
  #look;
  #notices;
  #record = BLANK;
  #running = null;
  /** Whether the server has not been asked since the student came or the connection went. */
  #stale = false;
  #timer = 0;
  #pauses = new Pauses();

  constructor({ store, api, session, connection, language, look, notices }) {
    super();
    this.#store = store;
    this.#api = api;
    this.#session = session;
    this.#language = language;
    this.#look = look;
    this.#notices = notices;
    connection.watch(() => connection.online && (this.waiting || this.#stale) && this.drain());
  }

  /** `language`, `theme`, `textSize`. */
  get ui() {
    return this.#part('ui');
  }

  /** `sounds`, `keySounds`, `volume`, `voiceRate`. */
  get audio() {
    return this.#part('audio');
  }

  /** `highContrast`, `reducedMotion`, `readableFont`, `readAloud`. */
  get accessibility() {
    return this.#part('accessibility');
  }

  /** `notificationPreference`, `preferredStudyTime`, `weeklyLearningGoal`. */
  get learning() {
    return this.#part('learning');
  }

  /** Whether a change has not reached the server yet. */
  get waiting() {
    return Object.keys(this.#record.waiting).length > 0;
  }

  #part(name) {
    return { ...this.#record.known[name], ...this.#record.waiting[name] };
  }

  /** Takes up the wishes of the student of now, and asks the server for newer ones. */
  async restore() {
    const userId = this.#session.user?.id;
    const kept = userId ? await this.#store.get(`preferences:${userId}`) : null;
    this.#show(kept ?? BLANK);
    if (userId) {
      this.#stale = true;
      this.drain();
    }
  }

  /**
   * Wishes something else.
   *
   * @param {'ui' | 'audio' | 'accessibility' | 'learning'} part
   * @param {object} change null stands for the page's own choice
   */
  async wish(part, change) {
    const waiting = { ...this.#record.waiting, [part]: { ...this.#record.waiting[part], ...change } };
    await this.#keep({ ...this.#record, waiting });
    this.drain();
  }

  /** The other language, on this device and, where somebody sits here, for them everywhere. */
  async toggleLanguage() {
    await this.#language.toggle();
    if (this.#session.user) {
      await this.wish('ui', { language: this.#language.code });
    }
  }

  #show(record) {
    this.#record = record;
    this.#look.wear(this);
    if (this.#language.code !== (this.ui.language ?? this.#language.ofDevice)) {
      this.#language.speak(this.ui.language);
    }
    this.changed();
  }

  async #keep(record) {
    const userId = this.#session.user?.id;
    this.#show(record);
    if (userId) {
      await this.#store
        .set(`preferences:${userId}`, record)
        .catch((failure) => console.warn('The preferences are not kept', failure));
    }
  }

  /** Sends what waits and takes in what the server knows. @returns {Promise<void>} when done, or it must wait */
  drain() {
    clearTimeout(this.#timer);
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  async #run() {
    try {
      let userId;
      do {
        userId = this.#session.user?.id;
        if (userId) {
          await this.#exchange(userId);
        }
      } while (this.waiting || userId !== this.#session.user?.id);
      this.#stale = false;
      this.#pauses.reset();
    } catch (failure) {
      console.info('The preferences are asked for again later', failure.message);
      if (this.waiting && this.#session.user) {
        this.#timer = setTimeout(() => this.drain(), this.#pauses.next());
      }
    }
  }

  async #exchange(userId) {
    const sent = this.#record.waiting;
    const { profile, preferences } = await this.#api.get('/user/profile');
    const { notificationPreference, preferredStudyTime, weeklyLearningGoal } = profile;
    const known = { ...preferences, learning: { notificationPreference, preferredStudyTime, weeklyLearningGoal } };
    for (const [part, change] of Object.entries(sent)) {
      if (this.#session.user?.id !== userId) {
        return; // nothing of the first student goes out under the name of the next
      }
      known[part] = (await this.#send(part, { ...known[part], ...change })) ?? known[part];
    }
    if (this.#session.user?.id === userId) {
      await this.#keep({ known, waiting: without(this.#record.waiting, sent) });
    }
  }

  /** A definite no is told once and given up: it must not block what comes after. */
  async #send(part, whole) {
    try {
      await (part === 'learning'
        ? this.#api.put('/profile/preferences', whole)
        : this.#api.put('/user/preferences', { [part]: whole }));
      return whole;
    } catch (failure) {
      if (failure instanceof Refusal && !failure.passing && failure.status !== 401) {
        this.#notices.add('trouble.refused', failure.words.values, 'warn');
        return undefined;
      }
      throw failure;
    }
  }
}

/** What still waits after something was sent: what was wished meanwhile. */
function without(waiting, sent) {
  const left = Object.entries(waiting).map(([part, change]) => [
    part,
    Object.fromEntries(Object.entries(change).filter(([name, value]) => sent[part]?.[name] !== value)),
  ]);
  return Object.fromEntries(left.filter(([, change]) => Object.keys(change).length > 0));
}
