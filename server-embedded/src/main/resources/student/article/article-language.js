/** Scripts that tell a language; kana before Han, as Japanese has both. Latin letters tell none for sure. */
const SCRIPTS = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/u, 'ja'],
  [/\p{sc=Hangul}/u, 'ko'],
  [/\p{sc=Han}/u, 'zh'],
  [/\p{sc=Cyrillic}/u, 'ru'],
  [/\p{sc=Greek}/u, 'el'],
  [/\p{sc=Hebrew}/u, 'he'],
  [/\p{sc=Arabic}/u, 'ar'],
  [/\p{sc=Devanagari}/u, 'hi'],
  [/\p{sc=Thai}/u, 'th'],
];

/**
 * The language of a text: what its metadata says under `language`, else what most of its sentences are written in, else
 * English.
 *
 * @param {{metadata?: {language?: unknown}, sentences: {content: string}[]}} article
 * @returns {string} BCP 47, for example `zh` or `fr-CA`
 */
export function languageOf({ metadata, sentences }) {
  const said = metadata?.language;
  if (typeof said === 'string' && /^[a-z]{2,3}([-_][a-z0-9]+)*$/i.test(said)) {
    return said.replaceAll('_', '-');
  }
  const most = sentences.length / 2;
  const found = SCRIPTS.find(([script]) => sentences.filter(({ content }) => script.test(content)).length > most);
  return found?.[1] ?? 'en';
}
