package org.communityalerts.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CloudFormation looks at a secret again only where it is named anew: else CloudFront would say the old one for ever. */
class FrontVersionTest {
    @TempDir
    Path folder;

    @Test
    void what_cloudfront_says_is_the_secret_as_it_is_when_it_is_deployed() throws Exception {
        assertThat(deployed("a-first-version")).contains("FrontVersion=\"a-first-version\"");
        assertThat(deployed("a-second-version")).contains("FrontVersion=\"a-second-version\"");
    }

    private String deployed(String version) throws Exception {
        StandIns tools = StandIns.around(Files.createDirectory(folder.resolve(version)), "deploy");
        tools.put("sam", "");
        tools.put("aws", DeployTest.AWS);
        var answers = new HashMap<>(DeployTest.ANSWERS);
        answers.put("FRONT_VERSION", version);
        tools.run("deploy", answers, "");
        return tools.calls("sam").getLast();
    }
}
