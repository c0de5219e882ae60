/** A small plan to start from, in a document of its own that is not saved yet. */
import * as vscode from 'vscode';

export async function newPlan(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: samplePlan(new Date()) });
  await vscode.window.showTextDocument(document);
}

/** Starts on the Monday of this week, so that the picture has something behind and something ahead. */
function samplePlan(today: Date): string {
  const day = (offset: number) =>
    isoDay(new Date(today.getFullYear(), today.getMonth(), today.getDate() - ((today.getDay() + 6) % 7) + offset));
  return `planloom: 1
# Save this as plan.yaml. Planloom checks it while you type; the preview is at the top right of the editor.
project:
  id: first
  name: My first plan
  manager: sam
  start: ${day(0)}

resources:
  sam: {name: Sam, role: Project manager}
  robin: {name: Robin, role: Engineer}

tasks:
  agree: {name: Agree on the goal, duration: 2d, owner: sam}
  build:
    name: Build
    owner: robin
    tasks:
      first: {name: First half, duration: 3d/5d/8d, assign: robin, after: agree}
      second: {name: Second half, duration: 5d, assign: robin, after: first}
  done: {name: Done, milestone: true, after: second, deadline: ${day(25)}}

raid:
  risks:
    R-1: {name: Robin is wanted elsewhere, owner: sam, raised: ${day(0)}, probability: 3, impact: 4, response: reduce, review: ${day(11)}, status: open, affects: [second]}
  actions:
    ACT-1: {name: Agree on Robin's time, for: R-1, owner: sam, raised: ${day(0)}, due: ${day(11)}, status: open}
`;
}

/** By the clock of the person who sees it. */
function isoDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
