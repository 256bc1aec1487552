export type { Naming } from './formats.js';
export { html, Html } from './html.js';
export { say, has, type Language } from './say.js';
export { missingIn, saidIn, textsIn, type Missing } from './texts-in.js';
export { amountIn, changeIn, withUnit } from './amounts.js';
export { saidOfAmount, saidOfCost, saidOfTotal } from './costs.js';
export { clockIn, dateIn, dayIn, momentIn } from './when.js';
