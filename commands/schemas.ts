/** `npm run schemas`: writes into .schemas/ what VS Code completes from; `npm ci`, `npm run dev`, `npm run new` and `npm run rename` do it too. */
import { contentFolder } from '../src/library/check.ts';
import { writeSchemas } from '../src/library/editor-schemas.ts';

await writeSchemas(contentFolder(), '.schemas');
