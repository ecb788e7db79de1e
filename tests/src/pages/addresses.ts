/** One address for each page of the table, by its path, on the data set of "ten services" with hostile texts. */
export const addresses: Readonly<Record<string, string>> = {
  '/': '/',
  '/projects': '/projects?phase=COMPLETED&phase=ROLLOUT',
  '/services': '/services',
  '/services/:ozgId': '/services/10519',
  '/leika/:leikaKey': '/leika/99012008001000',
  '/reuse': '/reuse?ars=150830270270',
  '/ministries': '/ministries',
  '/ministries/:id': '/ministries/DE-ST:MID',
  '/topic-areas': '/topic-areas',
  '/topic-areas/:code': '/topic-areas/bildung',
  '/states': '/states',
  '/consultation-hours': '/consultation-hours',
  '/newsletter': '/newsletter',
  '/quality': '/quality',
  '/status': '/status',
};

export const reportAddresses: readonly string[] = ['/reports', '/reports/what-a-municipality-can-reuse'];

/** Addresses that have no page, by the status of the one that says so. */
export const problemAddresses: Readonly<Record<string, number>> = {
  '/services?marker=%3Cscript%3Ealert(1)%3C%2Fscript%3E': 400,
  '/services/99999': 404,
};
