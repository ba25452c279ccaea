import ipaddr from 'ipaddr.js';

/** Narrower than this a range would let half a country in by a slip of the pen. */
const widest = { ipv4: 8, ipv6: 19 };

/** A range as it is stored, `192.0.2.0/24`, from how people write it; a lone address is a range of one. Null where it is none. */
export function readRange(text: string): string | null {
  const written = text.trim();
  try {
    const [address, bits] = written.includes('/')
      ? ipaddr.parseCIDR(written)
      : [ipaddr.parse(written), ipaddr.parse(written).kind() === 'ipv4' ? 32 : 128];
    if (bits < widest[address.kind()]) return null;
    // 127.1 and 0x7f.1 are addresses to some programs, and never what a librarian meant.
    if (address.kind() === 'ipv4' && !ipaddr.IPv4.isValidFourPartDecimal(written.split('/')[0] ?? ''))
      return null;
    const network =
      address.kind() === 'ipv4'
        ? ipaddr.IPv4.networkAddressFromCIDR(`${address}/${bits}`)
        : ipaddr.IPv6.networkAddressFromCIDR(`${address}/${bits}`);
    return `${network}/${bits}`;
  } catch {
    return null;
  }
}

/** Whether an address lies in one of some stored ranges. IPv4 written within IPv6 is what it is. */
export function isWithin(address: string, ranges: string[]): boolean {
  if (ranges.length === 0 || !ipaddr.isValid(address)) return false;
  const asked = ipaddr.process(address);
  return ranges.some((range) => {
    const [network, bits] = ipaddr.parseCIDR(range);
    return network.kind() === asked.kind() && asked.match([network, bits] as never);
  });
}
