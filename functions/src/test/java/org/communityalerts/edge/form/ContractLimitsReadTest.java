package org.communityalerts.edge.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ContractLimitsReadTest {
    @Test
    void the_limits_are_those_that_a_reader_of_yaml_finds_in_the_contract() throws IOException {
        var limits = new TreeMap<String, Integer>();
        shapes().forEach((name, shape) -> Stream.of("maxLength", "maxItems")
                .map(((Map<?, ?>) shape)::get)
                .filter(Integer.class::isInstance)
                .forEach(most -> limits.put((String) name, (Integer) most)));
        assertThat(limits).isNotEmpty();
        assertThat(ContractLimits.all()).isEqualTo(limits);
    }

    @Test
    void a_shape_that_the_contract_does_not_limit_has_no_limit_of_nothing() {
        assertThatThrownBy(() -> ContractLimits.most("AlertAsked")).isInstanceOf(NoSuchElementException.class);
    }

    private static Map<?, ?> shapes() throws IOException {
        var settings = LoadSettings.builder().setCodePointLimit(10_000_000).build();
        var contract = (Map<?, ?>) new Load(settings).loadFromString(Files.readString(Path.of("../docs/openapi.yaml")));
        return (Map<?, ?>) ((Map<?, ?>) contract.get("components")).get("schemas");
    }
}
