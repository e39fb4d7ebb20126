/** Scripts that are written without spaces: any run of their characters may be a word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const OF_A_WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * Cuts a sentence where the words of its vocabulary stand, in any case. Of words within each other the longer counts;
 * no word is found inside another ("art" in "party").
 *
 * @template {{word: string}} Word
 * @param {string} content
 * @param {Word[]} vocabulary
 * @returns {{parts: {text: string, word: Word | null}[], elsewhere: Word[]}} the parts make up the content; elsewhere
 *     are the words that do not stand in it as they are
 */
export function wordParts(content, vocabulary) {
  const taken = [];
  const elsewhere = [];
  for (const word of [...vocabulary].sort((one, other) => other.word.length - one.word.length)) {
    const places = placesOf(word.word.trim(), content);
    taken.push(...places.filter((place) => !taken.some((other) => overlap(place, other))).map((place) => ({ ...place, word })));
    if (places.length === 0) {
      elsewhere.push(word);
    }
  }
  return { parts: cut(content, taken), elsewhere };
}

function placesOf(word, content) {
  if (!word) {
    return [];
  }
  const pattern = new RegExp(word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'giu');
  return [...content.matchAll(pattern)]
    .map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
    .filter(({ from, to }) => stands(content, from) && stands(content, to));
}

/** Whether a word may begin or end here. */
function stands(content, at) {
  const before = [...content.slice(0, at)].at(-1) ?? '';
  const after = [...content.slice(at)][0] ?? '';
  return ![before, after].every((character) => OF_A_WORD.test(character) && !UNSPACED.test(character));
}

function overlap(one, other) {
  return one.from < other.to && other.from < one.to;
}

function cut(content, taken) {
  const parts = [];
  let at = 0;
  for (const { from, to, word } of [...taken].sort((one, other) => one.from - other.from)) {
    parts.push({ text: content.slice(at, from), word: null }, { text: content.slice(from, to), word });
    at = to;
  }
  return [...parts, { text: content.slice(at), word: null }].filter(({ text }) => text);
}
