import { useRef, useState } from 'react';
import type { Card } from '../../shared/reader/IdReader';
import { plainNumber } from '../../shared/reader/identity';
import { emptyForm, type DeskForm } from './form';

export type SetForm = (change: Partial<DeskForm>) => void;

/** The form, with a memory of how it stood before a reader began to type into it. */
export function useDeskForm() {
  const [form, setForm] = useState<DeskForm>(emptyForm);
  const before = useRef<DeskForm>(emptyForm);
  const set: SetForm = (change) => setForm((now) => ({ ...now, ...change }));
  const remember = () => {
    before.current = form;
  };
  /** A card of the visitor; in a group every further one makes a row. Out: the form as it was before the keys came. */
  const takeCard = (card: Card): DeskForm => {
    const was = before.current;
    setForm(withCard(was, card));
    return was;
  };
  return { form, set, setForm, remember, takeCard };
}

/** The form with a card read into it. */
export function withCard(form: DeskForm, { idNumber, name, address }: Card): DeskForm {
  const number = plainNumber(idNumber);
  const another = form.group && form.idNumber !== '' && form.idNumber !== number;
  if (!another) {
    return { ...form, idNumber: number, name: name ?? form.name, address: address ?? form.address };
  }
  if (form.roster.some((row) => row.idNumber === number)) return form;
  const row = { name: name ?? '', idNumber: number, phone: '', address: address ?? '' };
  return { ...form, roster: [...form.roster, row], rosterLater: false };
}
