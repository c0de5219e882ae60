/** The worker in the extension host of Node. */
import { parentPort } from 'node:worker_threads';
import { runJob } from '../job.ts';

parentPort?.once('message', (job) => runJob(job, (report) => parentPort?.postMessage(report)));
