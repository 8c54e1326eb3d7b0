const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'X'];

interface Props {
  onKey: (key: string) => void;
  onDelete: () => void;
}

/** Large keys for the four characters; a keyboard may type into the field just as well. */
export function Keypad({ onKey, onDelete }: Props) {
  return (
    <div className="keypad" role="group" aria-label="数字键盘">
      {keys.map((key) => (
        <button type="button" key={key} onClick={() => onKey(key)}>
          {key}
        </button>
      ))}
      <button type="button" aria-label="删除一位" onClick={onDelete}>
        删
      </button>
    </div>
  );
}
