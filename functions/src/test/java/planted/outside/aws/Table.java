package planted.outside.aws;

/** A breach, planted to be found: an adapter knows the other adapter. */
public final class Table {
    public planted.outside.twilio.Line line;
}
