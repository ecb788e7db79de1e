import type { GraphQLSchema } from 'graphql';
import type { JSX } from 'preact';
import type { Graph } from '../../../../graph/graph';
import type { Made } from '../../../../web/web-answers';
import { makePlain } from '../../../site/make-page';
import type { SiteSettings } from '../../../site/site-settings';
import { type Step, Trail } from '../trail';
import { IndexView } from './index-view';
import { type SchemaReference, schemaReference } from './reference/schema-reference';
import { TypeView } from './type-view';

interface Kept {
  schema: GraphQLSchema;
  reference: SchemaReference;
  pages: Map<string, Made>;
}

const PATH = '/docs/schema';
const help: Step = { href: '/docs', label: 'Hilfe' };

/** The reference of the schema that is served: each page is made once for each release. */
export class SchemaPages {
  private kept?: Kept;

  constructor(
    private readonly graph: Graph,
    private readonly site: SiteSettings,
  ) {}

  async index(): Promise<Made> {
    const { reference, pages } = await this.current();
    return this.page(pages, 'Schema', PATH, [help], () => <IndexView {...reference} />);
  }

  /** Null where there is no such type. */
  async ofType(name: string): Promise<Made | null> {
    const { reference, pages } = await this.current();
    const type = reference.types.find((each) => each.name === name);
    if (!type) return null;
    const steps = [help, { href: PATH, label: 'Schema' }];
    return this.page(pages, name, `${PATH}/${name}`, steps, () => <TypeView type={type} reference={reference} />);
  }

  private async current(): Promise<Kept> {
    const schema = await this.graph.load();
    if (this.kept?.schema !== schema) {
      const reference = schemaReference(schema, this.graph.supergraphSdl() ?? '');
      this.kept = { schema, reference, pages: new Map() };
    }
    return this.kept;
  }

  private page(pages: Map<string, Made>, title: string, path: string, steps: Step[], view: () => JSX.Element): Made {
    const known = pages.get(path);
    if (known) return known;
    const children = (
      <>
        <Trail steps={steps} here={title} />
        {view()}
      </>
    );
    const made = makePlain(title, path, this.site, children);
    pages.set(path, made);
    return made;
  }
}
