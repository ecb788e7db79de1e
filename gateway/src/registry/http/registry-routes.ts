import type { Database } from '@ozg/shared/database/database';
import { graphError } from '@ozg/shared/errors/graph-error';
import express, { type Request, type Response, Router } from 'express';
import type { Logger } from 'pino';
import { answerProblems, type ProblemKind } from '../../http/problems';
import { isKeyOf } from '../register';
import { Registry } from '../registry';
import { RegistryError } from '../registry-error';
import { consentsOf, currentRevision, membersOf, registrationOf } from '../store/registry-store';
import type { Registration } from '../store/registration';
import { approvalIn, draftIn, numberIn, orderIn, versionIn } from './request-values';

export interface RegistryGround {
  /** Throws DATABASE_UNAVAILABLE where it is not reached. */
  database(): Database;
  /** Where subgraphs may be, beside the hosts of their own registration. */
  hosts: ReadonlySet<string>;
}

const MAX_BODY = '2mb';

/**
 * /registry: the graph as its members published it, for everybody; what a member does with its own subgraph, with the key
 * of that subgraph.
 */
export function registryRoutes({ database, hosts }: RegistryGround, log: Logger): Router {
  const router = Router();
  const registryOf = (owner: string | null) => new Registry(database(), owner, hosts);
  const open = () => registryOf(null);

  router.get('/registry/graph.json', async (_request, response) => {
    const subgraphs = await membersOf(database());
    response.json({
      revision: await currentRevision(database()),
      // Where they are is for the operator to know.
      subgraphs: subgraphs.map(({ name, owner, states, isHost, mayMutate, sdl }) => ({
        name,
        owner,
        states,
        isHost,
        mayMutate,
        sdl,
      })),
      // Without who gave them and why.
      consents: await consentsOf(database()),
    });
  });
  router.get('/registry/subgraphs', async (_request, response) => {
    response.json((await open().list()).map((listed) => ({ ...listed, routingUrl: null })));
  });

  // Who bears no key is refused before a body is read.
  const own = Router({ mergeParams: true });
  own.use(async (request: Request<{ name: string }>, response, next) => {
    response.locals['registration'] = await admitted(request.params.name, request.get('authorization'));
    next();
  });
  own.use(express.json({ limit: MAX_BODY, type: 'application/json' }));
  own.get('/versions', async (_request, response) => {
    response.json(await open().history(registered(response).name));
  });
  own.get('/versions/:number', async (request, response) => {
    response.json(await open().version(registered(response).name, numberIn(request.params['number'])));
  });
  own.post('/check', async ({ body }, response) => {
    const { name, owner } = registered(response);
    response.json(await registryOf(owner).check(draftIn(name, body)));
  });
  own.post('/publish', async ({ body }, response) => {
    const { name, owner } = registered(response);
    response.json(await registryOf(owner).publish(draftIn(name, body), orderIn(body)));
  });
  own.post('/rollback', async ({ body }, response) => {
    const { name, owner } = registered(response);
    response.json(await registryOf(owner).rollback(name, versionIn(body), orderIn(body)));
  });
  own.post('/remove', async ({ body }, response) => {
    const { name, owner } = registered(response);
    response.json(await registryOf(owner).remove(name, orderIn(body)));
  });
  own.post('/approve', async ({ body }, response) => {
    const { name, owner } = registered(response);
    await registryOf(owner).approve(approvalIn(name, body));
    response.status(204).end();
  });
  router.use('/registry/subgraphs/:name', own);
  router.use('/registry', answerProblems(log, problems));
  return router;

  /** The registration that a key opens. Throws SUBGRAPH_KEY_REFUSED, whether the name is known or not. */
  async function admitted(name: string, authorization = ''): Promise<Registration> {
    const [, key] = /^Bearer (\S{1,200})$/.exec(authorization) ?? [];
    const registration = await registrationOf(database(), name);
    if (registration && key && isKeyOf(registration, key)) return registration;
    throw new RegistryError('SUBGRAPH_KEY_REFUSED', 'This key does not open this subgraph.');
  }
}

const registered = ({ locals }: Response): Registration => locals['registration'] as Registration;

const problems: ProblemKind = {
  known: (error) => {
    if (error instanceof RegistryError) return graphError(error.code, error.message);
    const { status = 500, type = '' } = error as { status?: number; type?: string };
    if (type === 'entity.too.large') return graphError('BODY_TOO_LARGE', `The body has more than ${MAX_BODY}.`);
    return status < 500 ? graphError('INVALID_JSON', 'The body could not be read.') : undefined;
  },
  details: (error) => (error instanceof RegistryError ? { findings: error.findings } : {}),
};
