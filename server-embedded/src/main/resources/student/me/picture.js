const EDGE = 320;
const LARGEST_BYTES = 20 * 1024 * 1024;

/**
 * The middle of a picture as a small square. Drawing it anew leaves behind what cameras write into their files, such as
 * the place where it was taken.
 *
 * @param {Blob} file
 * @returns {Promise<{canvas?: HTMLCanvasElement, trouble?: string}>} the key of what is wrong where it is no picture
 */
export async function squareOf(file) {
  if (file.size > LARGEST_BYTES) {
    return { trouble: 'avatar.tooLarge' };
  }
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) {
    return { trouble: 'avatar.noPicture' };
  }
  const edge = Math.min(picture.width, picture.height);
  const [left, top] = [(picture.width - edge) / 2, (picture.height - edge) / 2];
  const canvas = Object.assign(document.createElement('canvas'), { width: EDGE, height: EDGE });
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, EDGE, EDGE);
  pen.drawImage(picture, left, top, edge, edge, 0, 0, EDGE, EDGE);
  picture.close();
  return { canvas };
}
