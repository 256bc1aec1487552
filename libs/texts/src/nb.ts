import type { CommitteeTexts, ListFileTexts, Texts } from './complete.js';
import edition from './edition.nb.json' with { type: 'json' };
import committee from './committee.nb.json' with { type: 'json' };
import listFile from './list-file.nb.json' with { type: 'json' };
import mail from './mail.nb.json' with { type: 'json' };
import explained from './explained.nb.json' with { type: 'json' };
import fields from './fields.nb.json' with { type: 'json' };
import forms from './forms.nb.json' with { type: 'json' };
import { merged, type Tree } from './merged.js';
import files from './files.nb.json' with { type: 'json' };
import papers from './papers.nb.json' with { type: 'json' };
import pilot from './pilot.nb.json' with { type: 'json' };
import web from './web.nb.json' with { type: 'json' };
import pilots from './web-pilots.nb.json' with { type: 'json' };
import webEdition from './web-edition.nb.json' with { type: 'json' };
import webCommittee from './web-committee.nb.json' with { type: 'json' };

/** Every text in Norwegian bokmål. */
export const nb: Tree = merged(
  pilot satisfies Texts,
  committee satisfies CommitteeTexts,
  edition,
  files,
  listFile satisfies ListFileTexts,
  papers,
  mail,
  web,
  webCommittee,
  webEdition,
  explained,
  fields,
  forms,
  pilots,
);
