import { createHash } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

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
  private readonly kept = new Map<string, string>();

  override query: Query = ((text: unknown, values?: unknown, ...rest: unknown[]) => {
    const run = super.query.bind(this) as (...all: unknown[]) => unknown;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? this.nameOf(text) : undefined;
    return name ? run({ name, text, values }, ...rest) : run(text, values, ...rest);
  }) as Query;

  /**
   * The same for a statement that travels in one batch with others, where no parameters can: its plan is kept on this
   * connection, by its own command on first use, and the batch says `execute`. In: texts only, written $1…; they are quoted.
   */
  async executing(sql: string, params: readonly string[]): Promise<string> {
    const name = this.kept.get(sql) ?? (await this.keep(sql));
    return `execute ${escapeIdentifier(name)}${params.length ? `(${params.map(escapeLiteral).join(', ')})` : ''}`;
  }

  private async keep(sql: string): Promise<string> {
    const name = `batch_${this.kept.size}`;
    await this.query(`prepare ${escapeIdentifier(name)} as ${sql}`);
    this.kept.set(sql, name);
    return name;
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known || this.names.size >= most) return known;
    const name = createHash('sha1').update(text).digest('base64url');
    this.names.set(text, name);
    return name;
  }
}
