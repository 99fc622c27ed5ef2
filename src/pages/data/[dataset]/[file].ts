/** The files of a dataset: its rows, and their description as a Frictionless Data Package. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { full, to } from '../../../components/to.ts';
import { sourcesOfRows } from '../../../domain/backlinks.ts';
import { dataPackage } from '../../../domain/datasets/data-package.ts';
import { allNames } from '../../../domain/former-names.ts';
import { toCsv } from '../../../domain/text/csv.ts';
import { getReport } from '../../../library/report.ts';

export const getStaticPaths = (() => {
  return allNames(getReport(), 'datasets').flatMap(([dataset, id]) =>
    [`${dataset}.csv`, `${dataset}.json`, 'datapackage.json'].map((file) => ({
      params: { dataset, file },
      props: { id },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: string }, { dataset: string; file: string }> = ({ params, props }) => {
  const report = getReport();
  const dataset = report.datasets.get(props.id)!;
  const { fields, rows } = dataset.data;
  if (params.file.endsWith('.csv')) {
    const names = fields.map(({ name }) => name);
    // RFC 4180, with the columns that the description declares.
    const text = toCsv([names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]);
    return new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
  }
  const addresses = { page: full(to.dataset(dataset.id)), file: `${dataset.id}.csv` };
  const description = dataPackage(dataset, sourcesOfRows(report, dataset.id), addresses);
  const whole =
    params.file === 'datapackage.json'
      ? description
      : { ...description, profile: undefined, resources: undefined, fields, rows };
  return new Response(`${JSON.stringify(whole, null, 1)}\n`, { headers: { 'Content-Type': 'application/json' } });
};
