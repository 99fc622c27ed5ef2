/**
 * A work as CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html, variables of version 1.0.2). All other
 * formats are written from it, so that none says what another does not.
 */
import { publisher, type Work, type WorkKind } from './work.ts';

export type CslType = 'report' | 'chapter' | 'post-weblog' | 'webpage' | 'graphic' | 'dataset';

/** Texts are of one line, with single spaces and no control characters. */
export type CslItem = {
  /** Stable, and safe as a key of BibTeX. */
  id: string;
  type: CslType;
  title: string;
  /** Absent when nobody signs. Names are never taken apart: persons and organisations are as they write themselves. */
  author?: { literal: string }[];
  /** Year, then month and day as far as they are known; absent when no date is. */
  issued?: { 'date-parts': [number[]] };
  edition?: number;
  /** The essay of a section; the site for what is a page or a post of it. */
  'container-title'?: string;
  publisher?: string;
  /** What it is, where a reader could not tell. */
  genre?: string;
  abstract?: string;
  URL: string;
};

const types: Readonly<Record<WorkKind, Pick<CslItem, 'type' | 'container-title' | 'publisher' | 'genre'>>> = {
  essay: { type: 'report', publisher },
  section: { type: 'chapter', publisher },
  commentary: { type: 'post-weblog', 'container-title': publisher },
  claim: { type: 'webpage', 'container-title': publisher },
  chart: { type: 'graphic', genre: 'Chart', publisher },
  dataset: { type: 'dataset', genre: 'Data set', publisher },
};

/** The work as an item; `url` is the address to cite it by. */
export function cslOf(work: Work, url: string): CslItem {
  const { kind, title, authors, issued, edition, container, remark, abstract } = work;
  const date = issued === null ? [] : dateParts(issued);
  const names = authors.map(oneLine).filter(Boolean);
  const { type, ...kept } = types[kind];
  return {
    id: citationKey(work),
    type,
    title: oneLine(remark ? `${title.replace(/\.$/, '')} [${remark}]` : title),
    ...(names.length > 0 && { author: names.map((literal) => ({ literal })) }),
    ...(date.length > 0 && { issued: { 'date-parts': [date] } }),
    ...(container && { 'container-title': oneLine(container.title) }),
    ...(edition !== null && { edition }),
    ...kept,
    ...(abstract && { abstract: oneLine(abstract) }),
    URL: url,
  };
}

/** `strata-l2-moats-security-v2` for a section; what is no part of an essay has its kind in it, as in `strata-chart-tvl`. */
function citationKey({ kind, path, edition }: Work): string {
  const names = path.split('/').slice(1);
  const version = edition === null ? [] : [`v${edition}`];
  return ['strata', ...(kind === 'essay' || kind === 'section' ? [] : [kind]), ...names, ...version]
    .join('-')
    .replace(/[^A-Za-z0-9]+/g, '-');
}

/** `2026-11-20` as 2026, 11, 20; a month or a year has fewer parts. */
function dateParts(date: string): number[] {
  const [, ...parts] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  return parts.filter((part) => part !== undefined).map(Number);
}

/** No title may begin a new line, which in some formats would begin a new field. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ').trim();
}
