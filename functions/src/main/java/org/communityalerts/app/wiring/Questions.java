package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.CONTACTS_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.FORCE_NAME;
import static org.communityalerts.app.wiring.Settings.Name.LINK_SECRET_ID;
import static org.communityalerts.app.wiring.Settings.Name.TALLIES_TABLE;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import org.communityalerts.alert.track.TakeShownFunction;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.form.QuestionForm;
import org.communityalerts.outside.aws.dynamo.reply.DynamoResponses;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.outside.aws.secrets.KeyedHash;
import org.communityalerts.outside.aws.secrets.Secret;
import org.communityalerts.outside.aws.secrets.SignedAnswerLinks;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.reply.AnswerLinks;
import org.communityalerts.port.reply.Responses;
import org.communityalerts.port.resident.Codes;
import org.communityalerts.port.resident.Subscribers;
import org.communityalerts.reply.check.CheckCode;
import org.communityalerts.reply.check.CheckCodeFunction;
import org.communityalerts.reply.count.AnswerQuestion;
import org.communityalerts.reply.count.AnswerQuestionFunction;
import org.communityalerts.reply.count.QuestionPages;
import org.communityalerts.reply.hear.words.CommandWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** What alerts ask and what is answered, what devices say they showed, and what residents ask of us. */
@Configuration(proxyBeanMethods = false)
public class Questions {
    private static final int CODE_BYTES = 16;

    @Bean
    QuestionForm questionForm() {
        return new QuestionForm(CommandWords::are, CommandWords::answer);
    }

    @Bean
    Responses responses(DynamoDbClient dynamo, Settings settings, AddressKey addressKey) {
        return new DynamoResponses(dynamo, settings.get(TALLIES_TABLE), addressKey);
    }

    @Bean
    AnswerLinks answerLinks(
            DynamoDbClient dynamo,
            SecretsManagerClient secrets,
            Settings settings,
            AddressKey addressKey,
            InstantSource clock) {
        var signatures = new KeyedHash(new Secret(secrets, settings.get(LINK_SECRET_ID), clock));
        return new SignedAnswerLinks(dynamo, settings.get(CONTACTS_TABLE), addressKey, signatures);
    }

    @Bean
    CheckCodeFunction checkCode(Http http, Incidents incidents, Alerts alerts, Codes codes, InstantSource clock) {
        return new CheckCodeFunction(http, new CheckCode(incidents, alerts, clock), codes, clock);
    }

    @Bean
    AnswerQuestionFunction answerQuestion(
            Http http,
            Alerts alerts,
            Responses responses,
            Subscribers subscribers,
            Codes codes,
            AnswerLinks answerLinks,
            Settings settings,
            InstantSource clock) {
        var random = new SecureRandom();
        var books = new AnswerQuestion.Books(alerts, responses, subscribers, codes);
        var useCase = new AnswerQuestion(books, answerLinks, () -> code(random), clock);
        return new AnswerQuestionFunction(http, useCase, new QuestionPages(settings.get(FORCE_NAME)));
    }

    @Bean
    TakeShownFunction takeShown(
            Http http, AnswerLinks answerLinks, Subscribers subscribers, Queue<Receipt> receiptsQueue) {
        return new TakeShownFunction(http, answerLinks, subscribers, receiptsQueue);
    }

    private static String code(SecureRandom random) {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
