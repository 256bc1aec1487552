// Has veraPDF say whether PDFs are what they say they are. It is a program in Java, which Maven's own client fetches.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const VERSION = '1.28.2';
const SHA256 = '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6';
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';

/** Where veraPDF is, fetched when first needed; or why it cannot be had. */
export function findVeraPdf() {
  if (lacks('java', '-version')) return { lacking: 'there is no Java' };
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tiltaksmotor');
  const jar = join(folder, `greenfield-apps-${VERSION}.jar`);
  if (existsSync(jar)) return isRight(jar) ? { jar } : { lacking: `${jar} is not what it should be: delete it` };
  if (lacks('mvn', '--version')) return { lacking: 'there is no Maven to fetch veraPDF with' };
  mkdirSync(folder, { recursive: true });
  const half = mkdtempSync(join(folder, 'verapdf-'));
  try {
    const artifact = `-Dartifact=org.verapdf.apps:greenfield-apps:${VERSION}`;
    const args = ['-q', '-B', COPY, artifact, `-DoutputDirectory=${half}`];
    const { status } = spawnSync('mvn', args, { stdio: 'ignore', timeout: 300_000 });
    if (status !== 0) return { lacking: 'Maven could not fetch veraPDF' };
    const fetched = join(half, `greenfield-apps-${VERSION}.jar`);
    if (!isRight(fetched)) return { lacking: 'what Maven fetched is not the veraPDF it should be' };
    // Moved there whole: whoever finds it finds all of it.
    renameSync(fetched, jar);
    return { jar };
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

const lacks = (program, argument) => spawnSync(program, [argument], { stdio: 'ignore' }).status !== 0;

const isRight = (file) => createHash('sha256').update(readFileSync(file)).digest('hex') === SHA256;

/** What each file lacks of a standard (`2a`, `ua1`): the numbers of its clauses; none where it passes. */
export function validated(jar, flavour, files) {
  const args = ['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper', '--flavour', flavour, '--format', 'text', '-v'];
  const { stdout, error } = spawnSync('java', [...args, ...files], { encoding: 'utf8', timeout: 300_000 });
  if (error) throw error;
  const faults = new Map();
  let file = '';
  for (const line of stdout.split('\n')) {
    const [, verdict, named] = /^(PASS|FAIL) (\/.*\.pdf) /.exec(line) ?? [];
    if (verdict !== undefined) faults.set((file = named), verdict === 'PASS' ? [] : ['to pass']);
    else if (line.trim() !== '' && file !== '') faults.get(file)?.push(line.trim());
  }
  return files.map((one) => faults.get(one) ?? ['an answer of veraPDF']);
}
