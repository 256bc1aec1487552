import { expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const web = fileURLToPath(new URL('../../apps/web/', import.meta.url));

/** What the compiler says of one file of the web, as it is or with something else in it. */
function saidOf(file: string, instead: (source: string) => string = (source) => source): readonly string[] {
  const { config } = ts.readConfigFile(`${web}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, web);
  const host = ts.createCompilerHost(options);
  const { readFile } = host;
  const path = `${web}src/${file}`;
  host.readFile = (name) => {
    const source = readFile(name);
    return source === undefined || name !== path ? source : instead(source);
  };
  const alone = { composite: false, incremental: false, emitDeclarationOnly: false, noEmit: true };
  const program = ts.createProgram([path], { ...options, ...alone }, host);
  const source = program.getSourceFile(path);
  return program
    .getSemanticDiagnostics(source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** A line for each command, and the line that is taken out. */
test.each([
  ['kinds/committee/forms.ts', 'one that is pressed', /^ {2}freezeAgenda:.*\n/m, 'freezeAgenda'],
  ['kinds/committee/forms.ts', 'one that takes a reason', /^ {2}withdrawCase: \{\n.*\n.*\n {2}\},\n/m, 'withdrawCase'],
  ['kinds/committee/forms.ts', 'one with a page', /^ {2}setPriorities:.*\n/m, 'setPriorities'],
  ['kinds/pilot/tasks/forms.tsx', 'one with a form', /^ {2}letPass:.*\n/m, 'letPass'],
])('%s does not compile where a command lacks its form: %s', (file, _, line, command) => {
  const lacking = saidOf(file, (source) => {
    const without = source.replace(line, '');
    expect(without).not.toBe(source);
    return without;
  });
  expect(lacking.join('\n')).toContain(`'${command}' is missing`);
});
