/** The reports that the bench generates are sound, and as large as the bench says. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { growthOf, withGrowth } from '../../bench/builds.ts';
import { changeOneWord } from '../../bench/change-one-word.ts';
import { generate } from '../../bench/generate.ts';
import { readWrk } from '../../bench/load.ts';
import { ledgerOf } from '../../bench/ledger.ts';
import { writePlainSite } from '../../bench/plain-site.ts';
import { checkFolder } from '../../src/library/check.ts';
import { readContent } from '../../src/library/read.ts';
import { temporaryFolder } from './site.ts';

const folder = temporaryFolder('bench');
const content = join(folder, 'content');
beforeAll(() => generate(content, 2));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a generated report is published and has no errors', async () => {
  const { findings, unpublished } = await checkFolder(content);
  expect([...findings, ...unpublished]).toEqual([]);
});

test('its essays have the parts that the bench names', async () => {
  const { report } = await readContent(content);
  expect([report.essays.size, report.commentary.size, report.charts.size]).toEqual([2, 6, 4]);
  const { outline, body } = report.essays.get('essay-2')!;
  const marks = (kind: string) => outline.marks.filter((mark) => mark.kind === kind).length;
  expect(outline.sections).toHaveLength(12);
  expect([marks('source'), marks('claim'), marks('chart')]).toEqual([15, 10, 2]);
  expect(body.match(/^\[\^n\d+\]: /gm)).toHaveLength(12);
  expect(body.match(/^\| --- /gm)).toHaveLength(2);
  expect(outline.words).toBeGreaterThan(2300);
  expect(outline.words).toBeLessThan(2700);
});

test('one word more is one edition more, and still sound', async () => {
  await changeOneWord(content);
  const { report } = await readContent(content);
  expect(report.essays.get('essay-1')!.data.editions).toHaveLength(2);
  const { findings, unpublished } = await checkFolder(content);
  expect([...findings, ...unpublished]).toEqual([]);
});

test('the plain site has the words of the essays and nothing of the dialect', async () => {
  await writePlainSite(join(folder, 'plain'), content);
  const text = readFileSync(join(folder, 'plain/essays/essay-2.md'), 'utf8');
  expect(text).not.toMatch(/\[#|\[@|<[A-Z]/);
  expect(text.match(/^## /gm)).toHaveLength(12);
});

test('growth is the power of the number of essays, between neighbours in size, whatever their order', () => {
  const cold = (essays: number, seconds: number) => ({ report: '', step: 'cold' as const, essays, seconds });
  expect(growthOf([cold(1000, 200), cold(10, 2), cold(100, 20)])).toEqual([
    { step: 'cold', from: 10, to: 100, exponent: expect.closeTo(1) as number },
    { step: 'cold', from: 100, to: 1000, exponent: expect.closeTo(1) as number },
  ]);
  expect(growthOf([cold(100, 1), cold(200, 4)])[0]!.exponent).toBeCloseTo(2);
  expect(growthOf([cold(100, 1)])).toEqual([]);
});

test('growth is that of generated reports', () => {
  const cold = (report: string, essays: number, seconds: number) => ({
    report,
    essays,
    step: 'cold' as const,
    seconds,
  });
  const results = [
    cold('this report', 4, 9),
    cold('100 generated essays', 100, 1),
    cold('300 generated essays', 300, 3),
  ];
  expect(withGrowth(results)).toEqual({ results, growth: [{ step: 'cold', from: 100, to: 300, exponent: 1 }] });
});

test('what wrk prints is read, with all that was not answered', () => {
  const printed = `  Latency Distribution
     50%    3.10ms
     99%    1.25s
  1234 requests in 30.00s, 3.6MB read
`;
  const rate = 'Requests/sec:    411.33\nTransfer/sec:     12.1MB\n';
  expect(readWrk(printed + rate)).toEqual({ rate: 411.33, p99: 1250, failed: 0 });
  const faults = '  Socket errors: connect 0, read 1, write 0, timeout 2\n  Non-2xx or 3xx responses: 40\n';
  expect(readWrk(printed.replace('1.25s', '870.00us') + faults + rate)).toEqual({
    rate: 411.33,
    p99: 0.87,
    failed: 43,
  });
  expect(() => readWrk('unable to connect to localhost')).toThrow('wrk says something else');
});

test('a ledger made larger has as many claims, ten to an article, and the rest of its page', () => {
  const claim = (verdict: string) => `<li data-essay="a" data-verdict="${verdict}"><p>${verdict}</p></li>`;
  const html = `<claims-filter data-a><form></form><section id="a"><h2>A</h2><ol class="claim-list">${claim('one')}${claim('two')}</ol></section><section id="b"><ol>${claim('three')}</ol></section><footer></footer></claims-filter>`;
  const large = ledgerOf(html, 40);
  expect(large.match(/<li /g)).toHaveLength(40);
  expect(large.match(/<section id="a"><h2>A<\/h2><ol class="claim-list"><li /g)).toHaveLength(4);
  expect(large.match(/<p>three<\/p>/g)).toHaveLength(13);
  expect(large.startsWith('<claims-filter class="long" data-a><form></form><section')).toBe(true);
  expect(large.endsWith('</ol></section><footer></footer></claims-filter>')).toBe(true);
});
