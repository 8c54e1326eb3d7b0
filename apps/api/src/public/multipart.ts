const gap = Buffer.from('\r\n\r\n');

/**
 * The files of a multipart form (RFC 7578), in their order; other fields are passed over. In: the whole body and its content
 * type. Out: views into the body, nothing is copied; null for a body that is no such form, or was cut off.
 */
export function filesOf(body: Buffer, contentType: string): Buffer[] | null {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  const line = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? ''}`);
  if (!boundary || !body.subarray(0, line.length).equals(line)) return null;
  const between = Buffer.concat([Buffer.from('\r\n'), line]);
  const files: Buffer[] = [];
  for (let at = line.length; ;) {
    if (body.toString('latin1', at, at + 2) === '--') return files;
    const head = body.indexOf(gap, at);
    const end = head < 0 ? -1 : body.indexOf(between, head + gap.length - 2);
    if (end < 0) return null;
    const file = /^content-disposition:.*;\s*filename\*?=/im.test(body.toString('latin1', at, head));
    if (file) files.push(body.subarray(head + gap.length, Math.max(end, head + gap.length)));
    at = end + between.length;
  }
}
