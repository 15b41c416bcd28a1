package org.communityalerts.reply.hear;

import org.communityalerts.craft.person.JoinByKeyword;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.reply.Reply;

/**
 * What a text is answered at once, in the resident's language. None of it promises that a person reads it soon.
 *
 * @param forceName who answers
 * @param publicUrl where a resident can change what they get
 */
public record Wording(String forceName, String publicUrl) {
    String answer(Reply.Kind kind, String language) {
        return forceName + ": " + (Content.WELSH.equals(language) ? welsh(kind) : english(kind));
    }

    /** What came of asking to join a group. */
    String joined(JoinByKeyword.Outcome outcome, String language) {
        boolean welsh = Content.WELSH.equals(language);
        return forceName + ": "
                + switch (outcome) {
                    case JoinByKeyword.Outcome.Joined(String group) ->
                        welsh
                                ? "rydych chi yn " + group + ". Tecstiwch STOPIO i'w hatal."
                                : "you are in " + group + ". Text STOP to stop our alerts.";
                    case JoinByKeyword.Outcome.NeedsPostcode(String group) ->
                        welsh
                                ? "tecstiwch eich cod post hefyd: JOIN " + group + " BS1 1AA."
                                : "text your postcode too: JOIN " + group + " BS1 1AA.";
                    case JoinByKeyword.Outcome.NoSuchGroup(var groups) ->
                        (welsh ? "y grwpiau yw " : "the groups are ") + String.join(", ", groups) + ".";
                };
    }

    private String english(Reply.Kind kind) {
        return switch (kind) {
            case STOP -> "you get no more texts or calls from us. Text START to get them again.";
            case START -> "you get our alerts again. Text STOP to stop them.";
            case HELP ->
                "text STOP to stop our alerts, START to get them again, or change what you get at " + publicUrl
                        + ". In an emergency call 999.";
            case JOIN -> "to join a group, sign up at " + publicUrl + ".";
            case MESSAGE, HEARD ->
                "thank you. Officers in our control useCase read your text, but not at once. In an emergency call"
                        + " 999, otherwise 101.";
        };
    }

    private String welsh(Reply.Kind kind) {
        return switch (kind) {
            case STOP -> "ni fyddwch yn cael rhagor o negeseuon na galwadau. Tecstiwch DECHRAU i'w cael eto.";
            case START -> "byddwch yn cael ein negeseuon eto. Tecstiwch STOPIO i'w hatal.";
            case HELP ->
                "tecstiwch STOPIO i atal ein negeseuon, DECHRAU i'w cael eto, neu newidiwch eich dewisiadau yn "
                        + publicUrl + ". Mewn argyfwng ffoniwch 999.";
            case JOIN -> "i ymuno â grŵp, cofrestrwch yn " + publicUrl + ".";
            case MESSAGE, HEARD ->
                "diolch. Mae swyddogion ein hystafell reoli yn darllen eich neges, ond nid ar unwaith. Mewn"
                        + " argyfwng ffoniwch 999, fel arall 101.";
        };
    }
}
