/** `npm start`: installs and builds what is missing, then serves. Needs Node.js 20 or later and nothing else. */
import { launch } from './lib/launch.mjs'

await launch(['serve', ...process.argv.slice(2)])
