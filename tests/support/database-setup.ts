import { randomBytes } from 'node:crypto'
import { relative } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/platform/database/migrate.ts'
import { onDatabase } from './database-address.ts'
import { runStatements, startTestServer } from './test-server.ts'

/** What a test file needs to clone the migrated database. */
export type TestTemplate = { readonly ownerUrl: string; readonly appUrl: string; readonly template: string }

declare module 'vitest' {
  interface ProvidedContext {
    testTemplate: TestTemplate
  }
}

/** Before the first test file: one server, one migrated template. Gives what ends them after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  const template = `telaio_template_${randomBytes(4).toString('hex')}`
  const end = async (): Promise<void> => {
    await dropDatabases(server.ownerUrl)
    await server.stop()
  }
  try {
    await runStatements(server.ownerUrl, [`create database ${template}`])
    await migrate(
      onDatabase(server.ownerUrl, template),
      onDatabase(server.appUrl, template),
      relative(process.cwd(), `${import.meta.dirname}/../../migrations`),
    )
  } catch (error) {
    await end()
    throw error
  }
  project.provide('testTemplate', { ownerUrl: server.ownerUrl, appUrl: server.appUrl, template })
  return end
}

/** A file that was cut off may have left its database behind; the roles cannot be dropped while it is there. */
async function dropDatabases(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client
    .query<{ name: string }>(
      `select datname as name from pg_database d join pg_roles r on r.oid = d.datdba
       where r.rolname = current_user and datname <> current_database() and datname ~ '^telaio_(template|test)_'`,
    )
    .finally(() => client.end())
  await runStatements(
    ownerUrl,
    rows.map((row) => `drop database if exists ${row.name}`),
  )
}
