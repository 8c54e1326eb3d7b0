/** A title with its text, inside a list of them; nothing where there is no text. */
export function Line({ title, text }: { title: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>{text}</dd>
    </div>
  );
}
