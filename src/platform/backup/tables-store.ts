import pg from 'pg'

/** A table as it is kept: `needs` are the tables whose rows must be there first. */
export type KeptTable = Readonly<{
  name: string
  isWalled: boolean
  /** Whether each of its rows is seen from its own territory: then going territory by territory misses none. */
  isSeen: boolean
  columns: readonly string[]
  needs: readonly string[]
}>

/**
 * What is left out on purpose: sessions and one-time codes, which in a copy would be keys lying about (people sign in
 * again); the work in the background, which a copy must not do a second time; and the list of migrations, which the
 * manifest carries.
 */
export const LEFT_OUT: readonly string[] = [
  'identity_session',
  'identity_verification',
  'job_task',
  'schema_migration',
]

/** Every table of the product but those left out, as the database itself describes them; by name. */
export async function listKeptTables(client: pg.Client): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable>(
    `select c.relname as name, c.relforcerowsecurity as "isWalled",
       exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
         and pg_get_expr(p.polqual, p.polrelid) = '(territory_id = current_territory())') as "isSeen",
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
         and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
         where k.conrelid = c.oid and k.contype = 'f' and not k.condeferrable and f.oid <> c.oid) as needs
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> all($1::text[])
     order by c.relname collate "C"`,
    [LEFT_OUT],
  )
  return rows
}

/** The tables in an order in which each finds what it needs; references that wait for the end do not count. */
export function orderTables(tables: readonly KeptTable[]): KeptTable[] {
  const ordered: KeptTable[] = []
  const waiting = new Set(tables)
  const isWaitedFor = (name: string) => [...waiting].some((table) => table.name === name)
  while (waiting.size > 0) {
    const ready = [...waiting].filter(({ needs }) => !needs.some(isWaitedFor))
    if (ready.length === 0)
      throw new Error(`tables need each other at once: ${[...waiting].map(({ name }) => name)}`)
    for (const table of ready) waiting.delete(table)
    ordered.push(...ready)
  }
  return ordered
}

/** The columns of a table as SQL names them. */
export function columnList({ columns }: Pick<KeptTable, 'columns'>): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ')
}

/** How values are written as text: the same on every server, whatever it is set to. */
export const AS_TEXT = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 3; set local bytea_output = 'hex'; set local client_encoding = 'UTF8'`
