import { isIsoDate } from '../../../kernel/date.ts'
import { AppError } from '../../../kernel/error.ts'
import { newId } from '../../../kernel/id.ts'
import type { Language } from '../../../kernel/language.ts'
import { isSlug, slugify } from '../../../kernel/slug.ts'
import type { Context } from '../../../platform/context.ts'
import { formatDate } from '../../../platform/i18n/format.ts'
import { isSlugTaken } from '../../../platform/record/key-store.ts'
import { readState } from './agenda-state.ts'

type Candidate = Readonly<Record<string, unknown>>

const NOT_PUBLIC: Record<Language, { wrong: string; right: string }> = {
  it: {
    wrong: 'non c’è, o non è visibile a tutti',
    right: 'un’agenda pubblica, perché un’adozione riguarda tutti',
  },
  en: {
    wrong: 'is not there, or not visible to everyone',
    right: 'a public agenda, because an adoption concerns everyone',
  },
}

const isWritten = (value: unknown) => value !== undefined && value !== null && value !== ''

/** "Versione adottata il 31 dicembre 2026": for whoever gave no title. */
function titleOf({ adoptedOn }: Candidate): Candidate {
  if (typeof adoptedOn !== 'string' || !isIsoDate(adoptedOn)) return {}
  return {
    title: {
      it: `Versione adottata il ${formatDate(adoptedOn, 'it')}`,
      en: `Version adopted on ${formatDate(adoptedOn, 'en')}`,
    },
  }
}

/** A free address made of the title: an adoption that was recorded wrongly is deleted and recorded again. */
async function slugOf(ctx: Context, title: unknown): Promise<Candidate> {
  const words = (title as { it?: unknown } | undefined)?.it
  const start = slugify(typeof words === 'string' ? words : '')
  if (start === '') return {}
  // Whoever records a hundred adoptions of one title must name them.
  for (let turn = 1; turn <= 100; turn++) {
    const slug = turn === 1 ? start : `${start}-${turn}`
    if (!(await isSlugTaken(ctx.tx, 'adoption', slug, newId()))) return { slug }
  }
  return {}
}

/** The copy, unless the writer brings one, or says with null that there is none. */
async function copyOf(ctx: Context, { agenda, contents }: Candidate): Promise<Candidate> {
  if (contents !== undefined || typeof agenda !== 'string' || !isSlug(agenda)) return {}
  const taken = await readState(ctx, agenda)
  if (taken === null) {
    throw new AppError('record/invalid', {}, [{ field: 'agenda', ...NOT_PUBLIC[ctx.language] }])
  }
  return { contents: taken }
}

/**
 * Fills in what a new adoption says by itself: its title, its address, and the copy of the agenda as it is at this
 * moment, in the transaction that records the adoption.
 * @throws AppError `record/invalid` for an agenda that not everybody may see
 */
export async function prepareAdoption(ctx: Context, candidate: Candidate): Promise<Candidate> {
  const named = {
    ...(isWritten(candidate.title) ? {} : titleOf(candidate)),
    ...(await copyOf(ctx, candidate)),
  }
  const whole = { ...candidate, ...named }
  return isWritten(whole.slug) ? whole : { ...whole, ...(await slugOf(ctx, whole.title)) }
}
