import { Refusal, SignedOut } from '../wire/failure.js';
import { Pauses } from '../shell/pauses.js';
import { Heart } from './heart.js';

/**
 * The classroom's live messages. It keeps itself connected, comes back after a break with growing pauses, and asks for
 * what it missed by the last number it saw. As it knocks with an ordinary request first, it also finds out for everyone
 * else that the server is back. Dispatches `message` (detail: the message) and `removed`.
 */
export class ClassroomChannel extends EventTarget {
  #api;
  #session;
  #connection;
  #socket = null;
  #classroomId = null;
  #lastSeq = 0;
  #speechless = 0;
  #timer = 0;
  #knocking = false;
  #pauses = new Pauses();
  #heart = new Heart(
    () => this.#send({ type: 'heart_beat', payload: {} }),
    () => this.#fell(),
  );

  /**
   * @param {import('../wire/api.js').Api} api
   * @param {import('../identity/session.js').Session} session
   * @param {import('../wire/connection.js').Connection} connection is told when something arrives
   */
  constructor(api, session, connection) {
    super();
    this.#api = api;
    this.#session = session;
    this.#connection = connection;
    connection.watch(() => connection.online || (this.#socket && this.#heart.check()));
    addEventListener('online', () => this.hurry());
    addEventListener('pageshow', () => this.hurry());
    document.addEventListener('visibilitychange', () => document.hidden || this.hurry());
    session.watch(() => this.#follow(session.classroomId));
  }

  /** Connects at once where it is not connected, and makes sure of the connection where it seems to be. */
  hurry() {
    if (this.#socket) {
      this.#heart.check();
    } else if (this.#classroomId) {
      this.#pauses.reset();
      this.#knock();
    }
  }

  #follow(classroomId) {
    if (classroomId !== this.#classroomId) {
      this.#classroomId = classroomId;
      this.#lastSeq = 0;
      this.#drop();
      if (classroomId) {
        this.#knock();
      }
    }
  }

  async #knock() {
    clearTimeout(this.#timer);
    if (this.#knocking || this.#socket) {
      return;
    }
    this.#knocking = true;
    const classroomId = this.#classroomId;
    try {
      await this.#api.get(this.#door(classroomId));
      if (classroomId === this.#classroomId) {
        this.#open();
      }
    } catch (failure) {
      this.#refused(failure);
    } finally {
      this.#knocking = false;
      if (this.#classroomId && classroomId !== this.#classroomId) {
        this.#knock();
      }
    }
  }

  /** Anyone may see a public classroom: where its channel stays closed, what only members see tells why. */
  #door(classroomId) {
    const classroom = `/classrooms/${encodeURIComponent(classroomId)}`;
    return this.#speechless === 2 ? `${classroom}/members` : classroom;
  }

  #refused(failure) {
    if (failure instanceof SignedOut) {
      return;
    }
    if (failure instanceof Refusal && (failure.status === 403 || failure.status === 404)) {
      this.dispatchEvent(new Event('removed'));
      return;
    }
    this.#later();
  }

  #open() {
    const query = this.#lastSeq > 0 ? `?lastSeq=${this.#lastSeq}` : '';
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const target = `${scheme}//${location.host}/ws/classrooms/${encodeURIComponent(this.#classroomId)}${query}`;
    const socket = new WebSocket(target, ['lectern', `bearer.${this.#session.accessToken}`]);
    socket.onmessage = (event) => this.#arrived(event.data);
    socket.onclose = () => this.#fell();
    this.#socket = socket;
    this.#heart.start();
  }

  #arrived(text) {
    this.#heart.heard();
    this.#connection.stands();
    this.#pauses.reset();
    this.#speechless = 0;
    const message = JSON.parse(text);
    if (message.type === 'heart_beat' && message.id) {
      this.#send({ type: 'heart_beat', payload: {}, id: message.id }); // the server measures how long that takes
      return;
    }
    const { event, userId } = message.type === 'room_event' ? message.payload : {};
    // A welcome tells the newest number before what was missed is replayed; a cut in between must not skip the rest.
    if (message.seq && (event !== 'welcome' || this.#lastSeq === 0)) {
      this.#lastSeq = message.seq;
    }
    if (event === 'member_removed' && userId === this.#session.user?.id) {
      this.dispatchEvent(new Event('removed'));
    } else {
      this.dispatchEvent(new CustomEvent('message', { detail: message }));
    }
  }

  #send(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify(message));
    }
  }

  #fell() {
    this.#speechless += 1;
    this.#drop();
    this.#later();
  }

  #drop() {
    clearTimeout(this.#timer);
    this.#heart.stop();
    const socket = this.#socket;
    this.#socket = null;
    if (socket) {
      socket.onclose = null; // a dead network can take minutes to report it
      socket.onmessage = null;
      socket.close();
    }
  }

  #later() {
    clearTimeout(this.#timer);
    if (this.#classroomId) {
      this.#timer = setTimeout(() => this.#knock(), this.#pauses.next());
    }
  }
}
