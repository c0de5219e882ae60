/** The worker in the extension host of the browser. */
import { runJob } from '../job.ts';
import type { Job } from '../messages.ts';

self.onmessage = ({ data }) => runJob(data as Job, (report) => self.postMessage(report));
