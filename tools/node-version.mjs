import { readFileSync } from 'node:fs';
import { oldestNode } from './node-programs.mjs';

/**
 * What is to be said of a version of Node, and whether it is too old. package.json asks for the version that everything is
 * tried with; an older one is taken as long as everything starts on it.
 */
export function judgeNode(version) {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const [recommended] = numbersOf(engines.node);
  const [oldest, oldestMinor] = numbersOf(oldestNode.version);
  const [major, minor] = numbersOf(version);
  if (major < oldest || (major === oldest && minor < oldestMinor))
    return { tooOld: true, says: `Node ${version} is too old: install Node ${recommended}, and try again.` };
  if (major < recommended)
    return {
      tooOld: false,
      says: `Node ${version} will do, but is on its way out: Node ${recommended} is recommended.`,
    };
  return { tooOld: false, says: null };
}

const numbersOf = (version) =>
  version
    .replace(/[^\d.]/g, '')
    .split('.')
    .map(Number);
