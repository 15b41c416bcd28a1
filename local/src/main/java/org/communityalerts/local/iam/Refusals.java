package org.communityalerts.local.iam;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.KmsRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.SesV2Request;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/** How each service says that something is not allowed. */
public final class Refusals {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    private Refusals() {}

    static AwsServiceException of(SdkRequest request, String why) {
        return switch (request) {
            case DynamoDbRequest _ -> filled(DynamoDbException.builder(), BAD_REQUEST, "AccessDeniedException", why);
            case SqsRequest _ -> filled(SqsException.builder(), FORBIDDEN, "AccessDenied", why);
            case SesV2Request _ -> filled(SesV2Exception.builder(), FORBIDDEN, "AccessDeniedException", why);
            case SecretsManagerRequest _ ->
                filled(SecretsManagerException.builder(), BAD_REQUEST, "AccessDeniedException", why);
            case KmsRequest _ -> filled(KmsException.builder(), BAD_REQUEST, "AccessDeniedException", why);
            default -> filled(CognitoIdentityProviderException.builder(), BAD_REQUEST, "AccessDeniedException", why);
        };
    }

    /** Of S3. */
    public static AwsServiceException ofObjects(String why) {
        return filled(S3Exception.builder(), FORBIDDEN, "AccessDenied", why);
    }

    private static AwsServiceException filled(
            AwsServiceException.Builder builder, int status, String code, String why) {
        return builder.statusCode(status)
                .message(why)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(why)
                        .build())
                .build();
    }
}
