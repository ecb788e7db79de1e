import { dirname, join } from 'node:path';
import express, { type Response, Router } from 'express';
import type { SiteSettings } from '../pages/site/site-settings';
import { explorerPage } from './explorer-page';

export interface Example {
  name: string;
  query: string;
  variables?: Record<string, unknown>;
}

// GraphiQL styles itself inline; everything else comes from this origin only.
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const assets: Record<string, string> = {
  'graphiql.js': join(dirname(require.resolve('graphiql/package.json')), 'graphiql.min.js'),
  'graphiql.css': join(dirname(require.resolve('graphiql/package.json')), 'graphiql.min.css'),
  'react.js': join(dirname(require.resolve('react/package.json')), 'umd', 'react.production.min.js'),
  'react-dom.js': join(dirname(require.resolve('react-dom/package.json')), 'umd', 'react-dom.production.min.js'),
};

/** GraphiQL without any foreign host, with one tab per example; its operations can be copied as code. */
export function explorer(examples: Example[], site: SiteSettings): Router {
  const router = Router();
  router.use((_request, response: Response, next) => {
    response.set({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    next();
  });
  router.get('/', (_request, response) => void response.type('html').send(explorerPage(site)));
  router.get('/examples.json', (_request, response) => void response.json(examples));
  for (const [name, file] of Object.entries(assets)) {
    // pnpm keeps packages below a folder whose name begins with a dot.
    router.get(
      `/assets/${name}`,
      (_request, response) => void response.sendFile(file, { maxAge: '1d', dotfiles: 'allow' }),
    );
  }
  router.use(express.static(ownFolder, { index: false, redirect: false }));
  return router;
}

const ownFolder = join(__dirname, '..', '..', 'explorer');
