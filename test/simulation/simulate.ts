import { createSweep } from "../../functions/assess-portfolio/sweep.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { dynamoStates } from "../../shared/adapters/dynamo-states.ts";
import { createDatabaseClient } from "./aws/database.ts";
import { checkMails } from "./checks/alerts-at-rest.ts";
import { checkAtRest, everythingKept } from "./checks/at-rest.ts";
import type { Situation } from "./engine/situations.ts";
import { InjectedFault } from "./engine/stage.ts";
import { createMapping } from "./product/mapping.ts";
import { runDigest, runNotifier } from "./product/notifier.ts";
import { type Variant, type VariantName, variants } from "./product/variants.ts";
import { type Deployment, runWorker, versioned } from "./product/worker.ts";
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

const sweepOnce = async (world: World, name: string, deployment: Deployment): Promise<void> => {
  const client = createDatabaseClient(world.stage, world.stage.actor(name), world.tables);
  const sweep = createSweep({
    ledger: dynamoLedger(client, "ledger"),
    states: versioned(dynamoStates(client, "work"), deployment),
  });
  try {
    await sweep();
  } catch (error) {
    /* A sweep that fails is run again by its schedule; at rest nothing fails. */
    if (!(error instanceof InjectedFault) || world.stage.weather.isCalm()) throw error;
  }
};

const play = async (world: World, variantName: VariantName): Promise<void> => {
  const { stage, queue, alertQueue, bus } = world;
  const deploymentOf = planDeployments(world);
  const variant: Variant = variants[variantName];
  const mapping = createMapping(world, "w", queue, (owner, batch) =>
    runWorker(world, owner, batch, deploymentOf(), variant),
  );
  const alertMapping = createMapping(world, "n", alertQueue, (owner, batch) =>
    runNotifier(world, owner, batch, variant),
  );
  const failures: unknown[] = [];
  const background = (work: Promise<void>): void => {
    work.catch((error) => failures.push(error));
  };

  background(produce(world, entriesOf(stage.dice), mapping.arm));
  if (world.hasAlerts && stage.dice.yes(0.3)) world.mail.breakDown(stage.now() + stage.dice.below(400_000));
  if (stage.dice.yes(0.2)) {
    stage.scheduler.at(stage.now() + stage.dice.below(60_000), "sweep", () => {
      stage.meet("sweep among traffic");
      background(sweepOnce(world, "sweep", deploymentOf()));
    });
  }
  const rest = async (): Promise<void> => {
    mapping.arm();
    alertMapping.arm();
    await stage.scheduler.run();
    /* What was announced on the way is delivered too. */
    while (!alertQueue.isEmpty()) {
      alertMapping.arm();
      await stage.scheduler.run();
    }
    stage.assertNone();
    if (failures.length > 0) throw failures[0];
  };
  await rest();

  stage.calm();
  await rest();
  const letters = (): number => queue.deadLetters().length + alertQueue.deadLetters().length;
  for (let round = 0; letters() > 0 && round < mostRedrives; round += 1) {
    queue.redrive();
    alertQueue.redrive();
    await rest();
  }
  checkAtRest(world);
  stage.assertNone();

  background(sweepOnce(world, "last sweep", deploymentOf()));
  await rest();
  if (world.hasAlerts) {
    background(runDigest(world, "digest", variant));
    await rest();
    checkMails(world);
  }
  checkAtRest(world);
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

/** One seed: the same story, the same faults, the same steps each time. */
export const simulate = async (seed: number, variant: VariantName = "sound"): Promise<Outcome> => {
  const world = createWorld(seed);
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
