package org.communityalerts.local.template;

import java.util.HashMap;
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
    private static final Map<Tag, ConstructNode> SHORT_FORMS = shortForms();

    private TemplateYaml() {}

    private static Map<Tag, ConstructNode> shortForms() {
        var forms = new HashMap<Tag, ConstructNode>();
        for (String name : List.of(
                "And", "Equals", "FindInMap", "If", "ImportValue", "Join", "Not", "Or", "Select", "Split", "Sub")) {
            forms.put(new Tag("!" + name), node -> Map.of("Fn::" + name, content(node)));
        }
        forms.put(new Tag("!GetAtt"), node -> Map.of("Fn::GetAtt", path(node)));
        forms.put(new Tag("!Ref"), node -> Map.of("Ref", scalar(node)));
        forms.put(new Tag("!Condition"), node -> Map.of("Condition", scalar(node)));
        return forms;
    }

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

    private static List<?> path(Node node) {
        return node instanceof SequenceNode
                ? (List<?>) content(node)
                : List.of(scalar(node).split("\\.", 2));
    }
}
