// A list without a mouse: j and k move, Enter opens (the link does), x selects, c claims, ? explains.
import htmx from 'htmx.org';
import { isForPage, keysAreOn, switchKeys } from '../keys.js';

const ACTS = {
  j: () => move(1),
  k: () => move(-1),
  x: () => here()?.querySelector('[data-pick]')?.click(),
  c: () => here()?.querySelector('[data-claim]')?.click(),
  '?': () => document.querySelector('[data-keyboard]')?.showModal(),
};

document.addEventListener('keydown', (event) => {
  if (isForPage(event) && Object.hasOwn(ACTS, event.key)) {
    event.preventDefault();
    ACTS[event.key]();
  }
});

document.addEventListener('click', ({ target }) => {
  if (target.closest('[data-keyboard-open]')) {
    ACTS['?']();
  }
});

document.addEventListener('change', ({ target }) => {
  if (target.matches('[data-keyboard-on]')) {
    switchKeys(target.checked);
  }
});

htmx.onLoad((root) => {
  root.querySelectorAll('[data-keyboard-open]').forEach((button) => {
    button.hidden = false;
  });
  root.querySelectorAll('[data-keyboard-on]').forEach((box) => {
    box.checked = keysAreOn();
  });
});

function rows() {
  return [...document.querySelectorAll('[data-row]')];
}

function here() {
  return rows().find((row) => row.contains(document.activeElement));
}

function move(by) {
  const all = rows();
  const at = all.indexOf(here());
  const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1);
  all[next]?.querySelector('[data-open]').focus();
}
