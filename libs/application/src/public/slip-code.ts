import { SlipEntity } from '@yimen/entities/visit/slip.entity';
import { IsNull, type EntityManager } from 'typeorm';
import { slipHash } from '../visits/register-visit';

/** 'k7m4 2qxd' → 'K7M4-2QXD': the short code as the slip prints it; anything else stays as it is. */
function plainCode(typed: string): string {
  const bare = typed.replace(/^YIMEN[:：]/i, '').replace(/\s+/g, '');
  const short = /^([0-9a-z]{4})-?([0-9a-z]{4})$/i.exec(bare);
  return short ? `${short[1]}-${short[2]}`.toUpperCase() : bare;
}

/** Key of the tries for a code that nobody was given. */
export function hashOfTyped(typed: string): string {
  return slipHash(plainCode(typed));
}

/** The slip of a scanned token or a typed short code; null for an unknown or revoked one. */
export function slipOf(tx: EntityManager, typed: string): Promise<SlipEntity | null> {
  return tx.findOneBy(SlipEntity, { tokenHash: hashOfTyped(typed), revokedAt: IsNull() });
}
