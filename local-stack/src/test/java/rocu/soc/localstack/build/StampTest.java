package rocu.soc.localstack.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTest {
    private final Path root;
    private final Path module;

    StampTest(@TempDir Path root) throws IOException {
        this.root = root;
        this.module = root.resolve("contracts");
        write("pom.xml", "<project/>");
        write(".mvn/jvm.config", "-Xmx1g");
        write("contracts/pom.xml", "<project/>");
        write("contracts/src/main/java/A.java", "class A {}");
        write("orders-service/pom.xml", "<project/>");
    }

    @Test
    void nothingChangedMeansTheSameStamp() throws IOException {
        String before = Stamp.of(root, module);
        write("contracts/src/main/java/A.java", "class A {}");
        write("contracts/target/classes/A.class", "compiled");
        write("orders-service/pom.xml", "<project>another module</project>");

        assertThat(Stamp.of(root, module)).isEqualTo(before);
    }

    @Test
    void aSourceAParentOrASettingChangesIt() throws IOException {
        String before = Stamp.of(root, module);
        write("contracts/src/main/java/A.java", "class A { }");
        String afterSource = Stamp.of(root, module);
        write("pom.xml", "<project>2</project>");
        String afterParent = Stamp.of(root, module);
        write(".mvn/jvm.config", "-Xmx2g");

        assertThat(afterSource).isNotEqualTo(before);
        assertThat(afterParent).isNotEqualTo(afterSource);
        assertThat(Stamp.of(root, module)).isNotEqualTo(afterParent);
    }

    @Test
    void aMovedOrNewFileChangesIt() throws IOException {
        String before = Stamp.of(root, module);
        Files.move(module.resolve("src/main/java/A.java"), module.resolve("src/main/java/B.java"));
        String afterMove = Stamp.of(root, module);
        write("contracts/topics.json", "[]");

        assertThat(afterMove).isNotEqualTo(before);
        assertThat(Stamp.of(root, module)).isNotEqualTo(afterMove);
    }

    @Test
    void aBuildIsMarkedAndSeen() throws IOException {
        Module built = new Module("contracts", module, module.resolve("target/classes"));
        built.markBuiltFrom("abc");
        assertThat(built.isBuiltFrom("abc")).isFalse();

        Files.createDirectories(built.product());

        assertThat(built.isBuiltFrom("abc")).isTrue();
        assertThat(built.isBuiltFrom("def")).isFalse();
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
    }
}
