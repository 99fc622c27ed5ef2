/** The tags an essay may hold: those that editors write (schema/tags.ts) and those that the plugins put in. */
import Aside from './Aside.astro';
import Chart from './Chart.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Note from './Note.astro';
import Section from './Section.astro';
import SectionHeading from './SectionHeading.astro';
import See from './See.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import Value from './Value.astro';

export const tags = { Aside, Chart, Cite, Claim, Note, Section, SectionHeading, See, Table, Term, Value };
