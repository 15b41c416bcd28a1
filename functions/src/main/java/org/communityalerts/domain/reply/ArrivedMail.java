package org.communityalerts.domain.reply;

import java.util.List;

/**
 * An e-mail that has come in for us and lies where it is kept for a day.
 *
 * @param file where
 * @param to the addresses it was sent to, as its envelope says
 */
public record ArrivedMail(String file, List<String> to, Verdicts verdicts) {
    public ArrivedMail {
        to = List.copyOf(to);
    }

    /** What came of one of the looks that were taken at it. */
    public enum Verdict {
        PASS,
        FAIL,
        /** It could not be said. */
        UNSURE
    }

    /** What whoever took it in for us found out about it. */
    public record Verdicts(Verdict spam, Verdict virus, Verdict spf, Verdict dkim, Verdict dmarc) {
        /** Whether it comes from where it says, for all that is known: what forwards it can break one sign of that. */
        public boolean genuine() {
            boolean spoilt = spf == Verdict.FAIL || dkim == Verdict.FAIL || dmarc == Verdict.FAIL;
            return spam != Verdict.FAIL && (proven() || !spoilt);
        }

        /** Whether the domain it says it comes from vouches for it. */
        public boolean proven() {
            return dmarc == Verdict.PASS;
        }

        /** Whether it is better not opened. */
        public boolean harmful() {
            return virus == Verdict.FAIL;
        }
    }
}
