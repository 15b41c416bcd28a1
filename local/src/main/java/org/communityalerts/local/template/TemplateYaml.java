package org.communityalerts.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads CloudFormation's YAML; short intrinsic functions come out in their long form. */
final class TemplateYaml {
    private static final Map<Tag, ConstructNode> SHORT_FORMS = Map.of(
            new Tag("!Ref"), node -> Map.of("Ref", scalar(node)),
            new Tag("!Sub"), node -> Map.of("Fn::Sub", scalar(node)),
            new Tag("!GetAtt"), node -> Map.of("Fn::GetAtt", path(node)),
            new Tag("!Join"), node -> Map.of("Fn::Join", content(node)),
            new Tag("!FindInMap"), node -> Map.of("Fn::FindInMap", content(node)),
            new Tag("!If"), node -> Map.of("Fn::If", content(node)),
            new Tag("!Equals"), node -> Map.of("Fn::Equals", content(node)),
            new Tag("!Not"), node -> Map.of("Fn::Not", content(node)));

    private TemplateYaml() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String yaml) {
        var settings = LoadSettings.builder()
                .setTagConstructors(SHORT_FORMS)
                .setAllowDuplicateKeys(false)
                .build();
        return (Map<String, Object>) new Load(settings).loadFromString(yaml);
    }

    /** Texts, lists and objects as they stand, with short forms inside them in their long form. */
    private static Object plain(Node node) {
        ConstructNode shortForm = SHORT_FORMS.get(node.getTag());
        return shortForm == null ? content(node) : shortForm.construct(node);
    }

    private static Object content(Node node) {
        return switch (node) {
            case SequenceNode list ->
                list.getValue().stream().map(TemplateYaml::plain).toList();
            case MappingNode object -> {
                var plain = new LinkedHashMap<String, Object>();
                object.getValue().forEach(pair -> plain.put(scalar(pair.getKeyNode()), plain(pair.getValueNode())));
                yield plain;
            }
            default -> scalar(node);
        };
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
