import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Paper } from '../paper.js';
import { pdfData } from './data.js';
import { FONTS } from './fonts.js';
import { saidToBeUniversal } from './universal.js';

const ASSETS = ['paper.typ', 'blocks.typ', 'chart.typ', 'long.typ', 'look.typ'];

let compiler: NodeCompiler | null = null;

/** PDF/A-2a and PDF/UA-1 in A4: tagged, with language, title, bookmarks, headings, table heads and alternative texts. */
export function pdfOf(paper: Paper): Buffer {
  compiler ??= compilerWithAssets();
  compiler.mapShadow(at('paper.json'), Buffer.from(JSON.stringify(pdfData(paper))));
  const compiled = compiler.compile({ mainFilePath: at('paper.typ') });
  if (compiled.result === null) throw new Error(`The PDF was not made: ${faults(compiled.takeDiagnostics())}`);
  // What it laid out on the way is not kept: the pages are there, and the next paper has other words.
  compiler.evictCache(0);
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2a' });
  compiler.evictCache(0);
  return saidToBeUniversal(pdf);
}

function compilerWithAssets(): NodeCompiler {
  const made = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: [...FONTS] }] });
  for (const asset of ASSETS)
    made.mapShadow(at(asset), readFileSync(new URL(`../../assets/${asset}`, import.meta.url)));
  return made;
}

/** Nothing is there: all that Typst reads, it is handed. */
const WORKSPACE = '/paper';

function at(name: string): string {
  return `${WORKSPACE}/${name}`;
}

function faults(diagnostics: { readonly shortDiagnostics: readonly unknown[] } | null): string {
  return JSON.stringify(diagnostics?.shortDiagnostics ?? []);
}
