const STEP = 60;
const LARGEST = 1;
const READABLE = 0.65;
/** How much of the picture of a sub-process the way back to the whole covers. */
const WAY_BACK = 48;

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

/** Shows all of a small model, and of a large one what is around the current step, large enough to read. */
export function showWhereItStands(canvas, current) {
  fit(canvas);
  if (canvas.zoom() < READABLE && current) {
    canvas.zoom(READABLE);
    centre(canvas, current);
  }
}

/** Buttons instead of the wheel, so that the wheel scrolls the page. */
export function zoomByButtons(place, canvas) {
  const bar = place.parentElement.querySelector('[data-zoom]');
  bar.hidden = false;
  bar.querySelector('[data-zoom-in]').addEventListener('click', () => canvas.zoom(canvas.zoom() * 1.25));
  bar.querySelector('[data-zoom-out]').addEventListener('click', () => canvas.zoom(canvas.zoom() / 1.25));
  bar.querySelector('[data-zoom-fit]').addEventListener('click', () => fit(canvas));
}

function fit(canvas) {
  canvas.zoom('fit-viewport', 'auto');
  if (canvas.zoom() > LARGEST) {
    canvas.zoom(LARGEST, 'auto');
  }
  const { inner, y, scale } = canvas.viewbox();
  const covered = WAY_BACK - (inner.y - y) * scale;
  if (canvas.getRootElement().id.endsWith('_plane') && covered > 0) {
    canvas.scroll({ dx: 0, dy: covered });
  }
}

function centre(canvas, { x, y, width, height }) {
  const view = canvas.viewbox();
  const { inner } = view;
  canvas.viewbox({
    ...view,
    x: within(x + width / 2 - view.width / 2, inner.x, inner.x + inner.width - view.width),
    y: within(y + height / 2 - view.height / 2, inner.y, inner.y + inner.height - view.height),
  });
}

/** As near as the model goes, so that no half of the picture stays empty. */
function within(wanted, from, to) {
  return to < from ? (from + to) / 2 : Math.min(Math.max(wanted, from), to);
}
