import { z } from 'zod'
import type { Event } from '../job/event.ts'

const IMPORTED = z.object({ collection: z.string() })

/** A file was imported into a collection, by hand or read again by itself. */
export const imported: Event<z.infer<typeof IMPORTED>> = { name: 'bring.imported', payload: IMPORTED }
