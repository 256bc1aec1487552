import { Button, Field, Heading, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reportsDecidingStatusOptions } from '../api/@tanstack/react-query.gen.js';
import type { DecidingStatus as Status } from '../api/types.gen.js';
import { day, Explained, language, moment, Shown, useTitle, useWords } from '../app/index.js';
import { Changes } from './Changes.js';
import { Counts } from './Counts.js';
import { Pilots } from './Pilots.js';

/** Every pilot at one moment, with the numbers that the paper has. Made to be printed. */
export function DecidingStatus() {
  const t = useWords();
  useTitle(t('web.deciding.title'));
  const [since, choose] = useState('');
  const status = useQuery(
    reportsDecidingStatusOptions({
      query: { format: 'json', language: language(), ...(since === '' ? {} : { since }) },
    }),
  );
  return (
    <>
      <header className="stack">
        <Heading level={1}>
          <Explained text={t('web.deciding.title')} />
        </Heading>
        <div className="row no-print">
          <Field>
            <Label>{t('web.deciding.since')}</Label>
            <Input
              type="date"
              value={since === '' ? ((status.data as Status | undefined)?.since ?? '') : since}
              onChange={(event) => choose(event.target.value)}
            />
          </Field>
          <Button variant="secondary" onClick={() => print()}>
            {t('web.deciding.print')}
          </Button>
        </div>
      </header>
      <Shown of={status}>{(data) => <Everything status={data as Status} />}</Shown>
    </>
  );
}

function Everything({ status }: { readonly status: Status }) {
  const t = useWords();
  return (
    <>
      <Paragraph>
        {t('web.deciding.as-of', {
          community: status.community,
          moment: moment(status.asOf),
          since: day(status.since),
        })}
      </Paragraph>
      <Counts status={status} />
      <Changes status={status} />
      <Pilots status={status} />
    </>
  );
}
