// People are mentioned by typing a name: a combobox over the plain list, which stays what the form sends.

const MOST = 8;

export function mentionPeople(place) {
  const select = place.querySelector('select');
  const label = place.querySelector('label');
  const text = place.closest('form').querySelector('textarea');
  const people = [...select.options];
  const input = element('input', { type: 'text', id: 'mention-input', role: 'combobox', autocomplete: 'off' });
  const list = element('ul', { id: 'mention-list', role: 'listbox', className: 'options' });
  const chosen = element('ul', { className: 'chosen' });
  let active = -1;
  let byAt = false;

  input.placeholder = place.dataset.hint;
  Object.entries({ 'aria-expanded': 'false', 'aria-controls': 'mention-list', 'aria-autocomplete': 'list' })
    .forEach(([name, value]) => input.setAttribute(name, value));
  list.setAttribute('aria-label', label.textContent);
  list.hidden = true;
  label.htmlFor = 'mention-input';
  select.hidden = true;
  place.append(chosen, input, list);

  function found() {
    const typed = input.value.trim().replace(/^@/, '').toLowerCase();
    return people
      .filter((one) => !one.selected && `${one.dataset.name} ${one.value} ${one.dataset.unit}`.toLowerCase().includes(typed))
      .slice(0, MOST);
  }

  function show() {
    const matches = found();
    active = matches.length > 0 ? 0 : -1;
    list.replaceChildren(...matches.map((one, index) => {
      const item = element('li', { id: `mention-${index}`, role: 'option', textContent: one.textContent });
      // before the field loses the focus
      item.addEventListener('mousedown', (event) => {
        event.preventDefault();
        choose(one);
      });
      return item;
    }));
    if (matches.length === 0) {
      list.append(element('li', { className: 'none', role: 'option', textContent: place.dataset.none }));
      list.lastChild.setAttribute('aria-disabled', 'true');
    }
    open(true);
  }

  function open(isOpen) {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    mark();
  }

  function mark() {
    [...list.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === active)));
    if (!list.hidden && active >= 0) {
      input.setAttribute('aria-activedescendant', `mention-${active}`);
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function choose(one) {
    one.selected = true;
    input.value = '';
    open(false);
    draw();
    if (byAt) {
      text.setRangeText(`${one.dataset.name} `, text.selectionStart, text.selectionEnd, 'end');
      text.focus();
    }
    byAt = false;
  }

  function draw() {
    chosen.replaceChildren(...people.filter((one) => one.selected).map((one) => {
      const item = element('li', { textContent: `@${one.dataset.name} ` });
      const remove = element('button', { type: 'button', textContent: '×' });
      remove.setAttribute('aria-label', `${place.dataset.remove} ${one.dataset.name}`);
      remove.addEventListener('click', () => {
        one.selected = false;
        draw();
        input.focus();
      });
      item.append(remove);
      return item;
    }));
  }

  input.addEventListener('input', show);
  input.addEventListener('focus', show);
  input.addEventListener('blur', () => open(false));
  input.addEventListener('keydown', (event) => {
    const matches = list.hidden ? [] : found();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) {
        show();
      } else if (matches.length > 0) {
        active = (active + (event.key === 'ArrowDown' ? 1 : -1) + matches.length) % matches.length;
        mark();
      }
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (matches[active]) {
        choose(matches[active]);
      }
    } else if (event.key === 'Escape') {
      open(false);
      if (byAt) {
        byAt = false;
        text.focus();
      }
    } else if (event.key === 'Backspace' && input.value === '') {
      const last = people.filter((one) => one.selected).pop();
      if (last) {
        last.selected = false;
        draw();
      }
    }
  });

  // @ in the note goes over to the list and, with the name, comes back
  text.addEventListener('input', (event) => {
    if (event.data === '@') {
      byAt = true;
      input.focus();
    }
  });
  place.closest('form').addEventListener('reset', () => setTimeout(draw));
}

function element(name, properties) {
  const { role, ...rest } = properties;
  const made = Object.assign(document.createElement(name), rest);
  if (role) {
    made.setAttribute('role', role);
  }
  return made;
}
