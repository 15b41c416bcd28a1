package org.communityalerts.reply.hear;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.communityalerts.craft.person.JoinByKeyword.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is answered who asked to join: what was done, and what can be done next. Groups are named as people write
 * them, without hyphens.
 */
record JoinWording(boolean welsh, String publicUrl) {
    /** More names would cost a further segment, and are read on the page with their descriptions. */
    private static final int MOST_NAMES = 5;

    private static final Pattern VOWEL = Pattern.compile("(?iu)[aeiouwyâêîôûŵŷ]");

    String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Joined(String postcode, List<String> groups, List<String> others) ->
                joined(postcode, groups, others);
            case Outcome.Asks(String postcode, List<String> groups) -> asks(postcode, groups);
            case Outcome.NeedsPostcode(List<String> groups) ->
                needsPostcode(groups.isEmpty() ? "" : " " + shouted(all(groups)));
            case Outcome.Waits(List<String> groups) ->
                welsh
                        ? "rydym wedi gofyn a gewch ymuno â " + all(groups) + ". Bydd rhywun yn eich ateb."
                        : "we have asked whether you can join " + all(groups) + ". Somebody will answer you.";
            case Outcome.NoSuchPostcode() ->
                welsh
                        ? "nid yw'r cod post hwnnw yn ein hardal ni. Tecstiwch YMUNO a'ch cod post."
                        : "that postcode is not in our area. Text JOIN and your postcode.";
            case Outcome.TooManyGroups() ->
                welsh
                        ? "rydych mewn cynifer o grwpiau ag y gall neb fod. Newidiwch hynny yma: " + publicUrl
                        : "you are in as many groups as anybody can be. Change that here: " + publicUrl;
            case Outcome.NoSuchGroup(List<String> groups) ->
                welsh
                        ? "nid yw'r grŵp hwnnw gennym. Tecstiwch YMUNO a'ch cod post. " + adding(groups)
                        : "we have no such group. Text JOIN and your postcode. " + adding(groups);
        };
    }

    private String joined(String postcode, List<String> groups, List<String> others) {
        String done = welsh
                ? "byddwch yn cael ein rhybuddion ar gyfer " + postcode
                        + (groups.isEmpty() ? ". " : " ac yn " + all(groups) + ". ")
                : "you get our alerts for " + postcode
                        + (groups.isEmpty() ? ". " : " and are in " + all(groups) + ". ");
        return done + adding(others) + (welsh ? "Tecstiwch STOPIO i'w hatal." : "Text STOP to stop them.");
    }

    private String asks(@Nullable String postcode, List<String> groups) {
        if (postcode == null) {
            String what = groups.isEmpty() ? (welsh ? "ein rhybuddion" : "our alerts") : all(groups);
            return welsh
                    ? "atebwch IE i ymuno â " + what + ". Heb hynny nid oes dim yn newid."
                    : "reply YES to join " + what + ". Nothing changes without it.";
        }
        String also = groups.isEmpty() ? "" : (welsh ? " ac ymuno â " : " and join ") + all(groups);
        return welsh
                ? "atebwch IE i gael rhybuddion ar gyfer " + postcode + " yn lle'r cod post sydd gennym" + also
                        + ". Heb hynny nid oes dim yn newid."
                : "reply YES to get alerts for " + postcode + " in place of the postcode we have" + also
                        + ". Nothing changes without it.";
    }

    private String needsPostcode(String group) {
        return welsh
                ? "tecstiwch eich cod post hefyd: YMUNO" + group + " BS1 1AA."
                : "text your postcode too: JOIN" + group + " BS1 1AA.";
    }

    private String adding(List<String> groups) {
        if (groups.isEmpty()) {
            return "";
        }
        String names = String.join(
                ", ", groups.stream().limit(MOST_NAMES).map(JoinWording::plain).toList());
        String more = groups.size() > MOST_NAMES ? (welsh ? ", mwy yn " : ", more at ") + publicUrl : "";
        String example = (welsh ? "YMUNO " : "JOIN ") + shouted(groups.getFirst());
        return (welsh
                        ? "I ymuno â grŵp tecstiwch " + example + ". Grwpiau: "
                        : "To add a group text " + example + ". Groups: ")
                + names
                + more
                + ". ";
    }

    /** Named one after the other, as they can also be written back to us. */
    private String all(List<String> groups) {
        return groups.stream()
                .map(JoinWording::plain)
                .reduce((some, one) -> some + and(one) + one)
                .orElse("");
    }

    private String and(String next) {
        return welsh ? (VOWEL.matcher(next).lookingAt() ? " ac " : " a ") : " and ";
    }

    private static String plain(String group) {
        return group.replaceAll("[-_]+", " ");
    }

    private static String shouted(String group) {
        return plain(group).toUpperCase(Locale.ROOT);
    }
}
