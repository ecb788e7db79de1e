/** What the pages say of a report; the catalogue of reports has it. */
export interface ReportEntry {
  name: string;
  title: string;
  description: string;
  columns: readonly { name: string; title: string; kind: string; description?: string }[];
  parameters: readonly {
    name: string;
    title: string;
    description?: string;
    isRequired: boolean;
    default?: string;
    example?: string;
    possible?: string[];
  }[];
  formats: readonly { name: string; path: string }[];
}

export interface Snippet {
  /** The tool, such as "R". */
  title: string;
  text: string;
}

/** Where the pages learn of reports. */
export interface ReportShelf {
  entries(): Promise<readonly ReportEntry[]>;
  /** How tools fetch a report from an address such as `https://ozg.example`. */
  snippets(entry: ReportEntry, origin: string): readonly Snippet[];
}
