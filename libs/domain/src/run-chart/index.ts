export { FEWEST_USEFUL, limitsOf, MOST_USEFUL } from './limits.js';
export { medianOf, runsAbout, SHIFT, signalsOf, TREND, type Signals, type Stretch } from './signals.js';
