/** The address of a report in a format; quotes, blanks and backslashes cannot be in it. */
export function addressOf(address: string, format: string, search: string): string {
  const url = new URL(`${address}.${format}`);
  url.search = search;
  return url.href.replaceAll(/['$`\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
