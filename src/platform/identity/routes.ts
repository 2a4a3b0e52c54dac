import type { Route } from '../http/route.ts'
import { peopleRoutes } from './people-desk.tsx'
import type { SignIn } from './sign-in.ts'
import { signInRoutes } from './sign-in-pages.tsx'
import { tokenRoutes } from './token-pages.tsx'

/** All pages of sign-in, personal access tokens and roles. */
export function identityRoutes(signIn: SignIn): Route[] {
  return [...signInRoutes(signIn), ...tokenRoutes(signIn), ...peopleRoutes()]
}
