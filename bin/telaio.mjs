#!/usr/bin/env node
/** The command line: `telaio export val-denza DIR`. Installs and builds what is missing first. */
import { launch } from '../scripts/lib/launch.mjs'

await launch(process.argv.slice(2))
