const MEGABYTE = 1_000_000

// A package of a large region is two orders of magnitude below these; beyond them it is the wrong folder.
export const FILE_LIMIT_MB = 10
export const FILE_LIMIT_BYTES = FILE_LIMIT_MB * MEGABYTE
export const PACKAGE_LIMIT_MB = 100
export const PACKAGE_LIMIT_BYTES = PACKAGE_LIMIT_MB * MEGABYTE
export const PACKAGE_LIMIT_FILES = 20_000
