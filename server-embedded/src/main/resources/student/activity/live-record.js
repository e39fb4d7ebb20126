/**
 * What this device knows of the class's activities. Kept in the store at every step, so a refresh or a sleep comes back
 * to the same place.
 *
 * @typedef {object} Given an answer in a quiz
 * @property {string} optionId
 * @property {'kept' | 'saved' | 'late' | 'refused'} state kept = on this device only; late = after the answer was shown
 * @property {object} [why] the server did not take it, as a refusal's words have it
 *
 * @typedef {object} Known one activity
 * @property {object} activity as the server told it last
 * @property {Record<string, Given>} given by position and question
 * @property {Record<number, object>} results own results by position
 * @property {Record<string, number>} seen when a question came on screen first, by position and question
 * @property {object} [board] the ranking's first five and who is near the student, the own place, and of how many
 * @property {{chars: number, errors: number}} [typed] how far in a race
 *
 * @typedef {object} LiveRecord
 * @property {string | null} shownId the activity on screen
 * @property {string | null} currentId what the class does now
 * @property {string[]} left activities that the student stepped out of
 * @property {Record<string, Known>} known by activity id, the latest last
 */

const MOST_KNOWN = 8;

/** @type {LiveRecord} */
export const BLANK = { shownId: null, currentId: null, left: [], known: {} };

/**
 * Takes in an activity; an older telling of it changes nothing.
 *
 * @param {LiveRecord} record
 * @param {object} activity
 * @returns {LiveRecord}
 */
export function withActivity(record, activity) {
  const { [activity.id]: before, ...others } = record.known;
  if (before && before.activity.revision > activity.revision) {
    return record;
  }
  const board = isNewReveal(activity, before?.activity) ? undefined : before?.board; // the next one is told after it
  const known = { given: {}, results: {}, seen: {}, ...before, board, activity: withOwn(activity, before?.activity) };
  const entries = Object.entries({ ...others, [activity.id]: known }).slice(-MOST_KNOWN);
  const taken = withStanding({ ...record, known: Object.fromEntries(entries) }, activity);
  return (activity.quiz?.mine ?? []).reduce((told, result) => withResult(told, activity.id, result), taken);
}

function isNewReveal({ phase, quiz }, before) {
  return phase === 'reveal' && (before?.phase !== phase || before.quiz.position !== quiz.position);
}

/** The own place, where the student is told it along with the quiz: after a refresh, or on another device. */
function withStanding(record, { id, quiz }) {
  const { standing: mine, of, ranking, reveal } = quiz ?? {};
  return mine ? changed(record, id, () => ({ board: { top: ranking ?? reveal.top, mine, of } })) : record;
}

/**
 * What is told to all leaves out where the student is in a race, and a telling of a reading leaves out that its leader
 * has just stopped it; both stand until they are told anew.
 */
function withOwn(activity, before) {
  const { race, reading } = activity;
  const { mine, rank } = before?.race ?? {};
  if (race && !race.mine && mine) {
    return { ...activity, race: { ...race, mine, rank } };
  }
  const stopped = reading && !reading.playing && before?.reading?.stopped && before.reading.position === reading.position;
  return stopped ? { ...activity, reading: { ...reading, stopped } } : activity;
}

/**
 * Takes in what the class does now: it comes on screen unless the student stepped out of it, and what has ended stays
 * there to be looked at.
 */
export function withCurrent(record, activity) {
  const { id, phase } = activity;
  const over = phase === 'ended';
  const currentId = over ? (record.currentId === id ? null : record.currentId) : id;
  const shown = !over && !record.left.includes(id) ? id : record.shownId;
  return { ...withActivity(record, activity), currentId, shownId: shown };
}

/** The record with one activity changed; one that is not known changes nothing. */
export function changed(record, activityId, change) {
  const before = record.known[activityId];
  return before ? { ...record, known: { ...record.known, [activityId]: { ...before, ...change(before) } } } : record;
}

/** How an own answer counted. The answer may have been given on another device. */
export function withResult(record, activityId, result) {
  return changed(record, activityId, ({ activity, given, results }) => {
    const former = results[result.position];
    const key = keyAt(activity, result.position);
    const answered = key && result.optionId;
    return {
      results: { ...results, [result.position]: { ...former, ...result } },
      ...(answered && { given: { ...given, [key]: { optionId: result.optionId, state: 'saved' } } }),
    };
  });
}

/** The record with one own answer changed. */
export function withGiven(record, activityId, key, change) {
  return changed(record, activityId, ({ given }) => ({ given: { ...given, [key]: { ...given[key], ...change } } }));
}

/** The record without an own answer that could not be kept. */
export function withoutGiven(record, activityId, key) {
  return changed(record, activityId, ({ given }) => {
    const { [key]: gone, ...others } = given;
    return { given: others };
  });
}

/** Whether a quiz is assigned work, and nothing that the class does together. */
export function isAssigned({ quiz }) {
  return quiz?.pace === 'self' && !quiz.opensAt && Boolean(quiz.questions);
}

/** The question at a position, where this device knows it. */
export function questionAt({ quiz }, position) {
  return quiz.questions ? quiz.questions[position - 1] : quiz.position === position ? quiz.question : undefined;
}

/** What an answer is kept under: the teacher may put another question in the same place. */
export function keyAt(activity, position) {
  const question = questionAt(activity, position);
  return question ? `${position} ${question.id}` : null;
}

/** Where a quiz at one's own pace goes on: the first question without an answer; null where there is none. */
export function openPosition({ activity, given }) {
  const at = activity.quiz.questions.findIndex((_, index) => !given[keyAt(activity, index + 1)]);
  return at < 0 ? null : at + 1;
}

/** The shared reading after its leader did something. */
export function withPlay(record, { activityId, action, position, rate, at }) {
  return changed(record, activityId, ({ activity }) => ({
    activity: {
      ...activity,
      reading: {
        ...activity.reading,
        position,
        playing: action === 'seek' ? activity.reading.playing : action === 'play',
        stopped: action === 'pause' || (action === 'seek' && position === activity.reading.position && activity.reading.stopped),
        rate: rate ?? activity.reading.rate,
        since: at,
      },
    },
  }));
}

/** The shared reading has come to a sentence. */
export function withPosition(record, { activityId, position, at }) {
  return changed(record, activityId, ({ activity }) => ({
    activity: { ...activity, reading: { ...activity.reading, position, stopped: false, since: at } },
  }));
}
