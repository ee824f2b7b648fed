import java.io.InputStream;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import rocu.soc.client.ApiClient;
import rocu.soc.client.ApiException;
import rocu.soc.client.ApiResponse;
import rocu.soc.client.api.DisruptionsApi;
import rocu.soc.client.api.ThreatsApi;
import rocu.soc.client.model.AssessmentCategory;
import rocu.soc.client.model.Disruption;
import rocu.soc.client.model.DisruptionPage;
import rocu.soc.client.model.DisruptionPatch;
import rocu.soc.client.model.DisruptionRecording;
import rocu.soc.client.model.DisruptionStatus;
import rocu.soc.client.model.DisruptionStatusChange;
import rocu.soc.client.model.FourP;
import rocu.soc.client.model.ListedDisruption;
import rocu.soc.client.model.Outcome;
import rocu.soc.client.model.OutcomeType;
import rocu.soc.client.model.Problem;
import rocu.soc.client.model.RecordedBy;
import rocu.soc.client.model.Threat;
import rocu.soc.client.model.ThreatIdentification;
import rocu.soc.client.model.ThreatPatch;
import rocu.soc.client.model.ThreatType;

/**
 * The generated Java client, unedited, at work: an analyst names a threat anew, and the records system of a force records, repeats,
 * amends, withdraws and reads disruptions. Ends with 1 at the first answer that is not as the API promises.
 */
final class JavaClientAtWork {

    private static final RecordedBy ON_BEHALF_OF =
            new RecordedBy().userId("pc1234").unit("Macclesfield");

    private static final int NIGHTLY = 40;

    private final String address = System.getenv("GATEWAY");
    private final String run = UUID.randomUUID().toString();

    private JavaClientAtWork() {}

    /** The address of the gateway and the tokens come from the environment: GATEWAY, ANALYST, RECORDER. */
    public static void main(String[] arguments) throws Exception {
        JavaClientAtWork work = new JavaClientAtWork();
        Threat threat = work.threatIsNamedAnew();
        Disruption disruption = work.lostAnswerIsRepeated(threat);
        work.disruptionIsAmendedAndWithdrawn(disruption);
        work.listIsReadToItsEnd();
        work.syncRunsEachNightBesideAnAnalyst();
        work.problemIsRead();
        System.out.println("The Java client works.");
    }

    private Threat threatIsNamedAnew() throws ApiException {
        ThreatsApi threats = new ThreatsApi(client("ANALYST"));
        ApiResponse<Threat> identified = threats.identifyThreatWithHttpInfo(
                new ThreatIdentification()
                        .threatType(ThreatType.OCG)
                        .workingTitle("Operation Heron")
                        .primaryCrimeType("DRUG_SUPPLY")
                        .addPlacesItem("cheshire")
                        .addCrimeTypesItem("MSHT")
                        .contactUnit("SOC unit"),
                null,
                null);
        same(201, identified.getStatusCode(), "status of an identified threat");
        UUID id = identified.getData().getId();

        ApiResponse<Threat> renamed = threats.amendThreatWithHttpInfo(
                id, etag(identified), new ThreatPatch().workingTitle("Operation Curlew"), null, null);
        Threat threat = renamed.getData();
        same("Operation Curlew", threat.getWorkingTitle(), "title of the renamed threat");
        same(List.of("cheshire"), threat.getPlaces(), "places of the renamed threat");
        same(identified.getData().getCrimeTypes(), threat.getCrimeTypes(), "crime types of the renamed threat");
        same("SOC unit", threat.getContactUnit(), "contact unit of the renamed threat");

        ApiResponse<Threat> cleared = threats.amendThreatWithHttpInfo(
                id, etag(renamed), new ThreatPatch().contactUnit(null).crimeTypes(null), null, null);
        same(null, cleared.getData().getContactUnit(), "contact unit that was cleared");
        same(List.of(), cleared.getData().getCrimeTypes(), "crime types that were cleared");
        same("Operation Curlew", cleared.getData().getWorkingTitle(), "title of the threat without a contact unit");
        return cleared.getData();
    }

