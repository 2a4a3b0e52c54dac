/** `npm run check`: what can be known without a database or a browser, in well under two minutes. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare, staticSteps } from './lib/static-steps.mjs'
import { runSteps } from './lib/steps.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

if (await prepare(root)) await runSteps(staticSteps(root))
