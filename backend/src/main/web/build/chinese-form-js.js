// Makes sure that form-js speaks Chinese only: what goes through its translate service must be in our list,
// and the few words that do not are replaced while bundling.
import { readFile } from 'node:fs/promises';
import { words } from '../islands/form/words.js';

/** What stands in form-js 2.0.0, and what people read instead; each must occur exactly once, or the build stops. */
const HARD_CODED = [
  ["placeholder: 'Search',", "placeholder: '输入文字查找',"],
  ["children: valueLabel || 'Select'", "children: valueLabel || '请选择'"],
  ["placeholder: use24h ? 'hh:mm' : 'hh:mm --'", "placeholder: '时:分'"],
  ['placeholder: getLocaleReadableDateFormat()', "placeholder: '年/月/日'"],
  ["function getLocaleDateFormat(locale = 'default')", "function getLocaleDateFormat(locale = 'zh-CN')"],
  ['"aria-label": `Remove list item ${itemIndex + 1}`', '"aria-label": `移除第 ${itemIndex + 1} 条`'],
  ['title: "Powered by bpmn.io"', 'title: "表单由 bpmn.io 提供技术支持"'],
  ['"Web-based tooling for BPMN, DMN, and forms powered by", \' \'', '"流程图与表单工具由以下项目提供：", \' \''],
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
  return HARD_CODED.map(([english]) => [english, source.split(english).length - 1])
    .filter(([, times]) => times !== 1)
    .map(([english, times]) => `form-js says ${english} ${times} times, not once: adapt build/chinese-form-js.js`);
}

function replaced(source) {
  return HARD_CODED.reduce((text, [english, chinese]) => text.replace(english, () => chinese), source);
}
