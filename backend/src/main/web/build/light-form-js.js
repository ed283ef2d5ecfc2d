// Makes form-js lighter by a tenth: lodash's comparison of everything and a Markdown reader for whole books give way to
// what forms need. (The calendar stays: loaded later, it would be missing where the network has gone meanwhile.)
import { fileURLToPath } from 'node:url';

/** What form-js asks for, and what it gets. */
export const alias = { 'lodash/isEqual': island('equal.js'), marked: island('markdown.js') };

function island(name) {
  return fileURLToPath(new URL(`../islands/form/${name}`, import.meta.url));
}
