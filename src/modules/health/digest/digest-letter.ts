import { readText } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/context.ts'
import { createLinks, territoryAddress } from '../../../platform/http/links.ts'
import { formatDate } from '../../../platform/i18n/format.ts'
import type { Message } from '../../../platform/mail/mail.ts'
import { digestWords } from './digest-messages.ts'
import { TASK_KINDS, type Task } from './digest-rules.ts'
import { type Digest, isOverdue } from './digest-service.ts'

/** What follows the territory's address in the link that switches a digest off. */
export const LEAVE_PATH = '/salute/riepilogo'

// A letter that is longer than a screen is not read; the desk has the rest.
const SHOWN = 12

/** By when, in words. */
export function sayDue(task: Task, { today, language }: Pick<Context, 'today' | 'language'>): string {
  const words = digestWords(language)
  if (task.due === null) return words.neverHad
  const date = formatDate(task.due, language)
  return isOverdue(task, today) ? words.overdue(date) : words.due(date)
}

/** The letter that tells somebody what waits for them, each thing with the link to its form. */
export function digestLetter(ctx: Context, publicUrl: string, digest: Digest, token: string): Message {
  const { email, language, tasks } = digest
  const words = digestWords(language)
  const { slug } = ctx.territory
  const territory = readText(ctx.territory.title, language).text
  const links = createLinks(language)
  const desk = (path: string) => publicUrl + links.desk(slug, path)
  const unsubscribeUrl = territoryAddress(publicUrl, ctx.territory, language, `${LEAVE_PATH}/${token}`)
  const part = (kind: Task['kind']): string[] => {
    const own = tasks.filter((task) => task.kind === kind)
    if (own.length === 0) return []
    const lines = own.slice(0, SHOWN).map((task) => {
      const said = sayDue(task, { today: ctx.today, language })
      return `- ${readText(task.title, language).text} (${said})\n  ${desk(task.path)}`
    })
    const more = own.length > SHOWN ? [`- ${words.others(own.length - SHOWN, desk('/riepilogo'))}`] : []
    return [`${words.kinds[kind]}\n\n${[...lines, ...more].join('\n')}`]
  }
  return {
    to: email,
    subject: words.subject(territory, tasks.length),
    text: `${[
      words.hello(territory, new URL(publicUrl).host, tasks.length),
      ...TASK_KINDS.flatMap(part),
      words.links(email),
      `${words.all(desk('/salute'))}\n${words.stop(unsubscribeUrl)}`,
    ].join('\n\n')}\n`,
    unsubscribeUrl,
  }
}
