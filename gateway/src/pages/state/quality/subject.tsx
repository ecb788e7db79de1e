import type { JSX } from 'preact';

interface SubjectProps {
  of: { subjectType: string; subjectKey: string; subjectLabel: string };
}

const pagesOf: Readonly<Record<string, (key: string) => string>> = {
  OzgService: (key) => `/services/${key}`,
  LeikaService: (key) => `/leika/${key}`,
  Ministry: (key) => `/ministries/${encodeURIComponent(key)}`,
  TopicArea: (key) => `/topic-areas/${key}`,
  Municipality: (key) => `/reuse?ars=${key}`,
};

/** What a finding is about, with its page where it has one. */
export function Subject({ of: { subjectType, subjectKey, subjectLabel } }: SubjectProps): JSX.Element {
  const page = pagesOf[subjectType];
  return page ? <a href={page(subjectKey)}>{subjectLabel}</a> : <>{subjectLabel}</>;
}
