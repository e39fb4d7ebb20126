import { Refusal, SignedOut } from '../wire/failure.js';
import { Observable } from '../shell/observable.js';
import { Pauses } from '../shell/pauses.js';
import { randomId } from '../shell/random-id.js';
import { Heart } from './heart.js';

/** So often in a row it may fall without a word, while requests are answered, before it counts as shut. */
const SHUT_AFTER = 3;
/** So long is waited then: whoever shuts channels out seldom changes that within a lesson. */
const SHUT_PAUSE_MILLIS = 10000;

/**
 * Live messages. It keeps itself connected, comes back after a break with growing pauses, and asks for what it missed by
 * the last number it saw. As it knocks with an ordinary request first, it also finds out for everyone else that the
 * server is back. Dispatches `message` (detail: the message), `knocked` (detail: what the request told), `missed` (it is
 * shut: what would have been told has to be asked for) and `removed` (detail: why).
 */
export class LiveChannel extends EventTarget {
  #api;
  #session;
  #connection;
  #clock;
  #waiting;
  #place;
  #socket = null;
  #key = null;
  #lastSeq = 0;
  #speechless = 0;
  #timer = 0;
  #knocking = false;
  #beat = null;
  #pauses = new Pauses();
  #shutPauses = new Pauses(SHUT_PAUSE_MILLIS, SHUT_PAUSE_MILLIS);
  #heart = new Heart(
    () => this.#sendBeat(),
    () => this.#fell(),
  );

  /** Whether requests are answered but no channel can be opened, as behind a web filter that knows no WebSockets. */
  shut = false;
  /** Is told when it was found shut, and when it speaks again. */
  standing = new Observable();

  /**
   * @param {object} parts
   * @param {import('../wire/api.js').Api} parts.api
   * @param {import('../identity/session.js').Session} parts.session
   * @param {import('../wire/connection.js').Connection} parts.connection is told when something arrives
   * @param {import('./server-clock.js').ServerClock} parts.clock is told the server's time with every beat
   * @param {() => number} parts.waiting how much waits on this device unsent
   * @param {object} place
   * @param {() => string | null} place.key what the session is connected to; null for nothing
   * @param {(key: string, shut: boolean) => string} place.door the request to knock with; shut = it answers, but the
   *     channel stays silent
   * @param {(key: string) => string} place.address of the channel, from the root
   */
  constructor({ api, session, connection, clock, waiting }, place) {
    super();
    this.#api = api;
    this.#session = session;
    this.#connection = connection;
    this.#clock = clock;
    this.#waiting = waiting;
    this.#place = place;
    connection.watch(() => connection.online || (this.#socket && this.#heart.check()));
    addEventListener('online', () => this.hurry());
    addEventListener('pageshow', () => this.hurry());
    document.addEventListener('visibilitychange', () => document.hidden || this.hurry());
    session.watch(() => this.#follow(place.key()));
  }

  /** Connects at once where it is not connected, and makes sure of the connection where it seems to be. */
  hurry() {
    if (this.#socket) {
      this.#heart.check();
    } else if (this.#key) {
      this.#pauses.reset();
      this.#knock();
    }
  }

  #follow(key) {
    if (key !== this.#key) {
      this.#key = key;
      this.#lastSeq = 0;
      this.#drop();
      if (key) {
        this.#knock();
      } else {
        this.#found(0);
      }
    }
  }

  /** It fell without a word so often in a row. */
  #found(speechless) {
    this.#speechless = speechless;
    const shut = speechless >= SHUT_AFTER;
    if (shut !== this.shut) {
      this.shut = shut;
      this.standing.changed();
    }
  }

  async #knock() {
    clearTimeout(this.#timer);
    if (this.#knocking || this.#socket) {
      return;
    }
    this.#knocking = true;
    const key = this.#key;
    try {
      const told = await this.#api.get(this.#place.door(key, this.#speechless > 0 && this.#speechless % 2 === 0));
      if (key === this.#key) {
        this.dispatchEvent(new CustomEvent('knocked', { detail: told }));
        if (this.shut) {
          this.dispatchEvent(new Event('missed'));
        }
        this.#open();
      }
    } catch (failure) {
      this.#refused(failure);
    } finally {
      this.#knocking = false;
      if (this.#key && key !== this.#key) {
        this.#knock();
      }
    }
  }

  #refused(failure) {
    if (failure instanceof SignedOut) {
      return;
    }
    if (failure instanceof Refusal && (failure.status === 403 || failure.status === 404)) {
      this.#removed('removed');
    }
    this.#later(); // also there: what the student answered may have to go out first
  }

  #open() {
    const query = this.#lastSeq > 0 ? `?lastSeq=${this.#lastSeq}` : '';
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const target = `${scheme}//${location.host}${this.#place.address(this.#key)}${query}`;
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
    this.#found(0);
    const message = JSON.parse(text);
    if (message.type === 'heart_beat') {
      this.#beaten(message);
      return;
    }
    const { event, userId } = message.type === 'room_event' ? message.payload : {};
    // A welcome tells the newest number before what was missed is replayed; a cut in between must not skip the rest.
    if (message.seq && (event !== 'welcome' || this.#lastSeq === 0)) {
      this.#lastSeq = message.seq;
    }
    if (event === 'dissolved' || (event === 'member_removed' && userId === this.#session.user?.id)) {
      this.#removed(event === 'dissolved' ? event : 'removed');
      return;
    }
    if (event === 'welcome') {
      this.#sendBeat(); // so that the server's time is known at once
    }
    this.dispatchEvent(new CustomEvent('message', { detail: message }));
  }

  #removed(why) {
    this.dispatchEvent(new CustomEvent('removed', { detail: why }));
  }

  /**
   * The answer to this side's own beat tells the server's time; the server's own beat goes back at once; one with the id
   * of something else tells that it was taken before.
   */
  #beaten(message) {
    const { id, payload } = message;
    if (this.#beat && id === this.#beat.id) {
      this.#clock.told(payload.at, this.#beat.sentAt);
      this.#beat = null;
    } else if (id?.startsWith('~')) {
      this.tell('heart_beat', {}, id);
    } else if (id) {
      this.dispatchEvent(new CustomEvent('message', { detail: message }));
    }
  }

  #sendBeat() {
    this.#beat = { id: randomId(), sentAt: Date.now() };
    this.tell('heart_beat', { waiting: this.#waiting() }, this.#beat.id);
  }

  /**
   * Says something if the connection stands.
   *
   * @param {string} type
   * @param {object} payload
   * @param {string} [id] comes back with what the server makes of it
   * @returns {boolean} whether it stands
   */
  tell(type, payload, id) {
    const open = this.#socket?.readyState === WebSocket.OPEN;
    if (open) {
      this.#socket.send(JSON.stringify({ type, payload, id }));
    }
    return open;
  }

  #fell() {
    this.#found(this.#speechless + 1);
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
    if (this.#key) {
      const pauses = this.shut && this.#connection.online ? this.#shutPauses : this.#pauses;
      this.#timer = setTimeout(() => this.#knock(), pauses.next());
    }
  }
}
