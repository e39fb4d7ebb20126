/** A character that no font has: what a device draws for it, it draws for all that it can't. */
const NONE = '\u{1FFFD}';
const known = new Map();

/**
 * Whether this device has a drawing for an emoji; where it has none, an empty box would stand there.
 *
 * @param {string} emoji
 */
export function drawable(emoji) {
  const [first] = emoji;
  if (!known.has(first)) {
    known.set(first, drawn(first) !== drawn(NONE));
  }
  return known.get(first);
}

function drawn(character) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 32, height: 32 });
  const pen = canvas.getContext('2d');
  pen.font = '20px sans-serif';
  pen.fillText(character, 2, 24);
  return canvas.toDataURL();
}
