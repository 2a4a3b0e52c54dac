/** Who somebody is and what they may do: sign-in, personal access tokens, roles. */
export { identityRoutes } from './routes.ts'
