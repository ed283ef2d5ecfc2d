// Rows that are selected, how many there are, and what can be done with them.
document.addEventListener('change', ({ target }) => {
  if (target.matches('[data-pick-all]')) {
    boxes().forEach((box) => {
      box.checked = target.checked;
    });
  }
  if (target.matches('[data-pick], [data-pick-all]')) {
    showPicked();
  }
});

export function boxes() {
  return [...document.querySelectorAll('[data-pick]')];
}

/** Says how many are selected; without scripts the buttons are simply there. */
export function showPicked() {
  const all = boxes();
  const picked = all.filter((box) => box.checked).length;
  document.querySelectorAll('[data-bulk]').forEach((button) => {
    button.disabled = picked === 0;
  });
  document.querySelectorAll('[data-picked]').forEach((line) => {
    line.textContent = picked === 0 ? '' : line.dataset.words.replace('#', picked);
  });
  document.querySelectorAll('[data-pick-all]').forEach((box) => {
    box.hidden = all.length === 0;
    box.checked = picked > 0 && picked === all.length;
    box.indeterminate = picked > 0 && picked < all.length;
  });
}
