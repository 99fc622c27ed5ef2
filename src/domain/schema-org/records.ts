/** Claims, charts, commentary, sources and terms in the words of schema.org, as JSON-LD. */
import { placesNamed } from '../commentary/places.ts';
import type { Article, ClaimReview, DefinedTerm, ImageObject, WebPage, WithContext } from 'schema-dts';
import type { Chart } from '../../schema/chart.ts';
import type { Source } from '../../schema/source.ts';
import type { Term } from '../../schema/term.ts';
import type { Addresses } from '../addresses.ts';
import { fullName, plainTitle } from '../citations/label.ts';
import type { Work } from '../citing/work.ts';
import { verdictMeanings } from '../claims/verdict-scale.ts';
import type { Claim, CommentaryEntry, Entry } from '../report.ts';
import { schemaOrgWork, context, licence, type PageOf } from './work.ts';

/** A claim with its verdict, which is a word and no grade: a number would say that "opinion" is worse than "contested". */
export function schemaOrgClaim(claim: Claim, article: Source, work: Work, page: PageOf): WithContext<ClaimReview> {
  const { linkable, URL, title, issued } = article;
  return {
    ...context,
    '@type': 'ClaimReview',
    ...schemaOrgWork(work, page),
    claimReviewed: claim.claim,
    itemReviewed: {
      '@type': 'Claim',
      text: claim.claim,
      appearance: {
        '@type': 'CreativeWork',
        name: plainTitle(title),
        ...(linkable && URL && { url: URL }),
        ...(issued && { datePublished: issued }),
      },
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: claim.verdict,
      ratingExplanation: verdictMeanings[claim.verdict],
    },
    reviewBody: claim.reason,
  };
}

/** A chart as a picture of data. `at` gives full addresses. */
export function schemaOrgChart({ id, data }: Entry<Chart>, work: Work, at: Addresses): WithContext<ImageObject> {
  return {
    ...context,
    '@type': 'ImageObject',
    ...schemaOrgWork(work, ({ path }) => at.work(path)),
    caption: data.summary,
    description: data.alt,
    contentUrl: at.chartFile(id, 'png'),
    encodingFormat: 'image/png',
    creditText: 'Strata',
    acquireLicensePage: at.about('licences'),
    isBasedOn: [...new Set(data.layers.map(({ dataset }) => dataset))].map((dataset) => at.dataset(dataset)),
  };
}

/** A commentary as an article about the sections that it answers. `at` gives full addresses. */
export function schemaOrgCommentary({ data }: CommentaryEntry, work: Work, at: Addresses): WithContext<Article> {
  return {
    ...context,
    '@type': 'Article',
    ...schemaOrgWork(work, ({ path }) => at.work(path)),
    headline: data.title,
    abstract: data.summary,
    about: placesNamed(data).map(({ essay, section }) => ({
      '@type': 'WebPageElement',
      '@id': at.section(essay, section),
    })),
  };
}

/** The page of a source, which is about the work of somebody else. `url` is the full address of the page. */
export function schemaOrgSource(source: Source, url: string): WithContext<WebPage> {
  const { title, URL, linkable, issued, author = [] } = source;
  return {
    ...context,
    '@type': 'WebPage',
    '@id': url,
    url,
    name: plainTitle(title),
    license: licence,
    about: {
      '@type': 'CreativeWork',
      name: plainTitle(title),
      ...(linkable && URL && { url: URL }),
      ...(issued && { datePublished: issued }),
      // A name of one piece may be that of a person or of an organisation.
      ...(author.length > 0 && {
        creditText: author.map(fullName).join(', '),
      }),
    },
  };
}

/** A term of the report. `url` is the full address of its page, `set` that of the list of terms. */
export function schemaOrgTerm({ name, definition, aliases }: Term, url: string, set: string): WithContext<DefinedTerm> {
  return {
    ...context,
    '@type': 'DefinedTerm',
    '@id': url,
    url,
    name,
    description: definition,
    ...(aliases && { alternateName: aliases }),
    inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': set },
  };
}
