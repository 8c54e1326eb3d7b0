/** Fields in the order of Enter; those that the page does not show are passed over. */
const order = ['id', 'name', 'phone', 'topic', 'window', 'summary', 'address', 'persons', 'urgent', 'answer', 'submit'];
export type FieldName = 'id' | 'name' | 'phone' | 'topic' | 'window' | 'summary' | 'answer' | 'urgent' | 'submit';

/** The id of a field's element. */
export const fieldId = (name: string) => `desk-${name}`;

/** Puts the focus into a field. */
export function focusField(name: string): void {
  document.getElementById(fieldId(name))?.focus();
}

/** From the field of this element to the next one that is there. */
export function focusAfter(element: Element): void {
  const from = order.findIndex((name) => element.id === fieldId(name) || element.closest(`#${fieldId(name)}`));
  const next = order.slice(from + 1).find((name) => document.getElementById(fieldId(name)));
  if (next) focusField(next);
}
