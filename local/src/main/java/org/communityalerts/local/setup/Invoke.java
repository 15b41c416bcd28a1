package org.communityalerts.local.setup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.communityalerts.local.Platform;
import org.communityalerts.local.PlatformConfig;

/** Calls one function with its sample event, through the handler Lambda calls and against this machine's endpoints. */
public final class Invoke {
    private Invoke() {}

    public static void main(String[] arguments) throws Exception {
        Path project = Path.of("").toAbsolutePath();
        Path event = project.resolve("events").resolve(arguments[0] + ".json");
        if (!Files.exists(event)) {
            System.err.println("there is no " + project.relativize(event) + ": name a function such as accept-alert");
            System.exit(1);
        }
        try (var platform = Platform.start(new PlatformConfig(project, 0, null), step -> {})) {
            byte[] answer = platform.invoke(function(arguments[0]), Files.readAllBytes(event));
            System.out.println(new String(answer, StandardCharsets.UTF_8));
        }
        System.exit(0);
    }

    /** The function an event is for, by the event's name: what comes after a point tells several of one function apart. */
    static String function(String event) {
        return Arrays.stream(event.replaceFirst("\\..*", "").split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
