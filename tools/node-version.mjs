import { readFileSync } from 'node:fs';

/** The version that package.json asks for, so that it is said in one place. */
export function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const [major, minor] = engines.node
    .replace(/[^\d.]/g, '')
    .split('.')
    .map(Number);
  const [ourMajor, ourMinor] = process.versions.node.split('.').map(Number);
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return;
  console.error(`Node ${process.versions.node} is too old: install Node ${major}.${minor} or newer, and try again.`);
  process.exit(1);
}
