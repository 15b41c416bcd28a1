package org.communityalerts.local.template;

/** Something in template.yaml that cannot be served on one machine: names the resource and the property. */
public final class TemplateError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TemplateError(String resource, String property, String why) {
        super("template.yaml: " + resource + ", " + property + ": " + why);
    }
}
