package org.communityalerts.craft.person;

/** What is wrong with one field of a person's particulars, and how to mend it. */
public record Fault(String field, String detail) {}
