/**
 * What programs ask of a KMS, of a vault and, when somebody names one, of a KMS: in turn, with the
 * same messages. Nobody outside this machine is contacted unless `--kms-endpoint` says so.
 */
import { Mistake, messageOf } from '../../examples/tls-offload/mistake.ts';
import { NOTHING_FOUND } from '../finding.ts';
import type { Comparison, Found } from '../finding.ts';
import { importIfInstalled } from '../optional.ts';
import type { Plan } from '../plan.ts';
import { race } from '../race.ts';
import { number, row } from '../table.ts';
import { VaultProcess } from '../vault-process.ts';
import type { OpenKms } from './aws.ts';
import { KMS_WORKS, requireRight } from './kms.ts';
import type { Kms } from './kms.ts';
import { KMS_USD, KMS_USD_REQUESTS, kmsCostUsd, PRICES_PAGE, PUBLISHED } from './published.ts';
import { NO_KMS } from './target.ts';
import type { KmsTarget } from './target.ts';
import { vaultKms } from './vault.ts';

const IN_FLIGHT = [1, 32];

export async function benchKms(plan: Plan): Promise<Found> {
  const works = plan.choose('kms', KMS_WORKS);
  if (works.length === 0) return NOTHING_FOUND;
  using vault = new VaultProcess();
  await vault.start();
  using visit = await vault.visit();
  await using opened = plan.kms === null ? null : await open(plan.kms);
  const own = await vaultKms(visit.session);
  const contenders = opened === null ? [own] : [own, opened.kms];
  for (const kms of contenders) await requireRight(kms);
  const comparisons: Comparison[] = [];
  let requests = 0;
  for (const { name, bytes, prepare } of works) {
    plan.tell(name);
    const racers = [];
    for (const kms of contenders) {
      const once = await prepare(kms);
      const run = (): Promise<unknown> => {
        if (kms === own) requests += 1;
        return once();
      };
      const cpuMs = (): number | null => (kms === own ? vault.cpuMs() : null);
      for (const inFlight of IN_FLIGHT) {
        racers.push({ name: nameOf(kms, inFlight), inFlight, connections: 1, run, cpuMs });
      }
    }
    comparisons.push({ work: name, bytes, figures: await race(racers, plan) });
  }
  const notes = [...published(), '', ...costs(requests, opened)];
  const missing = plan.kms === null ? [NO_KMS] : [];
  const title = 'What a KMS is asked for';
  await vault.stop();
  return { findings: [{ kind: 'comparisons', title, comparisons, notes }], missing };
}

function nameOf({ name }: Kms, inFlight: number): string {
  return `${name}, ${inFlight} in flight`;
}

async function open(target: KmsTarget): Promise<OpenKms> {
  const aws = await importIfInstalled(() => import('./aws.ts'));
  if (aws === null) {
    throw new Mistake(
      'the SDK of KMS is not installed',
      'npm install @aws-sdk/client-kms, beside coffer.',
    );
  }
  try {
    return await aws.openAws(target);
  } catch (error) {
    throw new Mistake(
      `the KMS at ${target.endpoint ?? 'AWS'} does not make keys: ${messageOf(error)}`,
      'Check address, --kms-region, and the credentials that the SDK finds (AWS_PROFILE, …).',
    );
  }
}

function published(): string[] {
  const sources = new Map(
    [...new Set(PUBLISHED.map(({ source }) => source))].map((s, i) => [s, i]),
  );
  const mark = (source: string): string => `[${(sources.get(source) ?? 0) + 1}]`;
  return [
    '',
    'Published by Amazon, not measured here:',
    ...PUBLISHED.map(({ name, perSecond, source }) =>
      row([
        { text: `  ${name}`, width: 60 },
        { text: perSecond, width: 20 },
        { text: mark(source), width: 5 },
      ]),
    ),
    ...[...sources.keys()].map((source) => `  ${mark(source)} ${source}`),
  ];
}

function usd(requests: number): string {
  const cost = kmsCostUsd(requests);
  return `$${cost < 0.01 ? cost.toPrecision(2) : cost.toFixed(2)}`;
}

function costs(requests: number, opened: OpenKms | null): string[] {
  const price = `$${KMS_USD} for ${number(KMS_USD_REQUESTS)} requests (${PRICES_PAGE})`;
  const asked = `The vault was asked ${number(requests)} times: ${usd(requests)} at AWS,`;
  const lines = [asked, `at ${price}.`, 'Signatures by other keys than RSA-2048 cost more there.'];
  if (opened === null) return lines;
  const sent = opened.requests();
  return [...lines, `The KMS was sent ${number(sent)} requests: ${usd(sent)}, if it is AWS.`];
}
