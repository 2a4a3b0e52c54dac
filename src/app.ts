import { configErrors } from './config.ts'
import type { ErrorKind } from './kernel/error.ts'
import { agenda } from './modules/agenda/module.ts'
import { health } from './modules/health/module.ts'
import { lexicon } from './modules/lexicon/module.ts'
import { pact } from './modules/pact/module.ts'
import { profile } from './modules/profile/module.ts'
import { services } from './modules/services/module.ts'
import { API_ERRORS } from './platform/api/index.ts'
import { BACKUP_ERRORS } from './platform/backup/index.ts'
import { bringModule } from './platform/bring/module.ts'
import { DATABASE_ERRORS } from './platform/database/database-errors.ts'
import { embeddedErrors } from './platform/database/embedded/index.ts'
import { DATASET_ERRORS } from './platform/dataset/dataset-errors.ts'
import { datasetRoutes } from './platform/dataset/dataset-routes.tsx'
import { deskErrors, deskRoutes } from './platform/desk/index.ts'
import { documentRoutes } from './platform/document/document-routes.tsx'
import { FETCH_ERRORS } from './platform/fetch/fetch-errors.ts'
import { HTTP_ERRORS } from './platform/http/errors.ts'
import type { Route } from './platform/http/route.ts'
import { identityRoutes } from './platform/identity/index.ts'
import { identityModule } from './platform/identity/module.ts'
import type { SignIn } from './platform/identity/sign-in.ts'
import { JOB_ERRORS } from './platform/job/job-errors.ts'
import { jobRoutes } from './platform/job/job-routes.tsx'
import type { Application, Module } from './platform/module.ts'
import { PACKAGE_ERRORS } from './platform/package/package-errors.ts'
import { personalRoutes } from './platform/personal/personal-routes.tsx'
import { RECORD_ERRORS } from './platform/record/record-errors.ts'
import { createRegistry } from './platform/record/registry.ts'
import { recordRoutes } from './platform/site/record-routes.tsx'
import { searchRoutes } from './platform/site/search-page.tsx'
import { territoryModule } from './platform/territory/module.ts'
import { territoryRoutes } from './platform/territory/territory-routes.tsx'

/** Adding a capability is one folder and one line here. */
const MODULES: readonly Module[] = [
  territoryModule,
  identityModule,
  bringModule,
  services,
  agenda,
  profile,
  pact,
  health,
  lexicon,
]

const ERRORS: Readonly<Record<string, ErrorKind>> = Object.assign(
  {},
  configErrors,
  API_ERRORS,
  DATABASE_ERRORS,
  embeddedErrors,
  HTTP_ERRORS,
  RECORD_ERRORS,
  JOB_ERRORS,
  PACKAGE_ERRORS,
  BACKUP_ERRORS,
  DATASET_ERRORS,
  FETCH_ERRORS,
  deskErrors,
  ...MODULES.map((module) => module.errors),
)

/** The application: the platform and its modules as one. */
export function createApplication(): Application {
  const registry = createRegistry(
    MODULES.flatMap((module) => module.records),
    MODULES.flatMap((module) => module.rows ?? []),
    {
      finders: Object.assign({}, ...MODULES.map((module) => module.finders)),
      representations: Object.assign({}, ...MODULES.map((module) => module.representations)),
    },
  )
  return { modules: MODULES, registry, errors: ERRORS }
}

/**
 * Every page of the application, public and desk. Fixed addresses come before the records' own, but the router
 * prefers them in any order.
 */
export function createRoutes(application: Application, signIn: SignIn): Route[] {
  return [
    ...territoryRoutes(application),
    ...searchRoutes(application),
    ...datasetRoutes(application),
    ...documentRoutes(application),
    ...identityRoutes(signIn),
    ...personalRoutes(application, signIn),
    ...jobRoutes(application),
    ...deskRoutes(application),
    ...application.modules.flatMap((module) => module.routes(application.registry)),
    ...recordRoutes(application),
  ]
}
