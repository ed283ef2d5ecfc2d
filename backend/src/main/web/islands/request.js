// Talking to the server from a page: with the CSRF token, and with a sentence for people when it goes wrong.

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
  let response;
  try {
    response = await fetch(url, {
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
  const answer = parsed(await response.text());
  if (!response.ok) {
    throw refusal(response.status, answer);
  }
  return answer;
}

export function unreachable() {
  return new Refusal(0, '网络没有连通，填写的内容还在本页。请检查网络后再试一次。');
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
    400: '提交的内容无法识别。',
    401: '登录已过期。',
    403: '您没有权限做这一步。',
    404: '没有找到，或者不属于您。',
    409: '这一步刚刚已有人处理。',
    413: '文件太大。',
    415: '不支持这种文件。',
    422: '表单填写有误，请按提示修改后再提交。',
    429: '操作太频繁。',
  };
  return sentences[status] ?? '系统暂时出错，内容没有提交。';
}

function remedy(status) {
  if (status === 401) return '请在新窗口重新登录，再回到本页提交。';
  if (status === 409) return '请刷新页面查看最新情况。';
  if (status === 429 || status >= 500) return '请稍等一分钟再试。';
  return '';
}
