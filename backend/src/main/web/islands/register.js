// Sends the code to the phone without leaving the page. Without this script the button sends the form, and the page comes back.
import { csrfToken, parsed, refusal, unreachable } from './request.js';

document.querySelectorAll('[data-code]').forEach((button) => {
  const form = button.form;
  const state = form.querySelector('[data-code-state]');
  const words = button.textContent;
  button.addEventListener('click', async (event) => {
    event.preventDefault();
    const phone = form.elements.phone;
    if (!phone.reportValidity()) {
      return;
    }
    button.disabled = true;
    state.textContent = '';
    try {
      const answer = await ask(button.formAction, phone.value);
      state.textContent = state.dataset.sent;
      form.elements.code.focus();
      wait(button, answer.pause, words);
    } catch (refused) {
      state.textContent = refused.errors?.[0]?.message ?? refused.message;
      button.disabled = false;
    }
  });
});

async function ask(url, phone) {
  let response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { Accept: 'application/json', 'X-CSRF-Token': csrfToken() },
      body: new URLSearchParams({ phone }),
      credentials: 'same-origin',
      redirect: 'error',
    });
  } catch {
    throw unreachable();
  }
  const answer = parsed(await response.text());
  if (!response.ok) {
    throw refusal(response.status, answer);
  }
  return answer;
}

/** Counts the seconds down on the button, until another code may be asked for. */
function wait(button, seconds, words) {
  button.textContent = button.dataset.again.replace('{0}', seconds);
  if (seconds > 0) {
    setTimeout(() => wait(button, seconds - 1, words), 1000);
  } else {
    button.textContent = words;
    button.disabled = false;
  }
}
