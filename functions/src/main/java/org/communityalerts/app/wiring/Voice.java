package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.CALL_ENDS_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.DELIVERIES_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.FORCE_NAME;
import static org.communityalerts.app.wiring.Settings.Name.PUBLIC_URL;
import static org.communityalerts.app.wiring.Settings.Name.RECORDINGS_BUCKET;
import static org.communityalerts.app.wiring.Settings.Name.RECORDINGS_KEPT_DAYS;
import static org.communityalerts.app.wiring.Settings.Name.VOICE;
import static org.communityalerts.app.wiring.Settings.Name.VOICE_CALLER;
import static org.communityalerts.app.wiring.Settings.Name.WELSH_VOICE;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.communityalerts.alert.call.AnswerCall;
import org.communityalerts.alert.call.AnswerCallFunction;
import org.communityalerts.alert.call.FollowCall;
import org.communityalerts.alert.call.Keypresses;
import org.communityalerts.alert.call.PageByText;
import org.communityalerts.alert.call.SpokenWitness;
import org.communityalerts.alert.call.Voices;
import org.communityalerts.alert.follow.FollowPushes;
import org.communityalerts.alert.send.SendChunk;
import org.communityalerts.alert.send.SendTimes;
import org.communityalerts.alert.send.provider.CallClearances;
import org.communityalerts.alert.send.provider.CountedProvider;
import org.communityalerts.craft.audio.CheckedRecordings;
import org.communityalerts.craft.person.SpareUnsafe;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.desk.audit.AuditedContacts;
import org.communityalerts.desk.recording.TakeRecordingFunction;
import org.communityalerts.domain.delivery.CallEnd;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.force.Retention;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.edge.twilio.Webhook;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoOthersMessages;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoRedials;
import org.communityalerts.outside.aws.s3.S3Recordings;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.outside.twilio.TwilioCalls;
import org.communityalerts.outside.twilio.TwilioLine;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Recordings;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.delivery.Receipts;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.Responses;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.ResidentActs;
import org.communityalerts.port.resident.Subscribers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** Officers' recordings, and the calls that play them. */
@Configuration(proxyBeanMethods = false)
public class Voice {
    @Bean
    Recordings recordings(S3Client s3, S3Presigner s3Presigner, Settings settings, InstantSource clock) {
        var kept = Retention.pastAnAlert(settings.number(RECORDINGS_KEPT_DAYS));
        return new S3Recordings(s3, s3Presigner, settings.get(RECORDINGS_BUCKET), kept, clock);
    }

    @Bean
    CheckedRecordings checkedRecordings(ObjectProvider<Recordings> recordings) {
        return new CheckedRecordings(recordings::getObject);
    }

    @Bean
    TakeRecordingFunction takeRecording(
            Http http, Recordings recordings, CheckedRecordings checkedRecordings, Supplier<String> alertIds) {
        return new TakeRecordingFunction(http, recordings, checkedRecordings, alertIds);
    }

    @Bean
    Provider calls(TwilioLine twilioLine, DynamoDbClient dynamo, Settings settings, Contacts contacts) {
        var others = new DynamoOthersMessages(dynamo, settings.get(DELIVERIES_TABLE));
        var calls = new TwilioCalls(twilioLine, settings.get(VOICE_CALLER), settings.get(PUBLIC_URL), others);
        return new SpareUnsafe(calls, contacts);
    }

    @Bean
    QueueFunction sendVoice(JsonMapper keptJson, SendingWiring.Sending sending, Provider calls, Metrics metrics) {
        var counted = new CountedProvider(calls, Channel.VOICE, call -> 1, metrics);
        SendChunk useCase = sending.by(counted, call -> 1, CallClearances::new);
        return QueueFunction.each(keptJson, Chunk.class, useCase::send);
    }

    @Bean
    Keypresses keypresses(
            Replies replies,
            Responses responses,
            Contacts contacts,
            Subscribers subscribers,
            Tallies tallies,
            InstantSource clock) {
        var residents = new Keypresses.Residents(contacts, subscribers);
        return new Keypresses(replies, responses, residents, tallies, clock);
    }

    @Bean
    PageByText pageByText(
            Replies replies, Contacts contacts, Tallies tallies, Provider texts, TextFrame frame, InstantSource clock) {
        return new PageByText(replies, contacts, tallies, texts, frame, clock);
    }

    @Bean
    AnswerCallFunction answerCall(
            Webhook webhook,
            Alerts alerts,
            Recordings recordings,
            Contacts contacts,
            Keypresses keypresses,
            Queue<Said> repliesQueue,
            PageByText pageByText,
            ResidentActs residentActs,
            Settings settings,
            Queue<CallEnd> callEndsQueue,
            InstantSource clock) {
        var voices = new Voices(settings.get(FORCE_NAME), settings.get(VOICE), settings.get(WELSH_VOICE));
        var auditedContacts = new AuditedContacts(contacts, residentActs);
        var witness = new SpokenWitness(contacts, repliesQueue, clock);
        var useCase =
                new AnswerCall(alerts, recordings, auditedContacts, keypresses, witness, pageByText, voices, clock);
        return new AnswerCallFunction(webhook, useCase, callEndsQueue);
    }

    @Bean
    Queue<CallEnd> callEndsQueue(SqsClient sqs, Settings settings, JsonMapper keptJson) {
        return new SqsQueue<>(sqs, settings.get(CALL_ENDS_QUEUE_URL), keptJson);
    }

    @Bean
    FollowCall.Books callBooks(
            Alerts alerts, Receipts receipts, Tallies tallies, DynamoDbClient dynamo, Settings settings) {
        var redials = new DynamoRedials(dynamo, settings.get(DELIVERIES_TABLE));
        return new FollowCall.Books(alerts, receipts, redials, tallies);
    }

    /** What ended without reaching anybody waits in one queue: calls, and pushes that no device has shown. */
    @Bean
    QueueFunction followCall(
            JsonMapper keptJson,
            FollowCall.Books callBooks,
            Contacts contacts,
            Subscribers subscribers,
            ChunkQueues chunkQueues,
            FollowPushes followPushes,
            InstantSource clock) {
        var residents = new FollowCall.Residents(contacts, subscribers);
        var calls = new FollowCall(callBooks, residents, chunkQueues, SendTimes.BETWEEN_CALLS, clock);
        return QueueFunction.either(
                keptJson,
                "recipients",
                new QueueFunction.Kind<>(Chunk.class, followPushes::follow),
                new QueueFunction.Kind<>(CallEnd.class, calls::follow));
    }
}
