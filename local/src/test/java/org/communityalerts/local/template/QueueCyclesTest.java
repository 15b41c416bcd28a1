package org.communityalerts.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.communityalerts.local.PlatformConfig;
import org.junit.jupiter.api.Test;

/** Lambda ends a chain of messages and calls after about 16 rounds, unless the function says that it means it. */
class QueueCyclesTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void whoever_is_called_by_what_it_sent_says_that_it_may_loop_and_nobody_else_does() throws IOException {
        Template template = template(yaml -> yaml);

        assertThat(new QueueCycles(template).functions()).isNotEmpty().isEqualTo(allowed(template));
    }

    @Test
    void a_function_on_the_way_round_that_does_not_say_so_is_found() throws IOException {
        Template template = template(yaml -> yaml.replaceFirst("RecursiveLoop: Allow", "Tags: {}"));

        Set<String> silent = new TreeSet<>(new QueueCycles(template).functions());
        silent.removeAll(allowed(template));
        assertThat(silent).isNotEmpty();
    }

    private static Set<String> allowed(Template template) {
        return template.all(Types.FUNCTION).stream()
                .filter(function -> "Allow".equals(function.properties().get("RecursiveLoop")))
                .map(Resource::name)
                .collect(Collectors.toSet());
    }

    private static Template template(UnaryOperator<String> change) throws IOException {
        var parameters = new PlatformConfig(PROJECT, 0, null).parameters("http://127.0.0.1:1", "http://127.0.0.1:2");
        var texts = Template.texts(PROJECT);
        texts.replaceAll((file, text) -> change.apply(text));
        return Template.parse(texts, parameters, new Names("http://127.0.0.1:3"));
    }
}
