import type { Locator, Page } from 'playwright-core';

const MOST_STEPS = 150;

/** Somebody who has no mouse: moves with Tab, and presses keys where the focus is. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Forward with Tab until it is there, as far as round the page once. */
  async to(target: Locator): Promise<void> {
    await target.waitFor();
    for (let step = 0; step < MOST_STEPS; step++) {
      if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`no ${MOST_STEPS} presses of Tab lead to ${target.toString()}`);
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, words: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.type(words);
  }

  /** A field with a list of its own, which is called what the field is. */
  field = (name: string): Locator => this.page.getByLabel(name).and(this.page.locator('input'));

  /** Somebody by a part of their name, taken from the list of those who are found. */
  async person(field: Locator, part: string, called: string): Promise<void> {
    await this.type(field, part);
    const found = this.page.getByRole('option').filter({ hasText: called }).first();
    await found.waitFor();
    const id = await found.getAttribute('id');
    for (let step = 0; step < MOST_STEPS; step++) {
      await this.page.keyboard.press('ArrowDown');
      if ((await field.getAttribute('aria-activedescendant')) === id) return this.page.keyboard.press('Enter');
    }
    throw new Error(`no ${MOST_STEPS} presses of the arrow lead to ${called}`);
  }

  /** `2027-03-12T09:30` into a field for date and time, a part at a time, as this Chromium orders them. */
  async moment(target: Locator, value: string): Promise<void> {
    await this.to(target);
    const [, year = '', month = '', day = '', hour = '', minute = ''] =
      /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(value) ?? [];
    const half = Number(hour) < 12 ? 'AM' : 'PM';
    const twelve = String(Number(hour) % 12 || 12).padStart(2, '0');
    await this.page.keyboard.type(`${month}${day}${year}`);
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.type(`${twelve}${minute}${half}`);
    const became = await target.inputValue();
    if (became !== value) throw new Error(`the field became ${became} and not ${value}`);
  }
}
