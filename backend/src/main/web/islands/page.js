// On every page: small comforts. Nothing here is needed to get work done.

import { isForPage } from './keys.js';
import { nameLanguages } from './parts.js';

nameLanguages();

document.addEventListener('keydown', (event) => {
  const search = document.querySelector('main [data-search]') ?? document.querySelector('[data-search]');
  if (event.key === '/' && search && isForPage(event)) {
    event.preventDefault();
    search.focus();
  }
});

document.querySelectorAll('[data-print]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});

// a second click on a button that is already sending does nothing
document.addEventListener('submit', (event) => {
  // a download leaves the page where it is
  if (event.target.method === 'post' && !('download' in event.target.dataset)) {
    if ('sending' in event.target.dataset) {
      event.preventDefault();
    }
    event.target.dataset.sending = '';
  }
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sending]').forEach((form) => delete form.dataset.sending);
});
