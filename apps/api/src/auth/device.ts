const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/360SE|360EE|QihooBrowser/, '360浏览器'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux|UOS|Kylin/, 'Linux'],
];

/** What a desk is called that has no name of its own: browser and system; null for a program. */
export function deviceOf(userAgent: string): string | null {
  const first = (names: [RegExp, string][]) => names.find(([mark]) => mark.test(userAgent))?.[1];
  return [first(systems), first(browsers)].filter(Boolean).join(' ') || null;
}
