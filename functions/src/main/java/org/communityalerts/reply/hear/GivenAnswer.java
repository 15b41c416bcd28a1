package org.communityalerts.reply.hear;

import java.util.Optional;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.reply.hear.words.ChosenAnswer;
import org.communityalerts.reply.hear.words.PlainText;

/** An answer that a text gives to an alert's question. */
record GivenAnswer(String alertId, Question question, ChosenAnswer chosen) {
    /** Empty if the alert asks nothing, or the text does not answer it. */
    static Optional<GivenAnswer> of(PlainText text, Alert alert) {
        return Optional.ofNullable(alert.content().question())
                .flatMap(asked ->
                        ChosenAnswer.of(text, asked).map(chosen -> new GivenAnswer(alert.id(), asked, chosen)));
    }

    /** The same, where a picture came with it for a person to see. */
    GivenAnswer withMore() {
        return new GivenAnswer(alertId, question, new ChosenAnswer(chosen.number(), false));
    }

    /** The answer's words in that language. */
    String words(String language) {
        return question.answer(chosen.number()).in(language);
    }
}
