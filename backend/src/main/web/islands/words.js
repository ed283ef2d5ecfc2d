// What the islands themselves say, in the language of the page.
const chinese = !document.documentElement.lang.startsWith('en');

export function say(inChinese, inEnglish) {
  return chinese ? inChinese : inEnglish;
}
