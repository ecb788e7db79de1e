/** How much synthetic data is made. */
export interface Scale {
  services: number;
  leikaServices: number;
  projects: number;
  laws: number;
  municipalities: number;
  newsletterIssues: number;
  consultationHours: number;
}

/** The size of a Land's real catalogue and of several Länder's projects. */
export const realistic: Scale = {
  services: 575,
  leikaServices: 8500,
  projects: 10_000,
  laws: 120,
  municipalities: 300,
  newsletterIssues: 24,
  consultationHours: 96,
};

/** What `npm run bench` measures on. */
export const benchmark: Scale = { ...realistic, services: 600, leikaServices: 10_000 };

/** The 24 months that the synthetic history covers, first days, oldest first. */
export const historyMonths: readonly string[] = Array.from({ length: 24 }, (_, at) => {
  const month = new Date(Date.UTC(2024, 10 + at, 1));
  return month.toISOString().slice(0, 10);
});

export const lastMonth = historyMonths.at(-1) as string;
