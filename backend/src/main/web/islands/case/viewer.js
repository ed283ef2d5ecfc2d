// Papers of the house and pictures open in the page, and a second one beside the first. Whatever a browser cannot show in
// a page stays the download that its link is.

export function viewInPage(dialog) {
  const links = [...document.querySelectorAll('[data-view]')].filter(isShown);
  const panes = dialog.querySelector('[data-panes]');
  const beside = dialog.querySelector('[data-beside]');
  const title = dialog.querySelector('h2');
  let first = null;

  // the same file may stand in a fact and in the list of attachments
  const files = [...new Map(links.map((link) => [link.dataset.src, link])).values()];
  beside.append(...files.map((link, index) => new Option(nameOf(link), String(index))));

  links.forEach((link) => link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    first = link;
    beside.value = '';
    title.textContent = nameOf(link);
    draw();
    dialog.showModal();
  }));
  beside.addEventListener('change', draw);
  dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  // nothing goes on loading or playing behind a closed dialog
  dialog.addEventListener('close', () => panes.replaceChildren());

  function draw() {
    const second = beside.value === '' ? [] : [files[Number(beside.value)]];
    panes.replaceChildren(...[first, ...second].map((link) => pane(link, panes.dataset.download)));
    dialog.classList.toggle('two', second.length > 0);
  }
}

/** Phones download a PDF instead of showing it in a frame. */
function isShown(link) {
  return link.dataset.view === 'picture' || navigator.pdfViewerEnabled === true;
}

function nameOf(link) {
  return link.textContent.trim();
}

function pane(link, download) {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  const way = document.createElement('a');
  way.href = link.dataset.view === 'picture' ? link.dataset.src.replace(/\?.*$/, '') : link.href;
  way.textContent = download;
  caption.append(`${nameOf(link)} `, way);
  figure.append(caption, link.dataset.view === 'picture' ? picture(link) : paper(link));
  return figure;
}

function picture(link) {
  const image = document.createElement('img');
  image.src = link.dataset.src;
  image.alt = nameOf(link);
  return image;
}

function paper(link) {
  const frame = document.createElement('iframe');
  // the paper itself, without the viewer's list of pages
  frame.src = `${link.dataset.src}#navpanes=0`;
  frame.title = nameOf(link);
  return frame;
}
