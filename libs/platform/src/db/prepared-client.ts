import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** Statements that one connection remembers; the house has about a hundred, lists with their filters some more. */
const most = 300;

type Query = Client['query'];

/**
 * A connection that prepares every statement with parameters under its own name. The acts of a case are always the same
 * few statements, and planning them (policies of row-level security, one insert per table) cost more than running them.
 * A statement beyond the three hundredth is planned each time, as without this.
 */
export class PreparedClient extends Client {
  private readonly names = new Map<string, string>();

  override query: Query = ((text: unknown, values?: unknown, ...rest: unknown[]) => {
    const run = super.query.bind(this) as (...all: unknown[]) => unknown;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? this.nameOf(text) : undefined;
    return name ? run({ name, text, values }, ...rest) : run(text, values, ...rest);
  }) as Query;

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known || this.names.size >= most) return known;
    const name = createHash('sha1').update(text).digest('base64url');
    this.names.set(text, name);
    return name;
  }
}
