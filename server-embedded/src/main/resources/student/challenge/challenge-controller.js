import { Observable } from '../shell/observable.js';
import { randomId } from '../shell/random-id.js';
import { atNext, combo, judged, recordOf, withAnswer, withoutAnswer } from './challenge-record.js';

const LONGEST_MILLIS = 86400000;

/** The challenge on screen: deals, answers, goes on. */
export class ChallengeController extends Observable {
  #store;
  #api;
  #session;
  #queue;
  #progress;
  #notices;

  constructor({ store, api, session, queue, progress, notices }) {
    super();
    this.#store = store;
    this.#api = api;
    this.#session = session;
    this.#queue = queue;
    this.#progress = progress;
    this.#notices = notices;
    /** @type {import('./challenge-record.js').ChallengeRecord | null} null while no challenge is on screen */
    this.record = null;
    /** The track that is being opened, null otherwise. */
    this.opening = null;
    queue.onSettled('challenge', (entry, outcome) => this.#settled(entry, outcome));
  }

  get #key() {
    return `challenge:${this.#session.user?.id}`;
  }

  /** After a refresh: what was on screen comes back at once, then the server is asked what it knows of it. */
  async restore() {
    const known = this.#session.user ? await this.#store.get(this.#key) : null;
    this.record = known ?? null;
    this.changed();
    if (known && !known.finished) {
      await this.#reconcile();
    }
  }

  /**
   * Goes on with the track's unfinished challenge, or gets a new one.
   *
   * @param {{id: string, name: string}} track
   * @returns {Promise<boolean>} false where the track has too few questions
   * @throws what the request throws
   */
  async open(track) {
    this.opening = track.id;
    this.changed();
    try {
      await this.#queue.drain();
      const challenge = await this.#api.get(`/challenges/next?trackId=${encodeURIComponent(track.id)}`);
      if (challenge) {
        await this.#keep(recordOf(challenge, track.name, null, this.#queue.entries));
      }
      return challenge !== null;
    } finally {
      this.opening = null;
      this.changed();
    }
  }

  /**
   * Answers the question on screen; a second answer to it is ignored.
   *
   * @param {string} optionId
   */
  async choose(optionId) {
    const { question, challengeId } = this.record.challenge.questions[this.record.index];
    if (this.record.answers[question.id]) {
      return;
    }
    const timeMs = Math.min(Math.max(0, Date.now() - this.record.shownAt), LONGEST_MILLIS);
    const comboCount = combo(this.record);
    const request = { challengeId, questionId: question.id, selectedOptionId: optionId, timeMs, comboCount };
    this.record = withAnswer(this.record, question.id, { selectedOptionId: optionId, state: 'kept' });
    this.changed();
    try {
      await this.#queue.add({ ...request, submitRequestId: randomId() });
      await this.#keep(this.record);
    } catch (failure) {
      console.error('The answer could not be kept', failure);
      this.record = withoutAnswer(this.record, question.id);
      this.#notices.add('queue.notKept', {}, 'warn');
      this.changed();
    }
  }

  /** The next question without an answer, or the result. */
  next() {
    return this.#keep(atNext(this.record));
  }

  /** Puts the challenge away and shows the tracks. */
  async close() {
    this.record = null;
    this.changed();
    await this.#store.remove(this.#key);
  }

  async #keep(record) {
    this.record = record;
    this.changed();
    await this.#store.set(this.#key, record);
  }

  async #settled({ request }, { result, refusal }) {
    if (result) {
      this.#progress.show(result.progress);
    } else {
      this.#notices.add('queue.refused', refusal.words.values, 'warn');
    }
    if (this.record?.challenge.challengeId === request.challengeId && this.record.answers[request.questionId]) {
      const change = result ? judged(result) : { state: 'refused', why: refusal.words.values };
      await this.#keep(withAnswer(this.record, request.questionId, change));
    }
    if (refusal) {
      this.#reconcile();
    }
  }

  /** Takes in what the server knows, for example answers from another device. Not at the end: it would deal anew. */
  async #reconcile() {
    const before = this.record;
    if (!before || before.challenge.questions.every(({ question }) => before.answers[question.id])) {
      return;
    }
    try {
      const { trackId } = before.challenge;
      const challenge = await this.#api.get(`/challenges/next?trackId=${encodeURIComponent(trackId)}`);
      if (challenge && this.record) {
        await this.#keep(recordOf(challenge, before.trackName, this.record, this.#queue.entries));
      }
    } catch (failure) {
      console.info('The challenge goes on as this device knows it', failure.message);
    }
  }
}
