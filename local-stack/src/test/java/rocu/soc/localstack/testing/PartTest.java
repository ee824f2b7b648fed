package rocu.soc.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartTest {
    @Test
    void keycloakBringsItsDatabase() {
        assertThat(Part.named("keycloak")).containsExactlyInAnyOrder(Part.KEYCLOAK, Part.POSTGRES);
        assertThat(Part.named("postgres, kafka")).containsExactlyInAnyOrder(Part.KAFKA, Part.POSTGRES);
    }
}
