package org.communityalerts.local.iam;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.kms.model.KmsRequest;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Request;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/**
 * Stands between this JVM's SDK clients and servers that let everybody do everything: what the owner of the key that
 * signed a request may not do is answered as AWS would. S3 has a guard of its own, as browsers ask it too.
 */
public final class Enforcement implements ExecutionInterceptor {
    private static final Pattern KEY = Pattern.compile("Credential=([^/]+)/");

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        Matcher key = KEY.matcher(
                context.httpRequest().firstMatchingHeader("Authorization").orElse(""));
        if (key.find() && Guard.knows(key.group(1))) {
            String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
            SdkRequest request = context.request();
            Guard.refusal(key.group(1), needs(operation, request)).ifPresent(why -> {
                throw Refusals.of(request, why);
            });
        }
    }

    private static List<Need> needs(String operation, SdkRequest request) {
        return switch (request) {
            case DynamoDbRequest tables -> DynamoDbNeeds.of(operation, tables);
            case SqsRequest queue -> SqsNeeds.of(operation, queue);
            case SesV2Request mail -> SesNeeds.of(operation, mail);
            case SecretsManagerRequest secret ->
                List.of(new Need("secretsmanager:" + operation, field(secret, "SecretId")));
            case CognitoIdentityProviderRequest people ->
                List.of(new Need("cognito-idp:" + operation, SomeArn.userPool(field(people, "UserPoolId"))));
            case KmsRequest key -> List.of(new Need("kms:" + operation, SomeArn.key(field(key, "KeyId"))));
            default -> List.of();
        };
    }

    private static String field(SdkRequest request, String name) {
        return request.getValueForField(name, String.class).orElse("*");
    }
}
