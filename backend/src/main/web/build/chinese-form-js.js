// Makes sure that form-js speaks Chinese on Chinese pages: what goes through its translate service must be in our list,
// and the few words that do not get a Chinese twin while bundling.
import { readFile } from 'node:fs/promises';
import { words } from '../islands/form/words.js';

const ENGLISH = "globalThis.document?.documentElement.lang.startsWith('en')";

/** What stands in form-js 2.0.0, and the part of it that people read in Chinese; each must occur exactly once, or the build stops. */
const HARD_CODED = [
  ["placeholder: 'Search',", "'Search'", "'输入文字查找'"],
  ["children: valueLabel || 'Select'", "'Select'", "'请选择'"],
  ["placeholder: use24h ? 'hh:mm' : 'hh:mm --'", "use24h ? 'hh:mm' : 'hh:mm --'", "'时:分'"],
  ['placeholder: getLocaleReadableDateFormat()', 'getLocaleReadableDateFormat()', "'年/月/日'"],
  ["function getLocaleDateFormat(locale = 'default')", "'default'", "'zh-CN'"],
  ['"aria-label": `Remove list item ${itemIndex + 1}`', '`Remove list item ${itemIndex + 1}`', '`移除第 ${itemIndex + 1} 条`'],
  ['title: "Powered by bpmn.io"', '"Powered by bpmn.io"', '"表单由 bpmn.io 提供技术支持"'],
  ['"Web-based tooling for BPMN, DMN, and forms powered by", \' \'', '"Web-based tooling for BPMN, DMN, and forms powered by"', '"流程图与表单工具由以下项目提供："'],
];

export const chineseFormJs = {
  name: 'chinese-form-js',
  setup(build) {
    build.onLoad({ filter: /form-js-viewer[\\/]dist[\\/]index\.es\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const errors = [...untranslated(source), ...moved(source)].map((text) => ({ text }));
      return errors.length > 0 ? { errors } : { contents: replaced(source), loader: 'js' };
    });
  },
};

function untranslated(source) {
  const sentences = [...source.matchAll(/translate\((?:'([^'\n]+)'|"([^"\n]+)")/g)].map(([, single, double]) => single ?? double);
  return sentences
    .filter((sentence) => !(sentence in words) && !sentence.startsWith('HELLO'))
    .map((sentence) => `form-js says “${sentence}”: put it into islands/form/words.js`);
}

function moved(source) {
  return HARD_CODED.map(([place]) => [place, source.split(place).length - 1])
    .filter(([, times]) => times !== 1)
    .map(([english, times]) => `form-js says ${english} ${times} times, not once: adapt build/chinese-form-js.js`);
}

function replaced(source) {
  return HARD_CODED.reduce((text, [place, english, chinese]) =>
    text.replace(place, () => place.replace(english, () => `(${ENGLISH} ? ${english} : ${chinese})`)), source);
}
