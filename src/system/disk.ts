import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Kernel } from '../kernel/kernel.ts';

/** The disk on which the data folder lies. */
export type Disk = { free: number; total: number };

/** Null where it cannot be read: then the folder is gone, or not ours. */
export async function diskOf({ config }: Kernel): Promise<Disk | null> {
  const disk = await statfs(config.SOKBO_DATA).catch(() => null);
  return disk && { free: disk.bavail * disk.bsize, total: disk.blocks * disk.bsize };
}

/** Pictures and the bytes of their files, as their rows say: nobody walks through the folder. */
export async function picturesOf({ store: { db } }: Kernel): Promise<{ count: number; bytes: number }> {
  const { rows } = await sql<{ count: number; bytes: number }>`
    select count(*)::int as count, coalesce(sum(bytes), 0)::float as bytes from picture`.execute(db);
  return rows[0] ?? { count: 0, bytes: 0 };
}
