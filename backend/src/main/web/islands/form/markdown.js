/**
 * The Markdown that texts in forms are written in: headings, lists, paragraphs, emphasis, code and links. Everything else is
 * text, markup too. form-js asks for it under the name of the library `marked`, and cleans what it answers.
 */
export const marked = { parse: html };

function html(markdown) {
  return markdown.replaceAll('\r', '').split(/\n{2,}/).map((block) => block.trim()).filter(Boolean).map(block).join('\n');
}

function block(text) {
  const [first, ...rest] = text.split('\n');
  const heading = /^(#{1,6})\s+(.*)$/.exec(first);
  if (heading) {
    const level = heading[1].length;
    return `<h${level}>${inline(heading[2])}</h${level}>${rest.length > 0 ? block(rest.join('\n')) : ''}`;
  }
  if (/^(-{3,}|\*{3,})$/.test(text)) {
    return '<hr>';
  }
  return list(text, 'ul', /^[-*]\s+/) ?? list(text, 'ol', /^\d+[.)]\s+/) ?? `<p>${text.split('\n').map(inline).join('<br>')}</p>`;
}

/** A block is a list if it begins like one; a line without a mark of its own goes on with the item before. */
function list(text, tag, mark) {
  if (!mark.test(text)) {
    return null;
  }
  const items = text.split('\n').reduce((all, line) => {
    const words = line.trim();
    return mark.test(words) ? [...all, words.replace(mark, '')] : [...all.slice(0, -1), `${all.at(-1)} ${words}`];
  }, []);
  return `<${tag}>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`;
}

function inline(text) {
  return escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\[([^\]]+)]\((https?:[^\s)]+|\/[^\s)]*)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\*(.+?)\*/g, '<em>$1</em>');
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
