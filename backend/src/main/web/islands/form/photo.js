const LONGEST_SIDE = 2000;
const QUALITY = 0.82;
/** Below this a photo is not worth the work. */
const SMALL = 300 * 1024;

/**
 * A photo in the size that a screen or a paper needs, standing upright: what a phone's camera makes takes minutes in a workshop.
 * Whatever is no photo, is small already, cannot be read by this browser or would not get smaller stays as it is.
 */
export async function lighter(file) {
  if (!/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type) || file.size <= SMALL) {
    return file;
  }
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const jpeg = await draw(picture);
    picture.close();
    const name = file.name.replace(/\.[^.]*$/, '') + '.jpg';
    return jpeg && jpeg.size < file.size ? new File([jpeg], name, { type: 'image/jpeg', lastModified: file.lastModified }) : file;
  } catch {
    return file;
  }
}

function draw(picture) {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const pen = canvas.getContext('2d');
  // what a PNG leaves open would become black
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}
