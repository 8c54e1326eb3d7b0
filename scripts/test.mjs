/** `npm test [-- unit scenarios] [-- -t name]`: sets itself up, runs the tiers in order, ends with one summary. */
import { makeReady } from './lib/handover.mjs';
import { UserError, runMain, say } from './lib/steps.mjs';
import { TIERS, closingLine, runTier } from './lib/tiers.mjs';

function chosen(args) {
  const names = [];
  while (args.length > 0 && !args[0].startsWith('-')) names.push(args.shift());
  const unknown = names.find((name) => !TIERS.some((tier) => tier.name === name));
  if (unknown) throw new UserError(`没有 ${unknown} 这一层。可选：${TIERS.map(({ name }) => name).join('、')}`);
  return TIERS.filter(({ name }) => names.length === 0 || names.includes(name));
}

function table(rows) {
  const line = (cells) =>
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(14) : String(cell).padStart(9))).join('');
  say(line(['tier', 'passed', 'failed', 'skipped', 'seconds']));
  say('-'.repeat(50));
  for (const { name, passed, failed, skipped, ms } of rows)
    say(line([name, passed, failed, skipped, (ms / 1000).toFixed(1)]));
  say('-'.repeat(50));
}

runMain(async () => {
  const more = process.argv.slice(2);
  const tiers = chosen(more);
  await makeReady();
  const rows = [];
  for (const tier of tiers) {
    say(`\n== ${tier.name} ${tier.title}`);
    rows.push(await runTier(tier, more));
  }
  say();
  table(rows);
  say(closingLine(rows));
  return rows.some(({ failed }) => failed > 0) ? 1 : 0;
});
