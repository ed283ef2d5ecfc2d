// Talking to the server from a page: with the CSRF token, and with a sentence for people when it goes wrong.
import { say } from './words.js';

export function csrfToken() {
  return document.querySelector('meta[name="csrf-token"]')?.content ?? '';
}

/** A refusal or failure that people can read; `errors` are the server's `{field, message}` of a 422. */
export class Refusal extends Error {
  constructor(status, sentence, errors = []) {
    super(sentence);
    this.status = status;
    this.errors = errors;
  }
}

/** Sends JSON and answers the JSON that comes back (`null` for none); throws a Refusal. */
export async function sendJson(method, url, body, options = {}) {
  let response = await send(method, url, body, options);
  if ((response.status === 401 || response.status === 403) && await hasSignedInAgain()) {
    response = await send(method, url, body, options);
  }
  const answer = parsed(await response.text());
  if (!response.ok) {
    throw refusal(response.status, answer);
  }
  return answer;
}

async function send(method, url, body, options) {
  try {
    return await fetch(url, {
      method,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-Token': csrfToken() },
      body: JSON.stringify(body),
      credentials: 'same-origin',
      redirect: 'error',
      ...options,
    });
  } catch {
    throw unreachable();
  }
}

/**
 * Whether the person of this page has signed in anew in another window, as the sentence for 401 asks: then the page goes on with
 * the token of the new session. Somebody else's session is of no use to it.
 */
async function hasSignedInAgain() {
  try {
    const page = await (await fetch(window.location.pathname, { headers: { Accept: 'text/html' } })).text();
    const fresh = new DOMParser().parseFromString(page, 'text/html');
    const token = fresh.querySelector('meta[name="csrf-token"]')?.content;
    if (!token || token === csrfToken() || personOf(fresh) === undefined || personOf(fresh) !== personOf(document)) {
      return false;
    }
    document.querySelector('meta[name="csrf-token"]').content = token;
    return true;
  } catch {
    return false;
  }
}

function personOf(page) {
  return page.querySelector('meta[name="person"]')?.content;
}

export function unreachable() {
  return new Refusal(0, say('网络没有连通，填写的内容还在本页。请检查网络后再试一次。',
    'No connection. What you wrote is still on this page; please try again when you are online.'));
}

/** What to tell people: the server's own sentence, and what to do next where that is not in it. */
export function refusal(status, problem) {
  const detail = problem?.detail ?? '';
  return new Refusal(status, `${detail || unexplained(status)}${remedy(status)}`, problem?.errors ?? []);
}

export function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function unexplained(status) {
  const sentences = {
    400: say('提交的内容无法识别。', 'What was sent cannot be read.'),
    401: say('登录已过期。', 'You are no longer signed in. '),
    403: say('您没有权限做这一步。', 'You may not do this.'),
    404: say('没有找到，或者不属于您。', 'Not there, or not yours to see.'),
    409: say('这一步刚刚已有人处理。', 'Somebody has just done this step. '),
    413: say('文件太大。', 'The file is too large.'),
    415: say('不支持这种文件。', 'This kind of file is not taken.'),
    422: say('表单填写有误，请按提示修改后再提交。', 'Please correct what is marked and send again.'),
    429: say('操作太频繁。', 'Too many requests. '),
  };
  return sentences[status] ?? say('系统暂时出错，内容没有提交。', 'Something went wrong; nothing was sent. ');
}

function remedy(status) {
  if (status === 401) return say('请在新窗口重新登录，再回到本页提交。', 'Sign in again in a new window, then come back here.');
  if (status === 409) return say('请刷新页面查看最新情况。', 'Please reload the page.');
  if (status === 429 || status >= 500) return say('请稍等一分钟再试。', 'Please try again in a minute.');
  return '';
}
