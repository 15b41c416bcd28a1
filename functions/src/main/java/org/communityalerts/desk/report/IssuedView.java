package org.communityalerts.desk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/** What was issued, as the HTTP contract shows it of an alert. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IssuedView(
        String id,
        @Nullable String kind,
        String title,
        String text,
        @Nullable String emailText,
        @Nullable String recordingId,
        Content.@Nullable Welsh welsh,
        @Nullable List<Photo> photos,
        @Nullable Question question,
        WhomView audience,
        List<String> channels,
        String severity,
        @JsonProperty("public") boolean listed,
        boolean training,
        @Nullable String replaces,
        @Nullable String incident,
        @Nullable String incidentStep,
        @Nullable String page,
        @Nullable Boolean link,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant sendAt,
        @Nullable String revises,
        @Nullable String series,
        @Nullable String scheme) {
    static IssuedView of(Alert alert, String publicUrl) {
        InIncident in = alert.incident();
        Content content = alert.content();
        return new IssuedView(
                alert.id(),
                alert.kind(),
                content.title(),
                content.text(),
                content.emailText(),
                content.recordingId(),
                content.welsh(),
                content.photos().isEmpty() ? null : content.photos(),
                content.question(),
                WhomView.of(alert.audience()),
                alert.channels().stream().sorted().map(Channel::word).toList(),
                alert.severity().word(),
                alert.listed(),
                alert.training(),
                alert.replaces(),
                in == null ? null : in.id(),
                in == null || in.step() == Step.FIRST ? null : in.step().word(),
                in == null ? null : in.page(publicUrl),
                content.link() == null ? null : true,
                alert.createdBy(),
                alert.createdAt(),
                alert.expiresAt(),
                alert.sendAt(),
                alert.revises(),
                alert.series(),
                alert.scheme());
    }
}
