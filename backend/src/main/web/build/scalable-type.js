import { readFileSync } from 'node:fs';

const ROOT = 16;
// of font, font-size, line-height, and of custom properties that are named after them
const SIZE = /((?:^|[\s;{])(?:font|font-size|line-height|--[\w-]*(?:font-size|line-height)[\w-]*)\s*:\s*)(\d*\.?\d+)px/g;

/**
 * Type is drawn in px and served in rem, that of libraries too: so the large type of a reader, and the size that a browser
 * has been set to, reach every letter.
 */
export const scalableType = {
  name: 'scalable-type',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, ({ path }) => ({ contents: scaled(readFileSync(path, 'utf8')), loader: 'css' }));
  },
};

function scaled(css) {
  return css.replace(SIZE, (all, property, size) => `${property}${Number(size) / ROOT}rem`);
}
