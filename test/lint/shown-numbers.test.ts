import { expect, test } from '@jest/globals';
import { refused } from './refused.js';

const RULE = 'texts/shown-numbers';

test('a number that is put on a page past the formatter is refused, in an element, a sentence or by itself', () => {
  const page = `declare const n: number; declare const maybe: number | null;
    export const A = () => <p>{n}</p>;
    export const B = () => <p>{maybe}</p>;
    export const C = () => <p title={\`\${n} dager\`} />;
    export const d = n.toLocaleString('nb');
    export const e = n.toFixed(1);
    export const f = new Intl.NumberFormat('nb').format(n);`;
  expect(refused(RULE, 'apps/web/src/kinds/pilot/board/Board.tsx', page)).toEqual(
    [2, 3, 4, 5, 6, 7].map((at) => `line ${at}`),
  );
});

test('a number that is no reader’s is let through: in a key, a name or a calculation; and so is one that is formatted', () => {
  const page = `import type { ReactNode } from 'react';
    import { amount } from '../app/amounts.js';
    declare const n: number;
    export const A = ({ children }: { readonly children: ReactNode }) => <p key={\`a \${n}\`}>{children}</p>;
    export const B = () => <p id={\`row-\${n}\`} tabIndex={n}>{amount(n)}</p>;
    export const c = Number(n.toFixed(2));`;
  expect(refused(RULE, 'apps/web/src/kinds/pilot/board/Board.tsx', page)).toEqual([]);
});

test('a number is not put into a cell of a paper or of a mail past the formatter', () => {
  const paper = `declare const n: number;
    export const row = [String(n), \`\${n} dager\`];`;
  expect(refused(RULE, 'libs/papers/src/speech.ts', paper)).toEqual(['line 2', 'line 2']);
  const markup = `import { html } from '@tiltaksmotor/texts';
    declare const n: number;
    export const cell = html\`<td>\${n}</td>\`;
    export const bar = html\`<rect width="\${n}" />\`;`;
  expect(refused(RULE, 'libs/mail/src/html.ts', markup)).toEqual(['line 3']);
});
