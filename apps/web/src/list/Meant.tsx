import { Button } from '@digdir/designsystemet-react';
import { useWords } from '../app/index.js';

/** «Mente du …»: what else to look for, which finds something. */
export function Meant({ meant, look }: { readonly meant: readonly string[]; readonly look: (q: string) => void }) {
  const t = useWords();
  if (meant.length === 0) return null;
  return (
    <div className="row">
      <span>{t('web.find.meant')}</span>
      {meant.map((one) => (
        <Button key={one} variant="secondary" data-size="sm" onClick={() => look(one)}>
          {one}
        </Button>
      ))}
    </div>
  );
}
