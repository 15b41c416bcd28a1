package org.communityalerts.app.wiring;

import java.util.List;
import org.communityalerts.alert.send.SendChunk;
import org.communityalerts.alert.send.provider.CountedProvider;
import org.communityalerts.alert.send.provider.HeedGone;
import org.communityalerts.craft.person.SpareUnsafe;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.outside.hook.push.AlertPushes;
import org.communityalerts.outside.hook.push.Notification;
import org.communityalerts.outside.hook.push.PushPost;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.Queue;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.reply.AnswerLinks;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.resident.group.EndBrowser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Pushes to residents' browsers: what is shown there, and what comes of one that is gone. */
@Configuration(proxyBeanMethods = false)
public class Browsers {
    @Bean
    Provider pushed(PushPost pushPost, AnswerLinks answerLinks, JsonMapper alertsJson, Contacts contacts) {
        var notification = new Notification(answerLinks, alertsJson::writeValueAsString);
        return new SpareUnsafe(new AlertPushes(pushPost, notification), contacts);
    }

    @Bean
    QueueFunction sendPush(
            JsonMapper alertsJson,
            SendingWiring.Sending sending,
            Provider pushed,
            Queue<String> emptiedGroupsQueue,
            Metrics metrics) {
        var heeding = new HeedGone(pushed, address -> emptiedGroupsQueue.send(List.of(EndBrowser.asked(address))));
        SendChunk useCase = sending.by(new CountedProvider(heeding, Channel.PUSH, m -> 1, metrics), m -> 1);
        return QueueFunction.each(alertsJson, Chunk.class, useCase::send);
    }
}
