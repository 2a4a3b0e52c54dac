import { createApplication } from '../../src/app.ts'
import { deskRoutes } from '../../src/platform/desk/index.ts'
import { recordRoutes } from '../../src/platform/site/record-routes.tsx'
import { type TestSite, testServer } from './server.ts'

/** A site with every module, its pages, its desk and its records, without sign-in by mail and the API. */
export async function wholeSite(): Promise<TestSite> {
  const application = createApplication()
  return testServer({
    modules: application.modules,
    routes: (registry) => [
      ...deskRoutes(application),
      ...application.modules.flatMap((module) => module.routes(registry)),
      ...recordRoutes(application),
    ],
  })
}
