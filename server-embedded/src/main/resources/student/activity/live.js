import { Observable } from '../shell/observable.js';
import { Refusal, SignedOut } from '../wire/failure.js';
import { askWhileShut } from './asking.js';
import { GivenAnswers } from './given-answers.js';
import * as records from './live-record.js';

/** What the class does together, and the student's part in it. */
export class Live extends Observable {
  #store;
  #api;
  #session;
  #channel;
  #clock;
  #notices;
  #runners = new Map();
  #answers;

  constructor({ store, api, session, queue, channel, clock, notices }) {
    super();
    this.#store = store;
    this.#api = api;
    this.#session = session;
    this.#channel = channel;
    this.#clock = clock;
    this.#notices = notices;
    /** @type {records.LiveRecord} */
    this.record = records.BLANK;
    channel.addEventListener('message', ({ detail }) => this.#heard(detail));
    askWhileShut(channel, () => this.#refresh());
    this.#answers = new GivenAnswers({
      live: this,
      keep: (record) => this.#keep(record),
      fetch: (activityId, path) => this.#fetch(activityId, path),
      queue,
      notices,
    });
  }

  get #key() {
    return `live:${this.#session.user?.id}`;
  }

  /** @returns {records.Known | null} what is on screen */
  get shown() {
    return this.record.known[this.record.shownId] ?? null;
  }

  /** @returns {object | null} the activity of the class that the student is not in */
  get elsewhere() {
    const { currentId, shownId, known } = this.record;
    return currentId && currentId !== shownId ? (known[currentId]?.activity ?? null) : null;
  }

  /** The race on screen as told last: the first five, how many run, and the student's own where it is behind those. */
  get race() {
    const { id, race } = this.shown.activity;
    return this.#runners.get(id) ?? race;
  }

  /** After a refresh, or for another student. */
  async restore() {
    this.record = records.BLANK;
    this.#runners.clear();
    const kept = this.#session.user ? await this.#store.get(this.#key) : null;
    const told = this.record.known[this.record.currentId]?.activity; // what came while the store was asked
    const { offset, ...restored } = { ...records.BLANK, ...kept };
    this.#clock.recalled(offset);
    this.#keep(told ? records.withCurrent(restored, told) : restored);
  }

  /** Shows an activity, for example assigned work. */
  async open(activityId) {
    try {
      if (!this.record.known[activityId] && !(await this.#fetch(activityId))) {
        this.#notices.add('live.takenBack');
      }
    } catch (failure) {
      if (!(failure instanceof SignedOut)) {
        this.#notices.add('live.notHere', {}, 'warn');
      }
    }
    const left = this.record.left.filter((id) => id !== activityId);
    if (this.record.known[activityId]) {
      this.#keep({ ...this.record, left, shownId: activityId });
    }
  }

  /** Steps out of the activity on screen; the way back stands on the page of subjects. */
  leave() {
    const { shownId, left } = this.record;
    this.#keep({ ...this.record, shownId: null, left: [...left, shownId].slice(-20) });
  }

  /** A question has come on screen. Its time is counted from the first time, also after a refresh. */
  see(key) {
    const { activity, seen } = this.shown;
    if (!seen[key]) {
      this.#keep(records.changed(this.record, activity.id, () => ({ seen: { ...seen, [key]: Date.now() } })));
    }
  }

  /**
   * Answers a question of the quiz on screen; a second answer to it is ignored.
   *
   * @param {number} position from 1
   * @param {string} optionId
   */
  answer(position, optionId) {
    return this.#answers.give(position, optionId);
  }

  /** Keeps how far the student is in the race. */
  type(chars, errors) {
    this.#keep(records.changed(this.record, this.record.shownId, () => ({ typed: { chars, errors } })));
  }

  /** Tells the class how far the student is in the race. */
  run(chars, errors, elapsedMillis) {
    this.#channel.tell('activity_progress', { activityId: this.record.shownId, chars, errors, elapsedMillis });
  }

  /** Tells the teacher where the student is in the shared reading. */
  readAt(position) {
    this.#channel.tell('progress_sync', { activityId: this.record.shownId, position });
  }

  #heard({ type, payload }) {
    switch (type) {
      case 'room_event':
        return ['welcome', 'resync'].includes(payload.event) ? this.#refresh() : undefined;
      case 'activity_state':
        return this.#told(payload.activity);
      case 'lesson_assigned':
        return payload.withdrawn ? this.#takenBack(payload.assignment) : undefined;
      case 'activity_result':
        return this.#keep(records.withResult(this.record, payload.activityId, payload.result));
      case 'leaderboard_update':
        return this.#keep(records.changed(this.record, payload.activityId, () => ({ board: payload })));
      case 'activity_race':
        return this.#raced(payload);
      case 'play_control':
        return this.#keep(records.withPlay(this.record, payload));
      case 'progress_sync':
        return payload.userId === this.#channel.classroom?.hostId
          ? this.#keep(records.withPosition(this.record, payload))
          : undefined;
    }
  }

  /** The first five, or where the student is behind them; each stands until it is told anew. */
  #raced(race) {
    const known = this.#runners.get(race.activityId) ?? this.record.known[race.activityId]?.activity.race;
    const { runners, mine, rank } = known ?? { runners: [] };
    this.#runners.set(race.activityId, race.mine ? { ...race, runners } : { ...race, mine, rank });
    this.changed();
  }

  #told(activity) {
    this.#clock.glimpsed(activity.serverTime);
    if (activity.race && activity.phase === 'ended') {
      this.#raced({ ...activity.race, activityId: activity.id }); // the last that is told of it
    }
    this.#keep(records.withCurrent(this.record, activity));
  }

  /** The connection stands anew: what the class does now, and what became of what is on screen. */
  async #refresh() {
    const { currentId } = this.record;
    try {
      const current = await this.#api.get(`${this.#path}/current`);
      if (current) {
        this.#runners.delete(current.id);
        this.#told(current);
      } else if (currentId && this.record.currentId === currentId) {
        this.#keep({ ...this.record, currentId: null }); // what was told while this was asked is newer
      }
      if (this.record.shownId && this.record.shownId !== current?.id) {
        await this.#fetch(this.record.shownId);
      }
    } catch (failure) {
      console.info('The activity goes on as this device knows it', failure.message);
    }
  }

  get #path() {
    return `/classrooms/${encodeURIComponent(this.#session.classroomId)}/activities`;
  }

  /**
   * Asks for an activity anew. One that is not there for the student any more is forgotten.
   *
   * @param {string} activityId
   * @param {string} [path] where it is, if not in the classroom of now
   * @returns {Promise<boolean>} whether it is there
   */
  async #fetch(activityId, path = `${this.#path}/${encodeURIComponent(activityId)}`) {
    try {
      const activity = await this.#api.get(path);
      this.#clock.glimpsed(activity.serverTime);
      this.#runners.delete(activityId);
      this.#keep(records.withActivity(this.record, activity));
      return true;
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.status !== 404) {
        throw failure;
      }
    }
    this.#forget(activityId);
    return false;
  }

  #forget(activityId) {
    const { [activityId]: gone, ...known } = this.record.known;
    const shown = this.record.shownId === activityId;
    if (gone) {
      this.#keep({ ...this.record, known, shownId: shown ? null : this.record.shownId });
    }
    if (gone && shown && records.isAssigned(gone.activity)) {
      this.#notices.add('live.takenBack');
    }
  }

  /** Assigned work was taken back: a quiz that this device knows is looked at again. */
  async #takenBack({ targetId }) {
    try {
      if (this.record.known[targetId]) {
        await this.#fetch(targetId);
      }
    } catch (failure) {
      console.info('That it was taken back is heard at the next connection', failure.message);
    }
  }

  #keep(record) {
    if (record === this.record) {
      return;
    }
    this.record = record;
    this.changed();
    if (!this.#session.user) {
      return;
    }
    const kept = { ...record, offset: this.#clock.offset };
    this.#store.set(this.#key, kept).catch((failure) => console.warn('The activity is not kept', failure));
  }
}
