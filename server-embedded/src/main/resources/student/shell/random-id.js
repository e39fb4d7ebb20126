/**
 * A new id, 128 random bits in hex. crypto.randomUUID is missing over plain HTTP; getRandomValues is not.
 *
 * @returns {string} 32 characters
 */
export function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
