import { BlockList, isIP } from 'node:net'

/**
 * What is not reachable from the whole Internet or stands for something else than one machine, from the IANA IPv4
 * Special-Purpose Address Registry (RFC 6890), and multicast (RFC 5771).
 */
const NOT_PUBLIC_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], // this network, the unspecified address
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // behind the translation of a carrier
  ['127.0.0.0', 8], // this machine
  ['169.254.0.0', 16], // this link; where clouds keep the secrets of a machine
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // relays of 6to4, given up
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // measuring of devices
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and the broadcast address
]

/**
 * IANA gives addresses to the world from 2000::/3 alone, so everything else is refused without a list: ::1, ::, private
 * fc00::/7, link-local fe80::/10, multicast ff00::/8, IPv4 written as ::ffff:0:0/96 or through 64:ff9b::/96.
 */
const GLOBAL_V6 = ['2000::', 3] as const

/** The exceptions within 2000::/3, from the IANA IPv6 Special-Purpose Address Registry. */
const NOT_PUBLIC_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23], // protocol assignments; Teredo, which wraps an IPv4 address
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4, which wraps an IPv4 address
  ['3fff::', 20], // documentation
]

function blockList(subnets: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, family)
  return list
}

const notPublicV4 = blockList(NOT_PUBLIC_V4, 'ipv4')
const globalV6 = blockList([GLOBAL_V6], 'ipv6')
const notPublicV6 = blockList(NOT_PUBLIC_V6, 'ipv6')

/** Whether an IP address is one machine on the public Internet; what is no IP address is not. */
export function isPublicAddress(address: string): boolean {
  // A zone such as %eth0 names a link of this machine.
  if (address.includes('%')) return false
  const version = isIP(address)
  if (version === 4) return !notPublicV4.check(address, 'ipv4')
  return version === 6 && globalV6.check(address, 'ipv6') && !notPublicV6.check(address, 'ipv6')
}
