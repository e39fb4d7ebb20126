/** The sign of each kind of activity. */
export const SIGNS = { quiz: 'bolt', typing_race: 'flag', shared_reading: 'book' };

/** The key of what an activity is called that has no title. */
export function nameOf({ kind, quiz }) {
  return quiz?.pace === 'self' ? 'live.kind.quiz.self' : `live.kind.${kind}`;
}
