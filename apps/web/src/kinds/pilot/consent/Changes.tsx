import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { pilotsChangesOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { ChangedTerm } from '../../../api/types.gen.js';
import { amount } from '../../../app/amounts.js';
import { useNames } from '../../../app/names.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';

/** What became otherwise for a party: since it answered last, or since the version that was on the screen. */
export function Changes({
  id,
  party,
  since,
  now,
}: {
  readonly id: string;
  readonly party: string;
  readonly since?: number;
  readonly now: number;
}) {
  const t = useWords();
  const nameOf = useNames();
  const query = { party, ...(since === undefined ? {} : { since }) };
  // Each version is asked about anew.
  const options = pilotsChangesOptions({ path: { id }, query });
  const changes = useQuery({ ...options, queryKey: [...options.queryKey, now] as never });
  if (changes.data === undefined || changes.data.since === null) return null;
  const { items } = changes.data;
  return (
    <Alert data-color={since === undefined ? 'info' : 'warning'} role={since === undefined ? undefined : 'alert'}>
      <Heading level={3} data-size="2xs">
        {t(since === undefined ? 'web.consent.changed' : 'web.consent.changed-meanwhile', { party: nameOf(party) })}
      </Heading>
      {items.length === 0 ? (
        <Paragraph>{t('web.consent.nothing-changed')}</Paragraph>
      ) : (
        <ul>
          {items.map((item, i) => (
            <Changed key={i} term={item} />
          ))}
        </ul>
      )}
    </Alert>
  );
}

function Changed({ term: { what, indicator, before, after } }: { readonly term: ChangedTerm }) {
  const t = useWords();
  const nameOf = useNames();
  const said = (value: string | number | null): string => {
    if (value === null) return t(isCost(what) ? 'web.consent.not-stated' : 'web.consent.nothing');
    if (what === 'party' || what === 'paidBy') return nameOf(String(value));
    if (what === 'followUpOn') return day(String(value));
    return what === 'direction' ? t(`direction.${value}`) : typeof value === 'number' ? amount(value) : value;
  };
  const facts = { before: said(before), after: said(after), indicator: indicator ?? '' };
  if ((what === 'party' || what === 'indicator') && before === null)
    return <li>{t(`web.consent.added.${what}`, facts)}</li>;
  if ((what === 'party' || what === 'indicator') && after === null)
    return <li>{t(`web.consent.gone.${what}`, facts)}</li>;
  return (
    <li className="as-written">
      <strong>
        {t(`web.consent.what.${what}`)}
        {indicator === null ? '' : ` (${indicator})`}
      </strong>
      : {t('web.consent.from-to', facts)}
    </li>
  );
}

/** What may be left open until it is known: that is not nothing. */
const isCost = (what: ChangedTerm['what']): boolean => ['hours', 'kroner', 'paidBy'].includes(what);
