import { parsed, refusal, unreachable } from '../request.js';
import { say } from '../words.js';

const PAUSE = 250;

/** What the places are called where rows may be picked; those that the server looks up at any time come without rows. */
const PLACES = {
  violations: [say('违法行为库', 'Violations'), say('查找违法行为或者条款', 'Search for a violation or clause')],
  penalties: [say('处罚事项库', 'Penalties'), say('查找违法行为、代码或者条款', 'Search for a violation, code or clause')],
  lastFindings: [say('最近检查发现的问题', 'Last findings'), say('在最近发现的问题里查找', 'Search the last findings')],
};

/**
 * Puts a search beside each list whose `"properties": {"picker": "violations, lastFindings"}` say where its rows may come from: what
 * is picked there becomes a row, as far as the row has fields of the same keys. A row that is still empty is filled first.
 *
 * @param data holds the rows of a place under its name, where the server knows them beforehand
 */
export function offerPickers(form, schema, place, data) {
  const lists = all(schema.components).filter(({ type, properties }) => type === 'dynamiclist' && properties?.picker);
  lists.forEach((list) => list.properties.picker.split(',').map((name) => name.trim()).filter((name) => data[name]?.length !== 0)
    .forEach((name) => place.querySelector('[data-fields]').before(panel(form, list, place, name, data[name]))));
}

function panel(form, list, place, name, known) {
  const [title, question] = PLACES[name] ?? [name, say('查找', 'Search')];
  const id = `picker-${list.id}-${name}`;
  const details = document.createElement('details');
  details.className = 'picker no-print';
  details.dataset.picker = name;
  details.innerHTML = '<summary></summary><div class="picker-list"><label></label><input type="search" autocomplete="off" maxlength="50">'
    + '<p class="muted" role="status"></p><ul></ul></div>';
  const [summary, label, search, status, found] = ['summary', 'label', 'input', '[role="status"]', 'ul'].map((part) => details.querySelector(part));
  summary.textContent = title;
  label.textContent = question;
  label.htmlFor = id;
  search.id = id;
  found.setAttribute('aria-label', label.textContent);

  let timer = null;
  let asked = 0;
  details.addEventListener('toggle', () => {
    if (details.open) {
      search.focus();
      look();
    }
  });
  search.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  details.addEventListener('keydown', (event) => {
    const buttons = [...found.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      details.open = false;
      summary.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      (next < 0 ? search : buttons[Math.min(next, buttons.length - 1)])?.focus();
    } else if (event.key === 'Enter' && document.activeElement === search) {
      // what was found before the last letter is not what is meant
      look().then(() => found.querySelector('button')?.focus());
    } else {
      return;
    }
    event.preventDefault();
  });

  async function look() {
    clearTimeout(timer);
    const turn = ++asked;
    try {
      const choices = known ? among(known, search.value) : await fetched(`/${name}?q=${encodeURIComponent(search.value.trim())}`);
      if (turn === asked) {
        found.replaceChildren(...choices.map((choice) => entry(choice, () => pick(choice))));
        status.textContent = choices.length === 0 ? say('没有找到，可以换个词，或者直接在表单里写。', 'Nothing found; try another word, or write it yourself.') : '';
      }
    } catch (refused) {
      status.textContent = refused.message;
    }
  }

  function pick(choice) {
    const row = addRow(form, list, choice);
    if (row === null) {
      status.textContent = say('不能再加了，这张表已经到最多的条数。', 'The list is full.');
      return;
    }
    unfold(place);
    const said = sayWhat(choice);
    status.textContent = say(`已填入第 ${row + 1} 条：${said}`, `Put into row ${row + 1}: ${said}`);
  }

  return details;
}

function entry(choice, pick) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  const facts = [choice.level === 'major' && say('重大', 'Major'), choice.clause, choice.majorStandard !== choice.clause && choice.majorStandard,
    choice.unverified && say('未核实，请对照条文', 'Not verified: compare with the text')];
  button.append(part('span', sayWhat(choice)), part('small', facts.filter(Boolean).join(' · ')));
  button.addEventListener('click', pick);
  item.append(button);
  return item;
}

function among(rows, text) {
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => parts.every((one) => JSON.stringify(Object.values(row)).toLowerCase().includes(one)));
}

function sayWhat(choice) {
  return choice.description ?? choice.label ?? Object.values(choice).find((value) => typeof value === 'string') ?? '';
}

function part(name, text) {
  return Object.assign(document.createElement(name), { textContent: text });
}

/** Answers where the row is, from 0; `null` if the list takes no more. */
function addRow(form, list, choice) {
  const { data } = form._getState();
  const rows = [...(data[list.path] ?? [])];
  const fields = all(list.components);
  const taken = Object.fromEntries(fields.filter(({ key }) => choice[key] !== undefined && choice[key] !== null).map(({ key }) => [key, choice[key]]));
  const empty = rows.findIndex((row) => Object.keys(taken).every((key) => isEmpty(row[key])));
  const at = empty < 0 ? rows.length : empty;
  if (at >= (list.properties.max ?? Infinity) || (empty < 0 && list.allowAddRemove === false)) {
    return null;
  }
  // only the list that the form has imported knows where its rows lie
  const container = form.get('formFieldRegistry').get(list.id);
  const fresh = rows[at] ?? form._getInitializedFieldData(data, { container, indexes: { [list.id]: at } });
  rows[at] = { ...fresh, ...numbered(fields, fresh, at), ...taken };
  form._setState({ data: { ...data, [list.path]: rows } });
  return at;
}

/** A row with a field for its number gets the next one. */
function numbered(fields, row, at) {
  const field = fields.find(({ key }) => key === 'no');
  return field && isEmpty(row.no) ? { no: field.type === 'number' ? at + 1 : String(at + 1) } : {};
}

/** Rows may be folded away until somebody asks for them. */
function unfold(place) {
  requestAnimationFrame(() => place.querySelectorAll('.fjs-repeat-render-collapse').forEach((button) => {
    if (button.closest('.fjs-form-field')?.querySelector('.fjs-repeat-row-collapsed')) {
      button.click();
    }
  }));
}

async function fetched(url) {
  let response;
  try {
    response = await fetch(url, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  } catch {
    throw unreachable();
  }
  const answer = parsed(await response.text());
  if (!response.ok) {
    throw refusal(response.status, answer);
  }
  return answer;
}

function all(components = []) {
  return components.flatMap((one) => [one, ...all(one.components)]);
}

function isEmpty(value) {
  return value === null || value === undefined || value === '';
}
