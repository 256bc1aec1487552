import type { CommitteeTexts, ListFileTexts, Texts } from './complete.js';
import edition from './edition.en.json' with { type: 'json' };
import committee from './committee.en.json' with { type: 'json' };
import listFile from './list-file.en.json' with { type: 'json' };
import mail from './mail.en.json' with { type: 'json' };
import explained from './explained.en.json' with { type: 'json' };
import fields from './fields.en.json' with { type: 'json' };
import forms from './forms.en.json' with { type: 'json' };
import { merged, type Tree } from './merged.js';
import files from './files.en.json' with { type: 'json' };
import papers from './papers.en.json' with { type: 'json' };
import pilot from './pilot.en.json' with { type: 'json' };
import web from './web.en.json' with { type: 'json' };
import pilots from './web-pilots.en.json' with { type: 'json' };
import webEdition from './web-edition.en.json' with { type: 'json' };
import webCommittee from './web-committee.en.json' with { type: 'json' };

/** Every text in English. */
export const en: Tree = merged(
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
