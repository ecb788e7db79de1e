import { main } from '@ozg/infra/main';

await main(['start']);
