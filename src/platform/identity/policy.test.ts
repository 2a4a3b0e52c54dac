import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor, Grant } from '../context.ts'
import {
  canEditRecord,
  canEditTie,
  canKeepTerritory,
  canReadDesk,
  canWrite,
  editedBodies,
  isAdministrator,
  isSteward,
} from './policy.ts'

type AccountActor = Extract<Actor, { kind: 'account' }>

// Few ids, so that actors and records meet.
const id = fc.constantFrom('body-1', 'body-2', 'body-3', 'record-1')
const grant: fc.Arbitrary<Grant> = fc.oneof(
  fc.constantFrom<Grant>({ role: 'steward', bodyId: null }, { role: 'reader', bodyId: null }),
  id.map((bodyId): Grant => ({ role: 'editor', bodyId })),
)
const account: fc.Arbitrary<AccountActor> = fc.record({
  kind: fc.constant('account' as const),
  accountId: fc.constant('account-1'),
  name: fc.constant('Anna'),
  email: fc.constant('anna@comune.example'),
  isAdministrator: fc.boolean(),
  grants: fc.array(grant, { maxLength: 3 }),
  scopes: fc.subarray(['read', 'write'] as const),
})
const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant<Actor>({ kind: 'anonymous' }),
  fc.constant<Actor>({ kind: 'system' }),
  account,
)
const record = fc.record({ id, ownerBodyId: fc.option(id) })
const relation = fc.constantFrom('carries', 'grounds', 'becomes', 'delivers')

/** Every question that policy answers, asked of one actor. */
const answers = (
  who: Actor,
  one: { id: string; ownerBodyId: string | null },
  other: typeof one,
  by: string,
) => ({
  isAdministrator: isAdministrator(who),
  isSteward: isSteward(who),
  canReadDesk: canReadDesk(who),
  canWrite: canWrite(who),
  canKeepTerritory: canKeepTerritory(who),
  canEditRecord: canEditRecord(who, one),
  canEditTie: canEditTie(who, one, other, by),
})

describe('whoever has not signed in', () => {
  test('may do nothing at all', () => {
    fc.assert(
      fc.property(record, record, relation, (one, other, by) => {
        expect(Object.values(answers({ kind: 'anonymous' }, one, other, by))).not.toContain(true)
      }),
    )
  })
})

describe('the command line', () => {
  test('may do everything', () => {
    fc.assert(
      fc.property(record, record, relation, (one, other, by) => {
        expect(Object.values(answers({ kind: 'system' }, one, other, by))).not.toContain(false)
      }),
    )
  })
})

describe('a role more', () => {
  test('never takes anything away', () => {
    fc.assert(
      fc.property(account, grant, record, record, relation, (who, more, one, other, by) => {
        const before = answers(who, one, other, by)
        const after = answers({ ...who, grants: [...who.grants, more] }, one, other, by)
        for (const [question, allowed] of Object.entries(before)) {
          if (allowed) expect(after[question as keyof typeof after]).toBe(true)
        }
      }),
    )
  })

  test('as a reader opens the desk and lets nobody write', () => {
    fc.assert(
      fc.property(account, record, record, relation, (who, one, other, by) => {
        const reader: Actor = {
          ...who,
          isAdministrator: false,
          grants: [{ role: 'reader', bodyId: null }],
          scopes: ['read', 'write'],
        }
        const { canReadDesk: opens, ...rest } = answers(reader, one, other, by)
        expect(opens).toBe(true)
        expect(Object.values(rest)).not.toContain(true)
      }),
    )
  })
})

describe('an account without a role here', () => {
  test('is a stranger, whatever it is elsewhere', () => {
    fc.assert(
      fc.property(account, record, record, relation, (who, one, other, by) => {
        const stranger: Actor = { ...who, isAdministrator: false, grants: [] }
        expect(Object.values(answers(stranger, one, other, by))).not.toContain(true)
      }),
    )
  })
})

describe('a token', () => {
  test('without the scope to write changes nothing, not even an administrator’s', () => {
    fc.assert(
      fc.property(account, record, record, relation, (who, one, other, by) => {
        const {
          canWrite: writes,
          canKeepTerritory: keeps,
          canEditRecord: edits,
          canEditTie: ties,
        } = answers({ ...who, scopes: ['read'] }, one, other, by)
        expect([writes, keeps, edits, ties]).toEqual([false, false, false, false])
      }),
    )
  })

  test('never allows more than the session of its account', () => {
    fc.assert(
      fc.property(account, record, record, relation, (who, one, other, by) => {
        const token = answers(who, one, other, by)
        const session = answers({ ...who, scopes: ['read', 'write'] }, one, other, by)
        for (const [question, allowed] of Object.entries(token)) {
          if (allowed) expect(session[question as keyof typeof session]).toBe(true)
        }
      }),
    )
  })
})

describe('an editor', () => {
  const editor = account.map(
    (who): AccountActor => ({
      ...who,
      isAdministrator: false,
      grants: who.grants.filter(({ role }) => role === 'editor'),
      scopes: ['read', 'write'],
    }),
  )

  test('changes what a body of theirs owns and the body itself, and nothing else', () => {
    fc.assert(
      fc.property(editor, record, (who, one) => {
        const bodies = who.grants.map(({ bodyId }) => bodyId)
        const isTheirs =
          bodies.includes(one.id) || (one.ownerBodyId !== null && bodies.includes(one.ownerBodyId))
        expect(canEditRecord(who, one)).toBe(isTheirs)
      }),
    )
  })

  test('never keeps the territory', () => {
    fc.assert(
      fc.property(editor, (who) => {
        expect([isSteward(who), canKeepTerritory(who), isAdministrator(who)]).toEqual([false, false, false])
        expect(canWrite(who)).toBe(editedBodies(who).length > 0)
      }),
    )
  })

  test('ties to what others own only the part of their own body', () => {
    fc.assert(
      fc.property(editor, record, record, relation, (who, from, to, by) => {
        const own = editedBodies(who).includes(from.id) && by === 'carries'
        expect(canEditTie(who, from, to, by)).toBe(own || canEditRecord(who, to))
      }),
    )
  })
})

describe('who may write', () => {
  test('may read the desk with a scope to read, and who keeps the territory may edit every record', () => {
    fc.assert(
      fc.property(actor, record, (who, one) => {
        const canRead = who.kind !== 'account' || who.scopes.includes('read')
        if (canWrite(who) && canRead) expect(canReadDesk(who)).toBe(true)
        expect(canKeepTerritory(who) && !canEditRecord(who, one)).toBe(false)
      }),
    )
  })
})
