/**
 * What the examples went through, from the kick-off to the day they stand on: what was declared at each month end, and by whom. All the
 * rest follows from the plans themselves (`rewind.mjs`).
 */

/**
 * @typedef {object} Chapter
 * @property {string} tag
 * @property {string} day of the status, as in plans
 * @property {string} by who committed it, by id in `people`
 * @property {string} message
 * @property {Readonly<Record<string, Readonly<Record<string, unknown>>>>} said by file and dotted key; undefined takes the key away
 * @property {Readonly<Record<string, readonly string[]>>} watermelons by file: what is declared kinder than the evidence, and caught
 */

/**
 * @typedef {object} Story
 * @property {string} now the status date of the example as it stands, which is its last commit
 * @property {string} last the message of that commit
 * @property {Readonly<Record<string, string>>} people names by id
 * @property {Readonly<Record<string, string>>} came since when things are in the plan that do not say so themselves, by id
 * @property {readonly Chapter[]} chapters
 */

const green = { 'rag.scope': 'green', 'rag.schedule': 'green', 'rag.budget': 'green', 'rag.risks': 'green', 'rag.overall': 'green' };
const nothingDrawn = (amount) => ({ amount, drawn: 0 });
/** Closed since, so that nobody looks at it any more. */
const lookedAt = (id, review) => ({ [`raid.risks.${id}.review`]: review });

/** Until returns by reason were approved. */
const beforeReturns = { 'budget.approved': 683500, 'budget.contingency': nothingDrawn(60000) };

