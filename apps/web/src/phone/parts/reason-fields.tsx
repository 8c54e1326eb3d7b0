import { reasons } from '../words/rating';

interface Props {
  object: string;
  required: boolean;
  ticked: string[];
  onTick: (ticked: string[]) => void;
  written: string;
  onWrite: (written: string) => void;
}

/** Why: ticks for 不满意, and words of one's own for any grade. */
export function ReasonFields({ object, required, ticked, onTick, written, onWrite }: Props) {
  const toggle = (reason: string) =>
    onTick(ticked.includes(reason) ? ticked.filter((one) => one !== reason) : [...ticked, reason]);
  return (
    <>
      {required && (
        <div role="group" aria-labelledby={`reasons-${object}`} className="grades">
          <p id={`reasons-${object}`} className="whole">
            <b>原因（请选择或写明）</b>
          </p>
          {reasons.map(([reason, title]) => (
            <label key={reason} className="choice">
              <input type="checkbox" checked={ticked.includes(reason)} onChange={() => toggle(reason)} />
              <span>{title}</span>
            </label>
          ))}
        </div>
      )}
      <label htmlFor={`why-${object}`}>{required ? '写明原因' : '想说的话（可不填）'}</label>
      <textarea
        id={`why-${object}`}
        rows={3}
        maxLength={500}
        value={written}
        onChange={(event) => onWrite(event.target.value)}
      />
    </>
  );
}
