package rocu.soc.benchmarks.scale;

import rocu.soc.benchmarks.BenchFailure;

/** A disruption erased: proposed by one and decided by another, until its service has done it. */
final class Erased implements Job {

    private static final String PROPOSAL =
            "{\"scope\": \"RECORD\", \"ground\": \"RETENTION_ENDED\", \"reason\": \"Review R-7\"}";

    @Override
    public String name() {
        return "Erasure of a disruption";
    }

    @Override
    public Done in(Home home) {
        String disruption =
                "/api/v1/disruptions/" + Landmarks.of(home.filled().databases()).disruption();
        long began = System.nanoTime();
        String id = home.asking()
                .ask(Question.of("Growth", "propose", Questions.RECORDS, disruption + "/erasures")
                        .sending(PROPOSAL))
                .json()
                .path("id")
                .asText();
        String status = home.asking()
                .ask(Question.of("Growth", "decide", "cheshire-reviewer", disruption + "/erasures/" + id + "/decision")
                        .sending("{\"decision\": \"CARRY_OUT\"}"))
                .json()
                .path("status")
                .asText();
        if (!status.equals("CARRIED_OUT")) {
            throw new BenchFailure("The erasure is " + status);
        }
        return new Done(Job.since(began), "proposed and decided");
    }
}
