import { fillWords, type Language, type LocalText, readText } from '../../kernel/language.ts'
import type { Grant } from '../context.ts'
import { createLinks } from '../http/links.ts'
import { type IdentityWords, identityWords } from './messages.ts'
import { addressOf, type Letter } from './sign-in-mail.ts'
import type { RoleNews } from './types.ts'

type RoleWords = IdentityWords['rolePowers']

/** What every letter about roles says. Its link asks for a code, so it lasts and opens nothing by itself. */
function commonWords(publicUrl: string, language: Language, { email, territory }: RoleNews) {
  return {
    territory: readText(territory.title, language).text,
    site: new URL(publicUrl).host,
    link: addressOf(publicUrl, language, '/accedi', {
      email,
      back: createLinks(language).desk(territory.slug),
    }),
  }
}

function nameRole(
  words: RoleWords,
  language: Language,
  role: Grant['role'],
  title: LocalText | null,
): string {
  return fillWords(words[role], { body: title ? readText(title, language).text : '' })
}

/** The letter that tells somebody of a role that they were given. */
export function invitationLetter(
  publicUrl: string,
  language: Language,
  news: RoleNews,
  role: Grant['role'],
): Letter {
  const words = identityWords(language)
  const said = commonWords(publicUrl, language, news)
  return {
    subject: fillWords(words.invitationSubject, said),
    text: fillWords(words.invitationText, {
      ...said,
      role: nameRole(words.invitationRoles, language, role, news.bodyTitle),
    }),
  }
}

/** The letter that tells somebody of a role that was taken away, and of what they can still do. */
export function farewellLetter(
  publicUrl: string,
  language: Language,
  news: RoleNews,
  role: Grant['role'],
): Letter {
  const words = identityWords(language)
  const said = commonWords(publicUrl, language, news)
  const powers = news.held.map((held) => nameRole(words.rolePowers, language, held.role, held.bodyTitle))
  const left =
    powers.length === 0
      ? words.farewellNothingLeft
      : fillWords(words.farewellLeft, { powers: powers.join('; '), link: said.link })
  return {
    subject: fillWords(words.farewellSubject, said),
    text: fillWords(words.farewellText, {
      ...said,
      power: nameRole(words.rolePowers, language, role, news.bodyTitle),
      left,
    }),
  }
}
