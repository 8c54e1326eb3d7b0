import { App } from 'antd';
import { useEffect, useState } from 'react';
import { codeTitle } from '../../api/dictionaries';
import { useDraftKeeper } from '../../shared/draft-keeper/useDraftKeeper';
import { useIdReader } from '../../shared/reader/IdReader';
import { dayOfInstant } from '../../shared/words/days';
import { useDirtyMark } from '../shell/tabs';
import { nameOf } from './Destination';
import { fieldId, focusField } from './focus';
import { emptyForm, isBlank, isTouched, type DeskForm } from './form';
import { useVisits, useWindows } from './queries';
import { useDeskForm } from './useDeskForm';
import { useDispatch } from './useDispatch';
import { useMatches } from './useMatches';
import { nothingSent, useRegister, type Sending } from './useRegister';
import { useSlips } from './useSlips';
import { useSuggestion } from './useSuggestion';
import type { Registered, Slip } from './wire';

const mostSuggested = 3;

/** What was registered last: for 同人另事, and for what the page says about it. */
export interface Done {
  answer: Registered;
  form: DeskForm;
  unjudged: boolean;
}

/** Everything the desk knows and does; the page only draws it. */
export function useDesk() {
  const { message } = App.useApp();
  const { form, set, setForm, remember, takeCard } = useDeskForm();
  const [done, setDone] = useState<Done | null>(null);
  const [aside, setAside] = useState<{ form: DeskForm; at: number } | null>(null);
  const matches = useMatches(form);
  const said = useSuggestion(form);
  const windows = useWindows(form.topic);
  const visits = useVisits(dayOfInstant(new Date().toISOString()));
  const slips = useSlips();
  const register = useRegister();
  const dispatch = useDispatch(slips.show);
  const rows = windows.data?.items ?? [];
  const suggested =
    form.topic && !windows.isPlaceholderData ? rows.filter((row) => row.suggested).slice(0, mostSuggested) : [];
  const chosen = form.window ?? suggested[0]?.window ?? null;

  const dirty = isTouched(form);
  const kept = useDraftKeeper<{ form: DeskForm; sending: Sending }>(
    'desk',
    { form, sending: register.sending },
    dirty,
    (found) => {
      setForm({ ...emptyForm, ...found.form });
      register.setSending(found.sending);
    },
  );
  const mark = useDirtyMark();
  useEffect(() => mark(dirty), [mark, dirty]);
  useEffect(() => focusField('id'), []);
  useIdReader({
    onFirst: remember,
    onCard: (card, hit) => {
      const was = takeCard(card);
      const field = hit instanceof Element && hit.matches('input,textarea') ? hit : null;
      if (field && field.id !== fieldId('id')) return; // the person goes on where he was typing
      if (!was.group || was.idNumber === '') focusField(card.name ? 'phone' : 'name');
    },
  });

  const begin = (next: DeskForm) => {
    setForm(next);
    register.clear();
    kept.drop();
    focusField('id');
  };
  const submit = async () => {
    if (isBlank(form)) {
      void message.warning('请至少填写一项');
      return focusField('id');
    }
    const to = rows.find(({ window }) => window === chosen);
    const words = { topicTitle: form.topic && codeTitle('content_categories', form.topic), window: chosen };
    const answer = await register.send(form, words);
    if (!answer) return;
    const open = matches.items.some((card) => card.open > 0);
    const unjudged = open && !form.linkTo && !form.judgedNew && !form.consult;
    setDone({ answer, form, unjudged });
    begin({ ...emptyForm });
    if (form.consult) return void message.success('咨询已记录');
    slips.show(answer.visit, slipOf(answer));
    if (to && !unjudged && form.category !== 'accusation' && answer.engine !== 'waiting') {
      await dispatch.dispatch(form, answer, to, nameOf(to));
    }
  };
  const again = () => {
    const from = dirty ? form : done?.form;
    if (!from) return focusField('id');
    const { idNumber, name, phone, address } = from;
    setForm({ ...emptyForm, idNumber, name, phone, address, visit: dirty ? form.visit : (done?.answer.visit ?? null) });
    register.setSending(nothingSent);
    focusField('topic');
  };
  /** F2 in the middle of a form: the text can be taken back for ten seconds. */
  const putAside = () => {
    if (dirty) setAside({ form, at: Date.now() });
    begin({ ...emptyForm });
  };
  const takeBack = () => {
    if (aside) setForm(aside.form);
    setAside(null);
    focusField('id');
  };
  return {
    ...{ aside, putAside, takeBack, forgetAside: () => setAside(null) },
    ...{ form, set, setForm, begin, done, setDone, matches, rows, suggested, chosen, said, windows, visits },
    ...{ slips, register, dispatch, kept, dirty, submit, again },
  };
}

export type Desk = ReturnType<typeof useDesk>;

/** What the slip says, straight from the answer: it prints without another question to the server. */
export function slipOf({ slip, qr, shortCode, linked }: Registered): Slip {
  const blank = { centre: '信访超市·一门', ticket: null, window: null, windowTitle: '', ahead: 0 };
  const matter = linked ? { matter: `已记入 ${linked.caseCode}，${linked.statusTitle}` } : {};
  const codes = { shortCode: shortCode ?? slip?.shortCode ?? null, qr: qr ?? slip?.qr ?? null };
  return { ...blank, promise: '15日内书面告知是否受理', free: '信访、调解不收费', ...slip, ...codes, ...matter };
}
