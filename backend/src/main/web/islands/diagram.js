// A diagram in each `[data-diagram]`; the address there answers {xml, current: [element id], done: [element id]}.
// Phones show the timeline instead (a model cannot be read at that width), so they do not load the viewer either.
if (window.matchMedia('(min-width: 821px)').matches) {
  const { draw } = await import('./diagram/viewer.js');
  document.querySelectorAll('[data-diagram]').forEach(draw);
}
