// The inbox beyond a list: rows that are selected, the row one comes back to, and what arrives meanwhile.
import htmx from 'htmx.org';
import { listen } from './inbox/live.js';
import { showPicked } from './inbox/picks.js';

htmx.onLoad((root) => {
  if (root.querySelector('[data-rows]') || root.matches('[data-live]')) {
    showPicked();
  }
});

// once the browser has scrolled there, which takes the focus away from everything
window.addEventListener('load', () => {
  const row = /^#row-[\w-]+$/.test(window.location.hash) ? document.querySelector(window.location.hash) : null;
  setTimeout(() => row?.querySelector('[data-open]').focus());
});

listen();
