/** How it stands with a job or listener: of a job, since it was last called for as a whole. */
export type Standing = Readonly<{
  name: string
  triedAt: Date | null
  waiting: number
  retrying: number
  failed: number
  error: string | null
}>

/** A job or a listener, and how it stands with it. */
export type Work = Omit<Standing, 'name'> &
  Readonly<{ name: string; title: string; next: Date | null; canBeAsked: boolean }>
