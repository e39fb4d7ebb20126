import { Observable } from '../shell/observable.js';

/** So long the server's greeting may take to say again what stood before a break. */
const GREETING_MILLIS = 400;
/** So long a greeting's "come here" is known from before. */
const CAME_MILLIS = 3600000;

/**
 * The room around the work: the raised hand, eyes to the front, and the teacher's "come here". Dispatches `come` (detail:
 * the place).
 */
export class Room extends Observable {
  #session;
  #channel;
  #store;

  /**
   * @param {import('../store/store.js').DeviceStore} store
   * @param {import('../identity/session.js').Session} session
   * @param {import('../channel/classroom-channel.js').ClassroomChannel} channel
   */
  constructor(store, session, channel) {
    super();
    this.#store = store;
    this.#session = session;
    this.#channel = channel;
    this.handUp = false;
    /** Whether the teacher asks for eyes to the front. */
    this.paused = false;
    channel.addEventListener('message', ({ detail }) => detail.type === 'room_event' && this.#heard(detail.payload, detail.seq));
    // Nobody could take the cover away again.
    channel.standing.watch(() => channel.shut && this.#set({ paused: false }));
    session.watch(() => session.user || this.#set({ handUp: false, paused: false }));
  }

  /** Raises the hand, or takes it down. */
  async toggleHand() {
    this.#set({ handUp: !this.handUp });
    await this.#channel.say('room_event', { event: this.handUp ? 'hand_raised' : 'hand_lowered' });
  }

  #heard({ event, userId, place }, seq) {
    const own = userId === this.#session.user?.id;
    switch (event) {
      case 'welcome':
      case 'resync':
        // What holds is told again by the greeting. Nothing is drawn before, so that nothing flickers.
        Object.assign(this, { handUp: false, paused: false });
        setTimeout(() => this.changed(), GREETING_MILLIS);
        return;
      case 'hand_raised':
      case 'hand_lowered':
        return own ? this.#set({ handUp: event === 'hand_raised' }) : undefined;
      case 'paused':
      case 'resumed':
        return this.#set({ paused: event === 'paused' });
      case 'come_here':
        if (!userId || own) {
          this.#come(place, seq !== undefined);
        }
    }
  }

  /** Who comes later is told as well, by the greeting; it moves nobody twice who only lost the connection. */
  async #come(place, isNew) {
    const key = `came:${this.#session.user?.id}`;
    const last = await this.#store.get(key);
    if (isNew || last?.place !== place || Date.now() - last.at > CAME_MILLIS) {
      await this.#store.set(key, { place, at: Date.now() });
      this.dispatchEvent(new CustomEvent('come', { detail: place }));
    }
  }

  #set(change) {
    Object.assign(this, change);
    this.changed();
  }
}
