package org.communityalerts.local.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.communityalerts.local.Api;
import org.communityalerts.local.PlatformProcess;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.local.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole platform whose template grants one action less. */
class UngrantedTest {
    private static final List<String> BESIDE = List.of("dynamodb-local", "web");

    @TempDir
    Path project;

    @Test
    void without_leave_to_send_e_mail_texts_go_out_and_no_e_mail_does() throws Exception {
        for (String folder : BESIDE) {
            Files.createSymbolicLink(project.resolve(folder), RunningPlatform.PROJECT.resolve(folder));
        }
        for (Map.Entry<String, String> template :
                Template.texts(RunningPlatform.PROJECT).entrySet()) {
            Files.writeString(
                    project.resolve(template.getKey()), template.getValue().replace("ses:SendEmail", "ses:GetAccount"));
        }
        try (var platform = new PlatformProcess(project, Map.of("PORT", "0"))) {
            Api api = Api.as(platform.url(), "officer");
            api.post("/api/alerts", """
                    {"title": "Loose horse", "text": "There is a horse on the loose.", "channels": ["sms", "email"],
                     "audience": {"groups": ["farm-watch"],
                                  "area": {"circle": {"postcode": "BS20 8QJ", "radiusMetres": 8000}}}}""");

            saysOf(platform, "SendEmail may not ses:SendEmail arn:aws:ses:");

            patiently().until(() -> !api.get("/local/outbox?channel=sms").body().isEmpty());
            assertThat(api.get("/local/outbox?channel=email").body()).isEmpty();
        }
    }

    private static void saysOf(PlatformProcess platform, String what) throws Exception {
        BufferedReader said = platform.process().inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(what)) {
                return;
            }
        }
        throw new AssertionError("it ended and never said " + what);
    }
}
