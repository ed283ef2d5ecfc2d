import { Refusal, csrfToken, parsed, refusal, unreachable } from '../request.js';
import { say } from '../words.js';

/** Adds a note without leaving the page, so that a half-filled form beside it stays as it is. */
export function addNotesInPlace(form) {
  const status = form.querySelector('[data-note-status]');
  const button = form.querySelector('button[type="submit"]');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    event.stopPropagation();
    button.disabled = true;
    try {
      await send(form);
      form.reset();
      status.textContent = say('批注已添加。', 'Note added.');
    } catch (refused) {
      status.textContent = refused.message;
    }
    button.disabled = false;
  });
}

/** The answer is the page anew; of it only the list of notes is taken. */
async function send(form) {
  let response;
  try {
    response = await fetch(form.action, {
      method: 'POST',
      headers: { Accept: 'application/json', 'X-CSRF-Token': csrfToken() },
      body: new URLSearchParams(new FormData(form)),
      credentials: 'same-origin',
    });
  } catch {
    throw unreachable();
  }
  const text = await response.text();
  if (!response.ok) {
    throw refusal(response.status, parsed(text));
  }
  const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-note-list]');
  if (!fresh) {
    throw new Refusal(401, say('登录已过期。请在新窗口重新登录，再回到本页提交。', 'You are no longer signed in. Sign in again in a new window, then come back here.'));
  }
  document.querySelector('[data-note-list]').replaceWith(fresh);
}
