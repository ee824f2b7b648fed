// The generated TypeScript client, unedited, at work: an analyst names a threat anew, and the records system of a force records,
// repeats, amends, withdraws and reads disruptions. Ends with 1 at the first answer that is not as the API promises. The address
// of the gateway and the tokens come from the environment: GATEWAY, ANALYST, RECORDER.
import { deepStrictEqual as same } from "node:assert/strict";
import { randomUUID } from "node:crypto";
import {
    AssessmentCategory,
    Configuration,
    type Disruption,
    DisruptionsApi,
    DisruptionStatus,
    type DisruptionPage,
    type DisruptionRecording,
    FetchError,
    FourP,
    OutcomeType,
    ProblemFromJSON,
    ResponseError,
    type Threat,
    ThreatsApi,
    ThreatType,
} from "../target/client-typescript/index.js";

const run = randomUUID();
const recordedBy = { userId: "pc1234", unit: "Macclesfield" };

function variable(name: string): string {
    const value = process.env[name];
    if (!value) {
        throw new Error(`The variable ${name} is not set`);
    }
    return value;
}

/** Of a scheme of OAuth 2 this client sends the access token as it is given, so that it is given with its type. */
function configuration(persona: string, send: typeof fetch = fetch): Configuration {
    return new Configuration({
        basePath: variable("GATEWAY"),
        accessToken: `Bearer ${variable(persona)}`,
        fetchApi: send,
    });
}

function etag(answer: { raw: Response }): string {
    const value = answer.raw.headers.get("ETag");
    if (!value) {
        throw new Error("There is no ETag");
    }
    return value;
}

const disruptions = new DisruptionsApi(configuration("RECORDER"));

function recording(name: string): DisruptionRecording {
    return {
        occurredOn: new Date("2022-06-01"),
        whatWasDone: "Warrant at a cannabis farm",
        fourP: FourP.Pursue,
        sourceReference: `${run}-${name}`,
        recordedBy,
    };
}

async function threatIsNamedAnew(): Promise<Threat> {
    const threats = new ThreatsApi(configuration("ANALYST"));
    const identified = await threats.identifyThreatRaw({
        threatIdentification: {
            threatType: ThreatType.Ocg,
            workingTitle: "Operation Heron",
            primaryCrimeType: "DRUG_SUPPLY",
            crimeTypes: ["MSHT"],
            places: ["cheshire"],
            contactUnit: "SOC unit",
        },
    });
    same(identified.raw.status, 201);
    const before = await identified.value();

    const renamed = await threats.amendThreatRaw({
        id: before.id,
        ifMatch: etag(identified),
        threatPatch: { workingTitle: "Operation Curlew" },
    });
    const threat = await renamed.value();
    same(threat.workingTitle, "Operation Curlew");
    same(threat.places, before.places);
    same(threat.crimeTypes, before.crimeTypes);
    same(threat.contactUnit, "SOC unit");

    const cleared = await threats.amendThreat({
        id: before.id,
        ifMatch: etag(renamed),
        threatPatch: { contactUnit: null, crimeTypes: null },
    });
    same(cleared.contactUnit, undefined);
    same(cleared.crimeTypes ?? [], []);
    same(cleared.workingTitle, "Operation Curlew");
    return cleared;
}

async function lostAnswerIsRepeated(threat: Threat): Promise<Disruption> {
    const sent = {
        disruptionRecording: {
            ...recording("lost"),
            threatId: threat.id,
            contactUnit: "SOC unit",
            outcomes: [{ type: OutcomeType.Arrests, number: 2 }],
        },
        idempotencyKey: run,
    };
    // The service has answered, and the client never learns it.
    const losing = new DisruptionsApi(configuration("RECORDER", async (address, init) => {
        await fetch(address, init);
        throw new TypeError("The connection was closed");
    }));
    await losing.recordDisruption(sent).then(
        () => { throw new Error("The answer was not lost"); },
        (lost: unknown) => same(lost instanceof FetchError, true),
    );

    const repeated = await disruptions.recordDisruptionRaw(sent);
    same(repeated.raw.status, 201);
    same(repeated.raw.headers.get("Idempotent-Replayed"), "true");
    const found = await disruptions.listDisruptions({ sourceReference: [`${run}-lost`] });
    same(found.items.length, 1);
    return repeated.value();
}

