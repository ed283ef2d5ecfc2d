import { sendJson } from '../request.js';
import { clearProblems, markServerErrors, sayProblem, showFieldProblems } from './problems.js';
import { say } from '../words.js';

/**
 * Lets the form be sent once at a time: checked here for comfort, and by the server for real.
 *
 * @param known what the server filled in beforehand
 */
export function submitOnce(form, place, draft, known) {
  const button = place.querySelector('[data-send]');
  const status = place.querySelector('[data-status]');
  let busy = false;

  button.addEventListener('click', () => form.submit());
  form.on('submit', async ({ data, errors }) => {
    if (busy) {
      return;
    }
    clearProblems(place);
    if (form.get('uploads').pending > 0) {
      sayProblem(place, say('还有文件正在上传，请等上传完再提交。', 'Files are still being uploaded; please wait for them.'));
      return;
    }
    if (Object.keys(errors).length > 0) {
      await showFieldProblems(place);
      return;
    }
    busy = true;
    button.disabled = true;
    status.textContent = say('正在提交……', 'Sending…');
    try {
      await draft?.stop();
      const answer = await sendJson('POST', place.dataset.action, { data: filled(data, known) });
      status.textContent = say('已提交。', 'Sent.');
      goOn(answer?.location ?? window.location.href);
    } catch (refused) {
      busy = false;
      button.disabled = false;
      status.textContent = '';
      draft?.resume();
      const elsewhere = markServerErrors(form, refused.errors ?? []);
      await showFieldProblems(place, refused.message, elsewhere);
    }
  });
}

/** To where the server says; the page itself is asked for anew even if only the place in it differs. */
function goOn(location) {
  const next = new URL(location, window.location.href);
  const samePage = next.pathname === window.location.pathname && next.search === window.location.search;
  window.location.assign(next);
  if (samePage) {
    window.location.reload();
  }
}

/** What was left empty is not sent; what had a value before and was emptied is sent as empty. */
function filled(data, before = {}) {
  const entries = Object.entries(data).filter(([key, value]) => !isEmpty(value) || !isEmpty(before[key]));
  return Object.fromEntries(entries.map(([key, value]) => [key, value === '' ? null : deeper(value)]));
}

function deeper(value) {
  if (Array.isArray(value)) {
    return value.map(deeper);
  }
  return value !== null && typeof value === 'object' ? filled(value) : value;
}

function isEmpty(value) {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
