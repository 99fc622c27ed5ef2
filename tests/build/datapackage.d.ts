/** The part of datapackage that we use; the package has no types of its own. */
declare module 'datapackage' {
  interface Resource {
    tabular: boolean;
    valid: boolean;
    errors: Error[];
    /** The rows of its file, read by its schema; rejects with all errors of the first row that does not fit. */
    read(options: { keyed: true }): Promise<Record<string, unknown>[]>;
  }
  interface DataPackage {
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
  const datapackage: {
    Package: { load(descriptor: object, options: { basePath: string; strict: boolean }): Promise<DataPackage> };
  };
  export default datapackage;
}
