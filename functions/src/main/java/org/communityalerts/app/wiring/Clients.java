package org.communityalerts.app.wiring;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** AWS's clients. Region, credentials and addresses are the SDK's own to find. */
@Configuration(proxyBeanMethods = false)
public class Clients {
    static {
        // A sending function makes 32 requests at once; with the usual 5 connections most would have to open a new one.
        System.setProperty("http.maxConnections", "64");
    }

    @Bean
    SdkHttpClient sdkHttpClient() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(2))
                .socketTimeout(Duration.ofSeconds(10))
                .build();
    }

    @Bean
    DynamoDbClient dynamoDb(SdkHttpClient http) {
        return DynamoDbClient.builder().httpClient(http).build();
    }

    @Bean
    SqsClient sqs(SdkHttpClient http) {
        return SqsClient.builder().httpClient(http).build();
    }

    @Bean
    S3Client s3(SdkHttpClient http) {
        return S3Client.builder().httpClient(http).build();
    }

    @Bean
    S3Presigner s3Presigner(S3Client s3) {
        return S3Presigner.builder().s3Client(s3).build();
    }

    @Bean
    SecretsManagerClient secretsManager(SdkHttpClient http) {
        return SecretsManagerClient.builder().httpClient(http).build();
    }

    /** One attempt only: SES has no idempotency key, so a second attempt can send a second e-mail. */
    @Bean
    SesV2Client ses(SdkHttpClient http) {
        return SesV2Client.builder()
                .httpClient(http)
                .overrideConfiguration(c -> c.retryStrategy(RetryMode.STANDARD).retryStrategy(r -> r.maxAttempts(1)))
                .build();
    }
}
