// Has other programs read the documents: LibreOffice opens the DOCX, the XLSX and the CSV and converts them, poppler reads text
// and tags of the PDF, veraPDF says whether it is PDF/A-2a and PDF/UA-1. What it needs it installs where it may (Debian, as
// root); where it may not, it says so and asks nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderBook } from '../libs/documents/dist/index.js';
import { book, minutes, report } from '../libs/documents/dist/testing/samples.js';
import { findVeraPdf, validated } from './verapdf.mjs';

const PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'poppler-utils'];
const PROGRAMS = ['soffice', 'pdftotext', 'pdfinfo'];

const lacking = () => PROGRAMS.filter((program) => spawnSync('which', [program]).status !== 0);
const FOR_VERAPDF = { java: 'default-jre-headless', mvn: 'maven' };
const lackingFor = () => Object.keys(FOR_VERAPDF).filter((program) => spawnSync('which', [program]).status !== 0);
if (lacking().length > 0) install(PACKAGES);
if (lackingFor().length > 0) install(lackingFor().map((program) => FOR_VERAPDF[program]));
if (lacking().length > 0) {
  console.log(`Not read by other programs: ${lacking().join(', ')} not installed, and this may not install them`);
  console.log('Documents: 0 failed, 0 passed, 0 total');
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'tiltaksmotor-documents-'));
let [passed, failed] = [0, 0];
try {
  const english = { language: 'en' };
  const papers = [
    book(3),
    book(1, { ...english, title: 'Meeting book 12 November 2026' }),
    minutes(),
    { ...minutes(), ...english, title: 'Minutes of the meeting 12 November 2026' },
    report(),
    report({ ...english, title: 'Yearly report 2026' }),
  ];
  for (const paper of papers) await read(paper);
  standards(papers.map(nameOf));
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`Documents: ${failed} failed, ${passed} passed, ${passed + failed} total`);
process.exitCode = failed === 0 ? 0 : 1;

/** Only Debian's root can, and only with its servers within reach. */
function install(packages) {
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: 'ignore', timeout: 300_000 });
}

/** Of both standards, whatever each PDF lacks. Where veraPDF is not, nothing has passed. */
function standards(names) {
  const { jar, lacking: why } = findVeraPdf();
  if (jar === undefined) return console.log(`Not checked as PDF/A-2a and PDF/UA-1: ${why}`);
  const files = names.map((name) => join(folder, `${name}.pdf`));
  for (const [flavour, standard] of Object.entries({ '2a': 'PDF/A-2a', ua1: 'PDF/UA-1' })) {
    const faults = validated(jar, flavour, files);
    names.forEach((name, nth) => check(`${name}.pdf is ${standard}, by veraPDF`, () => faults[nth]));
  }
}

function nameOf({ kind, language }) {
  return `${kind}-${language}`;
}

async function read(paper) {
  const name = nameOf(paper);
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
    const tags = ['H1', 'H2', 'L', 'LI', 'Table', 'THead', 'TH', 'TD', ...(charts.some(isChart) ? ['Figure'] : [])];
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
  check(`${name}.csv, opened by LibreOffice, which makes days and numbers of what it can`, () => {
    // Semicolons, quotation marks, UTF-8, and to look for numbers and days: in American, where `04/26` is one.
    convert(
      `${name}.csv`,
      'csv:Text - txt - csv (StarCalc):59,34,76,1',
      'converted',
      '--infilter=CSV:59,34,76,1,,1033,false,true',
    );
    const text = readFileSync(join(folder, `converted/${name}.csv`), 'utf8');
    return lackingIn(
      text,
      paper.figures.flatMap((row) => (row.case === null ? [] : row.case)),
    );
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

function convert(file, to, where, ...more) {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run('soffice', [profile, '--headless', ...more, '--convert-to', to, '--outdir', where, file]);
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
