import { gzipSync } from 'node:zlib';
import { openChromium, shown } from '../support/chromium.js';
import { quantile, record } from './figures.js';

const TIMES = 7;
const PERSON = 'leader-harstad';

/** The desk, which is the first page most people see: its scripts, and how long until it shows what it fetched. */
export async function benchWeb(port: number): Promise<void> {
  const browser = await openChromium();
  try {
    const took: number[] = [];
    let scripts = 0;
    for (let time = 0; time < TIMES; time++) {
      const context = await browser.newContext({ baseURL: `http://127.0.0.1:${port}` });
      await context.request.post('/api/login', { data: { person: PERSON } });
      const page = await context.newPage();
      const bodies: Promise<Buffer>[] = [];
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script') bodies.push(response.body());
      });
      const began = performance.now();
      await page.goto('/');
      await shown(page);
      took.push(performance.now() - began);
      scripts = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
      await context.close();
    }
    record('scripts of the first page, gzipped', scripts / 1000, 'kB', 'lower', 200);
    record('first page shown, median with an empty cache', quantile(took, 0.5), 'ms', 'lower');
  } finally {
    await browser.close();
  }
}
