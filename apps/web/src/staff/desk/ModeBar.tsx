import { Button, Space } from 'antd';
import type { VisitDay } from './wire';
import type { DeskForm } from './form';

export interface DeskActs {
  newVisitor: () => void;
  samePerson: () => void;
  group: () => void;
  urgent: () => void;
  consult: () => void;
}

interface Props {
  form: DeskForm;
  acts: DeskActs;
  counts: VisitDay['counts'] | undefined;
}

/** The modes of the desk with their keys, and how the day stands. */
export function ModeBar({ form, acts, counts }: Props) {
  return (
    <div className="desk-bar">
      <Space wrap size={4}>
        <ModeButton shown="F2" title="新来访" onClick={acts.newVisitor} />
        <ModeButton shown="F4" title="同人另事" on={form.visit !== null} onClick={acts.samePerson} />
        <ModeButton shown="F6" title="团体" on={form.group} onClick={acts.group} />
        <ModeButton shown="F7" title="紧急" on={form.urgent} onClick={acts.urgent} />
        <ModeButton shown="F8" title="只咨询" on={form.consult} onClick={acts.consult} />
      </Space>
      <span className="figures">
        {counts && `今日 登记${counts.registered} 咨询${counts.consult} 人次${counts.persons}`}
      </span>
    </div>
  );
}

interface ModeButtonProps {
  shown: string;
  title: string;
  on?: boolean;
  onClick: () => void;
}

/** The pointer leaves the focus where it is: the next key still belongs to the form. */
function ModeButton({ shown, title, on, onClick }: ModeButtonProps) {
  return (
    <Button
      size="small"
      type={on ? 'primary' : 'default'}
      aria-pressed={on}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <kbd>{shown}</kbd> {title}
    </Button>
  );
}
