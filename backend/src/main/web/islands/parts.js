// On an English page, whatever is written in Chinese says so, for those who have it read aloud (WCAG 3.1.2).
const HAN = /\p{Script=Han}/u;

export function nameLanguages() {
  if (document.documentElement.lang.startsWith('zh')) {
    return;
  }
  mark(document.body);
  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(mark)))
    .observe(document.body, { childList: true, subtree: true });
}

function mark(root) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.currentNode; text; text = texts.nextNode()) {
    if (text.nodeType === Node.TEXT_NODE && HAN.test(text.data) && text.parentElement && !text.parentElement.lang) {
      text.parentElement.lang = 'zh-CN';
    }
  }
}
