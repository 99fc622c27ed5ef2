/** JSON Feed 1.1 in JSON Schema, draft 7; the package has no types of its own. */
declare module 'jsonfeed-schema' {
  const schema: { $schema: string };
  export default schema;
}
