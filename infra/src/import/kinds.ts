import type { ImportKind } from './kind';
import { availability } from './kinds/availability';
import { catalog } from './kinds/catalog';
import { laws } from './kinds/laws';
import { leika } from './kinds/leika';
import { municipalities } from './kinds/municipalities';
import { projects } from './kinds/projects';
import { xzufi } from './kinds/xzufi';

/** Every sort of file that can be imported; docs/imports.md has a row for each. */
export const importKinds: readonly ImportKind[] = [catalog, leika, xzufi, municipalities, laws, projects, availability];
