import { sendJson } from '../request.js';

const PAUSE = 1200;

/**
 * Saves what has been filled in so far on the server, a moment after each change; nothing stays on this device.
 * The server may answer with hints (`{hints: [{text, href}]}`), such as a like request of the last weeks.
 */
export function keepDraft(form, place) {
  const url = `/drafts/${encodeURIComponent(place.dataset.draft)}`;
  const status = place.querySelector('[data-status]');
  let saved = snapshot(form);
  let timer = null;
  let stopped = false;
  let running = Promise.resolve();

  async function save(options) {
    const now = snapshot(form);
    if (stopped || now === saved) {
      return;
    }
    try {
      const answer = await sendJson('PUT', url, { data: JSON.parse(now) }, options);
      saved = now;
      status.textContent = `草稿已自动保存 ${new Date().toTimeString().slice(0, 5)}`;
      showHints(place, answer?.hints ?? []);
    } catch {
      status.textContent = '草稿暂时没有保存，请不要关闭本页。';
    }
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(() => save());
    }, PAUSE);
  }

  form.on('changed', soon);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      save({ keepalive: true });
    }
  });

  return {
    /** No more saving from here on, and none under way: the form itself is being sent. */
    async stop() {
      clearTimeout(timer);
      stopped = true;
      await running;
    },
    resume() {
      stopped = false;
    },
  };
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
