import { Community1700000001000 } from './1700000001000-community.js';
import { Streams1700000002000 } from './1700000002000-streams.js';
import { ReadModels1700000003000 } from './1700000003000-read-models.js';
import { Committees1700000004000 } from './1700000004000-committees.js';
import { Documents1700000005000 } from './1700000005000-documents.js';
import { Mail1700000006000 } from './1700000006000-mail.js';
import { Priorities1700000007000 } from './1700000007000-priorities.js';
import { TextCopies1700000008000 } from './1700000008000-text-copies.js';
import { PilotsByAge1700000009000 } from './1700000009000-pilots-by-age.js';
import { Sessions1700000010000 } from './1700000010000-sessions.js';
import { AttachmentNames1700000011000 } from './1700000011000-attachment-names.js';
import { TidyTexts1700000012000 } from './1700000012000-tidy-texts.js';
import { Restored1700000013500 } from './1700000013500-restored.js';
import { MovedIn1700000015000 } from './1700000015000-moved-in.js';
import { SearchAsTyped1700000017000 } from './1700000017000-search-as-typed.js';
import { Created1700000018000 } from './1700000018000-created.js';
import { Editions1700000019000 } from './1700000019000-editions.js';
import { Waiting1700000020000 } from './1700000020000-waiting.js';
import { ReportsByRole1700000028000 } from './1700000028000-reports-by-role.js';
import { Languages1700000030000 } from './1700000030000-languages.js';
import { Roles1700000031000 } from './1700000031000-roles.js';

/** In the order they are run. A released migration is never edited: what it got wrong is put right by the next. */
export const MIGRATIONS = [
  Community1700000001000,
  Streams1700000002000,
  ReadModels1700000003000,
  Committees1700000004000,
  Documents1700000005000,
  Mail1700000006000,
  Priorities1700000007000,
  TextCopies1700000008000,
  PilotsByAge1700000009000,
  Sessions1700000010000,
  AttachmentNames1700000011000,
  TidyTexts1700000012000,
  Restored1700000013500,
  MovedIn1700000015000,
  SearchAsTyped1700000017000,
  Created1700000018000,
  Editions1700000019000,
  Waiting1700000020000,
  ReportsByRole1700000028000,
  Languages1700000030000,
  Roles1700000031000,
];
