/** Commands that are killed at a few random moments; `node tests/kill/run.ts --runs 200` tries many. */
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { killBuilding, killWriting } from '../kill/kill.ts';
import { build, edition, fix, made } from '../kill/trials.ts';
import { inCheckout, temporaryFolder } from './site.ts';

const folder = temporaryFolder('killed');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([edition, fix, made])('$name leaves nothing half written, and nothing is lost', async (trial) => {
  const { faults, before, after, between, late } = await killWriting(trial, 2, 1, folder);
  expect(faults).toEqual([]);
  expect(before + after + between + late).toBe(2);
});

test('a build leaves what was published, or what is to be', async () => {
  const { faults } = await inCheckout((checkout) => killBuilding(build, 2, 1, `${folder}/build`, checkout));
  expect(faults).toEqual([]);
});
