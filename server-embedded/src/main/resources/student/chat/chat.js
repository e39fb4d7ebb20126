import { Observable } from '../shell/observable.js';

const A_PIECE = 50;

/** The words in the room: what was said here since the page opened, and before where the room keeps it. */
export class Chat extends Observable {
  #api;
  #session;
  #channel;
  #outbox;
  #earlier = null;
  #classroomId = null;

  /**
   * @param {object} parts
   * @param {import('../wire/api.js').Api} parts.api
   * @param {import('../identity/session.js').Session} parts.session
   * @param {import('../channel/classroom-channel.js').ClassroomChannel} parts.channel
   * @param {import('../channel/outbox.js').Outbox} parts.outbox
   */
  constructor({ api, session, channel, outbox }) {
    super();
    this.#api = api;
    this.#session = session;
    this.#channel = channel;
    this.#outbox = outbox;
    /** @type {object[]} the oldest first */
    this.messages = [];
    this.unread = 0;
    /** Whether the page of it is open, so that what comes is read. */
    this.open = false;
    /** What is being written, so that going to the work and back loses none of it. */
    this.draft = { text: '', toTeacher: false };
    /** What the server did not take, and why. @type {{text: string, why: {code: string, message: string}}[]} */
    this.refused = [];
    channel.addEventListener('message', ({ detail }) => detail.type === 'chat_message' && this.#arrived(detail.payload));
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

  /** @param {string} text @param {string | null} to one member, null for everyone */
  async say(text, to) {
    this.refused = [];
    await this.#channel.say('chat_message', { text, ...(to && { to }) });
  }

  /** The page of it was opened or closed. */
  show(open) {
    this.open = open;
    this.unread = open ? 0 : this.unread;
    this.changed();
  }

  /** Fetches what was said before; the newest piece first, then one more at each call. */
  async load(again = false) {
    const id = this.#session.classroomId;
    const before = again ? null : this.#earlier;
    const query = new URLSearchParams({ limit: A_PIECE, ...(before && { before }) });
    const piece = await this.#api.get(`/classrooms/${encodeURIComponent(id)}/messages?${query}`);
    if (id === this.#session.classroomId) {
      this.#earlier = piece.before ?? null;
      this.#put(piece.messages);
    }
  }

  #put(messages) {
    const all = new Map([...messages, ...this.messages].map((message) => [message.messageId, message]));
    this.messages = [...all.values()].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
    this.changed();
  }

  #arrived(message) {
    const known = this.messages.some(({ messageId }) => messageId === message.messageId);
    if (!known && !this.open && message.from !== this.#session.user?.id) {
      this.unread += 1;
    }
    this.#put([message]);
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
      Object.assign(this, { messages: [], unread: 0, refused: [], draft: { text: '', toTeacher: false } });
      this.changed();
    }
  }
}
