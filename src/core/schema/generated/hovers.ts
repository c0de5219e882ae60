/** Generated from schemas/ by scripts/generate.mjs: what each key means (Markdown) and what it may look like. Load it when first needed. */
import type { DefinitionName } from './shape.ts';

export interface Hover {
  readonly description: string;
  readonly examples?: readonly unknown[];
}

/** A definition's own meaning, and that of each of its keys (where a key says nothing itself, the meaning of its value). */
export const hovers: Readonly<Record<DefinitionName, Hover & { readonly keys: Readonly<Record<string, Hover>> }>> = {
 "baseline": {
  "description": "An agreed state of the plan: a git ref, or a file written by `planloom baseline FILE NAME` where git history cannot be relied on. One of `ref` and `file`.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Kick-off"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "ref": {
    "description": "Tag, branch or commit whose forecast at its own status date (`project.start` where it has none) is the baseline.",
    "examples": [
     "atlas-rb1",
     "v1.2",
     "3f2a9c1"
    ]
   },
   "file": {
    "description": "File written by `planloom baseline`, relative to the file that names it.",
    "examples": [
     "baselines/kickoff.json"
    ]
   },
   "change": {
    "description": "The approved change that this re-baseline follows.",
    "examples": [
     "CR-1"
    ]
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "budget": {
  "description": "Money in the project's currency. Labour is computed from assignments and rates; lines are everything else.",
  "keys": {
   "approved": {
    "description": "The current approved sum, without contingency: the baseline's plus that of approved changes.",
    "examples": [
     480000
    ]
   },
   "contingency": {
    "description": "Money set aside for what may happen."
   },
   "lines": {
    "description": "Costs other than labour; by id.",
    "examples": [
     {
      "cloud": {
       "name": "Azure",
       "category": "cloud",
       "planned": {
        "2026-01": 9000
       },
       "forecast": 96000
      }
     }
    ]
   }
  }
 },
 "contingency": {
  "description": "Money set aside, and how much of it has been used.",
  "keys": {
   "amount": {
    "description": "The sum set aside.",
    "examples": [
     40000
    ]
   },
   "drawn": {
    "description": "What has been released from it so far; default 0.",
    "examples": [
     6000
    ]
   }
  }
 },
 "budgetLine": {
  "description": "A cost other than labour, as one sum or by month.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Azure"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "category": {
    "description": "What kind of cost; free text. A line of category `labour` replaces the computed cost of labour so far.",
    "examples": [
     "cloud",
     "licences",
     "hardware",
     "travel",
     "labour"
    ]
   },
   "planned": {
    "description": "What was planned. In earned value a month's amount falls due over that month, a single sum over the whole baseline.",
    "examples": [
     9000,
     {
      "2026-01": 9000,
      "2026-02": 11000
     }
    ]
   },
   "actual": {
    "description": "What has been spent.",
    "examples": [
     {
      "2026-01": 9400
     }
    ]
   },
   "committed": {
    "description": "What is ordered and not yet paid.",
    "examples": [
     3000
    ]
   },
   "forecast": {
    "description": "What the line will have cost in the end, as a sum, or month by month. Left out: actual and committed, or planned where that is more.",
    "examples": [
     96000
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "calendar": {
  "description": "Working hours of a week and the days that differ.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Pune office"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "extends": {
    "description": "The calendar this one is based on; what it does not say itself is taken from there, and its exceptions are added.",
    "examples": [
     "standard"
    ]
   },
   "week": {
    "description": "Working hours by day of the week. Left out: those of `extends`, else Monday to Friday, 09:00 to 13:00 and 14:00 to 18:00.",
    "examples": [
     {
      "mon-fri": "09:00-13:00 14:00-18:00"
     }
    ]
   },
   "hoursPerDay": {
    "description": "Working hours that `1d` stands for; default 8.",
    "examples": [
     8,
     7.5
    ]
   },
   "daysPerWeek": {
    "description": "Working days that `1w` stands for; default 5.",
    "examples": [
     5
    ]
   },
   "daysPerMonth": {
    "description": "Working days that `1mo` stands for; default 20.",
    "examples": [
     20
    ]
   },
   "exceptions": {
    "description": "Days that differ from the week, by date or `date..date`: a name alone means no work, with `hours` these count.",
    "examples": [
     {
      "2026-01-26": "Republic Day",
      "2026-04-04": {
       "name": "Cut-over Saturday",
       "hours": "09:00-13:00"
      }
     }
    ]
   },
   "timezone": {
    "description": "Time zone of these hours, for meetings and overlap; default the project's.",
    "examples": [
     "Europe/London",
     "Asia/Kolkata",
     "UTC"
    ]
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "exception": {
  "description": "The name of a day off, or `{name:, hours:}` for a day with other hours.",
  "examples": [
   "Republic Day",
   {
    "name": "Cut-over Saturday",
    "hours": "09:00-13:00"
   }
  ],
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Cut-over Saturday"
    ]
   },
   "hours": {
    "description": "Hours worked on these days instead of the week's; left out, none.",
    "examples": [
     "09:00-13:00"
    ]
   }
  }
 },
 "change": {
  "description": "A request to change scope, dates or money after the baseline, with its impact and the decision on it.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Add returns data"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "owner": {
    "description": "Who brings it to a decision.",
    "examples": [
     "ravi"
    ]
   },
   "raised": {
    "description": "When it was asked for; from then on it waits for a decision.",
    "examples": [
     "2026-02-16"
    ]
   },
   "status": {
    "description": "Default `proposed`, which waits for a decision.",
    "examples": [
     "approved"
    ]
   },
   "reason": {
    "description": "Why it is wanted.",
    "examples": [
     "Returns distort the stock forecast"
    ]
   },
   "impact": {
    "description": "What it does to dates, money and scope."
   },
   "decision": {
    "description": "The decision that settled it.",
    "examples": [
     "DEC-1"
    ]
   },
   "affects": {
    "description": "Tasks, RAID entries, releases and requirements it touches; work of these tasks counts as approved once it is.",
    "examples": [
     [
      "cdc"
     ]
    ]
   },
   "links": {
    "description": "The same item in other systems, by the system's name.",
    "examples": [
     {
      "jira": "ATL-41"
     }
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "changeImpact": {
  "description": "What a change does to dates, money and scope.",
  "keys": {
   "schedule": {
    "description": "How much later the project finishes.",
    "examples": [
     "5d"
    ]
   },
   "cost": {
    "description": "What it costs, in the project's currency; negative where it saves.",
    "examples": [
     12000
    ]
   },
   "scope": {
    "description": "Requirements and deliverables it adds, alters or drops.",
    "examples": [
     [
      "REQ-2"
     ]
    ]
   }
  }
 },
 "governance": {
  "description": "Forums that meet and decide, and the way up when something is stuck.",
  "keys": {
   "forums": {
    "description": "Meetings that are held again and again; by id.",
    "examples": [
     {
      "steering": {
       "name": "Steering committee",
       "kind": "steering",
       "chair": "helen"
      }
     }
    ]
   },
   "escalationPath": {
    "description": "Who is asked next when something is stuck, lowest first.",
    "examples": [
     [
      "ravi",
      "steering",
      "helen"
     ]
    ]
   }
  }
 },
 "forum": {
  "description": "A meeting with a purpose, a rhythm and members.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Steering committee"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "kind": {
    "description": "What it is held for.",
    "examples": [
     "steering"
    ]
   },
   "meets": {
    "description": "When it is held.",
    "examples": [
     {
      "every": "2w",
      "from": "2026-01-06T15:00",
      "length": "1h",
      "timezone": "Asia/Kolkata"
     }
    ]
   },
   "chair": {
    "description": "Who leads it.",
    "examples": [
     "helen"
    ]
   },
   "members": {
    "description": "Who takes part, besides the chair.",
    "examples": [
     [
      "ravi"
     ]
    ]
   },
   "inputs": {
    "description": "What must be on the table; free text.",
    "examples": [
     [
      "status-report"
     ]
    ]
   },
   "respond": {
    "description": "How long it may take to answer an escalation.",
    "examples": [
     "5d"
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "lesson": {
  "description": "What the team learnt, where, and what it will do about it.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Ask for keys before estimating"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "from": {
    "description": "Where it was learnt: a sprint, a task or a RAID entry.",
    "examples": [
     "s3"
    ]
   },
   "category": {
    "description": "What it is about; free text.",
    "examples": [
     "estimation",
     "suppliers",
     "quality"
    ]
   },
   "recommendation": {
    "description": "What to do next time.",
    "examples": [
     "Profile sources in discovery"
    ]
   },
   "action": {
    "description": "The action that follows from it.",
    "examples": [
     "ACT-1"
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "lifecycle": {
  "description": "Project stages (PLC) beside product stages (PDLC), and the gates that must be passed.",
  "keys": {
   "project": {
    "description": "Stages of the project, in order; default `initiation planning execution closing`.",
    "examples": [
     [
      "initiation",
      "planning",
      "execution",
      "closing"
     ]
    ]
   },
   "product": {
    "description": "Stages of the product, in order; default `discover define design develop validate launch operate`.",
    "examples": [
     [
      "discover",
      "define",
      "design",
      "develop",
      "validate",
      "launch",
      "operate"
     ]
    ]
   },
   "alignment": {
    "description": "Which product stages fall into which project stage: a map from project stage to product stages.",
    "examples": [
     {
      "planning": [
       "discover",
       "define"
      ],
      "execution": [
       "design",
       "develop",
       "validate",
       "launch"
      ]
     }
    ]
   },
   "gates": {
    "description": "Points at which somebody decides whether to go on; by id.",
    "examples": [
     {
      "g2": {
       "name": "Design approved",
       "milestone": "design-ok",
       "approver": "steering",
       "status": "passed"
      }
     }
    ]
   }
  }
 },
 "stages": {
  "description": "Names of stages, in order.",
  "examples": [
   [
    "planning",
    "execution"
   ]
  ],
  "keys": {}
 },
 "productStages": {
  "description": "Product stages that fall into a project stage.",
  "examples": [
   [
    "discover",
    "define"
   ]
  ],
  "keys": {}
 },
 "gate": {
  "description": "A point at which somebody decides, on evidence, whether to go on.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Design approved"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "milestone": {
    "description": "The milestone that the gate is held at.",
    "examples": [
     "design-ok"
    ]
   },
   "approver": {
    "description": "Who decides, usually a forum.",
    "examples": [
     "steering"
    ]
   },
   "criteria": {
    "description": "What must hold for the gate to be passed.",
    "examples": [
     [
      "Threat model reviewed"
     ]
    ]
   },
   "evidence": {
    "description": "Files or web addresses that prove the criteria.",
    "examples": [
     [
      "docs/spec.md"
     ]
    ]
   },
   "status": {
    "description": "Default `pending`. `conditional` is passed with `conditions` still to be met.",
    "examples": [
     "passed"
    ]
   },
   "conditions": {
    "description": "What a conditional pass still asks for.",
    "examples": [
     [
      "Penetration test before go-live"
     ]
    ]
   },
   "decision": {
    "description": "The decision that records the outcome.",
    "examples": [
     "DEC-1"
    ]
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "part": {
  "description": "A part of a plan, named in its `include`: the same keys, but `project` is optional. Maps keyed by id are joined with those of the plan and its other parts; any other key may be given in one file only.",
  "keys": {
   "planloom": {
    "description": "Version of the format; every file starts with it. The only version is 1.",
    "examples": [
     1
    ]
   },
   "include": {
    "description": "Parts of this plan in other files, relative to this file. Their maps are joined with this file's, own items first, then the parts' in this order.",
    "examples": [
     [
      "team.yaml",
      "raid.yaml"
     ]
    ]
   },
   "project": {
    "description": "What the project is called, who answers for it, and the frame of its dates. A file with this key is a plan."
   },
   "objectives": {
    "description": "What the project is for, each with its measure; by id.",
    "examples": [
     {
      "cost": {
       "name": "Cut the reporting run from 9 h to 1 h",
       "measure": "hours",
       "target": 1
      }
     }
    ]
   },
   "scope": {
    "description": "What the project delivers and, as important, what it does not."
   },
   "deliverables": {
    "description": "What is handed over, with its acceptance; by id.",
    "examples": [
     {
      "lake": {
       "name": "Data lake in production",
       "owner": "asha",
       "acceptance": [
        "Restore drill passed"
       ]
      }
     }
    ]
   },
   "baselines": {
    "description": "Agreed states of this plan to compare with; by id. `project.baseline` says which one counts.",
    "examples": [
     {
      "kickoff": {
       "file": "baselines/kickoff.json"
      },
      "rb1": {
       "ref": "atlas-rb1",
       "change": "CR-1"
      }
     }
    ]
   },
   "calendars": {
    "description": "Working hours and days off; by id. Where there is none, `standard` is Monday to Friday, 09:00 to 13:00 and 14:00 to 18:00.",
    "examples": [
     {
      "standard": {
       "week": {
        "mon-fri": "09:00-13:00 14:00-18:00"
       }
      }
     }
    ]
   },
   "resources": {
    "description": "People, equipment and material that work is assigned to; by id.",
    "examples": [
     {
      "asha": {
       "name": "Asha Rao",
       "role": "Data engineer",
       "capacity": "80%"
      }
     }
    ]
   },
   "stakeholders": {
    "description": "People who have a say or an interest but no work assigned; by id.",
    "examples": [
     {
      "helen": {
       "name": "Helen Brandt",
       "role": "Sponsor",
       "influence": "high",
       "interest": "high"
      }
     }
    ]
   },
   "lifecycle": {
    "description": "Stages of the project (PLC) beside stages of the product (PDLC), and the gates between them."
   },
   "tasks": {
    "description": "The work breakdown structure, nested as deep as you like; by id. A task with `tasks` of its own is a container.",
    "examples": [
     {
      "landing": {
       "name": "Landing zone",
       "effort": "6d/10d/18d",
       "assign": "asha"
      }
     }
    ]
   },
   "releases": {
    "description": "What reaches users together; by id.",
    "examples": [
     {
      "r1": {
       "name": "First data products",
       "milestone": "go-live"
      }
     }
    ]
   },
   "roadmap": {
    "description": "Themes by lane and horizon, for people who do not read schedules."
   },
   "sprints": {
    "description": "Time boxes of a team; by id. A sprint never moves a task.",
    "examples": [
     {
      "s3": {
       "team": "platform",
       "start": "2026-02-23",
       "finish": "2026-03-06"
      }
     }
    ]
   },
   "requirements": {
    "description": "What the product must do, traced from its source to specification, tasks, release and test; by id.",
    "examples": [
     {
      "REQ-2": {
       "name": "Orders visible within 15 min",
       "priority": "must",
       "status": "approved"
      }
     }
    ]
   },
   "raid": {
    "description": "The register of risks, assumptions, issues, dependencies, decisions and actions."
   },
   "rag": {
    "description": "The colours you declare, by dimension. The computed colours stand beside them in every view and never in the file."
   },
   "budget": {
    "description": "The approved sum, the contingency, and every cost that is not labour."
   },
   "governance": {
    "description": "Forums that meet and decide, and the way up."
   },
   "changes": {
    "description": "Requests to change scope, dates or money after the baseline; by id.",
    "examples": [
     {
      "CR-1": {
       "name": "Add returns data",
       "owner": "ravi",
       "status": "approved"
      }
     }
    ]
   },
   "lessons": {
    "description": "What the team learnt and will do differently; by id.",
    "examples": [
     {
      "L-1": {
       "name": "Ask for keys before estimating",
       "from": "s3",
       "action": "ACT-1"
      }
     }
    ]
   },
   "report": {
    "description": "The sentences of the status report that cannot be computed."
   },
   "rules": {
    "description": "How grave a rule's problems are in this plan.",
    "examples": [
     {
      "watermelon": "error",
      "unowned-risk": "ignore"
     }
    ]
   }
  }
 },
 "plan": {
  "description": "A project plan: `plan.yaml` or `*.plan.yaml` (`.yml` too).",
  "keys": {
   "planloom": {
    "description": "Version of the format; every file starts with it. The only version is 1.",
    "examples": [
     1
    ]
   },
   "include": {
    "description": "Parts of this plan in other files, relative to this file. Their maps are joined with this file's, own items first, then the parts' in this order.",
    "examples": [
     [
      "team.yaml",
      "raid.yaml"
     ]
    ]
   },
   "project": {
    "description": "What the project is called, who answers for it, and the frame of its dates. A file with this key is a plan."
   },
   "objectives": {
    "description": "What the project is for, each with its measure; by id.",
    "examples": [
     {
      "cost": {
       "name": "Cut the reporting run from 9 h to 1 h",
       "measure": "hours",
       "target": 1
      }
     }
    ]
   },
   "scope": {
    "description": "What the project delivers and, as important, what it does not."
   },
   "deliverables": {
    "description": "What is handed over, with its acceptance; by id.",
    "examples": [
     {
      "lake": {
       "name": "Data lake in production",
       "owner": "asha",
       "acceptance": [
        "Restore drill passed"
       ]
      }
     }
    ]
   },
   "baselines": {
    "description": "Agreed states of this plan to compare with; by id. `project.baseline` says which one counts.",
    "examples": [
     {
      "kickoff": {
       "file": "baselines/kickoff.json"
      },
      "rb1": {
       "ref": "atlas-rb1",
       "change": "CR-1"
      }
     }
    ]
   },
   "calendars": {
    "description": "Working hours and days off; by id. Where there is none, `standard` is Monday to Friday, 09:00 to 13:00 and 14:00 to 18:00.",
    "examples": [
     {
      "standard": {
       "week": {
        "mon-fri": "09:00-13:00 14:00-18:00"
       }
      }
     }
    ]
   },
   "resources": {
    "description": "People, equipment and material that work is assigned to; by id.",
    "examples": [
     {
      "asha": {
       "name": "Asha Rao",
       "role": "Data engineer",
       "capacity": "80%"
      }
     }
    ]
   },
   "stakeholders": {
    "description": "People who have a say or an interest but no work assigned; by id.",
    "examples": [
     {
      "helen": {
       "name": "Helen Brandt",
       "role": "Sponsor",
       "influence": "high",
       "interest": "high"
      }
     }
    ]
   },
   "lifecycle": {
    "description": "Stages of the project (PLC) beside stages of the product (PDLC), and the gates between them."
   },
   "tasks": {
    "description": "The work breakdown structure, nested as deep as you like; by id. A task with `tasks` of its own is a container.",
    "examples": [
     {
      "landing": {
       "name": "Landing zone",
       "effort": "6d/10d/18d",
       "assign": "asha"
      }
     }
    ]
   },
   "releases": {
    "description": "What reaches users together; by id.",
    "examples": [
     {
      "r1": {
       "name": "First data products",
       "milestone": "go-live"
      }
     }
    ]
   },
   "roadmap": {
    "description": "Themes by lane and horizon, for people who do not read schedules."
   },
   "sprints": {
    "description": "Time boxes of a team; by id. A sprint never moves a task.",
    "examples": [
     {
      "s3": {
       "team": "platform",
       "start": "2026-02-23",
       "finish": "2026-03-06"
      }
     }
    ]
   },
   "requirements": {
    "description": "What the product must do, traced from its source to specification, tasks, release and test; by id.",
    "examples": [
     {
      "REQ-2": {
       "name": "Orders visible within 15 min",
       "priority": "must",
       "status": "approved"
      }
     }
    ]
   },
   "raid": {
    "description": "The register of risks, assumptions, issues, dependencies, decisions and actions."
   },
   "rag": {
    "description": "The colours you declare, by dimension. The computed colours stand beside them in every view and never in the file."
   },
   "budget": {
    "description": "The approved sum, the contingency, and every cost that is not labour."
   },
   "governance": {
    "description": "Forums that meet and decide, and the way up."
   },
   "changes": {
    "description": "Requests to change scope, dates or money after the baseline; by id.",
    "examples": [
     {
      "CR-1": {
       "name": "Add returns data",
       "owner": "ravi",
       "status": "approved"
      }
     }
    ]
   },
   "lessons": {
    "description": "What the team learnt and will do differently; by id.",
    "examples": [
     {
      "L-1": {
       "name": "Ask for keys before estimating",
       "from": "s3",
       "action": "ACT-1"
      }
     }
    ]
   },
   "report": {
    "description": "The sentences of the status report that cannot be computed."
   },
   "rules": {
    "description": "How grave a rule's problems are in this plan.",
    "examples": [
     {
      "watermelon": "error",
      "unowned-risk": "ignore"
     }
    ]
   }
  }
 },
 "portfolio": {
  "description": "A list of plans and how they are grouped: `portfolio.yaml` or `*.portfolio.yaml` (`.yml` too).",
  "keys": {
   "planloom": {
    "description": "Version of the format; every file starts with it. The only version is 1.",
    "examples": [
     1
    ]
   },
   "portfolio": {
    "description": "What the portfolio is called and who answers for it."
   },
   "plans": {
    "description": "Files of the plans, relative to this file; `*` stands for any part of a name.",
    "examples": [
     [
      "infra/*.plan.yaml",
      "ml/ml.plan.yaml"
     ]
    ]
   },
   "groups": {
    "description": "How the plans are grouped; by id.",
    "examples": [
     {
      "infra": {
       "name": "Infrastructure",
       "plans": [
        "power",
        "network"
       ]
      }
     }
    ]
   }
  }
 },
 "portfolioFrame": {
  "description": "What the portfolio is called and who answers for it.",
  "keys": {
   "id": {
    "description": "Short id of the portfolio.",
    "examples": [
     "edge"
    ]
   },
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Edge AI programme"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "owner": {
    "description": "Who answers for the portfolio: a party of one of its plans.",
    "examples": [
     "ravi"
    ]
   },
   "statusDate": {
    "description": "Overrides the status dates of the plans, so that all are seen at one moment.",
    "examples": [
     "2026-03-13"
    ]
   }
  }
 },
 "group": {
  "description": "Plans that are shown and summed up together.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Infrastructure"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "plans": {
    "description": "The project ids of the plans in it.",
    "examples": [
     [
      "power",
      "network"
     ]
    ]
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "project": {
  "description": "The frame of the plan: its name, its people, its dates and its units.",
  "keys": {
   "id": {
    "description": "Short id of the project; the prefix by which other plans refer to its tasks, as in `atlas:go-live`.",
    "examples": [
     "atlas"
    ]
   },
   "name": {
    "description": "Name of the project.",
    "examples": [
     "Atlas data lake on Azure"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "client": {
    "description": "For whom the project is done; free text.",
    "examples": [
     "Northwind Retail"
    ]
   },
   "sponsor": {
    "description": "Who pays for the project and answers for its purpose.",
    "examples": [
     "helen"
    ]
   },
   "manager": {
    "description": "Who manages the project.",
    "examples": [
     "ravi"
    ]
   },
   "start": {
    "description": "No task starts before its first working moment, unless an actual start says so.",
    "examples": [
     "2026-01-05"
    ]
   },
   "deadline": {
    "description": "When the whole project must be finished, last working moment of the day. It moves nothing; it limits float and colours the schedule.",
    "examples": [
     "2026-06-26"
    ]
   },
   "statusDate": {
    "description": "The end of this day is \"now\" for progress, overdue entries and colours. Left out: `--status-date`, else today.",
    "examples": [
     "2026-03-13"
    ]
   },
   "timezone": {
    "description": "Time zone of the project, for meetings; default UTC. The schedule itself knows no zones.",
    "examples": [
     "Europe/London",
     "Asia/Kolkata",
     "UTC"
    ]
   },
   "currency": {
    "description": "Currency of every sum of money in the plan.",
    "examples": [
     "USD",
     "EUR",
     "INR"
    ]
   },
   "calendar": {
    "description": "Calendar of the project, which also says how long `d`, `w` and `mo` are; default `standard`.",
    "examples": [
     "standard"
    ]
   },
   "levelling": {
    "description": "Whether over-allocation is resolved by moving tasks: `none` (the default) only reports it, `smooth` moves within float, `full` may move the finish.",
    "examples": [
     "none"
    ]
   },
   "baseline": {
    "description": "The baseline that variance, earned value and colours are measured against; default none.",
    "examples": [
     "kickoff"
    ]
   }
  }
 },
 "objective": {
  "description": "Something the project is for, with the measure that tells whether it was reached.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Cut the reporting run from 9 h to 1 h"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "owner": {
    "description": "Who answers for the benefit.",
    "examples": [
     "helen"
    ]
   },
   "measure": {
    "description": "What is measured, or its unit.",
    "examples": [
     "hours"
    ]
   },
   "target": {
    "description": "The value of the measure that counts as success.",
    "examples": [
     1,
     "below 15 min"
    ]
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "scope": {
  "description": "What is in and what is out.",
  "keys": {
   "in": {
    "description": "What the project delivers.",
    "examples": [
     [
      "Sales and stock data"
     ]
    ]
   },
   "out": {
    "description": "What somebody might expect and will not get.",
    "examples": [
     [
      "HR data"
     ]
    ]
   }
  }
 },
 "deliverable": {
  "description": "Something that is handed over and accepted.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Data lake in production"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "owner": {
    "description": "Who answers for its delivery.",
    "examples": [
     "asha"
    ]
   },
   "acceptance": {
    "description": "Criteria that must be met before it is accepted.",
    "examples": [
     [
      "Restore drill passed"
     ]
    ]
   },
   "status": {
    "description": "How far it is; default `planned`. `delivered` is handed over, `accepted` is signed off by `acceptedBy`.",
    "examples": [
     "in-progress"
    ]
   },
   "acceptedBy": {
    "description": "Who accepts it.",
    "examples": [
     "helen"
    ]
   },
   "date": {
    "description": "When acceptance is due, or when it was given once the status is `accepted`.",
    "examples": [
     "2026-06-12"
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "rag": {
  "description": "Declared colours for scope, schedule, budget, risks and overall. A colour better than the computed one needs `reason`, `by` and `until`.",
  "keys": {
   "scope": {
    "description": "Declared colour of the scope.",
    "examples": [
     "green",
     {
      "status": "amber",
      "reason": "Landing zone two weeks late",
      "pathToGreen": "Second engineer from 16 March",
      "owner": "ravi"
     }
    ]
   },
   "schedule": {
    "description": "Declared colour of the schedule.",
    "examples": [
     "green",
     {
      "status": "amber",
      "reason": "Landing zone two weeks late",
      "pathToGreen": "Second engineer from 16 March",
      "owner": "ravi"
     }
    ]
   },
   "budget": {
    "description": "Declared colour of the budget.",
    "examples": [
     "green",
     {
      "status": "amber",
      "reason": "Landing zone two weeks late",
      "pathToGreen": "Second engineer from 16 March",
      "owner": "ravi"
     }
    ]
   },
   "risks": {
    "description": "Declared colour of risks and issues.",
    "examples": [
     "green",
     {
      "status": "amber",
      "reason": "Landing zone two weeks late",
      "pathToGreen": "Second engineer from 16 March",
      "owner": "ravi"
     }
    ]
   },
   "overall": {
    "description": "Declared colour of the whole; computed, it is the worst of the four.",
    "examples": [
     "green",
     {
      "status": "amber",
      "reason": "Landing zone two weeks late",
      "pathToGreen": "Second engineer from 16 March",
      "owner": "ravi"
     }
    ]
   },
   "thresholds": {
    "description": "Figures at which the computed colours change, where the standard ones do not fit.",
    "examples": [
     {
      "schedule": {
       "amber": "5d",
       "red": "20d",
       "spi": {
        "amber": 0.95,
        "red": 0.9
       }
      }
     }
    ]
   }
  }
 },
 "declaredColour": {
  "description": "`green`, `amber` or `red`, or in long form with its reason and the way back.",
  "examples": [
   "green",
   {
    "status": "amber",
    "reason": "Landing zone two weeks late",
    "pathToGreen": "Second engineer from 16 March",
    "owner": "ravi"
   }
  ],
  "keys": {
   "status": {
    "description": "The colour declared.",
    "examples": [
     "amber"
    ]
   },
   "reason": {
    "description": "Why.",
    "examples": [
     "Landing zone two weeks late"
    ]
   },
   "pathToGreen": {
    "description": "What will bring it back to green.",
    "examples": [
     "Second engineer from 16 March"
    ]
   },
   "owner": {
    "description": "Who answers for the way back.",
    "examples": [
     "ravi"
    ]
   },
   "since": {
    "description": "Since when it has this colour.",
    "examples": [
     "2026-03-06"
    ]
   },
   "by": {
    "description": "Who declared a colour better than the computed one.",
    "examples": [
     "helen"
    ]
   },
   "until": {
    "description": "How long a colour better than the computed one may stand, last day included.",
    "examples": [
     "2026-03-31"
    ]
   }
  }
 },
 "thresholds": {
  "description": "The figures of the computed colours, by dimension.",
  "examples": [
   {
    "schedule": {
     "amber": "5d",
     "red": "20d",
     "spi": {
      "amber": 0.95,
      "red": 0.9
     }
    }
   }
  ],
  "keys": {
   "schedule": {
    "description": "Figures for the schedule."
   },
   "budget": {
    "description": "Figures for the budget."
   },
   "scope": {
    "description": "Figures for the scope."
   },
   "risks": {
    "description": "Figures for risks and issues."
   }
  }
 },
 "scheduleThresholds": {
  "description": "When the schedule turns amber and red.",
  "keys": {
   "amber": {
    "description": "Amber when a committed milestone or the finish is later than this after the baseline; default 5d.",
    "examples": [
     "5d"
    ]
   },
   "red": {
    "description": "Red when it is later than this after the baseline; default 20d.",
    "examples": [
     "20d"
    ]
   },
   "deadline": {
    "description": "How far past its deadline: amber beyond the milestone's own tolerance or else this (default 0d), red beyond this (default 5d)."
   },
   "spi": {
    "description": "Schedule performance index below which it turns; default amber 0.95, red 0.90."
   }
  }
 },
 "budgetThresholds": {
  "description": "When the budget turns amber and red.",
  "keys": {
   "amber": {
    "description": "Amber when the estimate at completion is above this share of the approved sum; default 105%.",
    "examples": [
     "105%"
    ]
   },
   "red": {
    "description": "Red when it is above this share of the approved sum; default 110%.",
    "examples": [
     "110%"
    ]
   },
   "cpi": {
    "description": "Cost performance index below which it turns; default amber 0.95, red 0.90."
   }
  }
 },
 "scopeThresholds": {
  "description": "When the scope turns amber and red.",
  "keys": {
   "amber": {
    "description": "Amber when work outside the baseline and approved changes is above this share of the baseline's effort; default 5%.",
    "examples": [
     "5%"
    ]
   },
   "red": {
    "description": "Red when it is above this share; default 10%.",
    "examples": [
     "10%"
    ]
   },
   "waiting": {
    "description": "How long a change may wait for its decision; default amber 1w."
   }
  }
 },
 "riskThresholds": {
  "description": "When risks and issues turn amber and red.",
  "keys": {
   "amber": {
    "description": "Amber from this score (probability × impact) of an open risk without response under way; default 10.",
    "examples": [
     10
    ]
   },
   "red": {
    "description": "Red from this score of an open risk without response under way; default 15.",
    "examples": [
     15
    ]
   }
  }
 },
 "durationThreshold": {
  "description": "Durations beyond which a colour is amber and red.",
  "keys": {
   "amber": {
    "description": "Amber beyond this.",
    "examples": [
     "5d"
    ]
   },
   "red": {
    "description": "Red beyond this.",
    "examples": [
     "20d"
    ]
   }
  }
 },
 "indexThreshold": {
  "description": "Performance indices below which a colour is amber and red.",
  "keys": {
   "amber": {
    "description": "Amber below this.",
    "examples": [
     0.95
    ]
   },
   "red": {
    "description": "Red below this.",
    "examples": [
     0.9
    ]
   }
  }
 },
 "raid": {
  "description": "The register. All its ids and the tasks’ are one namespace.",
  "keys": {
   "risks": {
    "description": "What may happen; by id.",
    "examples": [
     {
      "R-1": {
       "name": "Source system freeze moves",
       "probability": 4,
       "impact": 4,
       "owner": "ravi",
       "response": "reduce"
      }
     }
    ]
   },
   "assumptions": {
    "description": "What is taken as true without proof; by id.",
    "examples": [
     {
      "A-1": {
       "name": "Sources keep their keys",
       "owner": "asha",
       "due": "2026-02-27"
      }
     }
    ]
   },
   "issues": {
    "description": "What has happened and must be dealt with; by id.",
    "examples": [
     {
      "I-1": {
       "name": "No test data",
       "severity": "high",
       "owner": "ben",
       "due": "2026-03-17"
      }
     }
    ]
   },
   "dependencies": {
    "description": "What others owe the project, and the project owes others; by id.",
    "examples": [
     {
      "D-1": {
       "name": "Private circuit",
       "provider": "Telco",
       "needed": "2026-02-02",
       "promised": "2026-01-30"
      }
     }
    ]
   },
   "decisions": {
    "description": "What must be, or has been, decided; by id.",
    "examples": [
     {
      "DEC-1": {
       "name": "Extract at weekends",
       "by": "steering",
       "date": "2026-03-10",
       "status": "decided"
      }
     }
    ]
   },
   "actions": {
    "description": "What somebody has promised to do; by id.",
    "examples": [
     {
      "ACT-1": {
       "name": "Agree extract window",
       "for": "R-1",
       "owner": "asha",
       "due": "2026-03-20"
      }
     }
    ]
   }
  }
 },
 "risk": {
  "description": "Something that may happen: because of the cause, the event may occur, which would have the effect. A response of `exploit` or `enhance` makes it an opportunity.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Source system freeze moves"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "cause": {
    "description": "What the risk comes from.",
    "examples": [
     "Two vendors share one window"
    ]
   },
   "event": {
    "description": "What may happen.",
    "examples": [
     "Freeze is brought forward"
    ]
   },
   "effect": {
    "description": "What it would mean.",
    "examples": [
     "Extracts cannot be tested"
    ]
   },
   "category": {
    "description": "What kind of risk; free text.",
    "examples": [
     "schedule",
     "technical",
     "supplier"
    ]
   },
   "owner": {
    "description": "Who watches it and answers for the response.",
    "examples": [
     "ravi"
    ]
   },
   "raised": {
    "description": "When it was first named.",
    "examples": [
     "2026-01-19"
    ]
   },
   "probability": {
    "description": "How likely, 1 to 5; in a simulation 5, 20, 40, 60 and 85 %.",
    "examples": [
     4
    ]
   },
   "impact": {
    "description": "How bad, 1 to 5. Probability × impact is the score.",
    "examples": [
     4
    ]
   },
   "residual": {
    "description": "Probability and impact that remain once the response works."
   },
   "exposure": {
    "description": "What it costs in time and money if it happens."
   },
   "proximity": {
    "description": "When it could strike: a month or a date.",
    "examples": [
     "2026-04",
     "2026-04-17"
    ]
   },
   "response": {
    "description": "What is done about it: `avoid reduce transfer share accept` for threats, `exploit enhance share accept` for opportunities. `accept` needs a decision.",
    "examples": [
     "reduce"
    ]
   },
   "contingency": {
    "description": "What is done if it happens.",
    "examples": [
     "Weekend extract"
    ]
   },
   "trigger": {
    "description": "The sign that it is happening.",
    "examples": [
     "Freeze not confirmed by 20 March"
    ]
   },
   "review": {
    "description": "When it is looked at next; overdue after that day.",
    "examples": [
     "2026-03-20"
    ]
   },
   "decision": {
    "description": "The decision that agreed the response, needed where it is `accept`.",
    "examples": [
     "DEC-1"
    ]
   },
   "status": {
    "description": "Default `open`. `occurred` has become an issue, `closed` can no longer happen.",
    "examples": [
     "open"
    ]
   },
   "closed": {
    "description": "When it was closed; kept so that ageing stops there.",
    "examples": [
     "2026-04-02"
    ]
   },
   "escalation": {
    "description": "To whom it was taken up, and what is asked of them."
   },
   "affects": {
    "description": "Tasks, RAID entries, releases and requirements it bears on. It never schedules.",
    "examples": [
     [
      "landing",
      "go-live"
     ]
    ]
   },
   "labels": {
    "description": "Words to filter and group by.",
    "examples": [
     [
      "vendor"
     ]
    ]
   },
   "links": {
    "description": "The same item in other systems, by the system's name.",
    "examples": [
     {
      "jira": "ATL-41"
     }
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "assumption": {
  "description": "Something taken as true without proof, to be validated by a date.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Sources keep their keys"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "owner": {
    "description": "Who validates it.",
    "examples": [
     "asha"
    ]
   },
   "raised": {
    "description": "When it was made.",
    "examples": [
     "2026-01-12"
    ]
   },
   "due": {
    "description": "By when it must be validated.",
    "examples": [
     "2026-02-27"
    ]
   },
   "status": {
    "description": "Default `unvalidated`.",
    "examples": [
     "unvalidated"
    ]
   },
   "ifFalse": {
    "description": "What follows if it does not hold.",
    "examples": [
     "Re-key the history"
    ]
   },
   "closed": {
    "description": "When it was validated or refuted.",
    "examples": [
     "2026-02-25"
    ]
   },
   "escalation": {
    "description": "To whom it was taken up, and what is asked of them."
   },
   "affects": {
    "description": "Tasks, RAID entries, releases and requirements it bears on. It never schedules.",
    "examples": [
     [
      "landing",
      "go-live"
     ]
    ]
   },
   "labels": {
    "description": "Words to filter and group by.",
    "examples": [
     [
      "vendor"
     ]
    ]
   },
   "links": {
    "description": "The same item in other systems, by the system's name.",
    "examples": [
     {
      "jira": "ATL-41"
     }
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "issue": {
  "description": "Something that has happened and must be dealt with.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "No test data"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "severity": {
    "description": "How bad it is. A high or critical issue past its date turns the risks red.",
    "examples": [
     "high"
    ]
   },
   "owner": {
    "description": "Who resolves it.",
    "examples": [
     "ben"
    ]
   },
   "raised": {
    "description": "When it came up.",
    "examples": [
     "2026-02-23"
    ]
   },
   "due": {
    "description": "By when it must be resolved.",
    "examples": [
     "2026-03-17"
    ]
   },
   "status": {
    "description": "Default `open`.",
    "examples": [
     "in-progress"
    ]
   },
   "from": {
    "description": "Where it came from: the risk that occurred, an assumption that failed, or a task.",
    "examples": [
     "R-1"
    ]
   },
   "resolution": {
    "description": "How it was resolved, or will be.",
    "examples": [
     "Masked copy of production"
    ]
   },
   "closed": {
    "description": "When it was closed; kept so that ageing stops there.",
    "examples": [
     "2026-04-02"
    ]
   },
   "escalation": {
    "description": "To whom it was taken up, and what is asked of them."
   },
   "affects": {
    "description": "Tasks, RAID entries, releases and requirements it bears on. It never schedules.",
    "examples": [
     [
      "landing",
      "go-live"
     ]
    ]
   },
   "labels": {
    "description": "Words to filter and group by.",
    "examples": [
     [
      "vendor"
     ]
    ]
   },
   "links": {
    "description": "The same item in other systems, by the system's name.",
    "examples": [
     {
      "jira": "ATL-41"
     }
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "dependency": {
  "description": "Something that others must give to the project, or the project to others. A task that names it in `after` waits for it.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Private circuit"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "direction": {
    "description": "`inbound` (the default): we need it. `outbound`: others need it from us.",
    "examples": [
     "inbound"
    ]
   },
   "provider": {
    "description": "Who gives it; free text.",
    "examples": [
     "Telco"
    ]
   },
   "receiver": {
    "description": "Who needs it; free text, for outbound dependencies.",
    "examples": [
     "Finance reporting"
    ]
   },
   "task": {
    "description": "The task that brings it, usually of another plan; its forecast then counts as the promised date.",
    "examples": [
     "infra:circuit"
    ]
   },
   "owner": {
    "description": "Who follows it up.",
    "examples": [
     "ravi"
    ]
   },
   "raised": {
    "description": "When it was named.",
    "examples": [
     "2026-01-09"
    ]
   },
   "needed": {
    "description": "By when it is needed.",
    "examples": [
     "2026-02-02"
    ]
   },
   "promised": {
    "description": "When it is promised for; tasks after it wait until then.",
    "examples": [
     "2026-01-30"
    ]
   },
   "status": {
    "description": "Default `proposed`, not yet confirmed by the provider.",
    "examples": [
     "agreed"
    ]
   },
   "closed": {
    "description": "When it was met.",
    "examples": [
     "2026-01-30"
    ]
   },
   "escalation": {
    "description": "To whom it was taken up, and what is asked of them."
   },
   "affects": {
    "description": "Tasks, RAID entries, releases and requirements it bears on. It never schedules.",
    "examples": [
     [
      "landing",
      "go-live"
     ]
    ]
   },
   "labels": {
    "description": "Words to filter and group by.",
    "examples": [
     [
      "vendor"
     ]
    ]
   },
   "links": {
    "description": "The same item in other systems, by the system's name.",
    "examples": [
     {
      "jira": "ATL-41"
     }
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "decision": {
  "description": "Something that must be, or has been, decided.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Extract at weekends"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "by": {
    "description": "Who decides: a person or a forum.",
    "examples": [
     "steering"
    ]
   },
   "owner": {
    "description": "Who prepares it and sees it carried out.",
    "examples": [
     "ravi"
    ]
   },
   "raised": {
    "description": "When it was asked for.",
    "examples": [
     "2026-03-03"
    ]
   },
   "due": {
    "description": "By when it is needed.",
    "examples": [
     "2026-03-13"
    ]
   },
   "date": {
    "description": "When it was decided.",
    "examples": [
     "2026-03-10"
    ]
   },
   "status": {
    "description": "Default `needed`.",
    "examples": [
     "decided"
    ]
   },
   "options": {
    "description": "What there is to choose from.",
    "examples": [
     [
      "Extract at weekends",
      "Ask for a longer freeze"
     ]
    ]
   },
   "rationale": {
    "description": "Why it was decided so.",
    "examples": [
     "Least load on the shops"
    ]
   },
   "affects": {
    "description": "Tasks, RAID entries, releases and requirements it bears on. It never schedules.",
    "examples": [
     [
      "landing",
      "go-live"
     ]
    ]
   },
   "labels": {
    "description": "Words to filter and group by.",
    "examples": [
     [
      "vendor"
     ]
    ]
   },
   "links": {
    "description": "The same item in other systems, by the system's name.",
    "examples": [
     {
      "jira": "ATL-41"
     }
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "action": {
  "description": "Something somebody has promised to do by a date.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Agree extract window"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "for": {
    "description": "The RAID entry or task it serves. An open action in time is what makes a response count as under way.",
    "examples": [
     "R-1"
    ]
   },
   "owner": {
    "description": "Who does it.",
    "examples": [
     "asha"
    ]
   },
   "raised": {
    "description": "When it was agreed.",
    "examples": [
     "2026-02-20"
    ]
   },
   "due": {
    "description": "By when it is to be done.",
    "examples": [
     "2026-03-20"
    ]
   },
   "status": {
    "description": "Default `open`.",
    "examples": [
     "open"
    ]
   },
   "closed": {
    "description": "When it was done.",
    "examples": [
     "2026-03-18"
    ]
   },
   "escalation": {
    "description": "To whom it was taken up, and what is asked of them."
   },
   "affects": {
    "description": "Tasks, RAID entries, releases and requirements it bears on. It never schedules.",
    "examples": [
     [
      "landing",
      "go-live"
     ]
    ]
   },
   "labels": {
    "description": "Words to filter and group by.",
    "examples": [
     [
      "vendor"
     ]
    ]
   },
   "links": {
    "description": "The same item in other systems, by the system's name.",
    "examples": [
     {
      "jira": "ATL-41"
     }
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "escalation": {
  "description": "Who was asked to help, when, and for what.",
  "keys": {
   "to": {
    "description": "To whom: a person or a forum.",
    "examples": [
     "steering"
    ]
   },
   "date": {
    "description": "When it was taken up.",
    "examples": [
     "2026-03-10"
    ]
   },
   "reason": {
    "description": "What they are asked for, and why.",
    "examples": [
     "Needs client decision"
    ]
   },
   "needBy": {
    "description": "By when the answer is needed.",
    "examples": [
     "2026-03-24"
    ]
   },
   "decision": {
    "description": "The decision it asks for.",
    "examples": [
     "DEC-1"
    ]
   }
  }
 },
 "residual": {
  "description": "What remains of a risk once the response works.",
  "keys": {
   "probability": {
    "description": "How likely it is then, 1 to 5.",
    "examples": [
     2
    ]
   },
   "impact": {
    "description": "How bad it is then, 1 to 5.",
    "examples": [
     3
    ]
   }
  }
 },
 "exposure": {
  "description": "What a risk costs if it happens.",
  "keys": {
   "schedule": {
    "description": "Delay, in working time.",
    "examples": [
     "10d"
    ]
   },
   "cost": {
    "description": "Money, in the project’s currency.",
    "examples": [
     20000
    ]
   }
  }
 },
 "release": {
  "description": "What reaches users together.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "First data products"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "owner": {
    "description": "Who answers for it.",
    "examples": [
     "helen"
    ]
   },
   "milestone": {
    "description": "The milestone at which it is released; its forecast is the release's date.",
    "examples": [
     "go-live"
    ]
   },
   "date": {
    "description": "The date announced, where there is one; the milestone's forecast is held against it.",
    "examples": [
     "2026-05-29"
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "report": {
  "description": "What the status report says in words; everything else in it is computed.",
  "keys": {
   "summary": {
    "description": "The first sentences of the report.",
    "examples": [
     "Landing zone recovers; go-live holds."
    ]
   },
   "asks": {
    "description": "Decisions and changes the readers are asked to settle.",
    "examples": [
     [
      "DEC-1"
     ]
    ]
   }
  }
 },
 "rules": {
  "description": "A map from a rule's id to how grave its problems are: `ignore hint info warning error`. The pages in docs/rules tell the rules.",
  "examples": [
   {
    "watermelon": "error",
    "unowned-risk": "ignore"
   }
  ],
  "keys": {}
 },
 "ruleLevel": {
  "description": "How grave: `error` fails a check, `ignore` says nothing at all.",
  "examples": [
   "error"
  ],
  "keys": {}
 },
 "requirement": {
  "description": "What the product must do, from its source (PRD) to specification, tasks, release and test. Tasks name the requirements they fulfil.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Orders visible within 15 min"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "owner": {
    "description": "Who asked for it and says whether it is met.",
    "examples": [
     "helen"
    ]
   },
   "source": {
    "description": "Where it was asked for.",
    "examples": [
     "docs/prd.md#latency"
    ]
   },
   "spec": {
    "description": "Where it is specified.",
    "examples": [
     "docs/spec.md#cdc"
    ]
   },
   "priority": {
    "description": "`must should could wont`, or 0 to 1000.",
    "examples": [
     "must",
     750
    ]
   },
   "status": {
    "description": "Default `draft`. An approved requirement needs a task; dropping a `must` needs an approved change.",
    "examples": [
     "approved"
    ]
   },
   "approved": {
    "description": "The day it was approved as specified; a specification that is committed with changes after that day is told.",
    "examples": [
     "2026-02-27"
    ]
   },
   "acceptance": {
    "description": "Criteria by which it is verified.",
    "examples": [
     [
      "p95 below 15 min"
     ]
    ]
   },
   "tests": {
    "description": "Files or web addresses of the tests that verify it.",
    "examples": [
     [
      "tests/latency.md"
     ]
    ]
   },
   "labels": {
    "description": "Words to filter and group by.",
    "examples": [
     [
      "security"
     ]
    ]
   },
   "links": {
    "description": "The same item in other systems, by the system's name.",
    "examples": [
     {
      "jira": "ATL-41"
     }
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "resource": {
  "description": "A person, a pool of equipment, or material that work is assigned to.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Asha Rao",
     "H100 pool"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "kind": {
    "description": "Default `person`. Effort counts people only; equipment follows the task; material is used up and has no capacity.",
    "examples": [
     "equipment"
    ]
   },
   "role": {
    "description": "What the person does in the project.",
    "examples": [
     "Data engineer"
    ]
   },
   "team": {
    "description": "Name of the team; sprints and the capacity view group by it.",
    "examples": [
     "platform"
    ]
   },
   "capacity": {
    "description": "People: percentage of full time this project has them for, default 100%. Equipment: how many there are, default 1.",
    "examples": [
     "80%",
     8
    ]
   },
   "rate": {
    "description": "Cost rate, in the project's currency; equipment costs this for each item. Default none: no labour cost.",
    "examples": [
     "95/h",
     "640/d"
    ]
   },
   "calendar": {
    "description": "When they work; default the project's calendar.",
    "examples": [
     "pune"
    ]
   },
   "skills": {
    "description": "What they can be assigned for.",
    "examples": [
     [
      "spark",
      "sql"
     ]
    ]
   },
   "available": {
    "description": "When the project has them, both ends inclusive; default always.",
    "examples": [
     "2026-01-05..2026-06-30"
    ]
   },
   "leave": {
    "description": "Days on which they do not work, besides those of the calendar.",
    "examples": [
     [
      "2026-02-16..2026-02-20"
     ]
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "stakeholder": {
  "description": "Somebody with a say or an interest in the project but no work assigned.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Helen Brandt"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "role": {
    "description": "Position, or part in the project.",
    "examples": [
     "Sponsor"
    ]
   },
   "influence": {
    "description": "How much they can help or stop the project.",
    "examples": [
     "high"
    ]
   },
   "interest": {
    "description": "How much the outcome matters to them.",
    "examples": [
     "high"
    ]
   },
   "updates": {
    "description": "How often or when they hear of the project; `daily`, `weekly`, `fortnightly`, `monthly`, `quarterly` and `after each` forum have a next day, other words are shown as they stand.",
    "examples": [
     "weekly",
     "monthly",
     "after each steering committee"
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "roadmap": {
  "description": "Lanes and the items in them, by horizon.",
  "keys": {
   "lanes": {
    "description": "Rows of the roadmap, in this order; by id.",
    "examples": [
     {
      "platform": {
       "name": "Platform"
      },
      "products": {
       "name": "Data products"
      }
     }
    ]
   },
   "items": {
    "description": "What is on the roadmap; by id.",
    "examples": [
     {
      "forecast": {
       "name": "Demand forecast",
       "lane": "products",
       "horizon": "2026-Q4",
       "confidence": "low"
      }
     }
    ]
   }
  }
 },
 "lane": {
  "description": "A row of the roadmap: a theme, a team or a product.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Platform"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "roadmapItem": {
  "description": "Something people can look forward to, in a lane and a horizon.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Lake foundation"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "owner": {
    "description": "Who answers for it.",
    "examples": [
     "helen"
    ]
   },
   "lane": {
    "description": "The lane it stands in.",
    "examples": [
     "platform"
    ]
   },
   "horizon": {
    "description": "When: `now next later`, a quarter or a month. It should agree with the dates of its release and tasks.",
    "examples": [
     "now",
     "2026-Q4",
     "2026-11"
    ]
   },
   "release": {
    "description": "The release that brings it.",
    "examples": [
     "r1"
    ]
   },
   "tasks": {
    "description": "The tasks or containers that make it; its bar runs from their first start to their last finish.",
    "examples": [
     [
      "ingest"
     ]
    ]
   },
   "objective": {
    "description": "The objective it serves.",
    "examples": [
     "cost"
    ]
   },
   "confidence": {
    "description": "How sure it is to come as shown; default `medium`.",
    "examples": [
     "low"
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "sprint": {
  "description": "A time box of a team. The points in it are counted from the tasks that name it; `committed`, `added`, `removed` and `remaining` are typed only where stories live in another system.",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Sprint 3"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "team": {
    "description": "The team, as named by `team` of its resources.",
    "examples": [
     "platform"
    ]
   },
   "start": {
    "description": "First day.",
    "examples": [
     "2026-02-23"
    ]
   },
   "finish": {
    "description": "Last day.",
    "examples": [
     "2026-03-06"
    ]
   },
   "goal": {
    "description": "What the team wants to have reached.",
    "examples": [
     "CDC for two sources"
    ]
   },
   "committed": {
    "description": "Points agreed at the start.",
    "examples": [
     34
    ]
   },
   "added": {
    "description": "Points added after the start; default 0.",
    "examples": [
     5
    ]
   },
   "removed": {
    "description": "Points taken out after the start; default 0.",
    "examples": [
     0
    ]
   },
   "remaining": {
    "description": "Points left at the end of a day, by date: the burn-down.",
    "examples": [
     {
      "2026-03-09": 34,
      "2026-03-12": 21
     }
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "task": {
  "description": "A piece of work, a milestone, or a container of tasks. It is scheduled by one of `duration`, `effort`, `milestone`, `spans` and `tasks` (`duration` and `effort` together: the duration is fixed).",
  "keys": {
   "name": {
    "description": "What people call it; shown wherever the item is shown.",
    "examples": [
     "Landing zone"
    ]
   },
   "description": {
    "description": "More about it, in one or several sentences; Markdown where it is shown as such."
   },
   "owner": {
    "description": "Who is accountable (the A of RACI); who does the work is in `assign`. Handed down to the tasks of a container.",
    "examples": [
     "asha"
    ]
   },
   "consulted": {
    "description": "Who is asked before (the C of RACI). Handed down to the tasks of a container.",
    "examples": [
     [
      "ben"
     ]
    ]
   },
   "informed": {
    "description": "Who is told after (the I of RACI). Handed down to the tasks of a container.",
    "examples": [
     [
      "helen",
      "steering"
     ]
    ]
   },
   "duration": {
    "description": "Working time from start to finish, whoever works on it; one duration or `optimistic/likely/pessimistic`.",
    "examples": [
     "8d",
     "3d/5d/10d"
    ]
   },
   "effort": {
    "description": "Work of all people together; the people assigned share it by their percentages, and the task ends with the last of them. With nobody assigned, one full-time person.",
    "examples": [
     "10d",
     "6d/10d/18d"
    ]
   },
   "milestone": {
    "description": "`true` for a point in time without duration. It sits at the finish of its predecessor; one with a `deadline` is a commitment.",
    "examples": [
     true
    ]
   },
   "spans": {
    "description": "`[from, to]`: stretches from the start of one task to the finish of another (level of effort). It drives nothing and is never critical.",
    "examples": [
     [
      "design-ok",
      "go-live"
     ]
    ]
   },
   "tasks": {
    "description": "Makes this task a container of the tasks below, by id. Its dates, progress and totals are computed from them.",
    "examples": [
     {
      "landing": {
       "name": "Landing zone",
       "duration": "10d"
      }
     }
    ]
   },
   "assign": {
    "description": "Who and what works on it (the R of RACI): a resource, a list, or a map to a percentage of full time or a number of equipment items.",
    "examples": [
     "asha",
     [
      "asha",
      "ben"
     ],
     {
      "asha": "50%",
      "gpu": 4
     }
    ]
   },
   "skills": {
    "description": "What somebody who works on it has to be able to do, in the words of the resources' `skills`.",
    "examples": [
     [
      "spark",
      "sql"
     ]
    ]
   },
   "after": {
    "description": "What must come first: tasks, containers, or RAID dependencies, whose promised date holds this task back.",
    "examples": [
     "landing SS+3d",
     [
      "design-ok",
      "D-1"
     ]
    ]
   },
   "calendar": {
    "description": "When work on it is possible; default its people's calendars where effort drives it, else the project's. Handed down to the tasks of a container.",
    "examples": [
     "standard"
    ]
   },
   "priority": {
    "description": "`must should could wont`, or 0 to 1000; default 500. Levelling moves the lower first. Handed down to the tasks of a container.",
    "examples": [
     "must",
     750
    ]
   },
   "points": {
    "description": "Story points. A task with points and neither duration nor effort takes its sprint's window.",
    "examples": [
     8
    ]
   },
   "confidence": {
    "description": "How sure the single-point estimate is: in a simulation it spreads by −10/+15 % (`high`), −20/+40 % (`medium`), −30/+100 % (`low`).",
    "examples": [
     "low"
    ]
   },
   "startNoEarlier": {
    "description": "It does not start before this date.",
    "examples": [
     "2026-04-07"
    ]
   },
   "startNoLater": {
    "description": "It must have started by this date; where the logic contradicts, float turns negative.",
    "examples": [
     "2026-04-07"
    ]
   },
   "finishNoEarlier": {
    "description": "It does not finish before this date.",
    "examples": [
     "2026-04-10"
    ]
   },
   "finishNoLater": {
    "description": "It must have finished by this date; where the logic contradicts, float turns negative.",
    "examples": [
     "2026-04-10"
    ]
   },
   "mustStart": {
    "description": "It starts on this date, whatever the logic says.",
    "examples": [
     "2026-04-07"
    ]
   },
   "mustFinish": {
    "description": "It finishes on this date, whatever the logic says.",
    "examples": [
     "2026-04-10"
    ]
   },
   "asLateAsPossible": {
    "description": "`true` schedules it as late as its successors allow; default `false`.",
    "examples": [
     true
    ]
   },
   "deadline": {
    "description": "When it should be finished, last working moment of the day. It moves nothing; it limits float, and a milestone with one is a commitment that the schedule colour watches.",
    "examples": [
     "2026-05-29"
    ]
   },
   "tolerance": {
    "description": "How far past its deadline a milestone may be before the schedule turns amber; default none.",
    "examples": [
     "3d"
    ]
   },
   "actualStart": {
    "description": "When work really started; not after the status date.",
    "examples": [
     "2026-02-02"
    ]
   },
   "actualFinish": {
    "description": "When it was really finished; not after the status date.",
    "examples": [
     "2026-02-20"
    ]
   },
   "progress": {
    "description": "Physical per cent complete, which earned value counts; default 0%, or 100% once it has an actual finish. Of a container it is computed.",
    "examples": [
     "40%"
    ]
   },
   "remaining": {
    "description": "Work (or time, where it has a duration) still to be done from the status date. It wins over progress; left out, (1 − progress) × estimate.",
    "examples": [
     "8d"
    ]
   },
   "actualEffort": {
    "description": "Work done so far by all people together; what labour has cost is computed from it. Left out, it is progress × estimate.",
    "examples": [
     "6d"
    ]
   },
   "cost": {
    "description": "Planned fixed cost, besides labour.",
    "examples": [
     2500
    ]
   },
   "actualCost": {
    "description": "Fixed cost spent so far, besides labour.",
    "examples": [
     2400
    ]
   },
   "status": {
    "description": "Typed only for what the dates cannot say: `on-hold` (with `resume`), `cancelled`, or `done` where nobody knows the date. Everything else is computed.",
    "examples": [
     "on-hold"
    ]
   },
   "resume": {
    "description": "When work on a task on hold is expected to go on.",
    "examples": [
     "2026-04-20"
    ]
   },
   "sprint": {
    "description": "The sprint it is in, or all it was carried through; the last is the current one.",
    "examples": [
     "s4",
     [
      "s3",
      "s4"
     ]
    ]
   },
   "release": {
    "description": "The release it is part of. Handed down to the tasks of a container.",
    "examples": [
     "r1"
    ]
   },
   "stage": {
    "description": "Project stage, one of `lifecycle.project`. Handed down to the tasks of a container.",
    "examples": [
     "execution"
    ]
   },
   "productStage": {
    "description": "Product stage, one of `lifecycle.product`. Handed down to the tasks of a container.",
    "examples": [
     "develop"
    ]
   },
   "requirements": {
    "description": "Requirements that it fulfils.",
    "examples": [
     [
      "REQ-2"
     ]
    ]
   },
   "deliverable": {
    "description": "The deliverable it contributes to. Handed down to the tasks of a container.",
    "examples": [
     "lake"
    ]
   },
   "blockedBy": {
    "description": "RAID entries that stop it at present. It does not schedule; use `after` for a dependency whose date should hold it back.",
    "examples": [
     [
      "I-1"
     ]
    ]
   },
   "labels": {
    "description": "Words to filter and group by. Handed down to the tasks of a container.",
    "examples": [
     [
      "security"
     ]
    ]
   },
   "links": {
    "description": "The same item in other systems, by the system's name.",
    "examples": [
     {
      "jira": "ATL-41"
     }
    ]
   },
   "notes": {
    "description": "Anything worth keeping that belongs to no other key."
   },
   "was": {
    "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
    "examples": [
     "landing-zone"
    ]
   }
  }
 },
 "id": {
  "description": "A letter, then letters, digits, `_`, `.` and `-`. The key of an item is its id; everything else refers to it by this id.",
  "examples": [
   "landing",
   "R-1",
   "REQ-2.1"
  ],
  "keys": {}
 },
 "reference": {
  "description": "The id of an item of this plan, or `plan:id` for a task of another plan.",
  "examples": [
   "landing",
   "infra:racks"
  ],
  "keys": {}
 },
 "references": {
  "description": "One id, or a list of ids.",
  "examples": [
   "landing",
   [
    "landing",
    "infra:racks"
   ]
  ],
  "keys": {}
 },
 "text": {
  "description": "Text for people; quote it where YAML would read it as something else.",
  "examples": [
   "Landing zone",
   "1.10"
  ],
  "keys": {}
 },
 "texts": {
  "description": "A list of texts.",
  "examples": [
   [
    "Restore drill passed",
    "Run book handed over"
   ]
  ],
  "keys": {}
 },
 "words": {
  "description": "One word, or a list of words.",
  "examples": [
   "spark",
   [
    "spark",
    "sql"
   ]
  ],
  "keys": {}
 },
 "date": {
  "description": "`YYYY-MM-DD`, or with a time of day `YYYY-MM-DDTHH:MM`. A day alone means its first working moment where something starts and its last where something finishes.",
  "examples": [
   "2026-03-02",
   "2026-03-02T14:00"
  ],
  "keys": {}
 },
 "month": {
  "description": "`YYYY-MM`.",
  "examples": [
   "2026-03"
  ],
  "keys": {}
 },
 "range": {
  "description": "`date..date`, both inclusive.",
  "examples": [
   "2026-02-16..2026-02-20"
  ],
  "keys": {}
 },
 "dayOrRange": {
  "description": "A single date, or `date..date` with both inclusive.",
  "examples": [
   "2026-02-16",
   "2026-02-16..2026-02-20"
  ],
  "keys": {}
 },
 "dayRanges": {
  "description": "A date or a range, or a list of them.",
  "examples": [
   "2026-01-05..2026-06-30",
   [
    "2026-02-16..2026-02-20",
    "2026-04-07"
   ]
  ],
  "keys": {}
 },
 "duration": {
  "description": "A number and a unit, without a space and not compound. Working time in `min h d w mo` (a day, week and month are what the project's calendar says), elapsed time in `emin eh ed ew`. Rounded half up to whole minutes.",
  "examples": [
   "5d",
   "0.5d",
   "4h",
   "3ed"
  ],
  "keys": {}
 },
 "estimate": {
  "description": "One duration, or three as `optimistic/likely/pessimistic`, ascending. A three-point estimate is scheduled at its likely value.",
  "examples": [
   "8d",
   "3d/5d/10d"
  ],
  "keys": {}
 },
 "lag": {
  "description": "A duration or a percentage of the predecessor's duration; negative for a lead. It counts on the successor's own calendar.",
  "examples": [
   "2d",
   "-1d",
   "50%"
  ],
  "keys": {}
 },
 "predecessor": {
  "description": "`id`, `id TYPE`, `id TYPE±lag` or `id ±lag`, with TYPE one of `FS SS FF SF` (finish to start when left out) and lag a duration or a percentage of the predecessor; or in long form `{task:, type:, lag:}`.",
  "examples": [
   "api",
   "api SS",
   "api FS+2d",
   "api FF-1d",
   "api FS+50%",
   "infra:racks"
  ],
  "keys": {
   "task": {
    "description": "The task, container or RAID dependency that comes first; `plan:task` for another plan's.",
    "examples": [
     "api",
     "infra:racks"
    ]
   },
   "type": {
    "description": "Which end of the predecessor holds which end of this task: `FS` finish to start (the default), `SS` start to start, `FF` finish to finish, `SF` start to finish.",
    "examples": [
     "SS"
    ]
   },
   "lag": {
    "description": "Waiting time after the link; negative for a lead. Default none.",
    "examples": [
     "2d",
     "-1d",
     "50%"
    ]
   }
  }
 },
 "predecessors": {
  "description": "One predecessor, or a list of them.",
  "examples": [
   "landing SS+3d",
   [
    "design-ok",
    "D-1"
   ]
  ],
  "keys": {
   "task": {
    "description": "The task, container or RAID dependency that comes first; `plan:task` for another plan's.",
    "examples": [
     "api"
    ]
   },
   "type": {
    "description": "Which end of the predecessor holds which end of this task; finish to start (`FS`) when left out."
   },
   "lag": {
    "description": "Waiting time after the link; negative for a lead. Default none.",
    "examples": [
     "2d",
     "-1d",
     "50%"
    ]
   }
  }
 },
 "assignment": {
  "description": "A resource, a list of them, or a map from resource to a percentage of full time (people) or a number of items (an equipment pool). Where nothing is said, all of the resource's capacity.",
  "examples": [
   "asha",
   [
    "asha",
    "ben"
   ],
   {
    "asha": "50%",
    "gpu": 4
   }
  ],
  "keys": {}
 },
 "share": {
  "description": "A percentage of full time, or a number of an equipment pool's items.",
  "examples": [
   "50%",
   4
  ],
  "keys": {}
 },
 "capacity": {
  "description": "People: a percentage of full time. Equipment: how many there are.",
  "examples": [
   "80%",
   8
  ],
  "keys": {}
 },
 "percentage": {
  "description": "A number with `%`; the sign is required.",
  "examples": [
   "40%"
  ],
  "keys": {}
 },
 "rate": {
  "description": "Money for each hour, day, week or month of work: a number, `/` and `h d w mo`.",
  "examples": [
   "95/h",
   "640/d"
  ],
  "keys": {}
 },
 "money": {
  "description": "A number in the project's currency, without a currency sign or thousands separators.",
  "examples": [
   9000,
   1250.5
  ],
  "keys": {}
 },
 "moneySeries": {
  "description": "A number in the project's currency, or a map of such numbers by month.",
  "examples": [
   9000,
   {
    "2026-01": 9000,
    "2026-02": 11000
   }
  ],
  "keys": {}
 },
 "horizon": {
  "description": "`now`, `next` or `later`, a quarter `YYYY-Qn`, or a month `YYYY-MM`.",
  "examples": [
   "now",
   "2026-Q4",
   "2026-11"
  ],
  "keys": {}
 },
 "proximity": {
  "description": "A month `YYYY-MM` or a date `YYYY-MM-DD`.",
  "examples": [
   "2026-04",
   "2026-04-17"
  ],
  "keys": {}
 },
 "hours": {
  "description": "`HH:MM-HH:MM`, several separated by spaces, ascending, up to `24:00` and not across midnight.",
  "examples": [
   "09:00-13:00 14:00-18:00"
  ],
  "keys": {}
 },
 "week": {
  "description": "A map from a day (`mon`) or a range of days (`mon-fri`, may wrap: `sun-thu`) to hours. A single day beats a range; overlapping ranges are an error; days not named do not work.",
  "examples": [
   {
    "mon-fri": "09:00-13:00 14:00-18:00"
   }
  ],
  "keys": {}
 },
 "cadence": {
  "description": "When something is held again and again: how often, from when, how long, on whose clock, until when.",
  "examples": [
   {
    "every": "2w",
    "from": "2026-01-06T15:00",
    "length": "1h",
    "timezone": "Asia/Kolkata"
   }
  ],
  "keys": {
   "every": {
    "description": "How often, in whole days, weeks or months: `1d` is every day on which the project's calendar works, `1ed` every day; `2w` keeps the weekday, `1mo` the weekday of the month (the second Tuesday; a fifth is the last).",
    "examples": [
     "2w",
     "1mo",
     "1d"
    ]
   },
   "from": {
    "description": "The first time it is held, with the time of day; without one it takes the whole day. On a day off of the project's calendar it is not held.",
    "examples": [
     "2026-01-06T15:00"
    ]
   },
   "length": {
    "description": "How long it takes; default one hour.",
    "examples": [
     "1h",
     "30min"
    ]
   },
   "timezone": {
    "description": "Whose clock `from` is read on; default the project's time zone.",
    "examples": [
     "Europe/London",
     "Asia/Kolkata",
     "UTC"
    ]
   },
   "until": {
    "description": "The last day it may be held; default the end of the project.",
    "examples": [
     "2026-03-02",
     "2026-03-02T14:00"
    ]
   }
  }
 },
 "timezone": {
  "description": "A name of the IANA time zone database.",
  "examples": [
   "Europe/London",
   "Asia/Kolkata",
   "UTC"
  ],
  "keys": {}
 },
 "currency": {
  "description": "A three-letter code of ISO 4217.",
  "examples": [
   "USD",
   "EUR",
   "INR"
  ],
  "keys": {}
 },
 "path": {
  "description": "A file, relative to the file that names it and inside the workspace, with an optional `#heading`; or a web address.",
  "examples": [
   "docs/spec.md#cdc",
   "https://wiki.example.com/spec"
  ],
  "keys": {}
 },
 "paths": {
  "description": "A list of files or web addresses.",
  "examples": [
   [
    "docs/spec.md",
    "tests/latency.md"
   ]
  ],
  "keys": {}
 },
 "glob": {
  "description": "A file relative to the file that names it; `*` stands for any part of a name, `**` for any folders.",
  "examples": [
   "infra/*.plan.yaml",
   "ml/ml.plan.yaml"
  ],
  "keys": {}
 },
 "gitRef": {
  "description": "A tag, branch or commit of the repository the plan is in.",
  "examples": [
   "atlas-rb1",
   "v1.2",
   "3f2a9c1"
  ],
  "keys": {}
 },
 "priority": {
  "description": "`must` (800), `should` (600), `could` (400), `wont` (200), or a number from 0 to 1000; higher goes first.",
  "examples": [
   "must",
   750
  ],
  "keys": {}
 },
 "level": {
  "description": "`low`, `medium` or `high`.",
  "examples": [
   "high"
  ],
  "keys": {}
 },
 "score": {
  "description": "From 1 (very low) to 5 (very high).",
  "examples": [
   4
  ],
  "keys": {}
 },
 "points": {
  "description": "Story points.",
  "examples": [
   8
  ],
  "keys": {}
 },
 "colour": {
  "description": "`green`, `amber` or `red`.",
  "examples": [
   "amber"
  ],
  "keys": {}
 },
 "links": {
  "description": "The same item in other systems, by the system's name.",
  "examples": [
   {
    "jira": "ATL-41"
   }
  ],
  "keys": {}
 },
 "externalId": {
  "description": "A key, number or web address in the other system.",
  "examples": [
   "ATL-41",
   4711
  ],
  "keys": {}
 },
 "name": {
  "description": "What people call it; shown wherever the item is shown.",
  "examples": [
   "Landing zone"
  ],
  "keys": {}
 },
 "description": {
  "description": "More about it, in one or several sentences; Markdown where it is shown as such.",
  "keys": {}
 },
 "notes": {
  "description": "Anything worth keeping that belongs to no other key.",
  "keys": {}
 },
 "was": {
  "description": "The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together.",
  "examples": [
   "landing-zone"
  ],
  "keys": {}
 }
};
