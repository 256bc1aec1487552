import { CommitteesModule } from '../committees/committees.module.js';
import { PrioritiesModule } from '../committees/priorities.module.js';
import { EditionsModule } from '../editions/editions.module.js';
import { PilotsModule } from '../pilots/pilots.module.js';

/** What kinds have in the API besides what all have: the only list of them here. */
export const KIND_MODULES = [PilotsModule, CommitteesModule, PrioritiesModule, EditionsModule];
export { documentsSeen } from '../committees/documents-seen.js';
export { Evidence, ON_MEASURE } from '../pilots/evidence.js';
