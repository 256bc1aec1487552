import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { pilotsHistoryOptions } from '../../../api/@tanstack/react-query.gen.js';
import { useNames } from '../../../app/names.js';
import { Shown } from '../../../app/Shown.js';
import { day, moment } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';

/** All that happened, and who did it in which role. */
export function History({ id }: { readonly id: string }) {
  const t = useWords();
  const nameOf = useNames();
  const history = useQuery(pilotsHistoryOptions({ path: { id }, query: { limit: 200 } }));
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {t('web.pilot.history')}
      </Heading>
      <Details>
        <Details.Summary>{t('web.pilot.show-history')}</Details.Summary>
        <Details.Content>
          <Shown of={history}>
            {({ items }) => (
              <ol className="plain stack">
                {items.map(({ seq, type, text, at, by, data }) => (
                  <li key={seq}>
                    {text}
                    {writtenIn(type, data).map((words) => (
                      <Paragraph key={words} className="as-written">
                        {words}
                      </Paragraph>
                    ))}
                    <DecidedBy data={data} />
                    <br />
                    <span className="quiet">
                      {moment(at)} · {by.name ?? t(`role.${by.role}`)}
                      {by.organisation === null ? '' : `, ${nameOf(by.organisation)}`}
                    </span>
                  </li>
                ))}
              </ol>
            )}
          </Shown>
        </Details.Content>
      </Details>
    </section>
  );
}

/** What people wrote when it happened: why, what must be changed, what they saw. */
const WORDS = ['reason', 'note', 'account', 'view', 'method', 'unions', 'outcome'];
function writtenIn(type: string, data: Readonly<Record<string, unknown>>): readonly string[] {
  const fields = type === 'ChangeRequested' ? ['change'] : WORDS;
  return fields.map((field) => data[field]).filter((words) => typeof words === 'string');
}

/** Who decided, where somebody registered it for them. */
function DecidedBy({ data: { decidedBy, politicalCase } }: { readonly data: Readonly<Record<string, unknown>> }) {
  const t = useWords();
  if (typeof decidedBy !== 'object' || decidedBy === null) return null;
  const { name, on } = decidedBy as { readonly name: string | null; readonly on: string };
  return (
    <Paragraph>
      {t('web.pilot.decided-by', { by: name ?? t('web.figures.redacted'), date: day(on) })}
      {typeof politicalCase === 'string' ? ` (${politicalCase})` : ''}
    </Paragraph>
  );
}
