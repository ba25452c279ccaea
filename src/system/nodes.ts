import { sql } from 'kysely';
import type { Kernel } from '../kernel/kernel.ts';

/** A process that serves from the same PostgreSQL. */
export type NodeFacts = {
  name: string;
  position: number;
  behind: number;
  secondsSilent: number;
  seenAt: Date;
};

/** All that were heard of within a day, by the database's clock; none where the store is embedded, in one process. */
export async function nodesOf({ store: { db }, watch }: Kernel): Promise<NodeFacts[]> {
  const { rows } = await sql<Omit<NodeFacts, 'behind'>>`
    select name, position, seen_at as "seenAt",
      extract(epoch from clock_timestamp() - seen_at)::float as "secondsSilent"
    from node order by name, id limit 100`.execute(db);
  return rows.map((node) => ({ ...node, behind: Math.max(0, watch.position - node.position) }));
}
