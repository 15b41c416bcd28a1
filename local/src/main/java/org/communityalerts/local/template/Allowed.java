package org.communityalerts.local.template;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What AWS allows of a resource's names, tags and figures. */
final class Allowed {
    private static final Pattern LOGICAL = Pattern.compile("[A-Za-z0-9]{1,255}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]+");
    private static final Pattern INDEX = Pattern.compile("[A-Za-z0-9_.-]{3,255}");
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*");
    private static final int TAGS = 50;
    private static final int TAG_KEY = 128;
    private static final int TAG_VALUE = 256;
    private static final int DESCRIPTION = 256;
    private static final int INDEXES = 20;
    private static final int ATTRIBUTE = 255;

    private final Resource resource;

    private Allowed(Resource resource) {
        this.resource = resource;
    }

    /** @throws TemplateError naming the first that AWS would refuse */
    static void check(Resource resource) {
        var allowed = new Allowed(resource);
        allowed.require(LOGICAL, "Name", resource.name());
        allowed.tags();
        switch (resource.type()) {
            case Types.FUNCTION -> allowed.function();
            case Types.TABLE -> allowed.table();
            case Types.QUEUE -> allowed.queue();
            default -> {
                // No more of it can be wrong.
            }
        }
    }

    private void function() {
        String description =
                resource.properties().getOrDefault("Description", "").toString();
        require(description.length() <= DESCRIPTION, "Description", "is longer than " + DESCRIPTION + " letters");
        within("Timeout", 1, 900);
        within("MemorySize", 128, 10_240);
        Resource.asObject(resource.object("Environment").getOrDefault("Variables", Map.of()))
                .keySet()
                .forEach(name -> require(VARIABLE, "Environment.Variables", name));
    }

    private void table() {
        List<Map<String, Object>> indexes = resource.objects("GlobalSecondaryIndexes");
        require(indexes.size() <= INDEXES, "GlobalSecondaryIndexes", "are more than " + INDEXES);
        indexes.forEach(index -> require(INDEX, "GlobalSecondaryIndexes", String.valueOf(index.get("IndexName"))));
        resource.objects("AttributeDefinitions").stream()
                .map(attribute -> String.valueOf(attribute.get("AttributeName")))
                .forEach(name ->
                        require(!name.isEmpty() && name.length() <= ATTRIBUTE, "AttributeDefinitions", "has " + name));
    }

    private void queue() {
        within("VisibilityTimeout", 0, 43_200);
        within("DelaySeconds", 0, 900);
        within("MessageRetentionPeriod", 60, 1_209_600);
        Object tries = resource.object("RedrivePolicy").get("maxReceiveCount");
        if (tries != null) {
            within("RedrivePolicy.maxReceiveCount", Integer.parseInt(tries.toString()), 1, 1000);
        }
    }

    private void tags() {
        Object tags = resource.properties().getOrDefault("Tags", List.of());
        List<Map.Entry<String, String>> all = pairs(tags).toList();
        require(all.size() <= TAGS, "Tags", "are more than " + TAGS);
        for (Map.Entry<String, String> tag : all) {
            String key = tag.getKey();
            require(!key.isEmpty() && key.length() <= TAG_KEY, "Tags", key + " is empty or too long");
            require(!key.startsWith("aws:"), "Tags", key + " begins as AWS's own do");
            require(tag.getValue().length() <= TAG_VALUE, "Tags", key + " has too long a value");
            require(TAG, "Tags", key);
            require(TAG, "Tags", tag.getValue());
        }
    }

    /** SAM writes them as an object, CloudFormation as a list. */
    private static Stream<Map.Entry<String, String>> pairs(Object tags) {
        return tags instanceof Map<?, ?> object
                ? object.entrySet().stream()
                        .map(tag -> Map.entry(
                                tag.getKey().toString(), tag.getValue().toString()))
                : Resource.asObjects(tags).stream()
                        .map(tag -> Map.entry(String.valueOf(tag.get("Key")), String.valueOf(tag.get("Value"))));
    }

    private void within(String property, int least, int most) {
        if (resource.properties().containsKey(property)) {
            within(property, resource.number(property, least), least, most);
        }
    }

    private void within(String property, int value, int least, int most) {
        require(value >= least && value <= most, property, value + " is not from " + least + " to " + most);
    }

    private void require(Pattern form, String property, String value) {
        require(
                form.matcher(value).matches(),
                property,
                "\"" + value + "\" has letters AWS does not take, or too many");
    }

    private void require(boolean holds, String property, String why) {
        if (!holds) {
            throw new TemplateError(resource.name(), property, why);
        }
    }
}
