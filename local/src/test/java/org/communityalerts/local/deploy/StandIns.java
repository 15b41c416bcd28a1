package org.communityalerts.local.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A folder with one script of the project and stand-ins for the tools it calls, which write down what they are asked. */
record StandIns(Path folder) {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    static StandIns around(Path folder, String script) throws IOException {
        Files.createDirectories(folder.resolve("scripts"));
        Files.createDirectories(folder.resolve("bin"));
        Files.copy(
                PROJECT.resolve("scripts").resolve(script),
                folder.resolve("scripts").resolve(script));
        for (String file : List.of("samconfig.toml", "data.yaml", "template.yaml", "waf.yaml")) {
            Files.copy(PROJECT.resolve(file), folder.resolve(file));
        }
        return new StandIns(folder);
    }

    /** A tool, and in shell what it answers. */
    void put(String tool, String answers) throws IOException {
        Path file = folder.resolve("bin").resolve(tool);
        Files.writeString(file, "#!/bin/sh\necho \"$*\" >> " + folder.resolve(tool + ".calls") + "\n" + answers);
        file.toFile().setExecutable(true);
    }

    /** What the script says when it is run for dev, and is told this where it asks. */
    String run(String script, Map<String, String> environment, String typed) throws IOException, InterruptedException {
        return runFor("dev", script, environment, typed);
    }

    String runFor(String name, String script, Map<String, String> environment, String typed)
            throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("typed"), typed);
        var builder = new ProcessBuilder("sh", "scripts/" + script, name)
                .directory(folder.toFile())
                .redirectInput(input.toFile())
                .redirectErrorStream(true);
        var all = new HashMap<>(environment);
        all.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().putAll(all);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    /** What a tool was asked, call by call. */
    List<String> calls(String tool) throws IOException {
        Path calls = folder.resolve(tool + ".calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }
}
