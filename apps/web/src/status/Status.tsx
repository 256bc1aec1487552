import { Button, Field, Heading, Input, Label } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { decidingStatusPaperOptions } from '../api/@tanstack/react-query.gen.js';
import { Explained, Facts, language, Section, Shown, useTitle, useWords } from '../app/index.js';
import { Blocks } from '../paper/Blocks.js';

/** The status for the body that decides, as the paper that it is sent: from a day that is chosen. Made to be printed. */
export function Status() {
  const t = useWords();
  useTitle(t('web.deciding.title'));
  const [since, choose] = useState('');
  const paper = useQuery(
    decidingStatusPaperOptions({ query: { language: language(), ...(since === '' ? {} : { since }) } }),
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
            <Input type="date" value={since} onChange={(event) => choose(event.target.value)} />
          </Field>
          <Button variant="secondary" onClick={() => print()}>
            {t('web.deciding.print')}
          </Button>
        </div>
      </header>
      <Shown of={paper}>
        {({ facts, opening, cases, closing }) => (
          <>
            <Facts facts={facts} />
            <Blocks blocks={opening} level={3} />
            {cases.map(({ title, sections }) => (
              <Section key={title} title={title}>
                {sections.map(({ heading, blocks }) => (
                  <Blocks key={heading} blocks={blocks} level={3} />
                ))}
              </Section>
            ))}
            <Blocks blocks={closing} />
          </>
        )}
      </Shown>
    </>
  );
}
