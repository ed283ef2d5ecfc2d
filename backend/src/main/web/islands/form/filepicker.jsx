// The field type `filepicker`: uploads at once, and its value is a list of attachment ids.
import { Description, Errors, FormContext, Label } from '@bpmn-io/form-js-viewer';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { FileTile } from './filetile.jsx';
import { lighter } from './photo.js';
import { MAX_BYTES, upload } from './upload.js';
import { say } from '../words.js';

let lastKey = 0;

function FilePicker({ field, domId, errors = [], disabled, readonly, onChange, value }) {
  const uploads = useContext(FormContext).getService('uploads');
  const ids = useRef([]);
  ids.current = Array.isArray(value) ? value : [];
  const [underway, setUnderway] = useState([]);
  const [said, setSaid] = useState('');
  const editable = !disabled && !readonly;
  const full = !field.multiple && ids.current.length + underway.length > 0;

  useEffect(() => () => underway.forEach(({ preview }) => preview && URL.revokeObjectURL(preview)), []);

  function setIds(next) {
    ids.current = next;
    onChange({ value: next.length > 0 ? next : null });
  }

  function patch(key, change) {
    setUnderway((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }

  function forget(key) {
    setUnderway((all) => all.filter((one) => one.key !== key));
  }

  async function add(file) {
    const key = ++lastKey;
    const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : null;
    const stop = new AbortController();
    setUnderway((all) => [...all, { key, name: file.name, size: file.size, preview, progress: 0, stop }]);
    uploads.pending++;
    try {
      // one after another: on a bad connection two at once are two that do not arrive
      const attachment = await uploads.inTurn(() => send(file, key, stop.signal));
      uploads.files[attachment.id] = { ...attachment, preview };
      setIds([...ids.current, attachment.id]);
      forget(key);
      setSaid(`${attachment.name} ${say('已上传', 'uploaded')}`);
    } catch (refused) {
      patch(key, { problem: refused.message });
    } finally {
      uploads.pending--;
    }
  }

  async function send(file, key, signal) {
    const sent = signal.aborted ? file : await lighter(file);
    if (sent.size > MAX_BYTES) {
      throw new Error(say('超过 20 MB，请压缩后再传。', 'More than 20 MB; please make it smaller.'));
    }
    patch(key, { size: sent.size });
    return upload(sent, {
      onProgress: (progress) => patch(key, { progress }),
      onWaiting: (waiting) => patch(key, { waiting }),
      signal,
    });
  }

  function giveUp({ key, stop }) {
    stop.abort();
    forget(key);
  }

  function pick({ target }) {
    [...target.files].slice(0, field.multiple ? undefined : 1).forEach(add);
    target.value = '';
  }

  return (
    <div class={`fjs-form-field fjs-form-field-filepicker${errors.length > 0 ? ' fjs-has-errors' : ''}`}>
      <Label htmlFor={domId} label={field.label} required={field.validate?.required} />
      <ul class="files">
        {ids.current.map((id) => (
          <FileTile key={id} {...described(uploads.files, id)} href={`/attachments/${id}`}
            onRemove={editable && (() => setIds(ids.current.filter((other) => other !== id)))} />
        ))}
        {underway.map((one) => <FileTile {...one} key={one.key} onRemove={() => giveUp(one)} />)}
        {editable && (
          <li class="file-add" hidden={full}>
            <input type="file" id={domId} accept={field.accept} multiple={field.multiple} onChange={pick}
              aria-describedby={`${domId}-description ${domId}-errors`} />
            <span aria-hidden="true">＋</span>
            <small aria-hidden="true">{invitation(field.accept)}</small>
          </li>
        )}
        {!editable && ids.current.length === 0 && <li class="files-none">{say('没有文件', 'No files')}</li>}
      </ul>
      <p class="sr-only" aria-live="polite">{said}</p>
      <Description id={`${domId}-description`} description={field.description} />
      <Errors id={`${domId}-errors`} errors={errors} />
    </div>
  );
}

FilePicker.config = {
  type: 'filepicker',
  keyed: true,
  name: say('文件', 'File'),
  group: 'basic-input',
  emptyValue: null,
  sanitizeValue: ({ value }) => (Array.isArray(value) ? value : null),
  create: (options = {}) => ({ ...options }),
};

function described(files, id) {
  const file = files[id] ?? { name: say('文件', 'File') };
  return { name: file.name, size: file.size, preview: file.preview ?? (file.type?.startsWith('image/') ? `/attachments/${id}` : null) };
}

/** A phone offers its camera as soon as pictures are among what is accepted. */
function invitation(accept = '') {
  const kinds = accept.split(',').map((kind) => kind.trim());
  if (kinds.every((kind) => kind.startsWith('image/'))) {
    return say('拍照或选图', 'Take or choose a picture');
  }
  return kinds.some((kind) => kind.startsWith('image/')) ? say('拍照或选文件', 'Take a picture or choose a file') : say('选择文件', 'Choose a file');
}

class OwnFields {
  constructor(formFields) {
    formFields.register('filepicker', FilePicker);
  }
}
OwnFields.$inject = ['formFields'];

/** @param files what the server knows of the attachments that the form already holds, by id */
export function filePickerModule(files) {
  let last = Promise.resolve();
  const uploads = {
    pending: 0,
    files: { ...files },
    inTurn(work) {
      const turn = last.then(work);
      last = turn.catch(() => {});
      return turn;
    },
  };
  return { __init__: ['ownFields'], ownFields: ['type', OwnFields], uploads: ['value', uploads] };
}
