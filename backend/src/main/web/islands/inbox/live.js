// What arrives while the inbox is open. The server only says that something has changed (EventSource, /inbox/changes); the page
// then asks for itself again, shows the new figures at once, and the new rows when its reader wants them: rows that jump
// while one reaches for them are worse than rows that are a minute old.
import htmx from 'htmx.org';
import { boxes, showPicked } from './picks.js';

const UNUSED_MINUTES = 30;

let line = null;
let looking = 0;
let usedAt = Date.now();
let fresh = null;

export function listen() {
  connect();
  document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : comeBack()));
  ['keydown', 'pointerdown'].forEach((sign) => document.addEventListener(sign, used, { passive: true }));
  // a page that nobody uses must not keep its session alive
  setInterval(() => Date.now() - usedAt > UNUSED_MINUTES * 60_000 && disconnect(), 60_000);
  document.addEventListener('click', ({ target }) => target.closest('[data-news-show]') && show());
}

function connect() {
  const place = document.querySelector('[data-live]');
  if (line || document.hidden || !place) {
    return;
  }
  line = new EventSource(place.dataset.live);
  line.addEventListener('changed', soon);
  line.addEventListener('error', () => {
    // closed for good: signed out, or too many pages; otherwise the browser tries again by itself
    if (line?.readyState === EventSource.CLOSED) {
      line = null;
    }
  });
}

function disconnect() {
  line?.close();
  line = null;
}

function used() {
  const away = !line;
  usedAt = Date.now();
  if (away) {
    comeBack();
  }
}

function comeBack() {
  if (!line && !document.hidden) {
    usedAt = Date.now();
    connect();
    soon();
  }
}

/** Many changes are one look, and many pages do not look in the same instant. */
function soon() {
  looking ||= setTimeout(look, 300 + Math.random() * 700);
}

async function look() {
  looking = 0;
  const inbox = document.querySelector('[data-live]');
  const answer = await fetch(inbox.dataset.address, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok || answer.redirected) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]');
  if (page && inbox.isConnected && page.dataset.address === inbox.dataset.address) {
    fresh = page;
    showFigures(inbox);
    announce(inbox);
  }
}

function showFigures(inbox) {
  const figures = (root) => root.querySelectorAll('[data-tabs] b');
  const now = figures(fresh);
  figures(inbox).forEach((figure, place) => {
    figure.textContent = now[place]?.textContent ?? figure.textContent;
  });
  fresh.querySelectorAll('.filters input').forEach((choice) => {
    const same = inbox.querySelector(`.filters input[name="${choice.name}"][value="${CSS.escape(choice.value)}"]`);
    const figure = same?.parentElement.querySelector('em');
    if (figure) {
      figure.textContent = choice.parentElement.querySelector('em')?.textContent ?? '';
    }
  });
}

function announce(inbox) {
  const before = ids(inbox);
  const arrived = ids(fresh).filter((id) => !before.includes(id)).length;
  const same = arrived === 0 && texts(fresh) === texts(inbox);
  const news = inbox.querySelector('[data-news]');
  news.hidden = same;
  const text = news.querySelector('[data-news-text]');
  text.textContent = same ? '' : arrived > 0 ? text.dataset.arrived.replace('#', arrived) : text.dataset.changed;
}

/** The new list in the place of the old one; who has selected rows, or stands on one, still does. */
function show() {
  const inbox = document.querySelector('[data-live]');
  if (!fresh || !inbox) {
    return;
  }
  const picked = boxes().filter((box) => box.checked).map((box) => box.value);
  const standing = document.activeElement?.closest('[data-row]')?.id;
  const next = document.importNode(fresh, true);
  fresh = null;
  inbox.replaceWith(next);
  htmx.process(next);
  next.querySelectorAll('[data-keyboard-open]').forEach((button) => {
    button.hidden = false;
  });
  boxes().forEach((box) => {
    box.checked = picked.includes(box.value);
  });
  showPicked();
  const row = (standing && document.getElementById(standing)) || next.querySelector('[data-row]');
  row?.querySelector('[data-open]').focus({ preventScroll: true });
}

function ids(root) {
  return [...root.querySelectorAll('[data-row]')].map((row) => row.id);
}

function texts(root) {
  return [...root.querySelectorAll('[data-row]')].map((row) => row.textContent.replace(/\s+/g, ' ')).join('\n');
}
