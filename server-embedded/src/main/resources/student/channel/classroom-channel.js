import { Observable } from '../shell/observable.js';
import { randomId } from '../shell/random-id.js';
import { LiveChannel } from './live-channel.js';

/** So long after the server was still at it, something is sent again. */
const AGAIN_MILLIS = 1000;

/**
 * The classroom's live messages. What is said on it is kept and sent again after a break until it is answered; the
 * server knows it by its id. Dispatches besides `settled` (detail: what was said, and the error where it was refused).
 */
export class ClassroomChannel extends LiveChannel {
  #api;
  #session;
  #outbox;

  /** Is told when the classroom's settings, or who leads it, are known anew. */
  told = new Observable();

  /** @param {object} parts those of a live channel, and the `outbox` */
  constructor({ outbox, ...parts }) {
    const { api, session } = parts;
    super(parts, {
      key: () => session.classroomId,
      // Anyone may see a public classroom: where its channel stays closed, what only members see tells why.
      door: (id, shut) => `/classrooms/${encodeURIComponent(id)}${shut ? '/members' : ''}`,
      address: (id) => `/ws/classrooms/${encodeURIComponent(id)}`,
    });
    this.#api = api;
    this.#session = session;
    this.#outbox = outbox;
    /** As the server tells it; null until then. */
    this.classroom = null;
    this.addEventListener('knocked', ({ detail }) => Array.isArray(detail) || this.#learn(detail));
    this.addEventListener('message', ({ detail }) => this.#heard(detail));
  }

  #learn(classroom) {
    this.classroom = classroom;
    this.told.changed();
  }

  /** The settings changed, or the classroom was given to somebody else; a break here means a knock, which asks as well. */
  async #askAnew() {
    const id = this.#session.classroomId;
    try {
      const classroom = await this.#api.get(`/classrooms/${encodeURIComponent(id)}`);
      if (id === this.#session.classroomId) {
        this.#learn(classroom);
      }
    } catch (failure) {
      console.info('The settings are asked for at the next connection', failure.message);
    }
  }

  /**
   * Says something that must arrive.
   *
   * @param {string} type
   * @param {object} payload
   */
  async say(type, payload) {
    const said = { id: randomId(), place: this.#session.classroomId, type, payload, at: Date.now() };
    const kept = this.#outbox.add(said);
    this.tell(type, payload, said.id);
    await kept;
  }

  #heard({ type, id, payload }) {
    if (type === 'room_event' && payload.event === 'welcome') {
      this.#sayAgain();
    }
    if (type === 'room_event' && ['config_changed', 'resync'].includes(payload.event)) {
      this.#askAnew();
    }
    if (type === 'error' && payload.code === 'UNAVAILABLE') {
      setTimeout(() => this.#sayAgain((said) => said.id === id), AGAIN_MILLIS);
      return;
    }
    const said = id && this.#outbox.take(id);
    if (said) {
      const error = type === 'error' ? payload : null;
      this.dispatchEvent(new CustomEvent('settled', { detail: { said, error } }));
    }
  }

  #sayAgain(which = () => true) {
    this.#outbox.dropPast();
    this.#outbox.entries
      .filter((said) => said.place === this.#session.classroomId && which(said))
      .forEach(({ id, type, payload }) => this.tell(type, payload, id));
  }
}
