import { Observable } from '../shell/observable.js';

const A_PIECE = 50;
const BLANK = { text: '', toTeacher: false };

/**
 * The words in the room: what was said here since the page opened, and before where the room keeps it. What is being
 * written, and how far the words were read, outlasts a refresh.
 */
export class Chat extends Observable {
  #store;
  #api;
  #session;
  #channel;
  #outbox;
  #earlier = null;
  #classroomId = null;
  /** Whether the newest piece was fetched, so that the words known are without a gap from there. */
  #loaded = false;
  #recalled = Promise.resolve();
  /** The newest word that was read; ids are in the order of time. Null before it is known. @type {string | null} */
  #read = null;
  /** Whether that is but what was said before the student came here first. */
  #readByNobody = false;
  /** Ids of the words that wait to be read. */
  #fresh = new Set();

  /**
   * @param {object} parts
   * @param {import('../store/store.js').DeviceStore} parts.store
   * @param {import('../wire/api.js').Api} parts.api
   * @param {import('../identity/session.js').Session} parts.session
   * @param {import('../channel/classroom-channel.js').ClassroomChannel} parts.channel
   * @param {import('../channel/outbox.js').Outbox} parts.outbox
   */
  constructor({ store, api, session, channel, outbox }) {
    super();
    this.#store = store;
    this.#api = api;
    this.#session = session;
    this.#channel = channel;
    this.#outbox = outbox;
    /** @type {object[]} the oldest first */
    this.messages = [];
    /** Whether the page of it is open, so that what comes is read. */
    this.open = false;
    /** What is being written, so that going to the work and back loses none of it. */
    this.draft = BLANK;
    /** What the server did not take, and why. @type {{text: string, why: {code: string, message: string}}[]} */
    this.refused = [];
    channel.addEventListener('message', ({ detail }) => this.#heard(detail));
    channel.addEventListener('missed', () => this.#catchUp());
    channel.addEventListener('settled', ({ detail }) => this.#settled(detail));
    session.watch(() => this.#follow());
    outbox.watch(() => this.changed());
  }

  /** What waits on this device unsent. */
  get waiting() {
    const mine = ({ type, place }) => type === 'chat_message' && place === this.#session.classroomId;
    return this.#outbox.entries.filter(mine).map(({ id, payload }) => ({ id, ...payload }));
  }

  /** Who leads the room; null before it is known. */
  get hostId() {
    return this.#channel.classroom?.hostId ?? null;
  }

  get hasEarlier() {
    return this.#earlier !== null;
  }

  /** How many words wait to be read. */
  get unread() {
    return this.#fresh.size;
  }

  get #key() {
    return `chat:${this.#session.classroomId}:${this.#session.user?.id}`;
  }

  /** Keeps what is being written. @param {{text?: string, toTeacher?: boolean}} change */
  write(change) {
    this.draft = { ...this.draft, ...change };
    this.#keep();
  }

  /** @param {string} text @param {string | null} to one member, null for everyone */
  async say(text, to) {
    this.refused = [];
    await this.#channel.say('chat_message', { text, ...(to && { to }) });
  }

  /** The page of it was opened or closed. */
  show(open) {
    this.open = open;
    this.#note([]);
    this.changed();
  }

  /** Fetches what was said before; the newest piece first, then one more at each call. */
  async load(again = false) {
    const id = this.#session.classroomId;
    const before = again ? null : this.#earlier;
    const query = new URLSearchParams({ limit: A_PIECE, ...(before && { before }) });
    const piece = await this.#api.get(`/classrooms/${encodeURIComponent(id)}/messages?${query}`);
    if (id !== this.#session.classroomId) {
      return;
    }
    const [oldest] = piece.messages;
    const joins = this.#loaded && this.messages.some(({ messageId }) => messageId === oldest?.messageId);
    if (!again || !joins) {
      this.#earlier = piece.before ?? null; // else there is more before what is known, or nothing
    }
    this.#loaded = true;
    this.#note(piece.messages);
    this.#put(piece.messages);
  }

  #put(messages) {
    const all = new Map([...messages, ...this.messages].map((message) => [message.messageId, message]));
    this.messages = [...all.values()].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
    this.changed();
  }

  /** A break is made up for by the channel; after a refresh, or a very long one, this asks what was said. */
  #heard({ type, payload }) {
    if (type === 'chat_message') {
      const known = this.messages.some(({ messageId }) => messageId === payload.messageId);
      this.#note([payload], !known || this.#readByNobody);
      this.#put([payload]);
    } else if (type === 'room_event' && (payload.event === 'resync' || (payload.event === 'welcome' && !this.#loaded))) {
      this.#catchUp();
    }
  }

  async #catchUp() {
    try {
      await this.#recalled;
      await this.load(true);
    } catch (failure) {
      console.info('What was said before is not known', failure.message);
    }
  }

  /**
   * Counts words as new or read. Who comes here for the first time has missed nothing of what was said before.
   *
   * @param {object[]} messages the oldest first
   * @param {boolean} [justSaid] nobody can have read them
   */
  #note(messages, justSaid = false) {
    const ids = [...this.messages, ...messages].map(({ messageId }) => messageId).sort();
    if (this.open) {
      this.#fresh.clear();
      this.#readTo(ids.at(-1) ?? this.#read, false);
    } else if (this.#read === null && this.#loaded) {
      this.#readTo(ids.filter((id) => !this.#fresh.has(id)).at(-1) ?? '', true);
    } else {
      messages
        .filter(({ messageId, from }) => from !== this.#session.user?.id && (justSaid || messageId > (this.#read ?? '')))
        .forEach(({ messageId }) => this.#fresh.add(messageId));
    }
  }

  #readTo(id, byNobody) {
    if (id !== this.#read) {
      this.#read = id;
      this.#readByNobody = byNobody;
      this.#keep();
    }
  }

  async #keep() {
    const kept = { draft: this.draft, read: this.#read };
    await this.#store.set(this.#key, kept).catch((failure) => console.warn('What is being written is not kept', failure));
  }

  #settled({ said, error }) {
    if (said.type === 'chat_message' && error) {
      this.refused = [...this.refused, { text: said.payload.text, why: { code: error.code, message: error.message } }];
      this.changed();
    }
  }

  #follow() {
    if (this.#classroomId !== this.#session.classroomId) {
      this.#classroomId = this.#session.classroomId;
      this.#earlier = null;
      this.#loaded = false;
      this.#read = null;
      this.#readByNobody = false;
      this.#fresh.clear();
      Object.assign(this, { messages: [], refused: [], draft: BLANK });
      this.#recalled = this.#recall();
      this.changed();
    }
  }

  async #recall() {
    const key = this.#key;
    const kept = this.#classroomId && (await this.#store.get(key));
    if (kept && key === this.#key) {
      this.draft = kept.draft;
      this.#read = kept.read;
      this.changed();
    }
  }
}