    private Disruption lostAnswerIsRepeated(Threat threat) throws ApiException {
        DisruptionRecording recording = recording("lost")
                .threatId(threat.getId())
                .contactUnit("SOC unit")
                .addOutcomesItem(new Outcome().type(OutcomeType.ARRESTS).number(2L));
        ApiClient losing = client("RECORDER");
        losing.setResponseInterceptor(lose());
        try {
            new DisruptionsApi(losing).recordDisruption(recording, null, run);
            throw new IllegalStateException("The answer was not lost");
        } catch (LostAnswer expected) {
            System.out.println("  the answer to a recording is lost");
        }

        DisruptionsApi disruptions = new DisruptionsApi(client("RECORDER"));
        ApiResponse<Disruption> repeated = disruptions.recordDisruptionWithHttpInfo(recording, null, run);
        same(201, repeated.getStatusCode(), "status of the repeated recording");
        same("true", header(repeated, "Idempotent-Replayed"), "Idempotent-Replayed of the repeated recording");
        same(1, page(List.of(reference("lost")), null).getItems().size(), "records after the repeated recording");
        same(etag(repeated), etag(read(repeated.getData())), "ETag of the repeated recording");
        return repeated.getData();
    }

    private void disruptionIsAmendedAndWithdrawn(Disruption disruption) throws ApiException {
        DisruptionsApi disruptions = new DisruptionsApi(client("RECORDER"));
        UUID id = disruption.getId();
        ApiResponse<Disruption> amended = disruptions.amendDisruptionWithHttpInfo(
                id,
                etag(read(disruption)),
                new DisruptionPatch()
                        .whatWasDone("Warrants at two cannabis farms")
                        .reason("More was learnt")
                        .recordedBy(ON_BEHALF_OF),
                null,
                run + "-amend");
        same("Warrants at two cannabis farms", amended.getData().getWhatWasDone(), "what was done");
        same(disruption.getOutcomes(), amended.getData().getOutcomes(), "outcomes of the amended disruption");
        same(disruption.getThreatId(), amended.getData().getThreatId(), "threat of the amended disruption");
        same("SOC unit", amended.getData().getContactUnit(), "contact unit of the amended disruption");

        ApiResponse<Disruption> cleared = disruptions.amendDisruptionWithHttpInfo(
                id,
                etag(amended),
                new DisruptionPatch().contactUnit(null).recordedBy(ON_BEHALF_OF),
                null,
                run + "-clear");
        same(null, cleared.getData().getContactUnit(), "contact unit that was cleared");
        same(disruption.getOutcomes(), cleared.getData().getOutcomes(), "outcomes beside the cleared contact unit");

        ApiResponse<Disruption> withdrawn = disruptions.withdrawDisruptionWithHttpInfo(
                id,
                new DisruptionStatusChange().reason("Recorded twice by the force").recordedBy(ON_BEHALF_OF),
                null,
                run + "-withdraw",
                etag(cleared));
        same(DisruptionStatus.WITHDRAWN, withdrawn.getData().getStatus(), "status of the withdrawn disruption");
        same(withdrawn.getData().getId(), read(disruption).getData().getId(), "the withdrawn disruption stays readable");
    }

    private void listIsReadToItsEnd() throws ApiException {
        DisruptionsApi disruptions = new DisruptionsApi(client("RECORDER"));
        List<String> references =
                Stream.of("1", "2", "3", "4", "5").map(this::reference).toList();
        for (String number : List.of("1", "2", "3", "4", "5")) {
            disruptions.recordDisruption(recording(number), null, run + "-" + number);
        }
        List<String> found = new ArrayList<>();
        int pages = 0;
        Optional<String> cursor = Optional.empty();
        do {
            DisruptionPage page = page(references, cursor.orElse(null));
            page.getItems().stream().map(ListedDisruption::getSourceReference).forEach(found::add);
            page.getItems().forEach(item -> Objects.requireNonNull(item.getEtag(), "ETag of a listed disruption"));
            cursor = Optional.ofNullable(page.getNext()).map(JavaClientAtWork::cursor);
            pages++;
        } while (cursor.isPresent());
        same(references, found.stream().sorted().toList(), "what a walk through the pages finds");
        same(3, pages, "pages of two for five disruptions");
    }

