import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import pg from 'pg';
import { statements } from './statements.mjs';

const db = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

createServer(async (request, response) => {
  try {
    const { shape, sample } = await json(request);
    const { name, text, values } = statements[shape];
    const { rows } = await db.query({ name, text, values: values(sample) });
    response.writeHead(200, { 'content-type': 'application/json' }).end(`{"data":${rows[0].json}}`);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(Number(process.env.PORT), process.env.HOST);
