// Draws the model of a case, with what is done and where the case stands.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js';
import { moveByKeys, showWhereItStands, zoomByButtons } from './moving.js';
import { say } from '../words.js';

export async function draw(place) {
  try {
    const response = await fetch(place.dataset.diagram, { headers: { Accept: 'application/json' } });
    if (!response.ok) {
      throw new Error(`diagram: ${response.status}`);
    }
    await show(place, await response.json());
  } catch {
    place.textContent = say('流程图暂时无法显示，请刷新页面再试。', 'The diagram cannot be shown now; please reload the page.');
  }
  place.dataset.ready = '';
}

async function show(place, { xml, current, done }) {
  const viewer = new NavigatedViewer({ container: place, zoomScroll: { enabled: false } });
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  const known = (id) => viewer.get('elementRegistry').get(id);
  done.filter(known).forEach((id) => canvas.addMarker(id, 'is-done'));
  current.filter(known).forEach((id) => {
    canvas.addMarker(id, 'is-current');
    viewer.get('overlays').add(id, { position: { top: -14, left: 0 }, html: token(place.dataset.token || say('当前环节', 'Now')) });
  });
  showWhereItStands(canvas, current.map(known).find(Boolean));
  moveByKeys(place, canvas);
  zoomByButtons(place, canvas);
}

function token(text) {
  const badge = document.createElement('span');
  badge.className = 'diagram-token';
  badge.textContent = text;
  return badge;
}
