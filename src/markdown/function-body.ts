/** Makes of the module that a text is compiled to the body of a function, which runs without a bundler. */
import type { Program, Statement } from 'estree';

/** What the function is handed: the names that the compiler gives to what the module would import from the runtime of JSX. */
export const runtimeNames = ['_Fragment', '_jsx', '_jsxs'] as const;

/**
 * A plugin for the last tree of the compiler, that of the program. The function returns the component. What else the module
 * would export, such as its headings, nobody asks for; a text imports and exports nothing itself (see refuse-code.ts).
 */
export function functionBody() {
  return (program: Program): void => {
    program.body = program.body.flatMap(inFunction);
  };
}

function inFunction(node: Program['body'][number]): Statement[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return [];
    case 'ExportDefaultDeclaration': {
      if (node.declaration.type !== 'FunctionDeclaration') throw new Error('A text is no component');
      return [{ type: 'ReturnStatement', argument: { ...node.declaration, type: 'FunctionExpression' } }];
    }
    default:
      return [node];
  }
}
