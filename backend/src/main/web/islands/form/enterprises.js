import { parsed } from '../request.js';
import { say } from '../words.js';

const PAUSE = 250;
const CODE = /^[0-9A-Z]{18}$/;

/**
 * Text fields whose `"properties": {"lookUp": "enterprises"}` ask for the code of an enterprise offer what they find by any part of its
 * name, and say whose code it is that stands there.
 */
export function offerEnterprises(schema, place) {
  (schema.components ?? []).filter(({ properties }) => properties?.lookUp === 'enterprises').forEach(({ id }) => {
    const input = place.querySelector(`input[id$="-${CSS.escape(id)}"]`);
    if (input) {
      offer(input, `look-up-${id}`);
    }
  });
}

function offer(input, id) {
  const choices = Object.assign(document.createElement('datalist'), { id });
  const name = Object.assign(document.createElement('p'), { className: 'muted' });
  name.setAttribute('role', 'status');
  input.closest('.fjs-form-field').append(choices, name);
  input.setAttribute('list', id);
  input.placeholder = say('输入企业名称或者信用代码查找', 'Search by name or code');
  let timer = null;
  let asked = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  if (input.value) {
    look();
  }

  async function look() {
    const sought = input.value.trim();
    const turn = ++asked;
    const found = sought ? await fetched(sought) : [];
    if (turn === asked) {
      choices.replaceChildren(...found.filter(({ selectable }) => selectable)
        .map((one) => Object.assign(document.createElement('option'), { value: one.uscc, label: one.name, textContent: one.name })));
      const chosen = found.find(({ uscc }) => uscc === sought);
      name.textContent = chosen?.name ?? (CODE.test(sought) ? say('没有这家企业，请核对。', 'No such enterprise.') : '');
    }
  }
}

/** What cannot be fetched is not offered; the server checks the code anyway. */
async function fetched(sought) {
  try {
    const response = await fetch(`/look-up/enterprises?q=${encodeURIComponent(sought)}`, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    return response.ok ? parsed(await response.text()) : [];
  } catch {
    return [];
  }
}
