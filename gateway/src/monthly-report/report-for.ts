/** Whose report on which month it is. */
export interface ReportFor {
  ministryId: string;
  /** YYYY-MM */
  month: string;
}

export const isMinistryId = (text: string): boolean => /^DE-[A-Z]{2}:[\w.-]{1,60}$/.test(text);

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
