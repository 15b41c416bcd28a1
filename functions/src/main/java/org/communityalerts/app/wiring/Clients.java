package org.communityalerts.app.wiring;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** AWS's clients. Region and addresses are the SDK's own to find. */
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

    /** The SDK's own to find, but for functions that share a process, where each is given its own. */
    @Bean
    AwsCredentialsProvider credentials(Environment environment) {
        String key = environment.getProperty("aws.accessKeyId");
        return key == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(key, environment.getProperty("aws.secretAccessKey")));
    }

    @Bean
    DynamoDbClient dynamoDb(SdkHttpClient http, AwsCredentialsProvider credentials) {
        return client(DynamoDbClient.builder(), http, credentials);
    }

    @Bean
    SqsClient sqs(SdkHttpClient http, AwsCredentialsProvider credentials) {
        return client(SqsClient.builder(), http, credentials);
    }

    @Bean
    S3Client s3(SdkHttpClient http, AwsCredentialsProvider credentials) {
        return client(S3Client.builder(), http, credentials);
    }

    @Bean
    S3Presigner s3Presigner(S3Client s3, AwsCredentialsProvider credentials) {
        return S3Presigner.builder()
                .s3Client(s3)
                .credentialsProvider(credentials)
                .build();
    }

    @Bean
    SecretsManagerClient secretsManager(SdkHttpClient http, AwsCredentialsProvider credentials) {
        return client(SecretsManagerClient.builder(), http, credentials);
    }

    @Bean
    KmsClient kms(SdkHttpClient http, AwsCredentialsProvider credentials) {
        return client(KmsClient.builder(), http, credentials);
    }

    @Bean
    CognitoIdentityProviderClient cognito(SdkHttpClient http, AwsCredentialsProvider credentials) {
        return client(CognitoIdentityProviderClient.builder(), http, credentials);
    }

    /** One attempt only: SES has no idempotency key, so a second attempt can send a second e-mail. */
    @Bean
    SesV2Client ses(SdkHttpClient http, AwsCredentialsProvider credentials) {
        var once = SesV2Client.builder()
                .overrideConfiguration(c -> c.retryStrategy(RetryMode.STANDARD).retryStrategy(r -> r.maxAttempts(1)));
        return client(once, http, credentials);
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
            B builder, SdkHttpClient http, AwsCredentialsProvider credentials) {
        return builder.httpClient(http).credentialsProvider(credentials).build();
    }
}
