package org.communityalerts.domain.alert;

import java.util.random.RandomGenerator;

/**
 * That an alert is about an incident.
 *
 * @param id the incident's
 * @param code what the address of the incident's page ends in
 * @param step what the alert is to it
 */
public record InIncident(String id, String code, Step step) {
    /** The same under another code, because this one is taken. */
    InIncident recoded(RandomGenerator random) {
        return new InIncident(id, PageCode.inPlaceOf(code, random), step);
    }

    /** Where the incident's page is on the public site. */
    public String path() {
        return "a/" + code;
    }

    /** The address of the incident's page, on a site at that address. */
    public String page(String publicUrl) {
        return publicUrl + "/" + path();
    }
}
