/**
 * One challenge as this device knows it. Kept in the store at every step, so a refresh comes back to the same place.
 *
 * @typedef {object} GivenAnswer
 * @property {string} selectedOptionId
 * @property {'kept' | 'saved' | 'refused'} state kept = on this device, not acknowledged by the server yet
 * @property {'correct' | 'wrong'} [answerState]
 * @property {string} [correctOptionId]
 * @property {number} [xpDelta]
 * @property {object} [card] the knowledge card
 * @property {object} [why] the server did not take it, as a refusal's words have it
 *
 * @typedef {object} ChallengeRecord
 * @property {object} challenge as dealt
 * @property {string} trackName
 * @property {Record<string, GivenAnswer>} answers by question id
 * @property {number} index the question on screen
 * @property {boolean} finished the result is on screen
 * @property {number} shownAt when the question came on screen
 */

/**
 * @param {object} challenge as the server dealt it, with what was answered on another device
 * @param {string} trackName
 * @param {ChallengeRecord | null} known what this device knew of it, if anything
 * @param {object[]} waiting queue entries
 * @returns {ChallengeRecord}
 */
export function recordOf(challenge, trackName, known, waiting) {
  const same = known?.challenge.challengeId === challenge.challengeId ? known : null;
  const answers = { ...same?.answers };
  for (const { request } of waiting) {
    if (request.challengeId === challenge.challengeId) {
      answers[request.questionId] ??= { selectedOptionId: request.selectedOptionId, state: 'kept' };
    }
  }
  for (const { question, answer } of challenge.questions) {
    if (answer) {
      answers[question.id] = { ...answers[question.id], ...answer, state: 'saved' };
    }
  }
  const record = { challenge, trackName, answers, index: 0, finished: false, shownAt: Date.now() };
  return same ? { ...record, index: same.index, finished: same.finished, shownAt: same.shownAt } : atNext(record);
}

/** The record at its first question without an answer, or at the result where there is none. */
export function atNext(record) {
  const index = record.challenge.questions.findIndex(({ question }) => !record.answers[question.id]);
  return index < 0 ? { ...record, finished: true } : { ...record, index, shownAt: Date.now() };
}

/** The record with one answer changed. */
export function withAnswer(record, questionId, change) {
  const answer = { ...record.answers[questionId], ...change };
  return { ...record, answers: { ...record.answers, [questionId]: answer } };
}

/** The record with a question open again. */
export function withoutAnswer(record, questionId) {
  const { [questionId]: taken, ...answers } = record.answers;
  return { ...record, answers };
}

/** What the server's judgement changes about an answer. */
export function judged({ selectedOptionId, answerState, correctOptionId, xpDelta, knowledgeCard }) {
  return { state: 'saved', selectedOptionId, answerState, correctOptionId, xpDelta, card: knowledgeCard };
}

/** The figures of the result page; xp is null where a part of it was earned on another device. */
export function tally(record) {
  const given = record.challenge.questions.map(({ question }) => record.answers[question.id]).filter(Boolean);
  return {
    total: record.challenge.questions.length,
    answered: given.length,
    correct: given.filter((answer) => answer.answerState === 'correct').length,
    waiting: given.filter((answer) => answer.state === 'kept').length,
    xp: given.some(({ state, xpDelta }) => state === 'saved' && xpDelta === undefined)
      ? null
      : given.reduce((sum, { xpDelta }) => sum + (xpDelta ?? 0), 0),
  };
}

/** Right answers in a row before the question on screen. */
export function combo(record) {
  let row = 0;
  for (const { question } of record.challenge.questions.slice(0, record.index)) {
    row = record.answers[question.id]?.answerState === 'correct' ? row + 1 : 0;
  }
  return row;
}
