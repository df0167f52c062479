import { checkFundAlerts, checkMails } from "./checks/alerts-at-rest.ts";
import { checkAtRest, everythingKept } from "./checks/at-rest.ts";
import type { Situation } from "./engine/situations.ts";
import { runAssessment, runDaily } from "./product/assessor.ts";
import { createMapping } from "./product/mapping.ts";
import { people, runDigest, runNotifier } from "./product/notifier.ts";
import { runScheduled } from "./product/schedule.ts";
import { type Variant, type VariantName, variants } from "./product/variants.ts";
import { type Deployment, runWorker } from "./product/worker.ts";
import { entriesOf } from "./story/entries.ts";
import { produce } from "./story/producer.ts";
import { createWorld, type World } from "./world.ts";

export type Outcome = {
  readonly seed: number;
  /** What broke; absent when everything held. */
  readonly violation?: string;
  /** The last steps before it. */
  readonly trace: readonly string[];
  readonly hash: string;
  readonly steps: number;
  readonly met: ReadonlyMap<Situation, number>;
};

const mostRedrives = 5;
const shownSteps = 60;
/** Days with a schedule of their own, in a seed that has alerts. */
const days = 6;

/** Who is deployed when: one version, then perhaps the next, then perhaps the first again. */
const planDeployments = ({ stage }: World): (() => Deployment) => {
  const { dice } = stage;
  let foldVersion = 2;
  if (dice.yes(0.4)) {
    const deploy = stage.now() + dice.below(90_000);
    stage.scheduler.at(deploy, "deploy", () => {
      stage.meet("deploy");
      foldVersion = 3;
    });
    if (dice.yes(0.5)) {
      stage.scheduler.at(deploy + dice.below(90_000), "rollback", () => {
        stage.meet("rollback");
        foldVersion = 2;
      });
    }
  }
  return () => ({ foldVersion, clockSkewMs: dice.between(-2_000, 2_000) });
};

const play = async (world: World, variantName: VariantName): Promise<void> => {
  const { stage, queue, alertQueue, assessmentQueue, bus } = world;
  const deploymentOf = planDeployments(world);
  const variant: Variant = variants[variantName];
  const mapping = createMapping(world, "w", queue, (owner, batch) =>
    runWorker(world, owner, batch, deploymentOf(), variant),
  );
  const alertMapping = createMapping(world, "n", alertQueue, (owner, batch) =>
    runNotifier(world, owner, batch, deploymentOf(), variant),
  );
  const assessmentMapping = createMapping(world, "a", assessmentQueue, (owner, batch) =>
    runAssessment(world, owner, batch, variant),
  );
  const mappings = [mapping, alertMapping, assessmentMapping];
  const queues = [queue, alertQueue, assessmentQueue];
  const sweep = (name: string): Promise<void> =>
    runScheduled(world, name, (owner) => runDaily(world, owner, deploymentOf(), variant));
  const digest = (name: string): Promise<void> =>
    runScheduled(world, name, (owner) => runDigest(world, owner, deploymentOf(), variant));
  const failures: unknown[] = [];
  const background = (work: Promise<void>): void => {
    work.catch((error) => failures.push(error));
  };

  background(produce(world, entriesOf(stage.dice), mapping.arm));
  if (world.hasAlerts && stage.dice.yes(0.3)) world.mail.breakDown(stage.now() + stage.dice.below(400_000));
  if (world.hasAlerts && stage.dice.yes(0.3)) {
    world.mail.refuse(stage.dice.pick(people).personId, stage.now() + stage.dice.below(400_000));
  }
  if (stage.dice.yes(0.2)) {
    stage.scheduler.at(stage.now() + stage.dice.below(60_000), "sweep", () => {
      stage.meet("sweep among traffic");
      background(sweep("sweep"));
    });
  }
  /* The mornings of the story, among traffic and faults: the look at everything, then the digest. One is over before the next. */
  const mornings = async (): Promise<void> => {
    for (let day = 1; day <= days; day += 1) {
      await stage.sleep(stage.actor("night"), 2_000 + stage.dice.below(150_000));
      await (stage.dice.yes(0.4) ? sweep(`daily${day}.`) : digest(`digest${day}.`));
    }
  };
  if (world.hasAlerts) background(mornings());
  const rest = async (): Promise<void> => {
    for (const one of mappings) one.arm();
    await stage.scheduler.run();
    /* What was announced on the way is delivered too. */
    while (queues.some((one) => !one.isEmpty())) {
      for (const one of mappings) one.arm();
      await stage.scheduler.run();
    }
    stage.assertNone();
    if (failures.length > 0) throw failures[0];
  };
  await rest();

  world.calm();
  await rest();
  const letters = (): number => queues.reduce((sum, one) => sum + one.deadLetters().length, world.missedRuns.length);
  for (let round = 0; letters() > 0 && round < mostRedrives; round += 1) {
    for (const one of queues) one.redrive();
    const missed = world.missedRuns.splice(0);
    background(
      (async () => {
        for (const runAgain of missed) {
          await stage.sleep(stage.actor("operator"), 2_000);
          await runAgain();
        }
      })(),
    );
    await rest();
  }
  checkAtRest(world, false);
  stage.assertNone();

  /* What came after a day's digest is told by that of the next. */
  world.nextMorning();
  background(sweep("last sweep"));
  await rest();
  if (world.hasAlerts) {
    checkFundAlerts(world);
    /* The index lags a second. */
    background(stage.sleep(stage.actor("night"), 2_000).then(() => digest("last digest")));
    await rest();
    checkMails(world);
  }
  checkAtRest(world, true);
  stage.assertNone();

  /* Everything said once more changes nothing. One seed in four: it takes as long as all the rest. */
  if (!stage.dice.yes(0.25)) return;
  const kept = everythingKept(world);
  for (const [eventId, body] of bus.accepted) {
    if (!body.includes('"source":"trajectoire.portfolio"')) queue.send({ eventId, body });
  }
  await rest();
  if (everythingKept(world) !== kept) stage.violate("What was said before changed something when it was said again.");
  stage.assertNone();
};

/** One seed: the same story, the same faults, the same steps each time. `withAlerts`: this seed has them, whatever it drew. */
export const simulate = async (
  seed: number,
  variant: VariantName = "sound",
  { withAlerts = false } = {},
): Promise<Outcome> => {
  const world = createWorld(seed, withAlerts);
  const { stage } = world;
  let violation: string | undefined;
  try {
    await play(world, variant);
  } catch (error) {
    violation = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  return {
    seed,
    ...(violation === undefined ? {} : { violation }),
    trace: violation === undefined ? [] : stage.trace.last(shownSteps),
    hash: stage.trace.hash(),
    steps: stage.scheduler.steps(),
    met: stage.met,
  };
};
