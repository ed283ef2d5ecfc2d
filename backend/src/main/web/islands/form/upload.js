import { csrfToken, parsed, refusal, sendJson, unreachable } from '../request.js';

export const MAX_BYTES = 20 * 1024 * 1024;

/** So much is lost at most when the connection breaks behind a proxy that waits for whole requests. */
const PIECE = 512 * 1024;
const FIRST_RETRY = 1000;
const LAST_RETRY = 30_000;
const MOST_CONFLICTS = 8;
const TUS = { 'Tus-Resumable': '1.0.0' };

/**
 * Uploads one file piece by piece (tus 1.0) and answers `{id, name, size, type}`. When the connection breaks it waits and goes
 * on where it stood; only a refusal of the server, or `signal`, ends it.
 *
 * @param onProgress is told how far it is (0 to 1)
 * @param onWaiting is told whether it waits for the network
 */
export async function upload(file, { onProgress, onWaiting, signal }) {
  if (signal.aborted) {
    throw unreachable();
  }
  const patiently = (work) => untilConnected(work, onWaiting, signal);
  const url = await patiently(() => begin(file, signal));
  signal.addEventListener('abort', () => request('DELETE', url).catch(() => {}), { once: true });
  let offset = 0;
  let unsure = false;
  while (offset < file.size) {
    offset = await patiently(async () => {
      const from = unsure ? await position(url, signal) : offset;
      unsure = true;
      const next = await append(url, file, from, onProgress, signal);
      unsure = false;
      return next;
    });
  }
  return patiently(() => sendJson('GET', url));
}

export function readableSize(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

async function begin(file, signal) {
  const name = btoa(String.fromCodePoint(...new TextEncoder().encode(file.name)));
  const answer = await request('POST', '/uploads', {
    headers: { 'Upload-Length': file.size, 'Upload-Metadata': `filename ${name}` }, signal,
  });
  return new URL(answer.getResponseHeader('Location'), window.location.href).pathname;
}

async function position(url, signal) {
  return Number((await request('HEAD', url, { signal })).getResponseHeader('Upload-Offset'));
}

async function append(url, file, from, onProgress, signal) {
  if (from >= file.size) {
    return from;
  }
  const answer = await request('PATCH', url, {
    headers: { 'Upload-Offset': from, 'Content-Type': 'application/offset+octet-stream' },
    body: file.slice(from, from + PIECE),
    onProgress: (sent) => onProgress((from + sent) / file.size),
    signal,
  });
  return Number(answer.getResponseHeader('Upload-Offset'));
}

/**
 * Repeats what fails for want of a connection, sooner when the browser says that there is one again. A conflict may be the
 * server still waiting for what the broken connection should have brought; it is over after a while, or never.
 */
async function untilConnected(work, onWaiting, signal) {
  let conflicts = 0;
  for (let pause = FIRST_RETRY; ; pause = Math.min(pause * 2, LAST_RETRY)) {
    try {
      const result = await work();
      onWaiting(false);
      return result;
    } catch (failed) {
      conflicts += failed.status === 409 ? 1 : 0;
      const passes = failed.status === 0 || failed.status >= 500 || (failed.status === 409 && conflicts < MOST_CONFLICTS);
      if (signal.aborted || !passes) {
        throw failed;
      }
      onWaiting(true);
      await connectionOr(pause, signal);
    }
  }
}

function connectionOr(pause, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(done, pause);
    function done() {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    }
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}

/** As `fetch` does not tell how far it is. */
function request(method, url, { headers = {}, body, onProgress, signal } = {}) {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, url);
    Object.entries({ ...TUS, 'X-CSRF-Token': csrfToken(), Accept: 'application/json', ...headers })
      .forEach(([name, value]) => xhr.setRequestHeader(name, value));
    xhr.upload.onprogress = ({ loaded }) => onProgress?.(loaded);
    xhr.onload = () => (xhr.status < 300 ? resolve(xhr) : reject(refusal(xhr.status, parsed(xhr.responseText))));
    xhr.onerror = () => reject(unreachable());
    xhr.onabort = () => reject(unreachable());
    signal?.addEventListener('abort', () => xhr.abort());
    xhr.send(body);
  });
}
