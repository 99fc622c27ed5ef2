/** One address of each kind of page. */
export const kinds = {
  home: '/',
  essays: '/essays/',
  essay: '/essays/l2-moats/',
  claims: '/claims/',
  claim: '/claims/l2-moats-22/',
  sources: '/sources/',
  source: '/sources/l2beat-summary-2024-11/',
  terms: '/terms/',
  term: '/terms/tvs/',
  datasets: '/data/',
  dataset: '/data/rank-statements/',
  charts: '/charts/',
  chart: '/charts/tvl-l2beat/',
  about: '/about/',
  missing: '/404.html',
} as const;
