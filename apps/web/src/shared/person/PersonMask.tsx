import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Party } from '../../api/wire';
import { fieldTitles, type RevealField } from './reveal';

const RevealDialog = lazy(() => import('./RevealDialog').then(({ RevealDialog: dialog }) => ({ default: dialog })));

/** '张伟' → '张*', '欧阳娜娜' → '欧***': one star for each character that is held back. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.max(rest.length, 1));
}

interface Props {
  party: Pick<Party, 'name' | 'idMasked' | 'phoneMasked'> & { id?: string; kind?: string };
  /** The case on which the fields may be looked at, with a reason; without it nothing can be revealed. */
  revealOn?: string;
}

/** One person, masked; a single field can be looked at for a minute where a case gives the reason. */
export function PersonMask({ party, revealOn }: Props) {
  const [field, setField] = useState<RevealField | null>(null);
  const shownName = party.kind === 'organisation' ? party.name : maskName(party.name);
  const fields: [RevealField, string | null][] = [
    ['name', shownName],
    ['phone', party.phoneMasked],
    ['idNumber', party.idMasked],
  ];
  const { id } = party;
  const open = revealOn && id ? { caseId: revealOn, id } : null;
  return (
    <span className="person">
      {fields.map(
        ([name, text]) =>
          text && (
            <span key={name} className="figures">
              {text}
              {open && <RevealButton who={shownName} field={name} onOpen={() => setField(name)} />}
            </span>
          ),
      )}
      {open && <RevealButton who={shownName} field="address" named onOpen={() => setField('address')} />}
      {open && field && (
        <Suspense>
          <RevealDialog
            caseId={open.caseId}
            party={{ id: open.id, name: shownName }}
            field={field}
            onClose={() => setField(null)}
          />
        </Suspense>
      )}
    </span>
  );
}

interface ButtonProps {
  who: string;
  field: RevealField;
  named?: boolean;
  onOpen: () => void;
}

function RevealButton({ who, field, named = false, onOpen }: ButtonProps) {
  const title = fieldTitles[field];
  const shown = named ? `${title}[揭示]` : '[揭示]';
  return (
    <Button type="link" size="small" aria-label={`${shown} ${who}${named ? '' : ` ${title}`}`} onClick={onOpen}>
      {shown}
    </Button>
  );
}
