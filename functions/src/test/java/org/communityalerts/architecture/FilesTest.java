package org.communityalerts.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files can be taken in at a glance, and each folder says what is in it. */
class FilesTest {
    private static final int LONGEST_METHOD = 30;
    private static final int LONGEST_FILE = 240;

    @ParameterizedTest
    @ValueSource(strings = {"functions", "local", "bench"})
    void no_method_has_more_than_thirty_lines_and_no_file_more_than_240(String module) throws IOException {
        List<Path> files = files(module);
        assertThat(tooLong(files)).isEmpty();
        for (Path file : files) {
            assertThat(Files.readAllLines(file)).as("%s", file).hasSizeLessThanOrEqualTo(LONGEST_FILE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"functions", "local", "bench"})
    void each_folder_says_what_is_in_it(String module) throws IOException {
        assertThat(files(module).stream().map(Path::getParent).distinct())
                .isNotEmpty()
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    @Test
    void a_method_that_is_too_long_is_found() throws IOException {
        Path planted = Files.createTempFile("Planted", ".java");
        Files.writeString(planted, "class Planted {\n  void say() {\n" + "    say();\n".repeat(31) + "  }\n}\n");
        assertThat(tooLong(List.of(planted))).containsExactly(planted.getFileName() + ": say has 31 lines");
    }

    private static List<Path> files(String module) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("..", module, "src/main/java"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** The lines between a method's braces are counted. */
    private static List<String> tooLong(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            var found = new ArrayList<String>();
            for (CompilationUnitTree unit : task.parse()) {
                new Lengths(unit, positions, found).scan(unit, null);
            }
            return found;
        }
    }

    private static final class Lengths extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        Lengths(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                LineMap lines = unit.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                if (last - first - 1 > LONGEST_METHOD) {
                    String file = Path.of(unit.getSourceFile().getName())
                            .getFileName()
                            .toString();
                    found.add(file + ": " + method.getName() + " has " + (last - first - 1) + " lines");
                }
            }
            return super.visitMethod(method, nothing);
        }
    }
}
