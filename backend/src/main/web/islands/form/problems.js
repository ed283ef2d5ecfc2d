// Errors: at their fields, of which the first takes the focus, and once more in a summary above the form.
import { say } from '../words.js';

export function clearProblems(place) {
  const summary = place.querySelector('[data-problems]');
  summary.hidden = true;
  summary.replaceChildren();
}

export function sayProblem(place, sentence) {
  showSummary(place, sentence, []);
}

/** Lists what the fields say now; `elsewhere` are messages that belong to no field on the page. */
export async function showFieldProblems(place, sentence = say('有几处需要修改：', 'Please correct:'), elsewhere = []) {
  await painted();
  const fields = [...place.querySelectorAll('.fjs-form-field.fjs-has-errors')]
    .filter((field) => !field.querySelector('.fjs-form-field.fjs-has-errors'))
    .map((field) => ({ text: `${labelOf(field)}${say('：', ': ')}${messageOf(field)}`, input: field.querySelector('input, textarea, button') }));
  showSummary(place, sentence, [...fields, ...elsewhere.map((text) => ({ text }))]);
}

/** Puts the server's errors at their fields; answers the messages of those that are not on the page. */
export function markServerErrors(form, serverErrors) {
  const instances = form.get('formFieldInstanceRegistry').getAllKeyed();
  const errors = {};
  const elsewhere = [];
  for (const { field, message } of serverErrors) {
    const instance = instances.find(({ valuePath }) => pathOf(valuePath) === field)
      ?? instances.find(({ valuePath }) => pathOf(valuePath) === field.replace(/(\[\d+]|\.[^.[]+)$/, ''));
    if (instance) {
      put(errors, [instance.id, ...Object.values(instance.indexes ?? {})], message);
    } else {
      elsewhere.push(message);
    }
  }
  form._setState({ errors });
  return elsewhere;
}

function showSummary(place, sentence, items) {
  const summary = place.querySelector('[data-problems]');
  const heading = document.createElement('p');
  heading.textContent = sentence;
  const list = document.createElement('ul');
  list.append(...items.map(item));
  summary.replaceChildren(heading, ...(items.length > 0 ? [list] : []));
  summary.hidden = false;
  const first = items.find(({ input }) => input)?.input;
  if (first) {
    goTo(first);
  } else {
    summary.focus();
  }
}

function goTo(input) {
  input.focus({ preventScroll: true });
  input.scrollIntoView({ block: 'center' });
}

function item({ text, input }) {
  const entry = document.createElement('li');
  if (!input) {
    entry.textContent = text;
    return entry;
  }
  const jump = document.createElement('button');
  jump.type = 'button';
  jump.textContent = text;
  jump.addEventListener('click', () => goTo(input));
  entry.append(jump);
  return entry;
}

function labelOf(field) {
  const label = field.querySelector('.fjs-label-content')?.cloneNode(true);
  label?.querySelector('.fjs-asterix')?.remove();
  return label?.textContent.trim() || say('此项', 'This field');
}

function messageOf(field) {
  return [...field.querySelectorAll('.fjs-form-field-error li')].map((line) => line.textContent).join('');
}

/** `['findings', 0, 'level']` → `findings[0].level`, as the server names fields. */
function pathOf(valuePath) {
  return valuePath.reduce((path, part) => {
    const step = typeof part === 'number' ? `[${part}]` : `.${part}`;
    return path === '' ? String(part) : path + step;
  }, '');
}

/** Errors are kept by field id, below it by the index of each repeated group around the field. */
function put(errors, [step, ...rest], message) {
  if (rest.length === 0) {
    errors[step] = [...(errors[step] ?? []), message];
  } else {
    errors[step] ??= [];
    put(errors[step], rest, message);
  }
}

function painted() {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}
