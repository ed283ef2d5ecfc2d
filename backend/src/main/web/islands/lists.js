// Lists keep their place in the URL and change without loading the whole page; they also work without a mouse:
// j and k move, Enter opens, c claims. The links and buttons themselves do the work.
import htmx from 'htmx.org';
import { csrfToken } from './request.js';

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
});

// a refused request changes nothing here: go where the answer explains itself
document.addEventListener('htmx:responseError', ({ detail }) => {
  window.location.assign(detail.pathInfo.finalRequestPath);
});
document.addEventListener('htmx:sendError', () => {
  const line = document.querySelector('[data-announce]');
  line.textContent = '网络没有连通，请检查网络后再试。';
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

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) {
    return;
  }
  const rows = [...document.querySelectorAll('[data-row]')];
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  if (event.key === 'j' || event.key === 'k') {
    const next = here < 0 ? 0 : Math.min(Math.max(here + (event.key === 'j' ? 1 : -1), 0), rows.length - 1);
    rows[next]?.querySelector('[data-open]').focus();
  } else if (event.key === 'c' && here >= 0) {
    rows[here].querySelector('[data-claim]')?.click();
  }
});
