/**
 * The digits of a code as someone typed it: `123 456`, `123-456`, or full-width digits of a Chinese keyboard.
 *
 * @param {string} typed
 */
export function codeOf(typed) {
  return typed.normalize('NFKC').replace(/\D/g, '').slice(0, 6);
}

/**
 * A name without the spaces around and the runs of spaces inside it, so that the same child is found again.
 *
 * @param {string} typed
 */
export function nameOf(typed) {
  return typed.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * The code that the page's address brought along, from a QR code.
 *
 * @param {Location} address
 * @returns {string} six digits, or nothing
 */
export function codeInAddress({ search, pathname }) {
  const code = codeOf(new URLSearchParams(search).get('code') ?? pathname.match(/^\/j\/(\d{6})$/)?.[1] ?? '');
  return code.length === 6 ? code : '';
}

/**
 * The code of a sign-in card that the page's address brought along. It stands behind the #, which no browser sends to
 * anyone.
 *
 * @param {Location} address
 * @returns {string}
 */
export function cardInAddress({ hash }) {
  return new URLSearchParams(hash.replace(/^#/, '')).get('card')?.trim().slice(0, 20) ?? '';
}
