package rocu.soc.disruption.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static rocu.soc.disruption.Api.DISRUPTIONS;
import static rocu.soc.disruption.Api.as;
import static rocu.soc.disruption.Api.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rocu.soc.localstack.testing.ServersTestResource;

/** A return as a file: the same figures, and the definitions printed with them. */
@QuarkusTest
@QuarkusTestResource(
        value = ServersTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "disruption"),
            @ResourceArg(name = "with", value = "postgres,kafka,keycloak")
        })
class ReturnFormatsTest {

    private static final String OF_1911 = "/api/v1/returns/disruptions?from=1911-01-01&to=1912-01-01";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // filled before each test
    ReturnFormatsTest() {}

    @BeforeEach
    void oneDisruption() {
        json("lancashire-analyst", """
                {"occurredOn": "1911-05-01", "whatWasDone": "Talk in a school", "fourP": "PREVENT", "assessmentCategory": "MINOR",
                 "categoryRationale": "As judged", "sourceSystem": "formats", "sourceReference": "1"}""").post(DISRUPTIONS);
    }

    @Test
    void asCsv() {
        String csv = as("inspector")
                .accept("text/csv")
                .get(OF_1911)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", equalTo("attachment; filename=\"return-disruptions.csv\""))
                .extract()
                .asString();

        // Without the mark a spreadsheet does not take it for UTF-8.
        assertThat(csv).startsWith("\ufeffkind,");
        assertThat(csv.substring(1).lines())
                .contains(
                        "kind,part,asKnownAt,of,breakdown,value,count,outOf,percent,text",
                        "figure,disruptions,,lancashire,total,,1,,,",
                        "figure,disruptions,,lancashire,fourP,PREVENT,1,1,100,",
                        "filter,disruptions,,,,to,,,,1912-01-01")
                .anyMatch(line -> line.startsWith("definition,,,,,disruption counted,,,,"))
                .allSatisfy(line -> assertThat(line).doesNotStartWith("="));
    }

    @Test
    void asWorkbook() throws IOException {
        byte[] workbook = as("inspector")
                .accept(WORKBOOK)
                .get(OF_1911)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(WORKBOOK))
                .extract()
                .asByteArray();

        assertThat(entry(workbook, "xl/worksheets/sheet1.xml"))
                .contains("lancashire", "PREVENT", "disruption counted", "1912-01-01");
    }

    @Test
    void whoeverWantsAnotherFormatIsToldThatThereIsNone() {
        as("inspector")
                .accept("application/pdf")
                .get(OF_1911)
                .then()
                .statusCode(406)
                .body("type", equalTo("/problems/not-acceptable"))
                .body("detail", containsString("application/json or text/csv or " + WORKBOOK));
    }

    private String entry(byte[] workbook, String name) throws IOException {
        Path file = Files.write(folder.resolve("return.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