async function disruptionIsAmendedAndWithdrawn(disruption: Disruption): Promise<void> {
    const id = disruption.id;
    const read = await disruptions.getDisruptionRaw({ id });
    const amended = await disruptions.amendDisruptionRaw({
        id,
        ifMatch: etag(read),
        idempotencyKey: `${run}-amend`,
        disruptionPatch: { whatWasDone: "Warrants at two cannabis farms", reason: "More was learnt", recordedBy },
    });
    const after = await amended.value();
    same(after.whatWasDone, "Warrants at two cannabis farms");
    same(after.outcomes, disruption.outcomes);
    same(after.threatId, disruption.threatId);
    same(after.contactUnit, "SOC unit");

    const cleared = await disruptions.amendDisruptionRaw({
        id,
        ifMatch: etag(amended),
        idempotencyKey: `${run}-clear`,
        disruptionPatch: { contactUnit: null, recordedBy },
    });
    const without = await cleared.value();
    same(without.contactUnit, undefined);
    same(without.outcomes, disruption.outcomes);

    const withdrawn = await disruptions.withdrawDisruption({
        id,
        ifMatch: etag(cleared),
        idempotencyKey: `${run}-withdraw`,
        disruptionStatusChange: { reason: "Recorded twice by the force", recordedBy },
    });
    same(withdrawn.status, DisruptionStatus.Withdrawn);
    same((await disruptions.getDisruption({ id })).status, DisruptionStatus.Withdrawn);
}

/** A Date of JavaScript holds milliseconds: what it cut off must not lead to the version before. */
async function versionIsFoundByItsOwnInstant(disruption: Disruption): Promise<void> {
    const id = disruption.id;
    const versions = await disruptions.listDisruptionVersions({ id });
    for (const version of versions.items) {
        if (!version.knownFrom) {
            throw new Error(`Version ${version.version} does not tell from when it was known`);
        }
        const asKnownAt = version.knownFrom.toISOString();
        same((await disruptions.getDisruption({ id, asKnownAt })).version, version.version);
    }
}

async function listIsReadToItsEnd(): Promise<void> {
    const numbers = ["1", "2", "3", "4", "5"];
    for (const number of numbers) {
        await disruptions.recordDisruption({
            disruptionRecording: recording(number),
            idempotencyKey: `${run}-${number}`,
        });
    }
    const sourceReference = numbers.map((number) => `${run}-${number}`);
    const found: (string | undefined)[] = [];
    let pages = 0;
    let cursor: string | undefined;
    do {
        const page: DisruptionPage = await disruptions.listDisruptions({ sourceReference, limit: 2, cursor });
        found.push(...page.items.map((item) => item.sourceReference));
        // The page after this one is named by a relative address; what a client hands on of it is the cursor.
        cursor = page.next && (new URL(page.next, variable("GATEWAY")).searchParams.get("cursor") ?? undefined);
        pages += 1;
    } while (cursor);
    same(found.sort(), sourceReference);
    same(pages, 3);
}

async function night(): Promise<{ etag: string; disruption: Disruption }[]> {
    const answers = [];
    for (let i = 0; i < 40; i++) {
        const answer = await disruptions.putDisruptionBySourceRaw({
            system: "cheshire-rms",
            reference: `${run}-night-${i}`,
            disruptionRecording: {
                ...recording(`night-${i}`),
                outcomes: [{ type: OutcomeType.Arrests, number: i + 1 }],
            },
        });
        answers.push({ etag: etag(answer), disruption: await answer.value() });
    }
    return answers;
}

async function syncRunsEachNightBesideAnAnalyst(): Promise<void> {
    const first = await night();
    const analyst = new DisruptionsApi(configuration("ANALYST"));
    for (const [i, recorded] of first.entries()) {
        if (i % 4 === 0) {
            await analyst.amendDisruption({
                id: recorded.disruption.id,
                ifMatch: recorded.etag,
                disruptionPatch: {
                    assessmentCategory: AssessmentCategory.Moderate,
                    categoryRationale: "The line is gone",
                },
            });
        }
    }
    const second = await night();
    const third = await night();
    for (const [i, now] of third.entries()) {
        same(now.etag, second[i]?.etag);
        same(now.disruption.assessmentCategory === AssessmentCategory.Moderate, i % 4 === 0);
        same(now.disruption.outcomes?.length, 1);
    }
}

async function problemIsRead(): Promise<void> {
    const refused = await disruptions
        .recordDisruption({
            disruptionRecording: { ...recording("ungrounded"), assessmentCategory: AssessmentCategory.Minor },
        })
        .then(
            () => { throw new Error("A grade without a rationale was recorded"); },
            (cause: unknown) => cause,
        );
    if (!(refused instanceof ResponseError)) {
        throw refused;
    }
    const problem = ProblemFromJSON(await refused.response.json());
    same(refused.response.status, 422);
    same(problem.status, 422);
    same(problem.type, "/problems/broken-rule");
    same(problem.errors?.map((fault) => [fault.pointer, fault.code]), [["/categoryRationale", "required"]]);
}

const threat = await threatIsNamedAnew();
const disruption = await lostAnswerIsRepeated(threat);
await disruptionIsAmendedAndWithdrawn(disruption);
await versionIsFoundByItsOwnInstant(disruption);
await listIsReadToItsEnd();
await syncRunsEachNightBesideAnAnalyst();
await problemIsRead();
console.log("The TypeScript client works.");
