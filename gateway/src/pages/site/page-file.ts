import { join } from 'node:path';
import { readOperation, type WebOperation } from '../../web/web-operation';

const folder = join(__dirname, '..', '..', '..', 'pages');

/** The operation of a page, such as `services/services`. */
export const operationOf = (name: string): WebOperation => readOperation(join(folder, `${name}.graphql`));
