import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { prioritiesHistoryOptions, prioritiesListOptions } from '../../../api/@tanstack/react-query.gen.js';
import { committeeCommandsSetPriorities } from '../../../api/sdk.gen.js';
import type { Priorities } from '../../../api/types.gen.js';
import { Form, Unsent, useCommand, useDraft } from '../../../form/index.js';
import { moment, Section, Shown, Spoken, useTitle, useWords } from '../../../app/index.js';
import { useReviewing } from '../../../app/offices.js';
import { PriorityFields, sentOf, type Values, valuesOf } from './PriorityFields.js';

/** Where chair and secretary say what the mandate of the body that reviews puts first, and everybody sees who said what when. */
export function SetPriorities() {
  const t = useWords();
  useTitle(t('web.priorities.title'));
  const committee = useReviewing();
  const priorities = useQuery(prioritiesListOptions({ path: { committee } }));
  return (
    <>
      <div className="stack">
        <Link to="/vurdering">{t('web.priorities.back')}</Link>
        <Heading level={1}>{t('web.priorities.title')}</Heading>
      </div>
      <Shown of={priorities}>
        {(found) =>
          found.availableCommands.some(({ command }) => command === 'setPriorities') ? (
            <Setting found={found} committee={committee} />
          ) : (
            <>
              <Paragraph>{t('web.priorities.not-yours')}</Paragraph>
              <Unsent kept={`priorities ${committee}`} />
            </>
          )
        }
      </Shown>
      <PrioritiesHistory committee={committee} />
    </>
  );
}

/** What holds is taken as read until somebody else sets it: then it is said, and nothing that was typed is lost. */
function Setting({ found, committee }: { readonly found: Priorities; readonly committee: string }) {
  const t = useWords();
  const [begun, begin] = useState(found);
  const isAsBegun = JSON.stringify(valuesOf(found.items)) === JSON.stringify(valuesOf(begun.items));
  const [mine, tell] = useState<'no' | 'given' | 'set'>('no');
  const { form, sent } = useDraft<Values>(`priorities ${committee}`, valuesOf(begun.items));
  const command = useCommand(
    (values: Values, headers) => committeeCommandsSetPriorities({ path: { committee }, headers, body: sentOf(values) }),
    {
      // Much else happens in a committee meanwhile: only priorities that somebody else set are in the way.
      seen: isAsBegun ? found.version : begun.version,
      done: () => tell('given'),
    },
  );
  const again = (): void => {
    begin(found);
    sent(valuesOf(found.items));
    command.forget();
  };
  if (mine === 'given' && !isAsBegun) {
    again();
    tell('set');
  }
  const send = (values: Values, given: () => void): void => {
    tell('no');
    command.send(values, given);
  };
  return (
    <section className="stack">
      <Paragraph>{t('web.priorities.about')}</Paragraph>
      <Form form={form} command={{ ...command, send }} action={t('command.setPriorities')}>
        <PriorityFields />
        {isAsBegun || command.pending || mine === 'given' ? null : (
          <Alert data-color="warning">
            <Paragraph>{t('web.priorities.changed')}</Paragraph>
            <Button type="button" variant="secondary" onClick={again}>
              {t('web.priorities.take-theirs')}
            </Button>
          </Alert>
        )}
      </Form>
      <div role="status">{mine === 'set' ? t('web.priorities.set') : ''}</div>
    </section>
  );
}

/** Who set the priorities when, and to what: the last first. */
function PrioritiesHistory({ committee }: { readonly committee: string }) {
  const t = useWords();
  const history = useQuery(prioritiesHistoryOptions({ path: { committee } }));
  return (
    <Section id="history" title={t('web.priorities.history')}>
      <Shown of={history} none={t('web.priorities.never')}>
        {({ items }) => (
          <ul className="plain stack">
            {items.map(({ at, by, priorities }) => (
              <li key={at} className="entry">
                {t('web.priorities.then', { who: by.name ?? by.person, role: t(`role.${by.role}`), date: moment(at) })}
                {priorities.length === 0 ? <div className="quiet">{t('web.priorities.nothing')}</div> : null}
                <ol>
                  {priorities.map(({ id, title }) => (
                    <li key={id} className="as-written">
                      <Spoken of={title} />
                    </li>
                  ))}
                </ol>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </Section>
  );
}
