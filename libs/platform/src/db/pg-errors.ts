/** SQLSTATE of an error of the driver, or of TypeORM's wrapper around it; undefined for anything else. */
export function sqlState(error: unknown): string | undefined {
  const { driverError } = (error ?? {}) as { driverError?: unknown };
  const { code } = (driverError ?? error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Name of the constraint that refused a row, if the database told one. */
export function constraintOf(error: unknown): string | undefined {
  const { driverError } = (error ?? {}) as { driverError?: unknown };
  return ((driverError ?? error) as { constraint?: string }).constraint;
}

/** A serialisation failure or a deadlock: the same transaction, run again, may pass. */
export function mayPassAgain(error: unknown): boolean {
  return ['40001', '40P01'].includes(sqlState(error) ?? '');
}

/** 23505: somebody else wrote this unique value first. */
export function isUniqueViolation(error: unknown): boolean {
  return sqlState(error) === '23505';
}

const awayCodes = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|57P0[123]|53300|08\w{3})$/;
const awayWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;
/** TypeORM gives a connection back the moment it breaks; what is asked of it after that fails by these names. */
const awayNames = /^QueryRunner(Provider)?AlreadyReleasedError$/;

/** PostgreSQL is starting, stopping, full or not reachable; the driver tells some of these by words only. */
export function isDatabaseAway(error: unknown): boolean {
  const { driverError } = (error ?? {}) as { driverError?: unknown };
  const { code, message } = (driverError ?? error ?? {}) as { code?: unknown; message?: unknown };
  if (error instanceof Error && awayNames.test(error.name)) return true;
  return awayCodes.test(String(code)) || awayWords.test(String(message));
}
