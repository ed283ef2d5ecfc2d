// What leaves the page: the number to the clipboard, the whole to the printer.

export function copyByButton(button) {
  const says = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await copy(button.dataset.copy);
    button.textContent = button.dataset.done;
    setTimeout(() => {
      button.textContent = says;
    }, 2000);
  });
}

/** Paper cannot be clicked: what is folded away opens for it, and closes again afterwards. */
export function unfoldToPrint() {
  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('main details:not([open])')].filter((one) => !one.closest('.no-print'));
    opened.forEach((one) => {
      one.open = true;
    });
  });
  window.addEventListener('afterprint', () => opened.forEach((one) => {
    one.open = false;
  }));
}

/** An intranet without TLS has no clipboard for scripts, only the old way. */
async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
