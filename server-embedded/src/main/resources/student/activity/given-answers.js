import { randomId } from '../shell/random-id.js';
import * as records from './live-record.js';

const LONGEST_MILLIS = 86400000;

/** The student's answers in the quizzes of the class, from the touch until the server has taken or refused them. */
export class GivenAnswers {
  #live;
  #keep;
  #fetch;
  #queue;
  #notices;

  /**
   * @param {object} parts
   * @param {import('./live.js').Live} parts.live what is known, and on screen
   * @param {(record: records.LiveRecord) => void} parts.keep takes what is known from now on
   * @param {(activityId: string, path: string) => Promise<boolean>} parts.fetch asks for an activity anew; whether it is there
   */
  constructor({ live, keep, fetch, queue, notices }) {
    this.#live = live;
    this.#keep = keep;
    this.#fetch = fetch;
    this.#queue = queue;
    this.#notices = notices;
    queue.onSettled('activity', (entry, outcome) => this.#settled(entry, outcome));
  }

  /**
   * Answers a question of the quiz on screen; a second answer to it is ignored.
   *
   * @param {number} position from 1
   * @param {string} optionId
   */
  async give(position, optionId) {
    const { activity, given, seen } = this.#live.shown;
    const key = records.keyAt(activity, position);
    if (!key || given[key]) {
      return;
    }
    const elapsedMillis = Math.min(Math.max(0, Date.now() - (seen[key] ?? Date.now())), LONGEST_MILLIS);
    const path = `/classrooms/${encodeURIComponent(activity.classroomId)}/activities/${activity.id}/answers`;
    this.#keep(records.withGiven(this.#live.record, activity.id, key, { optionId, state: 'kept' }));
    try {
      const questionId = records.questionAt(activity, position).id;
      const request = { clientRequestId: randomId(), position, questionId, optionId, elapsedMillis };
      await this.#queue.add(request, { kind: 'activity', path, activityId: activity.id, questionKey: key });
    } catch (failure) {
      console.error('The answer could not be kept', failure);
      this.#keep(records.withoutGiven(this.#live.record, activity.id, key));
      this.#notices.add('queue.notKept', {}, 'warn');
    }
  }

  async #settled(entry, { result, refusal }) {
    const { activityId, questionKey } = entry;
    if (result) {
      this.#keep(records.withResult(this.#live.record, activityId, result));
      this.#keep(records.withGiven(this.#live.record, activityId, questionKey, { state: 'saved' }));
      return;
    }
    const found = refusal.code === 'CONFLICT' ? await this.#lookAgain(entry) : null;
    if (found === 'answered') {
      this.#notices.add('queue.firstCounts');
    }
    if (found) {
      return;
    }
    const state = refusal.code === 'CONFLICT' ? 'late' : 'refused';
    this.#keep(records.withGiven(this.#live.record, activityId, questionKey, { state, why: refusal.words.values }));
    if (refusal.status === 404) {
      this.#notices.add('queue.classOver', {}, 'warn');
    } else if (this.#live.record.shownId !== activityId) {
      this.#notices.add('queue.refused', refusal.words.values, 'warn');
    }
  }

  /**
   * Why an answer comes too late: the student has `answered` the question already, on another device, and that answer is
   * taken in then; or the quiz is `gone`, which is said already. Nothing where it is neither.
   */
  async #lookAgain({ activityId, questionKey, path }) {
    try {
      if (!(await this.#fetch(activityId, path.replace(/\/answers$/, '')))) {
        return 'gone';
      }
    } catch (failure) {
      console.info('What was answered elsewhere is not known', failure.message);
    }
    return this.#live.record.known[activityId]?.given[questionKey]?.state === 'saved' ? 'answered' : null;
  }
}
