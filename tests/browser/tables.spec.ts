/** Tables of data: sorted by their columns, and read sideways. */
import { expect, test, type Page } from '@playwright/test';
import { charts, kinds } from './pages.ts';

test.describe('sorting', () => {
  test('money goes by its amount, whatever its scale, and empty cells last', async ({ page }) => {
    await page.goto(charts.line);
    await buttonOf(page, 'Base').click();
    await expect(headOf(page, 'Base')).toHaveAttribute('aria-sort', 'ascending');
    const rising = await cellsOf(page, 'Base');
    expect(rising.slice(0, 4)).toEqual(['$23.8 thousand', '$60.6 million', '$263 million', '$539 million']);
    // Base has 24 values in 70 rows.
    const values = rising.filter((text) => text !== '–');
    expect(values.slice(-3)).toEqual(['$11.4 billion', '$11.8 billion', '$11.9 billion']);
    expect(rising.slice(values.length).every((text) => text === '–')).toBe(true);
    expect(rising.length).toBeGreaterThan(values.length);

    await buttonOf(page, 'Base').click();
    await expect(headOf(page, 'Base')).toHaveAttribute('aria-sort', 'descending');
    const falling = await cellsOf(page, 'Base');
    expect(falling.slice(0, values.length)).toEqual(values.toReversed());
    expect(falling.slice(values.length).every((text) => text === '–')).toBe(true);
    await buttonOf(page, 'Base').click();
    expect(await cellsOf(page, 'Base')).toEqual(rising);
  });

  test('dates in words go by the calendar, a month at its beginning', async ({ page }) => {
    await page.goto(charts.line);
    const before = await cellsOf(page, 'Date');
    await buttonOf(page, 'Date').click();
    const rising = await cellsOf(page, 'Date');
    expect(rising.slice(0, 3)).toEqual(['31 Jan 2021', '28 Feb 2021', '31 Mar 2021']);
    expect(rising).toEqual(before);
    await buttonOf(page, 'Date').click();
    const falling = await cellsOf(page, 'Date');
    expect([...new Set(falling)].slice(0, 7)).toEqual([
      'Apr 2026',
      'Feb 2026',
      'May 2025',
      '28 Nov 2024',
      '9 Nov 2024',
      '5 Nov 2024',
      '31 Oct 2024',
    ]);
    expect(falling.at(-1)).toBe('31 Jan 2021');
  });

  test('dates as the data have them go by the calendar, the undated last', async ({ page }) => {
    await page.goto(kinds.dataset);
    await buttonOf(page, 'Date').click();
    const dated = [
      ...['2021-09-13', '2024-04-07', '2024-10-01', '2024-11-28', '2024-12', '2025-05-01', '2025-06', '2025-07-07'],
      ...['2025-12-23', '2026-02', '2026-02-11', '2026-04', '2026-05-27', '2026-07-14'],
    ];
    expect(await cellsOf(page, 'Date')).toEqual([...dated, '–', '–', '–', '–']);
    await buttonOf(page, 'Date').click();
    expect(await cellsOf(page, 'Date')).toEqual([...dated.toReversed(), '–', '–', '–', '–']);
  });

  test('words go by the alphabet, empty cells last', async ({ page }) => {
    await page.goto(kinds.dataset);
    await buttonOf(page, 'Third').click();
    const words = ['base', 'mantle', ...Array.from({ length: 8 }, () => 'optimism')];
    const empty = Array.from({ length: 18 - words.length }, () => '–');
    expect(await cellsOf(page, 'Third')).toEqual([...words, ...empty]);
    await buttonOf(page, 'Third').click();
    expect(await cellsOf(page, 'Third')).toEqual([...words.toReversed(), ...empty]);
  });

  test('percentages go by their size, and sources, which are links, by their names', async ({ page }) => {
    await page.goto(charts.bar);
    const value = await page.getByRole('columnheader').nth(2).innerText();
    expect(value).toMatch(/^Percent of each test solved;/);
    await page.getByRole('columnheader').nth(2).getByRole('button').click();
    expect(await cellsOf(page, 2)).toEqual(['30%', '35%', '39.2%', '49.2%', '79.8%', '97.3%']);
    await buttonOf(page, 'Source').click();
    expect(await cellsOf(page, 'Source')).toEqual([
      ...Array.from({ length: 4 }, () => 'DeepSeek-AI 2025'),
      'The Register 2025',
      'The Register 2025',
    ]);
    // Rows that are equal keep the order of the sorting before.
    expect(await cellsOf(page, 2)).toEqual(['39.2%', '49.2%', '79.8%', '97.3%', '30%', '35%']);
  });

  test('grouped numbers go by their size', async ({ page }) => {
    await page.goto('/data/l2beat-tvl-monthly/');
    await buttonOf(page, 'Total value').click();
    const rising = await cellsOf(page, 'Total value');
    expect(rising.slice(0, 4)).toEqual(['321.88', '6,541.15', '19,329.24', '23,836.4']);
    expect(rising.at(-1)).toBe('19,705,477,957.8');
  });

  test('rows stay whole, and only one head says that it sorts', async ({ page }) => {
    await page.goto(charts.line);
    await buttonOf(page, 'Base').click();
    await buttonOf(page, 'OP Mainnet').click();
    await expect(page.locator('thead th[aria-sort]')).toHaveCount(1);
    await expect(headOf(page, 'OP Mainnet')).toHaveAttribute('aria-sort', 'ascending');
    await expect(page.locator('tbody tr').first().locator('th, td')).toHaveText([
      '30 Jun 2021',
      '$88.4 thousand',
      '–',
      '$45.9 million',
      'growthepie 2023',
    ]);
  });

  test('can be done by keys, and keeps the focus', async ({ page }) => {
    await page.goto(charts.line);
    await page.locator('sortable-table').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(buttonOf(page, 'Arbitrum')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(headOf(page, 'Arbitrum')).toHaveAttribute('aria-sort', 'ascending');
    expect((await cellsOf(page, 'Arbitrum'))[0]).toBe('$6.54 thousand');
    await page.keyboard.press('Space');
    await expect(headOf(page, 'Arbitrum')).toHaveAttribute('aria-sort', 'descending');
    expect((await cellsOf(page, 'Arbitrum'))[0]).toBe('$19.7 billion');
    await expect(buttonOf(page, 'Arbitrum')).toBeFocused();
  });
});

test('a head is named by its words alone, without the arrow that shows the order', async ({ page }) => {
  await page.goto(charts.line);
  await expect(page.locator('thead button')).toHaveCount(5);
  for (const [index, name] of ['Date', 'Arbitrum', 'Base', 'OP Mainnet', 'Source'].entries())
    await expect(page.locator('thead button').nth(index)).toHaveAccessibleName(name);
});

test('on a narrow screen the first column stays while the others pass under it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [address, name] of [
    [charts.line, 'Values of “Arbitrum led every month-end from September 2021 to October 2024”'],
    [kinds.dataset, 'Rows of Who led Ethereum’s Layer 2s: statements of rank'],
  ] as const) {
    await page.goto(address);
    const table = page.getByRole('region', { name });
    await table.scrollIntoViewIfNeeded();
    const scrolled = await table.evaluate((region) => {
      region.scrollLeft = region.scrollWidth;
      region.scrollTop = 60;
      return { left: region.scrollLeft, top: region.scrollTop };
    });
    expect(scrolled.left).toBeGreaterThan(100);
    expect(scrolled.top).toBe(60);
    const seen = await table.evaluate((region) => {
      const edge = region.getBoundingClientRect();
      const row = region.querySelectorAll('tbody tr')[3]!.querySelector('th')!;
      return [region.querySelector('thead th')!, row].map((cell) => {
        const { left, top, width, height } = cell.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return { away: Math.round(left - edge.left), onTop: cell.contains(there) };
      });
    });
    expect(seen).toEqual([
      { away: 0, onTop: true },
      { away: 0, onTop: true },
    ]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the heads of a table are plain text', async ({ page }) => {
    await page.goto(charts.line);
    await expect(page.locator('thead button')).toHaveCount(0);
    await expect(page.locator('thead th')).toHaveText(['Date', 'Arbitrum', 'Base', 'OP Mainnet', 'Source']);
    await expect(page.locator('tbody tr').first().locator('th, td')).toHaveText([
      '31 Jan 2021',
      '–',
      '–',
      '$105 million',
      'growthepie 2023',
    ]);
  });
});

/** The head of a column of the last table of the page, which holds the values. */
function headOf(page: Page, title: string) {
  return page
    .locator('sortable-table')
    .last()
    .locator('thead th')
    .filter({ hasText: new RegExp(`^${title}$`) });
}

function buttonOf(page: Page, title: string) {
  return headOf(page, title).getByRole('button');
}

/** The cells of a column, by its title or its place, from top to bottom. */
async function cellsOf(page: Page, column: string | number): Promise<string[]> {
  const table = page.locator('sortable-table').last();
  const titles = (await table.locator('thead th').allTextContents()).map((title) => title.trim());
  const place = typeof column === 'number' ? column : titles.indexOf(column);
  const cells = await table.locator(`tbody tr > :nth-child(${place + 1})`).allTextContents();
  return cells.map((cell) => cell.trim());
}
