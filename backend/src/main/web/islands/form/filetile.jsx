import { readableSize } from './upload.js';
import { say } from '../words.js';

/** One file: a thumbnail or its name, how far it is uploaded, or what is wrong with it. */
export function FileTile({ name, size, preview, href, progress, waiting, problem, onRemove }) {
  return (
    <li class={`file${preview ? ' file-image' : ''}${problem ? ' file-bad' : ''}`}>
      {preview ? <img src={preview} alt={name} /> : <span class="file-kind" aria-hidden="true">{extension(name)}</span>}
      <span class="file-text">
        {href ? <a href={href}>{name}</a> : <span>{name}</span>}
        {size !== undefined && <small>{readableSize(size)}</small>}
        {problem && <strong role="alert">{problem}</strong>}
        {waiting && !problem && <em role="status">{say('网络不通，联网后接着传', 'No connection; goes on once online')}</em>}
        {progress !== undefined && !problem && <progress value={progress} max="1" aria-label={`${name} ${say('上传进度', 'upload progress')}`} />}
      </span>
      {onRemove && <button type="button" aria-label={`${say('移除', 'Remove')} ${name}`} onClick={onRemove}>×</button>}
    </li>
  );
}

function extension(name) {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1, dot + 5).toUpperCase() : say('文件', 'FILE');
}
