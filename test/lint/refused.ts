import { expect } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
interface Message {
  readonly ruleId: string | null;
  readonly line: number;
  readonly fatal?: boolean;
}

/** The lines of a file's content that one of the project's own rules refuses. */
export function refused(rule: string, file: string, content: string): readonly string[] {
  const eslint = ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', file, '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, eslint, { cwd: root, input: content, encoding: 'utf8' });
  const [{ messages }] = JSON.parse(stdout) as [{ readonly messages: readonly Message[] }];
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.filter(({ ruleId }) => ruleId === rule).map(({ line }) => `line ${line}`);
}
