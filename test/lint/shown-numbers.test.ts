import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
interface Message {
  readonly ruleId: string | null;
  readonly line: number;
  readonly fatal?: boolean;
}

/** What the project's own rules say of a file's content, as far as it is about numbers that people read. */
function refused(file: string, content: string): readonly string[] {
  const eslint = ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', file, '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, eslint, { cwd: root, input: content, encoding: 'utf8' });
  const [{ messages }] = JSON.parse(stdout) as [{ readonly messages: readonly Message[] }];
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.filter(({ ruleId }) => ruleId === 'texts/shown-numbers').map(({ line }) => `line ${line}`);
}

test('a number that is put on a page past the formatter is refused, in an element, a sentence or by itself', () => {
  const page = `declare const n: number; declare const maybe: number | null;
    export const A = () => <p>{n}</p>;
    export const B = () => <p>{maybe}</p>;
    export const C = () => <p title={\`\${n} dager\`} />;
    export const d = n.toLocaleString('nb');
    export const e = n.toFixed(1);
    export const f = new Intl.NumberFormat('nb').format(n);`;
  expect(refused('apps/web/src/board/Overview.tsx', page)).toEqual([2, 3, 4, 5, 6, 7].map((at) => `line ${at}`));
});

test('a number that is no reader’s is let through: in a key, a name or a calculation; and so is one that is formatted', () => {
  const page = `import type { ReactNode } from 'react';
    import { amount } from '../app/amounts.js';
    declare const n: number;
    export const A = ({ children }: { readonly children: ReactNode }) => <p key={\`a \${n}\`}>{children}</p>;
    export const B = () => <p id={\`row-\${n}\`} tabIndex={n}>{amount(n)}</p>;
    export const c = Number(n.toFixed(2));`;
  expect(refused('apps/web/src/board/Overview.tsx', page)).toEqual([]);
});

test('a number is not put into a cell of a paper or of a report past the formatter', () => {
  const paper = `declare const n: number;
    export const row = [String(n), \`\${n} dager\`];`;
  expect(refused('libs/papers/src/speech.ts', paper)).toEqual(['line 2', 'line 2']);
  const report = `import { html } from '@tiltaksmotor/texts';
    declare const n: number;
    export const cell = html\`<td>\${n}</td>\`;
    export const bar = html\`<rect width="\${n}" />\`;`;
  expect(refused('apps/api/src/reports/overview.ts', report)).toEqual(['line 3']);
});
