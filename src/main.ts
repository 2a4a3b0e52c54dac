import { createApplication } from './app.ts'
import { COMMAND_ERRORS } from './commands/command-errors.ts'
import { explainFailure } from './commands/explain-failure.ts'
import { findCommand } from './commands/index.ts'
import { readConfig } from './config.ts'

const [name = 'serve', ...rest] = process.argv.slice(2)
const log = (line: string) => console.log(line)

try {
  const command = findCommand(name)
  process.exitCode = await command(readConfig(), rest, log)
} catch (error) {
  for (const line of explainFailure(error, { ...createApplication().errors, ...COMMAND_ERRORS }))
    console.error(line)
  process.exitCode = 1
}