/** @type {Story} */
const dataLake = {
  now: '2026-09-11',
  last: 'Status of 11 September: the ledger needs a decision',
  people: { mara: 'Mara Lindholm', karin: 'Karin Lindqvist', leila: 'Leila Haddad' },
  came: { 'REQ-11': '2026-08-11', returns: '2026-08-11' },
  chapters: [
    {
      tag: 'kickoff',
      day: '2026-02-27',
      by: 'mara',
      message: 'Plan agreed at the first steering committee',
      said: {
        'plan.yaml': { ...green, 'report.summary': 'Everything begins on Monday.', 'report.asks': undefined },
        'budget.yaml': beforeReturns,
      },
      watermelons: {},
    },
    {
      tag: '2026-03',
      day: '2026-03-31',
      by: 'mara',
      message: 'Status of March: charter approved, inventory nearly done',
      said: {
        'plan.yaml': {
          ...green,
          'rag.risks': { status: 'amber', reason: 'The circuit needs a permit of the city', pathToGreen: 'Permit in May', owner: 'leila', since: '2026-03-24' }, // prettier-ignore
          'report.summary': 'A good start: the charter is approved and the interviews are done.',
          'report.asks': undefined,
        },
        'raid.yaml': lookedAt('R-6', '2026-04-14'),
        'budget.yaml': beforeReturns,
      },
      watermelons: { 'plan.yaml': ['overall', 'schedule'] },
    },
    {
      tag: '2026-04',
      day: '2026-04-30',
      by: 'karin',
      message: 'Status of April: reports are triaged before they are converted',
      said: {
        'plan.yaml': {
          ...green,
          'rag.scope': { status: 'amber', reason: 'Triage of reports waits for its decision', pathToGreen: 'Steering committee in May', owner: 'mara', since: '2026-04-22' }, // prettier-ignore
          'rag.schedule': { status: 'amber', reason: 'Profiling takes longer than estimated', pathToGreen: 'Design review in mid May', owner: 'tomas', since: '2026-04-10' }, // prettier-ignore
          'rag.budget': { status: 'amber', reason: 'More days of profiling than planned', pathToGreen: 'Fewer days of conversion', owner: 'mara', since: '2026-04-24' }, // prettier-ignore
          'rag.risks': { status: 'amber', reason: 'The circuit needs a permit of the city', pathToGreen: 'Permit in May', owner: 'leila', since: '2026-03-24' }, // prettier-ignore
          'rag.overall': 'amber',
          'report.summary': 'Half of the reports are read by nobody; the design is nearly complete.',
          'report.asks': ['CR-1'],
        },
        'raid.yaml': lookedAt('R-6', '2026-05-12'),
        'budget.yaml': beforeReturns,
      },
      watermelons: {},
    },
    {
      tag: '2026-05',
      day: '2026-05-29',
      by: 'mara',
      message: 'Status of May: design approved on a condition',
      said: {
        'plan.yaml': {
          ...green,
          'rag.schedule': { status: 'amber', reason: 'Design was approved a week late', pathToGreen: 'Foundation and ingestion run side by side', owner: 'mara', since: '2026-05-20' }, // prettier-ignore
          'rag.risks': { status: 'red', reason: 'The circuit is not promised in writing', pathToGreen: 'Date from Norrnet', owner: 'leila', since: '2026-05-25' }, // prettier-ignore
          'rag.overall': 'red',
          'report.summary': 'The design is approved; the penetration test comes before the roll-out.',
          'report.asks': undefined,
        },
        'raid.yaml': lookedAt('R-6', '2026-06-09'),
        'budget.yaml': beforeReturns,
      },
      watermelons: { 'plan.yaml': ['schedule'] },
    },
    {
      tag: '2026-06',
      day: '2026-06-30',
      by: 'leila',
      message: 'Status of June: the circuit is in service, ten days late',
      said: {
        'plan.yaml': {
          ...green,
          'rag.schedule': { status: 'amber', reason: 'The circuit came ten days late', pathToGreen: 'Streams are tested without it', owner: 'leila', since: '2026-06-22' }, // prettier-ignore
          'rag.risks': { status: 'amber', reason: 'The masking licence is late', pathToGreen: 'Licence of another project', owner: 'nadia', since: '2026-06-29' }, // prettier-ignore
          'rag.overall': 'amber',
          'report.summary': 'Tills and stock arrive in raw form.',
          'report.asks': undefined,
        },
        'budget.yaml': beforeReturns,
      },
      watermelons: {},
    },
    {
      tag: '2026-07',
      day: '2026-07-31',
      by: 'karin',
      message: 'Status of July: nobody works in July',
      said: {
        'plan.yaml': {
          ...green,
          'rag.scope': { status: 'amber', reason: 'Two changes wait for the steering committee', pathToGreen: 'Meeting on 11 August', owner: 'karin', since: '2026-07-27' }, // prettier-ignore
          'rag.schedule': { status: 'red', reason: 'Holidays were planned as working time', pathToGreen: 'Pilot scope is cut to what twelve stores read', owner: 'mara', since: '2026-07-24' }, // prettier-ignore
          'rag.risks': { status: 'amber', reason: 'Still no masking licence', pathToGreen: 'Licence by mid August', owner: 'nadia', since: '2026-06-29' }, // prettier-ignore
          'rag.overall': 'red',
          'report.summary': 'The pilot cannot be held in September.',
          'report.asks': ['CR-2', 'CR-3'],
        },
        'budget.yaml': beforeReturns,
      },
      watermelons: {},
    },
    {
      tag: '2026-08',
      day: '2026-08-31',
      by: 'mara',
      message: 'Status of August: the pilot moves to October',
      said: {
        'plan.yaml': {
          'report.summary': 'The pilot moves to October; all stores still follow before the freeze.',
          'report.asks': undefined,
        },
      },
      watermelons: {},
    },
  ],
};

const approved = { 'budget.approved': 434000, 'budget.contingency': nothingDrawn(45000) };

