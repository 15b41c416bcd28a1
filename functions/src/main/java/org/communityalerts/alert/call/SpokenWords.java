package org.communityalerts.alert.call;

import java.util.Map;
import org.communityalerts.domain.alert.Content;

/**
 * What our side of a call says besides the alert.
 *
 * @param opening who is calling
 * @param keys what can be pressed
 * @param choice what is pressed for an answer, its words and its key
 * @param keysToo what else can be pressed where the alert asks something
 * @param page what is pressed for the address of the page, and its key
 * @param texted once its address was sent
 * @param speak before somebody says what they saw
 * @param goodbye the last word
 */
record SpokenWords(
        String opening,
        String keys,
        String choice,
        String keysToo,
        String page,
        String texted,
        String heard,
        String stopped,
        String speak,
        String goodbye,
        String over,
        String calledBack) {
    private static final SpokenWords ENGLISH = new SpokenWords(
            "This is a message from %s.",
            "To say that you have heard this, press 1. To hear it again, press 2. To say what you saw, press 3."
                    + " To stop these calls, press 9.",
            "For %s, press %d.",
            "To hear it again, press 7. To say what you saw, press 6. To stop these calls, press 9.",
            "To be sent a text with a link to the details, press %d.",
            "We have sent you a text with a link. Goodbye.",
            "Thank you. Goodbye.",
            "You will not be called again. Goodbye.",
            "After the tone, say what you saw, where and when. An officer will listen to it. Press the hash key when you"
                    + " are done. In an emergency call 999.",
            "Goodbye.",
            "This is %s. We called about an alert that no longer applies. Goodbye.",
            "This is the alert line of %s. Nobody answers calls here. You can read current alerts on our web site."
                    + " In an emergency call 999. If it is not an emergency call 101. Goodbye.");
    private static final SpokenWords WELSH = new SpokenWords(
            "Dyma neges gan %s.",
            "I ddweud eich bod wedi clywed hyn, pwyswch 1. I'w glywed eto, pwyswch 2."
                    + " I ddweud beth welsoch chi, pwyswch 3."
                    + " I atal y galwadau hyn, pwyswch 9.",
            "Am %s, pwyswch %d.",
            "I'w glywed eto, pwyswch 7. I ddweud beth welsoch chi, pwyswch 6. I atal y galwadau hyn, pwyswch 9.",
            "I gael neges destun gyda dolen i'r manylion, pwyswch %d.",
            "Rydym wedi anfon neges destun gyda dolen atoch. Hwyl fawr.",
            "Diolch. Hwyl fawr.",
            "Ni fyddwch yn cael galwad eto. Hwyl fawr.",
            "Ar ôl y tôn, dywedwch beth welsoch chi, ble a phryd. Bydd swyddog yn gwrando. Pwyswch y botwm hash ar ôl"
                    + " gorffen. Mewn argyfwng ffoniwch 999.",
            "Hwyl fawr.",
            "Dyma %s. Roedden ni'n ffonio am rybudd nad yw'n berthnasol mwyach. Hwyl fawr.",
            "Dyma linell rybuddion %s. Nid oes neb yn ateb galwadau yma. Gallwch ddarllen rhybuddion cyfredol ar ein"
                    + " gwefan. Mewn argyfwng ffoniwch 999. Os nad yw'n argyfwng ffoniwch 101. Hwyl fawr.");
    private static final Map<String, SpokenWords> BY_LANGUAGE = Map.of(Content.WELSH, WELSH);

    static SpokenWords in(String language) {
        return BY_LANGUAGE.getOrDefault(language, ENGLISH);
    }
}
