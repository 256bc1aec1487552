import { afterAll, beforeAll, jest, test } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Site } from '../support/browser.js';
import { everyKindOfThing, type Things } from '../support/things.js';

/** Takes the README's pictures anew, of the pages as they are: `npm run pictures`. Dates in them are of the day it is run. */
jest.setTimeout(180_000);
const PICTURES = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

let site: Site;
let things: Things;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  site = await Site.open();
  things = await everyKindOfThing(site);
});
afterAll(() => site?.close());

/** Width and height in pixels: a phone, and a tablet upright. */
test.each<[name: string, person: string, where: (of: Things) => string, size: readonly [number, number]]>([
  ['desk', 'leader-harstad', () => '/', [390, 780]],
  ['pilot', 'leader-harstad', ({ trial }) => `/piloter/${trial}`, [820, 1640]],
  ['meeting', 'fsu-member-1', ({ frozen }) => `/moter/FSU/${frozen}`, [820, 1640]],
])('%s', async (name, person, where, [width, height]) => {
  const page = await site.page(person, where(things), { width });
  await page.setViewportSize({ width, height });
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  await page.context().close();
});
