package org.communityalerts.local.template;

/** An attribute that a resource has in AWS alone. */
final class UnservedAttribute extends TemplateError {
    private static final long serialVersionUID = 1L;

    UnservedAttribute(String resource, String attribute) {
        super(resource, "GetAtt " + attribute, "is not served on one machine");
    }
}
