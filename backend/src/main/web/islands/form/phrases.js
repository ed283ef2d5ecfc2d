import { sendJson } from '../request.js';
import { say } from '../words.js';

const FIELDS = '[data-fields] textarea, [data-fields] input[type="text"]:not([readonly])';

/** Puts a phrase into the text field where the reader last was, and keeps and forgets phrases of the reader's own. */
export function offerPhrases(panel, card) {
  const status = panel.querySelector('[data-phrase-status]');
  const own = panel.querySelector('[data-own]');
  let field = null;

  panel.hidden = false;
  card.addEventListener('focusin', (event) => {
    if (event.target.matches(FIELDS) && !event.target.closest('.flatpickr-calendar, .fjs-form-field-datetime, .fjs-form-field-select, .fjs-form-field-taglist')) {
      field = event.target;
    }
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      panel.open = false;
      (field ?? panel.querySelector('summary')).focus();
    }
  });
  panel.addEventListener('click', async (event) => {
    const button = event.target.closest('button');
    if (button?.matches('[data-phrase]')) {
      insert(button.textContent);
    } else if (button?.matches('[data-forget]')) {
      await tell(() => forget(button));
    } else if (button?.matches('[data-keep]')) {
      await tell(keep);
    }
  });

  function target() {
    return field?.isConnected ? field : card.querySelector(FIELDS);
  }

  function insert(text) {
    const into = target();
    if (!into) {
      status.textContent = say('这张表单现在没有要写文字的地方。', 'This form has no text to write now.');
      return;
    }
    panel.open = false;
    into.focus();
    into.setRangeText(text, into.selectionStart, into.selectionEnd, 'end');
    // the form listens to what people type
    into.dispatchEvent(new Event('input', { bubbles: true }));
  }

  async function tell(work) {
    try {
      status.textContent = await work();
    } catch (refused) {
      status.textContent = refused.errors?.[0]?.message ?? refused.message;
    }
  }

  async function keep() {
    const text = target()?.value.trim();
    if (!text) {
      return say('请先在文字框里写好要存的内容。', 'Please write in the text field first what is to be kept.');
    }
    const { id, text: kept } = await sendJson('POST', '/phrases', { caseType: panel.dataset.type, step: panel.dataset.step, text });
    if (!own.querySelector(`[data-forget="${id}"]`)) {
      own.append(entry(id, kept, own.dataset.remove));
    }
    return say('已存为常用语。', 'Kept as a phrase.');
  }

  async function forget(button) {
    await sendJson('DELETE', `/phrases/${button.dataset.forget}`);
    button.closest('li').remove();
    panel.querySelector('summary').focus();
    return '';
  }
}

function entry(id, text, remove) {
  const item = document.createElement('li');
  const use = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
  use.dataset.phrase = '';
  const away = Object.assign(document.createElement('button'), { type: 'button', textContent: '×', className: 'remove' });
  away.dataset.forget = id;
  away.setAttribute('aria-label', remove.replace('{0}', text));
  item.append(use, ' ', away);
  return item;
}
