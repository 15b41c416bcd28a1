package org.communityalerts.local.setup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.communityalerts.edge.Permissions;
import org.communityalerts.local.Platform;
import org.communityalerts.local.PlatformConfig;
import tools.jackson.databind.json.JsonMapper;

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
            byte[] sample = Files.readAllBytes(event);
            byte[] answer = platform.invoke(function(arguments[0], sample), sample);
            System.out.println(new String(answer, StandardCharsets.UTF_8));
        }
        System.exit(0);
    }

    /** The function an event is for: the door its route leads to, or by the event's name, in which a point tells several apart. */
    static String function(String name, byte[] event) {
        String route = JsonMapper.shared().readTree(event).path("routeKey").asString("");
        return Permissions.of(route).map(Permissions.Rule::door).orElseGet(() -> named(name));
    }

    private static String named(String event) {
        return Arrays.stream(event.replaceFirst("\\..*", "").split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
