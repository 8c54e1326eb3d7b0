import { hash, verify } from '@node-rs/argon2';

/** Argon2id (the library's default algorithm), 19 MiB, two passes: about 30 ms and the least that OWASP advises. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of nothing in particular, so that an unknown login takes as long as a wrong password. */
let decoy: Promise<string> | undefined;

/** Hashes a password for storage; salt and cost stand in the text. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

/** True when the password fits. In: the stored hash, or null for an unknown account, which takes the same time. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await (decoy ??= hash('decoy', cost))), password.normalize('NFKC')).catch(
    () => false,
  );
  return fits && stored !== null;
}
