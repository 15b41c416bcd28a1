package org.communityalerts.local.template;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, tags and figures that AWS would refuse are refused here too. */
class AllowedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {VisibilityTimeout: 43201}                 | VisibilityTimeout: 43201 is not from 0 to 43200
            {DelaySeconds: 901}                        | DelaySeconds: 901 is not from 0 to 900
            {MessageRetentionPeriod: 59}               | MessageRetentionPeriod: 59 is not from 60
            {RedrivePolicy: {maxReceiveCount: 0}}      | maxReceiveCount: 0 is not from 1 to 1000
            {Tags: [{Key: "aws:own", Value: a}]}       | begins as AWS's own do
            {Tags: [{Key: "", Value: a}]}              | is empty or too long
            {Tags: [{Key: "what?", Value: a}]}         | "what?" has letters AWS does not take
            {Tags: {owner: "a{b"}}                     | "a{b" has letters AWS does not take
            """)
    void a_queue(String properties, String why) {
        refused(Types.QUEUE, "Queue", properties, why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {Timeout: 901}                                   | Timeout: 901 is not from 1 to 900
            {MemorySize: 64}                                 | MemorySize: 64 is not from 128
            {Environment: {Variables: {1ST: a}}}             | "1ST" has letters AWS does not take
            {Environment: {Variables: {WITH-DASH: a}}}       | "WITH-DASH" has letters AWS does not take
            """)
    void a_function(String properties, String why) {
        refused(Types.FUNCTION, "Serve", properties, why);
    }

    @Test
    void a_description_of_more_than_256_letters() {
        refused(Types.FUNCTION, "Serve", "{Description: " + "x".repeat(257) + "}", "is longer than 256 letters");
    }

    @Test
    void a_table_s_indexes() {
        refused(Types.TABLE, "Table", "{GlobalSecondaryIndexes: [{IndexName: By}]}", "\"By\" has letters");
        String many = IntStream.range(0, 21)
                .mapToObj(i -> "{IndexName: Index" + i + "}")
                .collect(Collectors.joining(", "));
        refused(Types.TABLE, "Table", "{GlobalSecondaryIndexes: [" + many + "]}", "are more than 20");
    }

    @Test
    void more_than_fifty_tags_or_too_long_ones() {
        String many = IntStream.range(0, 51).mapToObj(i -> "t" + i + ": a").collect(Collectors.joining(", "));
        refused(Types.QUEUE, "Queue", "{Tags: {" + many + "}}", "are more than 50");
        refused(Types.QUEUE, "Queue", "{Tags: {" + "k".repeat(129) + ": a}}", "is empty or too long");
        refused(Types.QUEUE, "Queue", "{Tags: {k: " + "v".repeat(257) + "}}", "has too long a value");
    }

    @Test
    void a_resource_s_own_name_has_letters_and_digits_alone() {
        refused(Types.QUEUE, "Dead-Letters", "{}", "\"Dead-Letters\" has letters AWS does not take");
    }

    @Test
    void what_aws_takes_is_taken() {
        String good = "{VisibilityTimeout: 360, Tags: {owner: Devon & Cornwall, 2: a}}".replace(" & ", " + ");
        assertThatCode(() -> Allowed.check(resource(Types.QUEUE, "Queue", good)))
                .doesNotThrowAnyException();
    }

    private static void refused(String type, String name, String properties, String why) {
        assertThatThrownBy(() -> Allowed.check(resource(type, name, properties)))
                .isInstanceOf(TemplateError.class)
                .hasMessageContaining(name + ", ")
                .hasMessageContaining(why);
    }

    private static Resource resource(String type, String name, String properties) {
        return new Resource(
                name,
                type,
                Resource.asObject(TemplateYaml.read("a: " + properties).get("a")));
    }
}
