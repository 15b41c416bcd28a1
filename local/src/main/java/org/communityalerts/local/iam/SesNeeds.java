package org.communityalerts.local.iam;

import java.util.ArrayList;
import java.util.List;
import org.communityalerts.local.template.Names;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Request;

/**
 * What a request to SES needs: the sender's identity, and the configuration set it names. Which identity counts depends on
 * what was verified, the address or its domain: a policy that leaves either out fails some force, so both are needed here.
 */
final class SesNeeds {
    private SesNeeds() {}

    static List<Need> of(String operation, SesV2Request request) {
        String action = "ses:" + operation;
        if (!(request instanceof SendEmailRequest send)) {
            return List.of(new Need(action, "*"));
        }
        String address = send.fromEmailAddress().replaceFirst(".*<([^>]*)>$", "$1");
        var needs = new ArrayList<Need>();
        needs.add(new Need(action, Names.arn("ses", "identity/" + address)));
        needs.add(new Need(action, Names.arn("ses", "identity/" + address.substring(address.indexOf('@') + 1))));
        if (send.configurationSetName() != null) {
            needs.add(new Need(action, Names.arn("ses", "configuration-set/" + send.configurationSetName())));
        }
        // A message with parts is sent as a raw one is: AWS names either right for it, so both are needed here.
        boolean parts = send.content() != null
                && send.content().simple() != null
                && !send.content().simple().attachments().isEmpty();
        if (parts) {
            needs.addAll(needs.stream()
                    .map(need -> new Need("ses:SendRawEmail", need.resource()))
                    .toList());
        }
        return needs;
    }
}
