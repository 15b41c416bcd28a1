package planted.outside.twilio;

/** A breach, planted to be found: an adapter knows a use case. */
public final class Line {
    public planted.alert.accept.Decision decision;
}
