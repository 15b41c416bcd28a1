package org.communityalerts.desk.disclose;

import java.util.stream.Collectors;
import org.communityalerts.craft.paper.Paper;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.reply.Answered;
import org.communityalerts.domain.resident.Disclosure;
import org.communityalerts.domain.resident.Export;

/** An alert's pack, for reading. */
final class AlertPaper {
    private AlertPaper() {}

    static Paper of(Export asked, Disclosure about, Story story, Officers officers) {
        Alert alert = story.alert();
        var paper = new Paper("Disclosure pack: " + alert.content().title(), asked.createdAt());
        paper.part("This pack")
                .say("About: alert " + alert.id())
                .say("Asked for by " + officers.named(asked.createdBy()) + " on " + Sheets.time(asked.createdAt()))
                .say("Why: " + about.reason())
                .say("README.txt says how anybody can check that nothing in this archive was changed since.");
        paper.part("What it said");
        story.told().forEach(told -> {
            paper.say("As " + told.where() + " (" + told.language() + "):");
            paper.say(told.words(), told.language());
        });
        whom(paper, alert);
        paper.part("Who decided");
        story.history().forEach(event -> paper.say(decided(event, officers)));
        counts(paper, story);
        answers(paper, story);
        return paper;
    }

    private static void whom(Paper paper, Alert alert) {
        String channels = alert.channels().stream().sorted().map(Channel::word).collect(Collectors.joining(", "));
        paper.part("For whom")
                .say(alert.audience().words())
                .say("Severity: " + alert.severity().word()
                        + (alert.training() ? "; an exercise, of which nothing left" : ""))
                .say("Channels: " + (channels.isEmpty() ? "each resident's own choice, and the web" : channels));
    }

    private static String decided(History.Event event, Officers officers) {
        return Sheets.time(event.at()) + ": " + event.what()
                + (event.who() == null ? "" : ", by " + officers.named(event.who()))
                + (event.why() == null ? "" : ": " + event.why());
    }

    private static void counts(Paper paper, Story story) {
        paper.part("How many").say(story.progress().recipients() + " people");
        story.progress().channels().forEach((channel, outcomes) -> {
            String each = outcomes.entrySet().stream()
                    .filter(count -> count.getValue() != 0)
                    .map(count -> count.getValue() + " " + count.getKey().word())
                    .collect(Collectors.joining(", "));
            if (!each.isEmpty()) {
                paper.say(channel.word() + ": " + each);
            }
        });
    }

    private static void answers(Paper paper, Story story) {
        if (!story.answers().isEmpty()) {
            paper.part("What was answered");
            for (Answered one : story.answers()) {
                paper.say(one.answer() + ": " + one.count());
            }
        }
    }
}
