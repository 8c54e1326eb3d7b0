import { App } from 'antd';
import { call, newKey } from '../../api/http';
import { Problem } from '../../api/problem';
import { focusField } from './focus';
import { refreshDesk } from './queries';
import { slipOf, type Desk } from './useDesk';
import type { Registered, VisitRow } from './wire';

/** 转为登记: what was asked becomes a matter, word for word; whoever wants it registered has it registered. */
export function useConsultToMatter({ slips, setDone, form }: Desk) {
  const { message } = App.useApp();
  return (row: VisitRow): void => {
    const turn = async () => {
      try {
        const answer = await call<Registered>(`/visits/${row.id}/register`, {
          method: 'POST',
          body: {},
          key: newKey(),
        });
        setDone({ answer, form, unjudged: false });
        slips.show(answer.visit, slipOf(answer));
        refreshDesk();
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        void message.error(error.body.detail);
      }
      focusField('id');
    };
    void turn();
  };
}
