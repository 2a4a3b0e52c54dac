const MEGABYTE = 1_000_000

/** How large a file and a whole package may be in megabytes, and how many files it may have. */
export type FolderLimits = Readonly<{ fileMb: number; packageMb: number; files: number }>

/** A package of a large region is two orders of magnitude below these; beyond them it is the wrong folder. */
export const LIMITS: FolderLimits = { fileMb: 10, packageMb: 100, files: 20_000 }

/** Megabytes as bytes. */
export function bytesOf(megabytes: number): number {
  return megabytes * MEGABYTE
}
