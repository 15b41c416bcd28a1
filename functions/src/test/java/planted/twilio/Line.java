package planted.twilio;

/** A breach, planted to be found: an adapter knows a room. */
public final class Line {
    public planted.accept.Decision room;
}
