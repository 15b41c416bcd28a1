package org.communityalerts.reply.hear;

import java.util.List;
import org.communityalerts.craft.person.JoinByKeyword;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Way;

/**
 * What a text or e-mail is answered at once, in the resident's language. None of it promises that a person reads it soon.
 *
 * @param forceName who answers
 * @param publicUrl where a resident can change what they get
 * @param way how they wrote
 */
public record Wording(String forceName, String publicUrl, Way way) {
    /** What texts are answered. */
    public Wording(String forceName, String publicUrl) {
        this(forceName, publicUrl, Way.TEXT);
    }

    String answer(Reply.Kind kind, String language) {
        return forceName + ": " + (Content.WELSH.equals(language) ? welsh(kind) : english(kind));
    }

    /** What a text is answered that may speak of somebody in danger. */
    String danger(String language) {
        return forceName + ": "
                + (Content.WELSH.equals(language)
                        ? "os oes rhywun mewn perygl, ffoniwch 999 nawr. Nid oes neb yn darllen negeseuon ar unwaith."
                        : "if anybody is in danger, call 999 now. Nobody reads " + said() + "s at once.");
    }

    /** What a further text to the same alert is answered on the same day. */
    String again(String language) {
        return forceName + ": "
                + (Content.WELSH.equals(language)
                        ? "diolch, mae hwn gennym hefyd. Mewn argyfwng ffoniwch 999."
                        : "thank you, we have this " + said() + " too. In an emergency call 999.");
    }

    /** What an answer to an alert's question is answered. */
    String counted(String chosen, String language) {
        return forceName + ": "
                + (Content.WELSH.equals(language)
                        ? "diolch, eich ateb yw: " + chosen + ". Mewn argyfwng ffoniwch 999."
                        : "thank you, your answer is: " + chosen + ". In an emergency call 999.");
    }

    /** What somebody is answered who asks whether it was really us. */
    String checked(List<Sent> sent, String language) {
        return forceName + ": " + new CheckWording(Content.WELSH.equals(language)).of(sent);
    }

    /** What came of asking to join. */
    String joined(JoinByKeyword.Outcome outcome, String language) {
        return forceName + ": " + new JoinWording(Content.WELSH.equals(language), publicUrl).of(outcome);
    }

    /** What a NO is answered to whoever was asked whether they wish to join or move. */
    String unchanged(String language) {
        return forceName + ": "
                + (Content.WELSH.equals(language)
                        ? "diolch, nid oes dim wedi newid."
                        : "thank you, nothing has changed.");
    }

    private String said() {
        return way == Way.EMAIL ? "e-mail" : "text";
    }

    private String english(Reply.Kind kind) {
        boolean email = way == Way.EMAIL;
        return switch (kind) {
            case STOP ->
                email
                        ? "you get no more e-mails from us. Reply START to get them again."
                        : "you get no more texts or calls from us. Text START to get them again.";
            case START -> "you get our alerts again. " + (email ? "Reply" : "Text") + " STOP to stop them.";
            case HELP ->
                (email ? "reply" : "text")
                        + " STOP to stop our alerts, START to get them again, or change what you get at " + publicUrl
                        + ". In an emergency call 999.";
            case MESSAGE, HEARD, JOIN, ANSWER, CHECK ->
                "thank you. Officers in our control room read your " + said()
                        + ", but not at once. In an emergency call" + " 999, otherwise 101.";
        };
    }

    private String welsh(Reply.Kind kind) {
        boolean email = way == Way.EMAIL;
        return switch (kind) {
            case STOP ->
                email
                        ? "ni fyddwch yn cael rhagor o e-byst. Atebwch DECHRAU i'w cael eto."
                        : "ni fyddwch yn cael rhagor o negeseuon na galwadau. Tecstiwch DECHRAU i'w cael eto.";
            case START ->
                "byddwch yn cael ein negeseuon eto. " + (email ? "Atebwch" : "Tecstiwch") + " STOPIO i'w hatal.";
            case HELP ->
                (email ? "atebwch" : "tecstiwch")
                        + " STOPIO i atal ein negeseuon, DECHRAU i'w cael eto, neu newidiwch eich dewisiadau yn "
                        + publicUrl + ". Mewn argyfwng ffoniwch 999.";
            case MESSAGE, HEARD, JOIN, ANSWER, CHECK ->
                "diolch. Mae swyddogion ein hystafell reoli yn darllen eich neges, ond nid ar unwaith. Mewn"
                        + " argyfwng ffoniwch 999, fel arall 101.";
        };
    }
}
