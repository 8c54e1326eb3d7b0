/** A policy pack that cannot be used. `message` and `problems` are Chinese sentences for the administrator. */
export class PackError extends Error {
  override readonly name = 'PackError';

  constructor(
    message: string,
    readonly problems: string[] = [],
  ) {
    super(problems.length > 0 ? `${message}：${problems.join('；')}` : message);
  }
}
