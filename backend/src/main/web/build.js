// Builds the front end: `node build.js <classes folder>` fills <classes>/static/assets and <classes>/fonts.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const classes = resolve(process.argv[2] ?? join(here, '../../../target/classes'));
const modules = join(here, 'node_modules');

install();
await bundle();
copyFonts();

/** Installs the locked packages, unless exactly these are installed already. */
function install() {
  const stamp = join(modules, '.bihuan-installed');
  const wanted = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  const windows = process.platform === 'win32';
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit', shell: windows });
  writeFileSync(stamp, wanted);
}

async function bundle() {
  // both exist only once the packages are installed
  const { build } = await import('esbuild');
  const { chineseFormJs } = await import('./build/chinese-form-js.js');
  const { scalableType } = await import('./build/scalable-type.js');
  const { alias } = await import('./build/light-form-js.js');
  const assets = join(classes, 'static/assets');
  rmSync(assets, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: ['islands/page.js', 'islands/form.js', 'islands/diagram.js', 'islands/lists.js', 'islands/inbox.js', 'islands/case.js',
      'islands/register.js',
      'css/app.css', 'css/form.css', 'css/diagram.css'],
    entryNames: '[name]',
    outdir: assets,
    bundle: true,
    splitting: true,
    chunkNames: 'chunk-[hash]',
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'linked',
    alias,
    plugins: [chineseFormJs, scalableType],
    logLevel: 'warning',
    logLimit: 10,
    metafile: true,
  });
  writeFileSync(join(assets, 'chunks.json'), JSON.stringify(chunks(metafile.outputs)));
  // the pictures in icons/ are icon.svg, for home screens that take no SVG
  ['icon.svg', 'manifest.webmanifest', ...readdirSync(join(here, 'icons')).map((name) => `icons/${name}`)]
    .forEach((file) => copyFileSync(join(here, file), join(assets, basename(file))));
}

/** Which shared files each island imports, by its name, so that a page can ask for them together with the island. */
function chunks(outputs) {
  const imported = (file) => outputs[file].imports
    .filter(({ kind }) => kind === 'import-statement')
    .flatMap(({ path }) => [path, ...imported(path)]);
  return Object.fromEntries(Object.keys(outputs)
    .filter((file) => /^islands\/\w+\.js$/.test(outputs[file].entryPoint))
    .map((file) => [basename(file, '.js'), [...new Set(imported(file))].map((path) => basename(path))]));
}

/** The fonts that documents are printed in; browsers use the fonts of the system. */
function copyFonts() {
  const family = join(modules, '@expo-google-fonts/noto-sans-sc');
  const fonts = join(classes, 'fonts');
  mkdirSync(fonts, { recursive: true });
  copyFileSync(join(family, '400Regular/NotoSansSC_400Regular.ttf'), join(fonts, 'NotoSansSC-Regular.ttf'));
  copyFileSync(join(family, '700Bold/NotoSansSC_700Bold.ttf'), join(fonts, 'NotoSansSC-Bold.ttf'));
  copyFileSync(join(family, 'LICENSE_FONT'), join(fonts, 'NotoSansSC-LICENSE.txt'));
}
