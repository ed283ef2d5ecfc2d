import { readableSize } from './upload.js';

/** One file: a thumbnail or its name, how far it is uploaded, or what is wrong with it. */
export function FileTile({ name, size, preview, href, progress, waiting, problem, onRemove }) {
  return (
    <li class={`file${preview ? ' file-image' : ''}${problem ? ' file-bad' : ''}`}>
      {preview ? <img src={preview} alt={name} /> : <span class="file-kind" aria-hidden="true">{extension(name)}</span>}
      <span class="file-text">
        {href ? <a href={href}>{name}</a> : <span>{name}</span>}
        {size !== undefined && <small>{readableSize(size)}</small>}
        {problem && <strong role="alert">{problem}</strong>}
        {waiting && !problem && <em role="status">网络不通，联网后接着传</em>}
        {progress !== undefined && !problem && <progress value={progress} max="1" aria-label={`${name} 上传进度`} />}
      </span>
      {onRemove && <button type="button" aria-label={`移除 ${name}`} onClick={onRemove}>×</button>}
    </li>
  );
}

function extension(name) {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1, dot + 5).toUpperCase() : '文件';
}
