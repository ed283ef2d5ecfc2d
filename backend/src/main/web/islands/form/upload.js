import { csrfToken, parsed, refusal, unreachable } from '../request.js';

export const MAX_BYTES = 20 * 1024 * 1024;

/** Uploads one file and answers `{id, name, size, type}`; tells how far it is (0 to 1), which `fetch` cannot. */
export function upload(file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/attachments');
    request.setRequestHeader('X-CSRF-Token', csrfToken());
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => lengthComputable && onProgress(loaded / total);
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status < 300 && answer?.id) {
        resolve(answer);
      } else {
        reject(refusal(request.status, answer));
      }
    };
    request.onerror = () => reject(unreachable());
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

export function readableSize(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