/** @type {Story} */
const mlProduct = {
  now: '2026-09-11',
  last: 'Status of 11 September: the second round decides the beta',
  people: { nadia: 'Nadia Haddad', omar: 'Omar Lindqvist', li: 'Li Wen' },
  came: { german: '2026-07-14', 'german-ui': '2026-07-14', 'REQ-7': '2026-07-14' },
  chapters: [
    {
      tag: 'kickoff',
      day: '2026-05-01',
      by: 'nadia',
      message: 'Plan agreed by the product board',
      said: { 'copilot.plan.yaml': { ...green, ...approved, report: { summary: 'Discovery begins.' } } },
      watermelons: {},
    },
    {
      tag: '2026-05',
      day: '2026-05-29',
      by: 'omar',
      message: 'Status of May: feasible on 500 tickets',
      said: {
        'copilot.plan.yaml': {
          ...green,
          ...approved,
          'rag.schedule': { status: 'amber', reason: 'Feasibility took a week more', pathToGreen: 'Concept on 12 June', owner: 'omar', since: '2026-05-22' }, // prettier-ignore
          'rag.overall': 'amber',
          report: { summary: 'Feasibility is shown on 500 tickets.' },
        },
      },
      watermelons: {},
    },
    {
      tag: '2026-06',
      day: '2026-06-30',
      by: 'nadia',
      message: 'Status of June: concept approved, design under way',
      said: {
        'copilot.plan.yaml': {
          ...green,
          ...approved,
          'rag.schedule': { status: 'amber', reason: 'Concept was approved late', pathToGreen: 'Design in four weeks', owner: 'nadia', since: '2026-06-12' }, // prettier-ignore
          'rag.overall': 'amber',
          report: { summary: 'The concept is approved; specifications are written.' },
        },
        'raid.yaml': lookedAt('R-6', '2026-07-13'),
      },
      watermelons: { 'copilot.plan.yaml': ['overall', 'schedule', 'budget'] },
    },
    {
      tag: '2026-07',
      day: '2026-07-31',
      by: 'nadia',
      message: 'Status of July: German joins the first release',
      said: {
        'copilot.plan.yaml': {
          ...green,
          'budget.contingency': nothingDrawn(45000),
          'rag.schedule': { status: 'red', reason: 'The model is three weeks behind the kick-off plan', pathToGreen: 'Two rounds of tuning instead of three', owner: 'li', since: '2026-07-17' }, // prettier-ignore
          'rag.budget': { status: 'amber', reason: 'Labels cost more days than planned', pathToGreen: 'Smaller second round', owner: 'nadia', since: '2026-07-17' }, // prettier-ignore
          'rag.risks': { status: 'red', reason: 'Nobody knows how good the first round will be', pathToGreen: 'Evaluation in August', owner: 'li', since: '2026-07-20' }, // prettier-ignore
          'rag.overall': 'red',
          report: { summary: 'The data set is labelled for the first time.' },
        },
        'raid.yaml': lookedAt('R-6', '2026-08-10'),
      },
      watermelons: {},
    },
    {
      tag: '2026-08',
      day: '2026-08-31',
      by: 'omar',
      message: 'Status of August: the alpha is ready',
      said: {
        'copilot.plan.yaml': {
          ...green,
          'rag.schedule': { status: 'red', reason: 'The beta starts four weeks after the kick-off plan', pathToGreen: 'Second round in two weeks', owner: 'li', since: '2026-07-17' }, // prettier-ignore
          'rag.risks': { status: 'red', reason: 'Billing tickets are labelled in two ways', pathToGreen: 'Relabelling by 16 September', owner: 'sofia', since: '2026-08-27' }, // prettier-ignore
          'rag.overall': 'red',
          report: { summary: 'Suggestions appear in the sidebar.' },
        },
        'raid.yaml': lookedAt('R-6', '2026-09-07'),
      },
      watermelons: {},
    },
  ],
};

const infra = 'infra/infra.plan.yaml';
const platform = 'platform/platform.plan.yaml';
const ml = 'ml/ml.plan.yaml';
const halls = { status: 'amber', reason: 'The cluster is forecast a week after its date', pathToGreen: 'Fabric in two shifts', owner: 'hana', since: '2026-02-27' }; // prettier-ignore
const waits = { status: 'red', reason: 'Training on the cluster waits for the halls', pathToGreen: 'Eight GPUs from the cloud', owner: 'grace', since: '2026-03-13' }; // prettier-ignore
const infraMoney = { 'budget.contingency': nothingDrawn(120000) };
const mlMoney = { 'budget.contingency': nothingDrawn(20000) };
const unpaid = { 'budget.lines.licences.actual': undefined };

