package rocu.soc.contracts.internal;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the comment of a record says of it and of each of its members. */
record Comments(String summary, Map<String, String> members) {

    private static final Path SOURCES = Path.of("src/main/java");

    Optional<String> of(String member) {
        return Optional.ofNullable(members.get(member));
    }

    static Comments of(Class<?> type) {
        Class<?> outermost = type.getNestHost();
        Path source = SOURCES.resolve(outermost.getName().replace('.', '/') + ".java");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(source));
            DocTrees trees = DocTrees.instance(task);
            Map<String, DocCommentTree> found = new TreeMap<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Finder(trees).scan(unit, found);
            }
            DocCommentTree comment = found.get(type.getSimpleName());
            if (comment == null) {
                throw new IllegalArgumentException(type + " has no comment");
            }
            return of(comment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Comments of(DocCommentTree comment) {
        Map<String, String> members = new TreeMap<>();
        for (DocTree tag : comment.getBlockTags()) {
            if (tag instanceof ParamTree parameter) {
                members.put(parameter.getName().toString(), text(parameter.getDescription()));
            }
        }
        return new Comments(text(comment.getFullBody()), members);
    }

    private static String text(List<? extends DocTree> trees) {
        return trees.stream()
                .map(tree -> switch (tree) {
                    case TextTree text -> text.getBody();
                    case LiteralTree literal -> literal.getBody().getBody();
                    default -> "";
                })
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static final class Finder extends TreePathScanner<@Nullable Object, Map<String, DocCommentTree>> {

        private final DocTrees trees;

        Finder(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Object visitClass(ClassTree type, Map<String, DocCommentTree> found) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                found.put(type.getSimpleName().toString(), comment);
            }
            return super.visitClass(type, found);
        }
    }
}
