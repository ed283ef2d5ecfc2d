const STEP = 60;
const LARGEST = 1.1;

/** Arrow keys move the picture while it has the focus. */
export function moveByKeys(place, canvas) {
  const moves = {
    ArrowLeft: { dx: STEP, dy: 0 },
    ArrowRight: { dx: -STEP, dy: 0 },
    ArrowUp: { dx: 0, dy: STEP },
    ArrowDown: { dx: 0, dy: -STEP },
  };
  place.addEventListener('keydown', (event) => {
    const move = moves[event.key];
    if (move && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      canvas.scroll(move);
    }
  });
}

/** Buttons instead of the wheel, so that the wheel scrolls the page. */
export function zoomByButtons(place, canvas) {
  const fit = () => {
    canvas.zoom('fit-viewport', 'auto');
    if (canvas.zoom() > LARGEST) {
      canvas.zoom(LARGEST, 'auto');
    }
  };
  fit();
  const bar = place.parentElement.querySelector('[data-zoom]');
  bar.hidden = false;
  bar.querySelector('[data-zoom-in]').addEventListener('click', () => canvas.zoom(canvas.zoom() * 1.25));
  bar.querySelector('[data-zoom-out]').addEventListener('click', () => canvas.zoom(canvas.zoom() / 1.25));
  bar.querySelector('[data-zoom-fit]').addEventListener('click', fit);
}
