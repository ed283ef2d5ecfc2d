// Lists keep their place in the URL and change without loading the whole page; they also work without a mouse. The links and
// buttons themselves do the work.
import htmx from 'htmx.org';
import './lists/keyboard.js';
import { csrfToken } from './request.js';
import { say } from './words.js';

// what the strict CSP asks for, and no case data left behind on a shared PC
Object.assign(htmx.config, {
  includeIndicatorStyles: false,
  allowEval: false,
  allowScriptTags: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
});

document.addEventListener('htmx:configRequest', ({ detail }) => {
  detail.headers['X-CSRF-Token'] = csrfToken();
  if (detail.verb === 'get') {
    // conditions that are not set stay out of the address
    [...detail.formData.entries()].filter(([, value]) => value === '').forEach(([name]) => detail.formData.delete(name));
  }
});

// a refused request changes nothing here: go where the answer explains itself
document.addEventListener('htmx:responseError', ({ detail }) => {
  window.location.assign(detail.pathInfo.finalRequestPath);
});
document.addEventListener('htmx:sendError', () => {
  const line = document.querySelector('[data-announce]');
  line.textContent = say('网络没有连通，请检查网络后再试。', 'No connection; please try again when you are online.');
  line.hidden = false;
});

// filters are open for those without scripts; on a phone they make room for the list
htmx.onLoad((root) => {
  if (window.matchMedia('(max-width: 820px)').matches) {
    root.querySelectorAll('details[data-fold]').forEach((details) => {
      details.open = false;
    });
  }
});
