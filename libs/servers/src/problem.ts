/** Something the person at the keyboard can do something about: one sentence, shown without a stack trace. */
export class Unstartable extends Error {
  override name = 'Unstartable';
}