/** @type {Story} */
const edgeAi = {
  now: '2026-07-17',
  last: 'Status of 17 July: the fabric decides when training begins',
  people: { marta: 'Marta Kowalska', hana: 'Hana Suzuki', grace: 'Grace Mwangi' },
  came: {},
  chapters: [
    {
      tag: 'kickoff',
      day: '2026-02-27',
      by: 'marta',
      message: 'Three plans of one programme',
      said: {
        [infra]: { ...green, ...infraMoney, 'rag.schedule': halls, 'rag.overall': 'amber' },
        [platform]: { ...green, ...unpaid, 'rag.schedule': waits, 'rag.overall': 'red' },
        [ml]: { ...green, ...mlMoney },
      },
      watermelons: {},
    },
    {
      tag: '2026-03',
      day: '2026-03-31',
      by: 'marta',
      message: 'Status of March: designs are under way',
      said: {
        [infra]: {
          ...green,
          ...infraMoney,
          'rag.schedule': halls,
          'rag.risks': { status: 'amber', reason: 'Switchgear has no date', pathToGreen: 'Order confirmed in April', owner: 'luis', since: '2026-03-23' }, // prettier-ignore
          'rag.overall': 'amber',
        },
        'infra/raid.yaml': lookedAt('IR-4', '2026-04-14'),
        [platform]: { ...green, ...unpaid, 'rag.schedule': waits, 'rag.overall': 'red' },
        [ml]: { ...green, ...mlMoney },
      },
      watermelons: {},
    },
    {
      tag: '2026-04',
      day: '2026-04-30',
      by: 'hana',
      message: 'Status of April: civil works have begun',
      said: {
        [infra]: {
          ...green,
          ...infraMoney,
          'rag.schedule': halls,
          'rag.risks': { status: 'amber', reason: 'Switchgear has no date', pathToGreen: 'Order confirmed in May', owner: 'luis', since: '2026-03-23' }, // prettier-ignore
          'rag.overall': 'amber',
        },
        'infra/raid.yaml': lookedAt('IR-4', '2026-05-12'),
        [platform]: { ...green, ...unpaid, 'rag.schedule': waits, 'rag.overall': 'red' },
        [ml]: { ...green, ...mlMoney, 'rag.schedule': { status: 'red', reason: 'Pilot review is forecast after its date', pathToGreen: 'Labels for two docks first', owner: 'nina', since: '2026-04-24' }, 'rag.overall': 'red' }, // prettier-ignore
      },
      watermelons: { [infra]: ['overall', 'schedule'] },
    },
    {
      tag: '2026-05',
      day: '2026-05-29',
      by: 'grace',
      message: 'Status of May: devices enrol, cameras send',
      said: {
        [infra]: {
          ...green,
          ...infraMoney,
          'rag.schedule': { ...halls, status: 'red', reason: 'The cluster is forecast two weeks after its date' },
          'rag.risks': { status: 'amber', reason: 'Fibre in the United Kingdom', pathToGreen: 'Written date from the carrier', owner: 'aoife', since: '2026-05-18' }, // prettier-ignore
          'rag.overall': 'red',
        },
        'infra/raid.yaml': lookedAt('IR-4', '2026-06-09'),
        [platform]: { ...green, 'rag.schedule': waits, 'rag.budget': { status: 'amber', reason: 'Licences for the whole year are paid', pathToGreen: 'Evens out by July', owner: 'marta', since: '2026-05-15' }, 'rag.overall': 'red' }, // prettier-ignore
        [ml]: {
          ...green,
          ...mlMoney,
          'rag.schedule': { status: 'amber', reason: 'Pilot review is forecast after its date', pathToGreen: 'Labels for two docks first', owner: 'nina', since: '2026-04-24' }, // prettier-ignore
          'rag.risks': { status: 'red', reason: 'Works council has not agreed', pathToGreen: 'Hearing in June', owner: 'marta', since: '2026-05-11' }, // prettier-ignore
          'rag.overall': 'red',
        },
      },
      watermelons: {},
    },
    {
      tag: '2026-06',
      day: '2026-06-30',
      by: 'marta',
      message: 'Status of June: servers are in, fibre in Ireland too',
      said: {
        [infra]: {
          ...green,
          'rag.schedule': { ...halls, status: 'red', reason: 'Fabric cabling is slower than planned' },
          'rag.risks': { status: 'amber', reason: 'Fibre in the United Kingdom', pathToGreen: 'Written date from the carrier', owner: 'aoife', since: '2026-05-18' }, // prettier-ignore
          'rag.overall': 'red',
        },
        'infra/raid.yaml': lookedAt('IR-4', '2026-07-14'),
        [platform]: { ...green, 'rag.schedule': waits, 'rag.overall': 'red' },
        [ml]: {
          ...green,
          'rag.schedule': { status: 'amber', reason: 'Training waits for the cluster', pathToGreen: 'Rent GPUs for two weeks', owner: 'nina', since: '2026-06-12' }, // prettier-ignore
          'rag.risks': { status: 'red', reason: 'Works council has not agreed', pathToGreen: 'Hearing in July', owner: 'marta', since: '2026-05-11' }, // prettier-ignore
          'rag.overall': 'red',
        },
      },
      watermelons: { [ml]: ['schedule'] },
    },
  ],
};

/** By the folder below `examples/`. */
export const stories = { 'data-lake': dataLake, 'ml-product': mlProduct, 'edge-ai': edgeAi };
