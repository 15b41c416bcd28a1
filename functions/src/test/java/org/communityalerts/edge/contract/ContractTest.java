package org.communityalerts.edge.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ContractTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private final Map<?, ?> document = document();
    private final Map<String, Map<?, ?>> calls = calls();

    ContractTest() throws IOException {}

    @Test
    void the_parameters_of_a_query_are_those_that_a_reader_of_yaml_finds_in_the_contract() {
        assertThat(calls)
                .isNotEmpty()
                .allSatisfy((route, call) ->
                        assertThat(Contract.parameters(route)).as(route).isEqualTo(query(call)));
        assertThat(Contract.parameters("GET /api/alerts")).contains("status");
    }

    @Test
    void a_body_is_where_a_reader_of_yaml_finds_one_in_the_contract() {
        assertThat(calls)
                .allSatisfy((route, call) ->
                        assertThat(Contract.hasBody(route)).as(route).isEqualTo(call.containsKey("requestBody")));
    }

    private Set<String> query(Map<?, ?> call) {
        var all = (List<?>) (call.containsKey("parameters") ? call.get("parameters") : List.of());
        return all.stream()
                .map(parameter -> meant((Map<?, ?>) parameter))
                .filter(parameter -> parameter.get("in").equals("query"))
                .map(parameter -> (String) parameter.get("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<?, ?> meant(Map<?, ?> parameter) {
        String reference = (String) parameter.get("$ref");
        return reference == null
                ? parameter
                : (Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) document.get("components")).get("parameters"))
                        .get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private Map<String, Map<?, ?>> calls() {
        var calls = new HashMap<String, Map<?, ?>>();
        ((Map<?, ?>) document.get("paths"))
                .forEach((path, methods) -> ((Map<?, ?>) methods).forEach((method, call) -> {
                    assertThat(METHODS)
                            .as("of each path there are calls, and nothing that all of them share")
                            .contains((String) method);
                    calls.put(((String) method).toUpperCase(Locale.ROOT) + " " + path, (Map<?, ?>) call);
                }));
        return calls;
    }

    private static Map<?, ?> document() throws IOException {
        var settings = LoadSettings.builder().setCodePointLimit(10_000_000).build();
        return (Map<?, ?>) new Load(settings).loadFromString(Files.readString(Path.of("../docs/openapi.yaml")));
    }
}
