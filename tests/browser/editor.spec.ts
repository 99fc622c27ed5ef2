/** The editor of the development server, on a copy of a small report: forms, text, findings, preview, strangers. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect as quickly, type Page, test } from '@playwright/test';
import { axe } from './axe.ts';
import { visit } from './dev-server.ts';
import { watchErrors } from './watch.ts';

// One server, and one file after another on it. How fast the machine is decides nothing.
test.describe.configure({ mode: 'serial', timeout: 300_000 });
const expect = quickly.configure({ timeout: 60_000 });

const content = 'node_modules/.cache/strata-tests/editor-in-browser';
const file = (path: string) => readFileSync(join(content, path), 'utf8');
let server: ChildProcess;
let site: string;

test.beforeAll(async () => {
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/build/cases/sound/content', content, { recursive: true });
  const port = await freePort();
  site = `http://localhost:${port}`;
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    env: { ...process.env, STRATA_CONTENT: content },
    stdio: 'ignore',
  });
  await expect(async () => expect((await fetch(`${site}/admin/`)).status).toBe(200)).toPass({ timeout: 240_000 });
});

test.afterAll(() => {
  server.kill();
  rmSync(content, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await new Promise((done) => probe.once('listening', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

async function open(page: Page, query: string): Promise<void> {
  await visit(page, `${site}/admin/?${query}`);
  await expect(page.locator('#work')).toBeVisible();
}

const findings = (page: Page) => page.getByRole('region', { name: 'Findings and preview' });
const state = (page: Page) => page.locator('.state');
const preview = (page: Page) => page.frameLocator('iframe');

test('a source is added, with what the checks ask for', async ({ page }) => {
  const errors = watchErrors(page);
  await open(page, 'new=sources&title=A%20new%20report');
  await page.getByLabel('Name of the file').fill('New Report');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('alert')).toContainText('lower case letters');
  await page.getByLabel('Name of the file').fill('doe-2024');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('alert')).toContainText('already');
  await page.getByLabel('Name of the file').fill('new-report');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(findings(page)).toContainText('`type` is missing');
  await expect(page.getByLabel('title', { exact: true })).toHaveValue('A new report');
  await page.getByLabel('type').selectOption('report');
  await page.getByRole('button', { name: 'Add to author' }).click();
  await page.getByLabel('literal optional').fill('The office');
  await page.getByLabel('accessed').fill('2026-11-20');
  await page.getByLabel('role').selectOption('evidence');
  await page.getByLabel('linkable').selectOption('true');
  await page.getByRole('button', { name: 'Add to research-ids' }).click();
  await page.getByLabel('research-ids 1', { exact: true }).fill('N1');
  await expect(findings(page)).toContainText('No findings');
  await expect(findings(page)).toContainText('nothing cites the source');
  await page.keyboard.press('Control+s');
  await expect(state(page)).toHaveText('Saved');
  expect(file('sources/new-report.yaml')).toBe(
    [
      'type: report',
      'title: A new report',
      'author:',
      '  - literal: The office',
      'accessed: 2026-11-20',
      'role: evidence',
      'linkable: true',
      'research-ids:',
      '  - N1',
      '',
    ].join('\n'),
  );
  await expect(page).toHaveURL(/open=sources%2Fnew-report\.yaml/);
  expect(errors).toEqual([]);
});

test('a commentary begins with the section that the address names', async ({ page }) => {
  await open(page, 'new=commentary&on=tiny-stack%23details&edition=1');
  await page.getByLabel('Name of the file').fill('on-details');
  await page.getByRole('button', { name: 'Begin' }).click();
  const on = page.getByLabel('on optional', { exact: true });
  await expect(on).toHaveValue('tiny-stack#details');
  await expect(page.getByLabel('edition optional')).toHaveValue('1');
  const suggested = (list: string) =>
    page.locator(`#${list} option`).evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  expect(await suggested((await on.getAttribute('list'))!)).toContain('tiny-stack#figures');
  const answers = page.getByLabel('answers optional');
  expect(await suggested((await answers.getAttribute('list'))!)).toContain('beta-was-early');
  await page.getByRole('button', { name: 'Text' }).click();
  await expect(page.locator('.cm-content')).toContainText('on: tiny-stack#detailsedition: 1');
});

test('a claim is edited, and nothing else in its ledger', async ({ page }) => {
  const path = 'claims/tiny-stack.yaml';
  const before = file(path);
  await open(page, `open=${path}`);
  const reason = page.getByLabel('reason').first();
  if (!(await reason.isVisible())) await page.locator('.items > li > details > summary').first().click();
  const old = await reason.inputValue();
  await reason.fill('Nobody has shown it: so far.');
  await expect(state(page)).toHaveText('Changes are not saved');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(state(page)).toHaveText('Saved');
  expect(old).toBe('It agrees.');
  expect(file(path)).toBe(before.replace('reason: It agrees.', 'reason: "Nobody has shown it: so far."'));
});

test('a text is edited: a finding appears at its place, is mended, and the preview follows', async ({ page }) => {
  const path = 'commentary/beta-was-early.mdx';
  const before = file(path);
  await open(page, `open=${path}&view=text`);
  await expect(findings(page)).toContainText('No findings');
  const editor = page.getByRole('textbox', { name: `Text of ${path}` });
  await editor.press('Control+End');
  await page.keyboard.type('\nA last word [@doe-2023');
  await page.keyboard.press('Escape');
  await page.keyboard.type('].');
  await expect(findings(page)).toContainText('source-exists');
  await expect(findings(page)).toContainText('Mend what is found');
  await findings(page)
    .getByRole('button', { name: /^line \d+, column \d+$/ })
    .click();
  await expect(editor).toBeFocused();
  await expect(page.locator('.cm-lintRange-error')).toHaveCount(1);
  await editor.press('Control+End');
  for (let back = 0; back < 3; back++) await page.keyboard.press('Backspace');
  await page.keyboard.type('4].');
  await expect(findings(page)).toContainText('No findings');
  await expect(preview(page).getByText('A last word')).toBeVisible();
  expect(file(path)).toBe(before);
  await page.keyboard.press('Control+s');
  await expect(state(page)).toHaveText('Saved');
  expect(file(path)).toBe(`${before}\nA last word [@doe-2024].`);
});

test('ids are completed where the dialect takes one', async ({ page }) => {
  await open(page, 'open=commentary/beta-was-early.mdx&view=text');
  const editor = page.getByRole('textbox', { name: /^Text of/ });
  for (const [typed, offered] of [
    ['\n[@do', 'doe-2024'],
    ['\n<Term id="t', 'tvl'],
    ['\n[x](../essays/tiny-st', '../essays/tiny-stack.mdx#'],
  ] as const) {
    await editor.press('Control+End');
    await page.keyboard.type(typed);
    await expect(page.locator('.cm-tooltip-autocomplete')).toContainText(offered);
    await page.keyboard.press('Escape');
  }
});

test('code in a text is found and never runs', async ({ page }) => {
  const path = 'commentary/beta-was-early.mdx';
  await open(page, `open=${path}&view=text`);
  await page.getByRole('textbox', { name: /^Text of/ }).press('Control+End');
  await page.keyboard.insertText('\n\n<script>top.document.title = "run"</script>\n\n{globalThis.ran = 1}\n');
  await expect(findings(page)).toContainText('content-is-declarative');
  await expect(findings(page)).toContainText('Mend what is found');
  await expect(page).toHaveTitle(/Editor/);
});

test('a file that changed on disk is not overwritten: both texts are shown', async ({ page }) => {
  const path = 'terms/tvl.yaml';
  await open(page, `open=${path}`);
  await page.getByLabel('name', { exact: true }).fill('Mine');
  const theirs = file(path).replace(/^name: .*$/m, 'name: Theirs');
  writeFileSync(join(content, path), theirs);
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'This file was changed meanwhile' });
  await expect(dialog.getByLabel('On disk')).toHaveValue(/name: Theirs/);
  await expect(dialog.getByLabel('Yours')).toHaveValue(/name: Mine/);
  expect(file(path)).toBe(theirs);
  await dialog.getByRole('button', { name: 'Go on with the one on disk' }).click();
  await expect(page.getByLabel('name', { exact: true })).toHaveValue('Theirs');
  await expect(state(page)).toHaveText('Saved');
});

test('strangers are refused', async ({ page }) => {
  const path = 'terms/tvl.yaml';
  const before = file(path);
  const ask = (what: string, body: object, headers: Record<string, string> = {}) =>
    page.request.post(`${site}/admin/api/${what}/`, {
      data: JSON.stringify(body),
      headers: { origin: site, 'content-type': 'application/json', ...headers },
    });
  const opened = (await (await ask('open', { path })).json()) as { version: string };
  const save = { path, text: 'name: Stolen\n', version: opened.version };
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'http://localhost:1' },
    { origin: 'null' },
    { 'content-type': 'text/plain' },
    { 'sec-fetch-site': 'cross-site' },
  ])
    expect((await ask('save', save, headers as Record<string, string>)).ok()).toBe(false);
  for (const stranger of ['../package.json', 'editions/tiny-stack/v1.mdx', 'terms/../../outside.yaml', '/etc/passwd'])
    expect((await ask('open', { path: stranger })).status()).toBe(403);
  expect((await ask('save', { ...save, text: 'x'.repeat(2_100_000) })).status()).toBe(413);
  expect((await ask('save', { ...save, more: 1 })).status()).toBe(400);
  const framed = await page.request.get(`${site}/admin/`);
  expect(framed.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(file(path)).toBe(before);
});

test('has no faults that axe finds, in both themes and on a narrow screen', async ({ page }) => {
  for (const [scheme, width] of [
    ['light', 1440],
    ['dark', 360],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 800 });
    for (const query of ['open=commentary/beta-was-early.mdx', 'open=terms/tvl.yaml&view=text', 'new=commentary']) {
      await open(page, query);
      const { violations } = await axe(page).exclude('iframe').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  }
});
