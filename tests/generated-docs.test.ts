import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createApplication, createRoutes } from '../src/app.ts'
import { generateDocs } from '../src/commands/generated-docs.ts'
import { testIdentity } from './support/identity.ts'

const { db, signIn } = await testIdentity()
const application = createApplication()
const documents = await generateDocs(db, application, createRoutes(application, signIn))

test.each([...documents])(
  'docs/generated/%s is up to date (else: npm run telaio -- docs)',
  async (name, text) => {
    const kept = await readFile(join(import.meta.dirname, '../docs/generated', name), 'utf8').catch(() => '')
    expect(kept).toBe(text)
  },
)
