/** A failure the reader can act on: printed as it stands, without a stack. */
export class UserError extends Error {}

/** Seconds with one decimal, as the progress lines print them. */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} 秒`;
}

/**
 * Runs one named step and prints a line with the time it took; a step that lasts longer than 3 s also says that it
 * is under way, so that a first start never looks dead. Errors pass through with their line marked ✗.
 */
export async function step(title, work) {
  const began = performance.now();
  const slow = setTimeout(() => say(`… ${title}`), 3000);
  try {
    const note = await work();
    clearTimeout(slow);
    say(`✓ ${title}${typeof note === 'string' ? `（${note}）` : ''}  ${seconds(began)}`);
    return note;
  } catch (error) {
    clearTimeout(slow);
    say(`✗ ${title}  ${seconds(began)}`);
    throw error;
  }
}

// The terminal may close before a clean stop is done; that must not cut the stop short.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** Prints one line for the person at the terminal. */
export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/** Waits `ms` milliseconds. */
export function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Asks `probe` again and again until it answers truthy, at most `withinMs`; a throwing probe counts as "not yet".
 * Returns the answer, or throws a UserError that names `what` and the last reason.
 */
export async function until(what, probe, { withinMs = 60_000, everyMs = 100 } = {}) {
  const end = performance.now() + withinMs;
  let reason = '';
  for (;;) {
    try {
      const answer = await probe();
      if (answer) return answer;
    } catch (error) {
      if (error instanceof UserError) throw error;
      reason = error?.message ?? String(error);
    }
    if (performance.now() > end) {
      throw new UserError(
        `${what}：等了 ${Math.round(withinMs / 1000)} 秒仍未就绪。${reason && `最后一次的原因：${reason}`}`,
      );
    }
    await pause(everyMs);
  }
}

/** Runs a script's main function: a UserError prints its sentence, anything else its stack; both exit 1. */
export function runMain(main) {
  main().then(
    (code) => process.exit(typeof code === 'number' ? code : 0),
    (error) => {
      process.stderr.write(`\n${error instanceof UserError ? error.message : (error?.stack ?? error)}\n`);
      process.exit(1);
    },
  );
}
