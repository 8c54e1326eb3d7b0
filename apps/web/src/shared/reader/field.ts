type TextField = HTMLInputElement | HTMLTextAreaElement;

function isTextField(target: unknown): target is TextField {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Remembers what stands in the field that has the focus; the answer puts it back, caret included, and tells the page. */
export function keepField(target: EventTarget | null): () => void {
  if (!isTextField(target)) return () => undefined;
  const { value, selectionStart, selectionEnd } = target;
  return () => {
    if (target.value !== value) {
      write(target, value);
      target.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (selectionStart !== null && document.activeElement === target) {
      target.setSelectionRange(selectionStart, selectionEnd);
    }
  };
}

/** Past the page's own view of the field, which would else take the change for its own. */
function write(target: TextField, value: string): void {
  const prototype = target instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(target, value);
}
