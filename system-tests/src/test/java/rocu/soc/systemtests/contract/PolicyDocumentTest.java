package rocu.soc.systemtests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.home.Checkout;

/** The table of operations, permissions and roles that people read is the one that the code has. */
class PolicyDocumentTest {

    @Test
    void theCheckedInTableIsTheOneOfTheCode() throws IOException {
        Path page = Checkout.find().root().resolve("docs").resolve("policy-table.md");
        String code = new PolicyDocument(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("/system-tests/"))
                        .importPackages("rocu.soc"))
                .text();
        if (System.getProperty("soc.policy", "").equals("write")) {
            Files.writeString(page, code);
        }

        assertThat(Files.readString(page))
                .as("docs/policy-table.md: write it with -Dsoc.policy=write, read the difference, check it in")
                .isEqualTo(code);
    }
}
