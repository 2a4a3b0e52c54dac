/**
 * A page is compressed at once, in a millisecond or less: handing one of this size to a stream and a thread costs more
 * than compressing it. Larger answers take that way, so that they hold nobody up.
 */
export const COMPRESSION = { threshold: 1024, syncThreshold: 256 * 1024 }
