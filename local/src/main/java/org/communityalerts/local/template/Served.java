package org.communityalerts.local.template;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/**
 * What of a template this platform serves, and what it may pass over because it changes nothing on one machine, such as
 * backups and log groups. All else is refused by name.
 */
final class Served {
    private static final Set<String> NONE = Set.of();

    /** What stands in front of the system or watches it: nothing of it is needed, or could be had, on one machine. */
    private static final Set<String> ONLY_IN_AWS = Set.of(
            "AWS::ApiGatewayV2::Stage",
            "AWS::CloudFormation::Stack",
            "AWS::CloudFront::Function",
            "AWS::CloudFront::OriginAccessControl",
            "AWS::Cognito::UserPool",
            "AWS::Cognito::UserPoolDomain",
            "AWS::Cognito::UserPoolGroup",
            "AWS::Cognito::UserPoolIdentityProvider",
            "AWS::Cognito::UserPoolResourceServer",
            "AWS::IAM::Role",
            "AWS::S3::BucketPolicy",
            "AWS::SES::ConfigurationSet",
            "AWS::SES::ReceiptRuleSet",
            "AWS::SNS::Topic",
            "AWS::SNS::TopicPolicy",
            "AWS::SQS::QueuePolicy");

    private record Properties(Set<String> served, Set<String> passedOver) {
        boolean knows(String property) {
            return served.contains(property) || passedOver.contains(property);
        }
    }

    private static final Map<String, Properties> RESOURCES = Map.ofEntries(
            entry(
                    Types.API,
                    new Properties(
                            Set.of("Auth"),
                            Set.of("Description", "AccessLogSettings", "DefaultRouteSettings", "Tags"))),
            entry(
                    Types.USER_POOL_CLIENT,
                    new Properties(
                            Set.of(
                                    "GenerateSecret",
                                    "AllowedOAuthFlows",
                                    "AllowedOAuthScopes",
                                    "CallbackURLs",
                                    "RefreshTokenRotation"),
                            Set.of(
                                    "UserPoolId",
                                    "AllowedOAuthFlowsUserPoolClient",
                                    "SupportedIdentityProviders",
                                    "LogoutURLs",
                                    "EnableTokenRevocation",
                                    "ExplicitAuthFlows",
                                    "PreventUserExistenceErrors",
                                    "ReadAttributes",
                                    "WriteAttributes",
                                    "AccessTokenValidity",
                                    "IdTokenValidity",
                                    "RefreshTokenValidity",
                                    "TokenValidityUnits"))),
            entry(
                    Types.FUNCTION,
                    new Properties(
                            Set.of(
                                    "Timeout",
                                    "Environment",
                                    "Events",
                                    "Handler",
                                    "Policies",
                                    "KmsKeyArn",
                                    "RecursiveLoop"),
                            Set.of(
                                    "Description",
                                    "LoggingConfig",
                                    "Runtime",
                                    "Architectures",
                                    "CodeUri",
                                    "MemorySize",
                                    "Tracing",
                                    "AutoPublishAlias",
                                    "AutoPublishCodeSha256",
                                    "VersionDeletionPolicy",
                                    "ReservedConcurrentExecutions",
                                    "EventInvokeConfig",
                                    "SnapStart",
                                    "Tags"))),
            entry(
                    Types.TABLE,
                    new Properties(
                            Set.of(
                                    "AttributeDefinitions",
                                    "KeySchema",
                                    "GlobalSecondaryIndexes",
                                    "TimeToLiveSpecification",
                                    "SSESpecification",
                                    "BillingMode"),
                            Set.of("PointInTimeRecoverySpecification", "DeletionProtectionEnabled", "Tags"))),
            entry(
                    Types.QUEUE,
                    new Properties(
                            Set.of("VisibilityTimeout", "RedrivePolicy", "DelaySeconds", "KmsMasterKeyId"),
                            Set.of("MessageRetentionPeriod", "Tags"))),
            entry(
                    Types.BUCKET,
                    new Properties(
                            Set.of("CorsConfiguration", "BucketEncryption"),
                            Set.of(
                                    "PublicAccessBlockConfiguration",
                                    "VersioningConfiguration",
                                    "LifecycleConfiguration",
                                    "ObjectLockConfiguration",
                                    "ObjectLockEnabled",
                                    "OwnershipControls",
                                    "Tags"))),
            entry(Types.EMAIL_REPORTS, new Properties(Set.of("EventDestination"), Set.of("ConfigurationSetName"))),
            entry(Types.RECEIPT_RULE, new Properties(Set.of("Rule"), Set.of("RuleSetName"))),
            entry(Types.DISTRIBUTION, new Properties(Set.of("DistributionConfig"), NONE)),
            entry(Types.RESPONSE_HEADERS, new Properties(Set.of("ResponseHeadersPolicyConfig"), NONE)),
            entry(
                    Types.SECRET,
                    new Properties(Set.of("KmsKeyId"), Set.of("Description", "GenerateSecretString", "Tags"))),
            entry(
                    Types.KEY,
                    new Properties(
                            Set.of("KeyPolicy"),
                            Set.of("Description", "EnableKeyRotation", "KeySpec", "KeyUsage", "Tags"))),
            entry(Types.LOG_GROUP, new Properties(NONE, Set.of("RetentionInDays", "KmsKeyId", "Tags"))));

    private static final Map<String, Set<String>> EVENTS = Map.of(
            "HttpApi", Set.of("ApiId", "Method", "Path", "PayloadFormatVersion", "Auth"),
            "SQS",
                    Set.of(
                            "Queue",
                            "BatchSize",
                            "MaximumBatchingWindowInSeconds",
                            "FunctionResponseTypes",
                            "ScalingConfig"),
            "SNS", Set.of("Topic"),
            "ScheduleV2", Set.of("ScheduleExpression", "Input", "OmitName", "RetryPolicy"));

    private Served() {}

    static boolean onlyInAws(String type) {
        return ONLY_IN_AWS.contains(type);
    }

    static void check(Resource resource) {
        Properties known = RESOURCES.get(resource.type());
        if (known == null) {
            throw new TemplateError(resource.name(), "Type", resource.type() + " is not served on one machine");
        }
        resource.properties().keySet().stream()
                .filter(property -> !known.knows(property))
                .forEach(property -> refuse(resource.name(), property));
        if (resource.type().equals(Types.FUNCTION)) {
            resource.object("Events")
                    .forEach((name, event) -> check(resource.name(), "Events." + name, Resource.asObject(event)));
        }
    }

    private static void check(String resource, String path, Map<String, Object> event) {
        String type = String.valueOf(event.get("Type"));
        Set<String> known = EVENTS.get(type);
        if (known == null) {
            throw new TemplateError(resource, path + ".Type", type + " is not served on one machine");
        }
        Resource.asObject(event.getOrDefault("Properties", Map.of())).keySet().stream()
                .filter(property -> !known.contains(property))
                .forEach(property -> refuse(resource, path + "." + property));
    }

    private static void refuse(String resource, String property) {
        throw new TemplateError(resource, property, "is not served on one machine");
    }
}
