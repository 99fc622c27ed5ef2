/** One address of each kind of page of the site. */
export const kinds = {
  home: '/',
  essays: '/essays/',
  section: '/essays/l2-moats/security/',
  edition: '/essays/l2-moats/v1/',
  changes: '/essays/l2-moats/changes/',
  'citation of an essay': '/essays/l2-moats/cite/',
  verify: '/verify/',
  essay: '/essays/l2-moats/',
  'another essay': '/essays/metis-ai-strategy/',
  'numbers of an essay': '/essays/l2-moats/values/',
  commentaries: '/commentary/',
  commentary: '/commentary/a-lead-of-unknown-length/',
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
  search: '/search/',
  archive: '/archive/',
  about: '/about/',
  missing: '/404.html',
} as const;

/** Pages for the frames of other sites. They have no header, footer or skip link: those of the host are there. */
export const framed = { embed: '/embed/tvl-l2beat/' } as const;

/** Charts of every kind. */
export const charts = {
  line: '/charts/tvl-l2beat/',
  rank: '/charts/rank-l2beat/',
  timeline: '/charts/leader-by-metric/',
  bar: '/charts/reasoning-and-agents/',
  stacked: '/charts/verdicts/',
} as const;
