import autocannon from 'autocannon'
import { readProcessorMs } from './processes.ts'

/**
 * What one round of load gave: answers a second, the time that one in a hundred took longer than, and the processor
 * time of an answer.
 */
export type Load = Readonly<{ perSecond: number; p99Ms: number; processorMs: number }>

export const CONNECTIONS = 50

/**
 * Asks for one page over and over, on 50 connections that stay open, each waiting for its answer; `pids` are the
 * processes that make the answers.
 * @throws when an answer is not 200, or takes longer than ten seconds
 */
export async function putUnderLoad(
  url: string,
  seconds: number,
  headers: Readonly<Record<string, string>>,
  pids: readonly number[],
): Promise<Load> {
  const before = await readProcessorMs(pids)
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { ...headers },
  })
  const failed = result.non2xx + result.errors + result.timeouts
  if (failed > 0) throw new Error(`${failed} requests to ${url} failed`)
  return {
    perSecond: result['2xx'] / result.duration,
    p99Ms: result.latency.p99,
    processorMs: ((await readProcessorMs(pids)) - before) / result['2xx'],
  }
}
