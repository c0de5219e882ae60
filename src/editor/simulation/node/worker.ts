/** The worker in the extension host of Node: for simulations, and for histories, which only Node can read. */
import { parentPort } from 'node:worker_threads';
import type { HistoryJob } from '../../history/messages.ts';
import { runHistoryJob } from '../../history/node/job.ts';
import { runJob } from '../job.ts';
import type { Job } from '../messages.ts';

parentPort?.once('message', (given) => {
  const job = given as Job | HistoryJob;
  if ('kind' in job) void runHistoryJob(job).then((report) => parentPort?.postMessage(report));
  else runJob(job, (report) => parentPort?.postMessage(report));
});
