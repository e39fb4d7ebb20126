import { PageKeys } from '../shell/page-keys.js';

/**
 * Letters A to F and digits 1 to 6 choose an option. Enter goes on by itself: the button to go on has the focus.
 *
 * @param {import('lit').LitElement} host
 * @param {(optionId: string) => void} choose
 */
export function answerKeys(host, choose) {
  new PageKeys(host, ({ key, repeat }) => {
    const optionId = /^[a-f]$/i.test(key) ? key.toLowerCase() : 'abcdef'[Number(key) - 1];
    if (!repeat && optionId) {
      choose(optionId);
    }
  });
}
