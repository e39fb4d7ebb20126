import { Observable } from '../shell/observable.js';

/** The work that the teacher assigned to the student. */
export class Assignments extends Observable {
  #api;
  #session;
  #queue;

  /**
   * @param {object} parts
   * @param {import('../wire/api.js').Api} parts.api
   * @param {import('../identity/session.js').Session} parts.session
   * @param {import('../queue/answer-queue.js').AnswerQueue} parts.queue
   * @param {import('../channel/classroom-channel.js').ClassroomChannel} parts.channel
   */
  constructor({ api, session, queue, channel }) {
    super();
    this.#api = api;
    this.#session = session;
    this.#queue = queue;
    /** @type {object[]} the newest first */
    this.items = [];
    channel.addEventListener('message', ({ detail: { type, payload } }) => {
      if (type === 'lesson_assigned' || (type === 'room_event' && ['welcome', 'resync'].includes(payload.event))) {
        this.refresh();
      }
    });
    channel.addEventListener('missed', () => this.refresh());
    queue.onSettled('assignment', () => this.refresh());
    session.watch(() => session.user || this.#show([]));
  }

  /** Asks the server; what is known stays where it does not answer. */
  async refresh() {
    const id = this.#session.classroomId;
    try {
      const items = id ? await this.#api.get(`/classrooms/${encodeURIComponent(id)}/assignments`) : [];
      if (id === this.#session.classroomId) {
        this.#show(items);
      }
    } catch (failure) {
      console.info('The assigned work will be asked for again', failure.message);
    }
  }

  #show(items) {
    this.items = items;
    this.changed();
  }

  /** A text was read to its end: whoever assigned it is told, also after a break. */
  async read(articleId) {
    const met = this.items.filter(({ kind, targetId, done }) => kind === 'article' && targetId === articleId && !done);
    for (const { id, classroomId } of met) {
      const path = `/classrooms/${encodeURIComponent(classroomId)}/assignments/${encodeURIComponent(id)}/done`;
      await this.#queue.add({}, { kind: 'assignment', path });
    }
  }
}
