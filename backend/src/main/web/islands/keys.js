// Single keys can be switched off: they get in the way of those who speak to their computer (WCAG 2.1.4).
const OFF = 'keys-off';

export function keysAreOn() {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true;
  }
}

export function switchKeys(on) {
  try {
    if (on) {
      localStorage.removeItem(OFF);
    } else {
      localStorage.setItem(OFF, '');
    }
  } catch {
    // a browser that keeps nothing keeps this neither
  }
}

/** Whether a key is meant for the page and not for what is being typed in. */
export function isForPage(event) {
  return keysAreOn() && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented
    && !event.target.closest('input:not([type=checkbox], [type=radio]), textarea, select, dialog, [contenteditable]');
}
