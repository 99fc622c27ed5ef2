/** The files of a chart: its values, and pictures of it, which a build has from library/beside-pages. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { full, to } from '../../components/to.ts';
import { chartCsv, chartJson, csvMetadata, type ExportedChart } from '../../domain/charts/exports.ts';
import { allNames } from '../../domain/former-names.ts';
import type { Report } from '../../domain/report.ts';
import { chartPng, chartSvg, chartView, type ChartView } from '../../library/charts.ts';
import { drawn } from '../../library/drawn.ts';
import { getReport } from '../../library/report.ts';

interface Format {
  type: string;
  picture?: true;
  make: (view: ChartView, report: Report) => BodyInit | Promise<BodyInit>;
}

const formats: Readonly<Record<string, Format>> = {
  svg: {
    type: 'image/svg+xml',
    picture: true,
    make: async (view) => new Uint8Array(await drawn(chartSvg(view, full(to.chart(view.id))))),
  },
  png: {
    type: 'image/png',
    picture: true,
    make: async (view) => new Uint8Array(await drawn(chartPng(view, full(to.chart(view.id))))),
  },
  csv: { type: 'text/csv; charset=utf-8', make: ({ table }) => chartCsv(table) },
  'csv-metadata.json': {
    type: 'application/csvm+json',
    make: (view, report) => JSON.stringify(csvMetadata(exported(view, report)), null, 1),
  },
  json: {
    type: 'application/json',
    make: (view, report) => JSON.stringify(chartJson(exported(view, report)), null, 1),
  },
};

export const getStaticPaths = (() => {
  const made = Object.keys(formats).filter((format) => !(import.meta.env.PROD && formats[format]!.picture));
  return allNames(getReport(), 'charts').flatMap(([chart, id]) =>
    made.map((format) => ({ params: { chart, format }, props: { id } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: string }, { chart: string; format: string }> = async ({ params, props }) => {
  const report = getReport();
  const { type, make } = formats[params.format]!;
  return new Response(await make(chartView(report, props.id), report), { headers: { 'Content-Type': type } });
};

function exported(view: ChartView, report: Report): ExportedChart {
  const { id, chart, table, licence } = view;
  return {
    id,
    chart,
    table,
    licence,
    page: full(to.chart(id)),
    csv: full(to.chartFile(id, 'csv')),
    datasets: view.datasets.map((dataset) => ({ ...dataset, page: full(to.dataset(dataset.id)) })),
    sources: [...view.sources].map(([key, label]) => {
      return { ...report.sources.get(key)!, page: full(to.source(key)), label };
    }),
  };
}
