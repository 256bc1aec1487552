// Has other programs read the documents: LibreOffice opens the DOCX and the XLSX and converts them, poppler reads text and
// tags of the PDF. What it needs it installs where it may (Debian, as root); where it may not, it says so and asks nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderBook } from '../libs/documents/dist/index.js';
import { book, minutes } from '../libs/documents/dist/testing/samples.js';

const PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'poppler-utils'];
const PROGRAMS = ['soffice', 'pdftotext', 'pdfinfo'];

const lacking = () => PROGRAMS.filter((program) => spawnSync('which', [program]).status !== 0);
if (lacking().length > 0) install();
if (lacking().length > 0) {
  console.log(`Not read by other programs: ${lacking().join(', ')} not installed, and this may not install them`);
  console.log('Documents: 0 failed, 0 passed, 0 total');
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'tiltaksmotor-documents-'));
let [passed, failed] = [0, 0];
try {
  for (const paper of [book(3), minutes(), book(1, { language: 'en', title: 'Meeting book 12 November 2026' })])
    await read(paper);
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`Documents: ${failed} failed, ${passed} passed, ${passed + failed} total`);
process.exitCode = failed === 0 ? 0 : 1;

/** Only Debian's root can, and only with its servers within reach. */
function install() {
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]])
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: 'ignore', timeout: 300_000 });
}

async function read(paper) {
  const name = `${paper.kind}-${paper.language}`;
  const rendered = await renderBook(paper);
  for (const [format, bytes] of Object.entries(rendered)) writeFileSync(join(folder, `${name}.${format}`), bytes);
  const titles = paper.cases.map(({ title }) => title);

  check(`${name}.pdf, text by poppler`, () => lackingIn(run('pdftotext', [`${name}.pdf`, '-']), titles));
  check(`${name}.pdf, facts by poppler`, () => {
    const facts = [`Title: ${paper.title}`, 'Tagged: yes', 'Page size: 595.276 x 841.89 pts (A4)', 'Encrypted: no'];
    return lackingIn(run('pdfinfo', [`${name}.pdf`]), facts);
  });
  check(`${name}.pdf, tags by poppler`, () => {
    const charts = paper.cases.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks));
    const tags = ['H1', 'H2', 'Table', 'THead', 'TH', 'TD', ...(charts.some(isChart) ? ['Figure'] : [])];
    const tree = run('pdfinfo', ['-struct-text', `${name}.pdf`]);
    return [...tags.filter((tag) => !new RegExp(`^\\s*${tag}\\b`, 'm').test(tree)), ...lackingIn(tree, titles)];
  });
  check(`${name}.docx, opened and converted by LibreOffice`, () => {
    convert(`${name}.docx`, 'pdf', 'converted');
    return lackingIn(run('pdftotext', [`converted/${name}.pdf`, '-']), [paper.title, ...titles, paper.from]);
  });
  if (paper.figures.length === 0) return;
  check(`${name}.xlsx, opened and converted by LibreOffice`, () => {
    convert(`${name}.xlsx`, 'csv:Text - txt - csv (StarCalc):59,34,76,1', 'converted');
    const rows = readFileSync(join(folder, `converted/${name}.csv`), 'utf8')
      .trim()
      .split('\n');
    return [
      ...lackingIn(
        rows.join('\n'),
        paper.figures.map(({ party }) => party),
      ),
      ...(rows.length === paper.figures.length + 1 ? [] : [`${paper.figures.length} rows`]),
    ];
  });
}

function isChart({ kind }) {
  return kind === 'run-chart';
}

/** What of all this the text lacks, however its lines are broken. */
function lackingIn(text, all) {
  const letters = (said) => said.replace(/[\s\u00AD]|-\n/g, '');
  return all.filter((one) => !letters(text).includes(letters(one)));
}

function convert(file, to, where) {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', where, file]);
}

function run(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${error ?? stderr}`);
  return stdout;
}

function check(title, lackingOf) {
  let wrong;
  try {
    wrong = lackingOf();
  } catch (error) {
    wrong = [error.message];
  }
  console.log(`${wrong.length === 0 ? '✓' : '✕'} ${title}${wrong.map((one) => `\n    lacks ${one}`).join('')}`);
  if (wrong.length === 0) passed++;
  else failed++;
}
