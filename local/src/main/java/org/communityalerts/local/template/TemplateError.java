package org.communityalerts.local.template;

/** Something in a template that cannot be served on one machine: names the file, the resource and the property. */
public class TemplateError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String USUAL_FILE = "template.yaml";

    private final String what;

    public TemplateError(String resource, String property, String why) {
        this(USUAL_FILE, resource + ", " + property + ": " + why);
    }

    private TemplateError(String file, String what) {
        super(file + ": " + what);
        this.what = what;
    }

    /** The same, of the file it is in. */
    TemplateError in(String file) {
        return new TemplateError(file, what);
    }
}
