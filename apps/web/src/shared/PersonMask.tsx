import type { Party } from '../api/wire';

/** '张伟' → '张*', '欧阳娜娜' → '欧***': one star for each character that is held back. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.max(rest.length, 1));
}

interface Props {
  party: Pick<Party, 'name' | 'idMasked' | 'phoneMasked'> & { kind?: string };
  /** A list shows the name masked as well. */
  short?: boolean;
}

/** One person as far as the reader may see: numbers arrive masked from the server and are shown as they come. */
export function PersonMask({ party, short = false }: Props) {
  const name = short && party.kind !== 'organisation' ? maskName(party.name) : party.name;
  return (
    <span className="person">
      <span>{name}</span>
      {party.phoneMasked && <span className="figures">{party.phoneMasked}</span>}
      {party.idMasked && <span className="figures">{party.idMasked}</span>}
    </span>
  );
}
