import { register } from 'node:module';

/** `node --import` this, and a program is that of a release whose rules for pilots are changed. */
register('./resolve.js', import.meta.url);
