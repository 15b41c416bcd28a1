package org.communityalerts.edge;

import java.util.function.BiConsumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The items of a list in a request, all of one kind. */
enum Items {
    TEXTS("a text", "texts", JsonNode::isString),
    OBJECTS("an object", "objects", JsonNode::isObject);

    private final String one;
    private final String many;
    private final Predicate<JsonNode> fit;

    Items(String one, String many, Predicate<JsonNode> fit) {
        this.one = one;
        this.many = many;
        this.fit = fit;
    }

    /** Hands over each of 1 to {@code most} items with its place, and notes those that are not of the kind; none if left out. */
    void read(Fields form, String name, int most, BiConsumer<String, JsonNode> item) {
        JsonNode list = form.json(name);
        if (list == null) {
            return;
        }
        if (!list.isArray() || list.isEmpty() || list.size() > most) {
            form.fail(name, "must be a list of 1 to " + most + " " + many + ", or be left out");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            String at = name + "/" + i;
            if (fit.test(list.get(i))) {
                item.accept(at, list.get(i));
            } else {
                form.fail(at, "must be " + one);
            }
        }
    }
}
