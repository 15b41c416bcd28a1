package org.communityalerts.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads CloudFormation's YAML; short intrinsic functions come out in their long form. */
final class TemplateYaml {
    private static final Map<Tag, ConstructNode> SHORT_FORMS = Map.of(
            new Tag("!Ref"), node -> Map.of("Ref", scalar(node)),
            new Tag("!Sub"), node -> Map.of("Fn::Sub", scalar(node)),
            new Tag("!GetAtt"), node -> Map.of("Fn::GetAtt", path(node)));

    private TemplateYaml() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String yaml) {
        var settings = LoadSettings.builder()
                .setTagConstructors(SHORT_FORMS)
                .setAllowDuplicateKeys(false)
                .build();
        return (Map<String, Object>) new Load(settings).loadFromString(yaml);
    }

    private static String scalar(Node node) {
        return Optional.of(node)
                .filter(ScalarNode.class::isInstance)
                .map(n -> ((ScalarNode) n).getValue())
                .orElseThrow(() -> new TemplateError("the file", node.getTag().toString(), "takes one text here"));
    }

    private static List<String> path(Node node) {
        if (node instanceof SequenceNode sequence) {
            var path = new ArrayList<String>();
            sequence.getValue().forEach(part -> path.add(scalar(part)));
            return path;
        }
        return List.of(scalar(node).split("\\.", 2));
    }
}
