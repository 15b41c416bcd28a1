package org.communityalerts.local.template;

import java.util.List;
import java.util.Map;
import org.communityalerts.local.oidc.Issuer;

/** What a template's Ref and Fn::GetAtt answer. */
final class References {
    private final Parameters parameters;
    private final Map<String, Object> resources;
    private final Names names;
    private final String publicUrl;

    References(Parameters parameters, Map<String, Object> resources, Names names, String publicUrl) {
        this.parameters = parameters;
        this.resources = resources;
        this.names = names;
        this.publicUrl = publicUrl;
    }

    /** A parameter's value or a resource's name; a text, or a list of them. */
    Object to(String resource, String name) {
        String pseudo = Names.pseudoParameter(name);
        if (pseudo != null) {
            return pseudo;
        }
        Object given = parameters.value(name);
        return given == null ? names.ref(name, type(resource, name)) : given;
    }

    String attribute(String resource, List<String> path) {
        String name = path.getFirst();
        String type = type(resource, name);
        return switch (type + " " + path.getLast()) {
            case Types.USER_POOL + " ProviderURL" -> publicUrl + Issuer.PATH;
            case Types.QUEUE + " QueueName" -> name;
            case Types.QUEUE + " QueueUrl" -> names.queueUrl(name);
            default -> {
                if (!path.getLast().equals("Arn")) {
                    throw new UnservedAttribute(resource, String.join(".", path));
                }
                yield Names.arnOf(name, type);
            }
        };
    }

    private String type(String resource, String name) {
        if (!resources.containsKey(name)) {
            throw new TemplateError(resource, "Ref " + name, "names nothing in this template");
        }
        return String.valueOf(Resource.asObject(resources.get(name)).get("Type"));
    }
}
