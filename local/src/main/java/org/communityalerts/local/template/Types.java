package org.communityalerts.local.template;

/** The types of resource that are served. */
public final class Types {
    public static final String API = "AWS::Serverless::HttpApi";
    public static final String FUNCTION = "AWS::Serverless::Function";
    public static final String TABLE = "AWS::DynamoDB::Table";
    public static final String QUEUE = "AWS::SQS::Queue";
    public static final String BUCKET = "AWS::S3::Bucket";
    public static final String RESPONSE_HEADERS = "AWS::CloudFront::ResponseHeadersPolicy";
    public static final String DISTRIBUTION = "AWS::CloudFront::Distribution";
    public static final String EMAIL_REPORTS = "AWS::SES::ConfigurationSetEventDestination";
    public static final String RECEIPT_RULE = "AWS::SES::ReceiptRule";
    public static final String SECRET = "AWS::SecretsManager::Secret";
    public static final String KEY = "AWS::KMS::Key";
    public static final String LOG_GROUP = "AWS::Logs::LogGroup";

    public static final String USER_POOL = "AWS::Cognito::UserPool";
    public static final String USER_POOL_CLIENT = "AWS::Cognito::UserPoolClient";

    private Types() {}
}
