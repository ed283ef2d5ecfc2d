import { sendJson } from '../request.js';
import { say } from '../words.js';

const PAUSE = 1000;
const FIRST_RETRY = 3000;
const LAST_RETRY = 60_000;
/** Browsers let at most 64 KiB outlive their page. */
const OUTLIVES_PAGE = 60_000;

/**
 * Saves what has been filled in so far on the server: within a second of a change, and at once when the page is left.
 * Nothing stays on this device. Without a network it stays in the page, and is saved when the network is back.
 * The server may answer with hints (`{hints: [{text, href}]}`), such as a like request of the last weeks.
 */
export function keepDraft(form, place) {
  const url = place.dataset.draft;
  const status = place.querySelector('[data-status]');
  let saved = snapshot(form);
  let timer = null;
  let retry = FIRST_RETRY;
  let stopped = false;
  let underway = null;
  let running = Promise.resolve();

  async function save(options) {
    const now = snapshot(form);
    if (stopped || now === saved || now === underway) {
      return;
    }
    underway = now;
    try {
      const answer = await sendJson('PUT', url, { data: JSON.parse(now) }, options);
      saved = now;
      retry = FIRST_RETRY;
      window.removeEventListener('beforeunload', warn);
      status.textContent = `${say('草稿已自动保存', 'Draft saved')} ${new Date().toTimeString().slice(0, 5)}`;
      showHints(place, answer?.hints ?? []);
    } catch (refused) {
      complain(refused);
    } finally {
      underway = null;
    }
  }

  function complain({ status: code, message }) {
    window.addEventListener('beforeunload', warn);
    if (code === 0 || code === 429 || code >= 500) {
      status.textContent = say('网络不通，草稿还没有保存。填写的内容在本页，请不要关闭；联网后自动保存。',
        'No connection: the draft is not saved yet. What you wrote is on this page; keep it open, it will be saved once you are online.');
      soon(retry);
      retry = Math.min(retry * 2, LAST_RETRY);
    } else {
      status.textContent = `${say('草稿没有保存：', 'The draft was not saved: ')}${message}`;
    }
  }

  function soon(delay = PAUSE) {
    timer ??= setTimeout(() => {
      timer = null;
      running = running.then(() => save());
    }, delay);
  }

  /** The page may be gone in a moment: what is under way is not waited for. */
  function atOnce() {
    const keepalive = new Blob([snapshot(form)]).size < OUTLIVES_PAGE;
    running = Promise.all([running, save({ keepalive })]);
  }

  form.on('changed', () => soon());
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? atOnce() : soon()));
  window.addEventListener('pagehide', atOnce);
  window.addEventListener('online', atOnce);

  return {
    /** No more saving from here on, and none under way: the form itself is being sent. */
    async stop() {
      clearTimeout(timer);
      timer = null;
      stopped = true;
      window.removeEventListener('beforeunload', warn);
      await running;
    },
    resume() {
      stopped = false;
    },
  };
}

/** Offers to throw a restored draft away: once to ask for it, once to be sure. */
export function offerFreshStart(place) {
  const button = place.querySelector('[data-discard]');
  button?.addEventListener('click', async () => {
    if (!('sure' in button.dataset)) {
      button.dataset.sure = '';
      button.textContent = say('确定删除草稿', 'Really delete the draft');
      return;
    }
    button.disabled = true;
    try {
      await sendJson('DELETE', place.dataset.draft);
      window.location.reload();
    } catch (refused) {
      button.disabled = false;
      place.querySelector('[data-status]').textContent = refused.message;
    }
  });
}

function warn(event) {
  event.preventDefault();
}

function snapshot(form) {
  return JSON.stringify(form._getSubmitData());
}

function showHints(place, hints) {
  const box = place.querySelector('[data-hints]');
  box.hidden = hints.length === 0;
  box.replaceChildren(...hints.map(({ text, href }) => {
    const line = document.createElement('p');
    if (href) {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = text;
      line.append(link);
    } else {
      line.textContent = text;
    }
    return line;
  }));
}
