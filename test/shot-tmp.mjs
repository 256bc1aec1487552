import { openChromium } from './dist/support/browser.js';
const [, , base, out, ...specs] = process.argv;
const b = await openChromium();
for (const spec of specs) {
  const [person, path, name, act] = spec.split('|');
  for (const [width, scheme] of [
    [320, 'light'],
    [320, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ].filter(([w, s]) => (process.env.ONLY ?? `${w}${s}`).split(',').includes(`${w}${s}`))) {
    const c = await b.newContext({
      baseURL: base,
      viewport: { width, height: 900 },
      colorScheme: scheme,
      locale: 'nb-NO',
      timezoneId: 'Europe/Oslo',
      reducedMotion: 'reduce',
    });
    const r = await c.request.post('/api/login', { data: { person } });
    if (!r.ok()) console.log(person, r.status());
    const p = await c.newPage();
    p.on('console', (m) => m.type() === 'error' && console.log(path, m.text()));
    p.on('pageerror', (e) => console.log(path, e.message));
    await p.goto(path);
    await p.getByRole('heading', { level: 1 }).first().waitFor();
    await p.waitForTimeout(1200);
    if (act) {
      await p.getByText(act).first().click();
      await p.waitForTimeout(300);
    }
    await p.screenshot({ path: `${out}/${name}-${width}-${scheme}.png`, fullPage: true });
    await c.close();
  }
}
await b.close();