    private void syncRunsEachNightBesideAnAnalyst() throws ApiException {
        List<ApiResponse<Disruption>> first = night();
        DisruptionsApi analyst = new DisruptionsApi(client("ANALYST"));
        for (int i = 0; i < NIGHTLY; i += 4) {
            analyst.amendDisruption(
                    first.get(i).getData().getId(),
                    etag(first.get(i)),
                    new DisruptionPatch()
                            .assessmentCategory(AssessmentCategory.MODERATE)
                            .categoryRationale("The line is gone"),
                    null,
                    null);
        }
        List<ApiResponse<Disruption>> second = night();
        List<ApiResponse<Disruption>> third = night();
        for (int i = 0; i < NIGHTLY; i++) {
            Disruption now = third.get(i).getData();
            if (third.get(i).getStatusCode() != 200 || !etag(second.get(i)).equals(etag(third.get(i)))) {
                throw new IllegalStateException("A night without news made a version of " + now.getSourceReference());
            }
            boolean graded = now.getAssessmentCategory() == AssessmentCategory.MODERATE;
            if (graded != (i % 4 == 0) || now.getOutcomes().size() != 1) {
                throw new IllegalStateException("The sync and the analyst undid each other: " + now);
            }
        }
        System.out.println("  three nights of " + NIGHTLY + " records leave what the analyst graded");
    }

    private List<ApiResponse<Disruption>> night() throws ApiException {
        DisruptionsApi sync = new DisruptionsApi(client("RECORDER"));
        List<ApiResponse<Disruption>> answers = new ArrayList<>();
        for (int i = 0; i < NIGHTLY; i++) {
            DisruptionRecording state = recording("night-" + i)
                    .addOutcomesItem(new Outcome().type(OutcomeType.ARRESTS).number((long) i + 1));
            answers.add(sync.putDisruptionBySourceWithHttpInfo(
                    "cheshire-rms", reference("night-" + i), state, null, null, null));
        }
        return answers;
    }

    private void problemIsRead() throws Exception {
        DisruptionsApi disruptions = new DisruptionsApi(client("RECORDER"));
        try {
            disruptions.recordDisruption(
                    recording("ungrounded").assessmentCategory(AssessmentCategory.MINOR), null, null);
            throw new IllegalStateException("A grade without a rationale was recorded");
        } catch (ApiException refused) {
            Problem problem =
                    client("RECORDER").getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
            same(422, refused.getCode(), "status of the refusal");
            same("/problems/broken-rule", problem.getType(), "type of the problem");
            same(422, problem.getStatus(), "status in the problem");
            same("/categoryRationale", problem.getErrors().getFirst().getPointer(), "pointer of the fault");
            same("required", problem.getErrors().getFirst().getCode(), "code of the fault");
        }
    }

    private ApiClient client(String persona) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(address);
        client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + System.getenv(persona)));
        return client;
    }

    private DisruptionRecording recording(String name) {
        return new DisruptionRecording()
                .occurredOn(LocalDate.of(2022, 6, 1))
                .whatWasDone("Warrant at a cannabis farm")
                .fourP(FourP.PURSUE)
                .sourceReference(reference(name))
                .recordedBy(ON_BEHALF_OF);
    }

    private String reference(String name) {
        return run + "-" + name;
    }

    private ApiResponse<Disruption> read(Disruption disruption) throws ApiException {
        return new DisruptionsApi(client("RECORDER"))
                .getDisruptionWithHttpInfo(disruption.getId(), null, null, null);
    }

    private DisruptionPage page(List<String> sourceReferences, String cursor) throws ApiException {
        return new DisruptionsApi(client("RECORDER"))
                .listDisruptions(
                        null, null, null, null, cursor, null, null, null, 2, null, null, null, null, null, null,
                        sourceReferences, null, null, null, null, null);
    }

    /** The page after this one is named by a relative address; what a client hands on of it is the cursor. */
    private static String cursor(String next) {
        return Stream.of(next.substring(next.indexOf('?') + 1).split("&"))
                .filter(argument -> argument.startsWith("cursor="))
                .map(argument -> URLDecoder.decode(
                        argument.substring("cursor=".length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static String etag(ApiResponse<?> answer) {
        return header(answer, "ETag");
    }

    private static String header(ApiResponse<?> answer, String name) {
        return answer.getHeaders().entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .map(List::getFirst)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + name));
    }

    /** The service has answered, and the client never learns it. */
    private static Consumer<HttpResponse<InputStream>> lose() {
        return answer -> {
            throw new LostAnswer();
        };
    }

    private static final class LostAnswer extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static void same(Object expected, Object found, String what) {
        if (!Objects.equals(expected, found)) {
            throw new IllegalStateException(what + ": " + found + " instead of " + expected);
        }
        System.out.println("  " + what + ": " + found);
    }
}
