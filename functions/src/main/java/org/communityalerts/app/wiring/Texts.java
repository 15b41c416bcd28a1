package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.FORCE_NAME;
import static org.communityalerts.app.wiring.Settings.Name.PUBLIC_URL;
import static org.communityalerts.app.wiring.Settings.Name.SMS_SENDER;
import static org.communityalerts.app.wiring.Settings.Name.TWILIO_ACCOUNT_SID;
import static org.communityalerts.app.wiring.Settings.Name.TWILIO_SECRET_ID;
import static org.communityalerts.app.wiring.Settings.Name.TWILIO_URL;

import java.time.InstantSource;
import java.util.function.ToIntFunction;
import org.communityalerts.alert.send.SendChunk;
import org.communityalerts.alert.send.provider.CountedProvider;
import org.communityalerts.alert.send.provider.HeedOptOuts;
import org.communityalerts.craft.person.SpareUnsafe;
import org.communityalerts.craft.wording.Segments;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.Sender;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.outside.aws.secrets.Secret;
import org.communityalerts.outside.twilio.TwilioLine;
import org.communityalerts.outside.twilio.TwilioTexts;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.resident.Contacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import tools.jackson.databind.json.JsonMapper;

/** Texts: who they come from, how they are worded, and who carries them. */
@Configuration(proxyBeanMethods = false)
public class Texts {
    @Bean
    Sender sender(Settings settings) {
        return new Sender(settings.get(SMS_SENDER));
    }

    @Bean
    TextFrame frame(Sender sender, Settings settings) {
        return TextFrame.of(sender, settings.get(FORCE_NAME), settings.get(PUBLIC_URL));
    }

    @Bean
    Secret twilioToken(SecretsManagerClient secrets, Settings settings, InstantSource clock) {
        return new Secret(secrets, settings.get(TWILIO_SECRET_ID), clock);
    }

    @Bean
    TwilioLine twilioLine(Settings settings, Secret twilioToken) {
        return new TwilioLine(settings.get(TWILIO_URL), settings.get(TWILIO_ACCOUNT_SID), twilioToken);
    }

    @Bean
    Provider texts(
            Settings settings,
            Sender sender,
            TextFrame frame,
            TwilioLine twilioLine,
            Contacts contacts,
            InstantSource clock) {
        var account = new TwilioTexts.Account(sender, settings.get(PUBLIC_URL));
        var heeding = new HeedOptOuts(new TwilioTexts(twilioLine, account, frame), contacts, clock);
        return new SpareUnsafe(heeding, contacts);
    }

    @Bean
    QueueFunction sendSms(
            JsonMapper keptJson, SendingWiring.Sending sending, Provider texts, TextFrame frame, Metrics metrics) {
        ToIntFunction<Message> segments = m -> Segments.of(frame.of(m)).count();
        SendChunk useCase = sending.by(new CountedProvider(texts, Channel.SMS, segments, metrics), segments);
        return QueueFunction.each(keptJson, Chunk.class, useCase::send);
    }
}
